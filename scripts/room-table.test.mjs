import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inside } from './repository.mjs'
import { tableTroubles } from './room-table.mjs'

const table = { model: { mayEnter: [] }, rules: { mayEnter: ['model'] } }
const rules = { room: 'rules', references: ['model'], packages: ['@throughline/model', 'zod'] }

test('GRD-5 accepts a room whose project and package say what the table says', () => {
  expect(tableTroubles(table, [rules])).toEqual([])
})

test.each([
  ['an arrow the project lacks', { ...rules, references: [] }, 'packages/rules/tsconfig.json'],
  ['an arrow the table lacks', { ...rules, references: ['model', 'app'] }, 'packages/rules/tsconfig.json'],
  ['a dependency the package lacks', { ...rules, packages: [] }, 'packages/rules/package.json'],
  ['a room the table lacks', { ...rules, room: 'portfolio' }, 'portfolio has code but no line'],
])('GRD-5 finds %s', (_what, project, told) => {
  expect(tableTroubles(table, [project])).toEqual([expect.stringContaining(told)])
})

test('GRD-6 refuses a table in which two rooms may enter one another', () => {
  const circle = { model: { mayEnter: ['rules'] }, rules: { mayEnter: ['model'] } }
  expect(tableTroubles(circle, [])).toEqual([expect.stringContaining('model may enter rules')])
})

test('GRD-6 finds every arrow of our own table going one way', () => {
  const own = JSON.parse(readFileSync(inside('scripts', 'rooms.json'), 'utf8'))
  expect(tableTroubles(own.rooms, [])).toEqual([])
})
