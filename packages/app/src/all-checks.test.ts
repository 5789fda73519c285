import { readFileSync } from 'node:fs'
import { analysisChecks } from '@throughline/analysis'
import { expect, test } from 'vitest'
import { allChecks } from './all-checks.ts'

const table = readFileSync(new URL('../../../docs/chapter-checks.md', import.meta.url), 'utf8')
const named = [...table.matchAll(/`([a-z]+\/[a-z0-9-]+)`/g)].map((hit) => hit[1] ?? '')

test('APP-120 every check that the table of the chapter names exists', () => {
  const known = allChecks.map((check) => check.id)
  expect(named.length).toBeGreaterThan(50)
  expect([...new Set(named)].filter((id) => !known.includes(id))).toEqual([])
})
test('APP-121 every check of the analysis stands in the table of the chapter', () => {
  expect(analysisChecks.map((check) => check.id).filter((id) => !named.includes(id))).toEqual([])
})
test('APP-122 no two checks share an id', () => expect(new Set(allChecks.map((check) => check.id)).size).toBe(allChecks.length))
