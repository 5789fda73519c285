import { describe, expect, test } from 'vitest'
import { troublesIn } from './room-arrows.mjs'

const rooms = {
  model: { nature: 'pure', mayEnter: [] },
  rules: { nature: 'pure', mayEnter: ['model'] },
  app: { nature: 'timeless', mayEnter: ['model', 'rules'] },
  server: { nature: 'edge', mayEnter: ['model', 'app'] },
}

const troubles = (room, text, { file = 'src/a.ts', packages = ['zod'], isLongAllowed = false } = {}) =>
  troublesIn({ room, file, text }, { rooms, packages, isLongAllowed }).map(({ line, what }) => `${line}: ${what}`)

describe('imports', () => {
  test.each([
    ['rules', "import { day } from '@throughline/model'"],
    ['rules', "import type { Day } from '@throughline/model'"],
    ['rules', "import { day } from './day.ts'"],
    ['rules', "import { z } from 'zod/v4'"],
    ['rules', "import { version } from '../package.json'"],
    ['server', "import { readFile } from 'node:fs/promises'"],
    ['app', "import path from 'node:path'"],
  ])('GRD-1 lets %s say: %s', (room, text) => {
    expect(troubles(room, text)).toEqual([])
  })

  test.each([
    ['model', "import { check } from '@throughline/rules'", 'model may not enter rules'],
    ['server', "export * from '@throughline/rules'", 'server may not enter rules'],
    ['model', "export { check } from '@throughline/rules'", 'model may not enter rules'],
    ['model', "const rules = await import('@throughline/rules')", 'model may not enter rules'],
    ['model', "type Check = import('@throughline/rules').Check", 'model may not enter rules'],
    ['rules', "import { day } from '@throughline/model/src/day.ts'", 'one door'],
    ['rules', "import { day } from '../../model/src/day.ts'", 'outside its own src'],
    ['rules', "import { version } from '../../package.json'", 'outside its own src'],
    ['rules', "import { check } from '@throughline/rules'", 'does not import itself'],
    ['rules', "import { readFileSync } from 'node:fs'", 'rules is pure'],
    ['rules', "import yaml from 'yaml'", 'yaml is not among the dependencies'],
  ])('GRD-1 refuses %s to say: %s', (room, text, what) => {
    expect(troubles(room, text)).toEqual([expect.stringContaining(what)])
  })

  test('GRD-1 holds the arrows in tests too, where any tool may be used', () => {
    expect(troubles('model', "import { check } from '@throughline/rules'", { file: 'src/a.test.ts' })).toHaveLength(1)
    expect(troubles('model', "import { test } from 'vitest'\nimport 'node:fs'", { file: 'src/a.test.ts' })).toEqual([])
    expect(troubles('model', "import fc from 'fast-check'", { file: 'src/testing/a-plan.ts' })).toEqual([])
    expect(troubles('model', "import { test } from 'vitest'\nimport fc from 'fast-check'", { file: 'src/suite.ts' })).toEqual([])
    expect(troubles('model', "import fc from 'fast-check'", { file: 'src/a-plan.ts' })).toHaveLength(1)
  })
})

describe('pure rooms', () => {
  test.each([
    ['Date.now()', 'Date.now is the clock'],
    ['new Date()', 'new Date() is the clock'],
    ['Date()', 'Date() is the clock'],
    ['Math.random()', 'Math.random is chance'],
    ['fetch("/plan")', 'fetch reaches the world'],
    ['process.env.HOME', 'process reaches the world'],
    ['window.name', 'window reaches the world'],
    ['document.title', 'document reaches the world'],
    ['[1].forEach(console.log)', 'console reaches the world'],
    ['{ now: Date.now }', 'Date.now is the clock'],
  ])('GRD-2 refuses a pure room to say: %s', (expression, what) => {
    expect(troubles('model', `export const x = (\n${expression})`)).toEqual([expect.stringContaining(`2: model is pure: ${what}`)])
  })

  test.each([
    'new Date(0)',
    'Date.UTC(2026, 9, 20)',
    'Math.max(1, 2)',
    '(window: string, { document }: { document: string }) => window + document',
    '({ process: 1 }).process',
  ])('GRD-2 lets a pure room say: %s', (expression) => {
    expect(troubles('model', `export const x = ${expression}`)).toEqual([])
  })

  test('GRD-3 refuses a timeless room the clock and chance, and nothing more', () => {
    expect(troubles('app', 'export const x = Date.now()')).toEqual([expect.stringContaining('app is timeless')])
    expect(troubles('app', 'export const x = new TextEncoder(), y = Buffer.alloc(1)')).toEqual([])
    expect(troubles('server', 'export const x = Date.now() + Math.random()')).toEqual([])
  })

  test('GRD-2 leaves the clock to the tests of a pure room', () => {
    expect(troubles('model', 'export const x = Date.now()', { file: 'src/a.test.ts' })).toEqual([])
  })
})

describe('files', () => {
  const lines = (count) => '// a line\n'.repeat(count)

  test.each([
    [299, 0],
    [300, 0],
    [301, 1],
  ])('GRD-4 finds in a file of %i lines %i fault', (count, faults) => {
    expect(troubles('model', lines(count))).toHaveLength(faults)
  })

  test('GRD-4 lets tests, and files excused in the table, be long', () => {
    expect(troubles('model', lines(301), { file: 'src/a.test.ts' })).toEqual([])
    expect(troubles('model', lines(301), { isLongAllowed: true })).toEqual([])
  })

  test('GRD-4 says where a file cannot be parsed instead of passing it', () => {
    expect(troubles('model', 'export const = 1')).toEqual([expect.stringContaining('cannot be parsed')])
  })
})
