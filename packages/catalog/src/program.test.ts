import { assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isProgram, programById, programs, searchPrograms } from './program.ts'

const ids = (found: readonly { readonly id: string }[]) => found.map((program) => program.id)

describe('programs', () => {
  test('CAT-3 the catalogue holds 187 programs, in the order of their ids', () => {
    expect(programs.size).toBe(187)
    expect([...programs.keys()]).toEqual([...programs.keys()].toSorted())
  })

  test('CAT-3 a program carries name, law, lead, standing and confidence', () => {
    expect(programs.get('sec-333-build-capacity')).toEqual({
      id: 'sec-333-build-capacity',
      name: 'Foreign Security Forces: Authority to Build Capacity',
      short: 'Section 333',
      title: '10',
      lead: 'DoD',
      citations: ['10 U.S.C. 333'],
      status: 'active',
      confidence: 'verified',
      formerIds: [],
    })
  })

  test.each([
    ['global-security-contingency-fund', 'gscf-1207'],
    ['cooperative-projects-aeca27', 'cooperative-projects-27'],
  ])('CAT-4 %s stood in both source lists and is now %s', (former, kept) => {
    expect(programById(former)?.id).toBe(kept)
    expect(programById(kept)?.confidence).toBe('verified')
    expect(isProgram(former)).toBe(false)
    expect(isProgram(kept)).toBe(true)
  })

  test('CAT-5 a law that was not read is no citation', () => {
    const unread = [...programs.values()].filter((program) => program.citations.length === 0)
    expect(ids(unread)).toEqual(['dvot', 'edi', 'info-exchange-agreements', 'pdi-apri', 'pfp-wales-initiative-fund'])
    expect(unread.every((program) => program.confidence === 'memory' && program.status === 'unknown')).toBe(true)
  })

  test('CAT-5 what the sources leave open stays open', () => {
    const count = (status: string) => [...programs.values()].filter((program) => program.status === status).length
    expect({ active: count('active'), expired: count('expired'), unknown: count('unknown') }).toEqual({ active: 154, expired: 3, unknown: 30 })
    expect(programs.get('maritime-security-initiative-1263')).toMatchObject({ status: 'unknown', expires: '2025-12-31' })
  })

  test('CAT-6 an unknown id has no program', () => {
    expect(programById('section-333')).toBeUndefined()
    expect(isProgram('section-333')).toBe(false)
    expect(isProgram('constructor')).toBe(false)
  })

  test.each([
    ['IMET', ['imet', 'e-imet', 'imet-taiwan']],
    ['section 333', ['sec-333-build-capacity']],
    ['  Regional   Fellowship ', ['rdfp-345']],
    ['gscf-1207', ['gscf-1207']],
    ['22 u.s.c. 2763', ['fmf-direct-commercial-contracts', 'fmf-direct-loans', 'fmf-grant']],
    ['no such program', []],
  ])('CAT-7 searching "%s" finds %j, best first', (words, expected) => {
    expect(ids(searchPrograms(words))).toEqual(expected)
  })

  test('CAT-7 a search without words lists every program', () => {
    expect(searchPrograms(' ')).toHaveLength(187)
  })

  test('CAT-7 one more word never finds more', () => {
    const word = constantFrom('security', 'border', 'military', '10', 'u.s.c.', 'training', 'fund', 'zebra')
    assert(
      property(word, word, (a, b) => {
        const wide = new Set(ids(searchPrograms(a)))
        expect(ids(searchPrograms(`${a} ${b}`)).filter((id) => !wide.has(id))).toEqual([])
      }),
    )
  })
})
