import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inside } from './repository.mjs'

let clone = ''

beforeEach(() => {
  clone = mkdtempSync(path.join(tmpdir(), 'throughline-'))
  for (const folder of ['scripts', 'packages/cli/src']) mkdirSync(path.join(clone, folder), { recursive: true })
  for (const file of ['throughline', 'scripts/hand-over.cjs', 'scripts/pinned-node.cjs']) copyFileSync(inside(file), path.join(clone, file))
})

afterEach(() => rmSync(clone, { recursive: true, force: true }))

const launch = (...args) => spawnSync(process.execPath, [path.join(clone, 'throughline'), ...args], { encoding: 'utf8' })

/** A command line that tells what it was given and ends with its first argument as exit code. */
function installWithProbe() {
  symlinkSync(inside('node_modules'), path.join(clone, 'node_modules'), 'junction')
  const probe = "const args: string[] = process.argv.slice(2)\nconsole.log(JSON.stringify(args))\nprocess.exit(Number(args[0]))\n"
  writeFileSync(path.join(clone, 'packages/cli/src/main.ts'), probe)
}

test('GRD-12 the launcher installs nothing: it says what to run and ends with 2', () => {
  const done = launch('check', 'plan.yaml')
  expect(done.status).toBe(2)
  expect(done.stderr).toContain('Run "npm ci"')
  expect(done.stdout).toBe('')
})

test.each([0, 1, 2])('GRD-12 the launcher ends with the exit code %i of the command, which gets every word as it was', (code) => {
  installWithProbe()
  const done = launch(String(code), 'two words', '--json')
  expect(done.status).toBe(code)
  expect(JSON.parse(done.stdout)).toEqual([String(code), 'two words', '--json'])
  expect(done.stderr).toBe('')
})
