import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { indexBy, readDataFile } from './data-file.ts'
import { countriesOrigin } from './country.ts'
import { programsOrigin } from './program.ts'

describe('data files', () => {
  const schema = z.strictObject({ rows: z.array(z.strictObject({ id: z.string(), year: z.number() })) })

  test('CAT-1 a broken file is named, with every wrong place', () => {
    const broken = { rows: [{ id: 1, year: 2026 }, { id: 'b', year: 'x', extra: true }] }
    const read = () => readDataFile('rows.json', schema, broken)
    expect(read).toThrow(/rows\.json/)
    expect(read).toThrow(/rows\[0\]\.id/)
    expect(read).toThrow(/rows\[1\]\.year/)
    expect(read).toThrow(/extra/)
  })

  test('CAT-1 a file that holds to its schema is read as it stands', () => {
    const content = { rows: [{ id: 'a', year: 2026 }] }
    expect(readDataFile('rows.json', schema, content)).toEqual(content)
  })

  test('CAT-1 two records of one key are refused, naming the key', () => {
    const rows = [{ id: 'a' }, { id: 'b' }, { id: 'a' }]
    expect(() => indexBy('rows.json', rows, (row) => [row.id])).toThrow('rows.json is broken: "a" stands twice')
  })

  test('CAT-2 what the facts rest on, as of when and under which licence is there to be shown', () => {
    expect(programsOrigin).toMatchObject({ asOf: '2026-04', licence: 'Apache-2.0' })
    expect(countriesOrigin).toMatchObject({ asOf: '2025-03', licence: 'CC0-1.0' })
    expect(countriesOrigin.source).toContain('CSISdefense/Lookup-Tables')
  })
})
