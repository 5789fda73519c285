import { expect, test } from 'vitest'
import { tellImport } from './tell-import.ts'

const dates = (n: number) => Array.from({ length: n }, (_, k) => ({ place: `line ${k + 2}`, reason: 'the start date "x" could not be read' }))
const told = (n: number) => tellImport({ add: [], change: [], same: 0, notPlaced: [], notes: [], datesNotRead: dates(n) }, { file: 'fmtr.tsv' })

test.each([[0, 0], [1, 1], [12, 12], [13, 12]])('CLI-17 of %i dates that could not be read, %i are told and all are counted', (n, listed) => {
  const lines = told(n).split('\n')
  expect(lines.filter((line) => line.startsWith('  line '))).toHaveLength(listed)
  expect(lines.some((line) => line === `${n} dates that are missing or could not be read:`)).toBe(n > 0)
  expect(lines.includes('  … and 1 more (all of them with --json)')).toBe(n === 13)
})
