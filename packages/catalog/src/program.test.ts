import { assert, constantFrom, property } from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { day } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { datedValues, span, valueOn } from './dated.ts'
import { examplesOfProgram } from './program-examples.ts'
import { isProgram, lastDayInForce, programById, programs, statusOn } from './program.ts'
import { writtenPrograms } from './program-list.ts'
import { programSchema } from './program-schema.ts'
import { programsForNeed, searchPrograms, unansweredWords } from './program-search.ts'

const byText = (a: string, b: string) => (a < b ? -1 : 1)
const ids = (found: readonly { readonly id: string }[]) => found.map((program) => program.id)

describe('programs', () => {
  test('CAT-3 the catalogue holds 187 programs, in the order of their ids', () => {
    expect(programs.size).toBe(187)
    expect([...programs.keys()]).toEqual([...programs.keys()].toSorted())
  })

  test('CAT-3 every file of the folder is in the catalogue, under the name of its id', () => {
    const names = readdirSync(new URL('data/programs', import.meta.url))
    expect(names.toSorted(byText)).toEqual([...programs.keys()].map((id) => `${id}.json`).toSorted(byText))
  })

  test('CAT-3 what the catalogue loads is what the files hold, each checked against the schema; else run scripts/program-list.mjs', () => {
    const folder = new URL('data/programs/', import.meta.url)
    const written = writtenPrograms(readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })))
    const held = (name: string) => readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8')
    expect(held('programs.json') === written.programs).toBe(true)
    expect(held('program-examples.json') === written.examples).toBe(true)
  })

  test('CAT-3 a broken program file, or one under another name than its id, is not written into the list, and is named', () => {
    const text = readFileSync(new URL('data/programs/imet.json', import.meta.url), 'utf8')
    expect(() => writtenPrograms([{ name: 'other.json', text }])).toThrow('programs/other.json is broken: it holds "imet"')
    expect(() => writtenPrograms([{ name: 'imet.json', text: text.replace('"kind"', '"sort"') }])).toThrow(/programs\/imet\.json is broken[^]*kind/)
    expect(writtenPrograms([{ name: 'imet.json', text }]).count).toBe(1)
  })

  test('CAT-3 a program carries name, law, lead, standing, limits with their days, sources and confidence', () => {
    expect(programs.get('sec-333-build-capacity')).toMatchObject({
      name: 'Foreign Security Forces: Authority to Build Capacity', short: 'Section 333', title: '10', kind: 'SC', lead: 'DoD', citations: ['10 U.S.C. 333'],
      status: [{ value: 'active' }], companions: [{ kind: 'human-rights', due: 'before-start' }, { kind: 'institutional-capacity', due: 'before-start' }],
      vetting: { laws: ['leahy-dod-362'] }, notification: { days: 15, trigger: 'each-activity' }, money: { years: 2, workEndsAfterYears: 2 }, confidence: 'verified',
    })
  })

  test.each([
    ['2023-12-21', 1_500_000],
    ['2023-12-22', 2_000_000],
    ['2026-11-20', 2_000_000],
  ])('CAT-30 small-scale construction under Section 333 on %s: $%d', (on, dollars) => {
    const limit = programs.get('sec-333-build-capacity')?.limits.find(({ role }) => role === 'construction-project')
    expect(valueOn(limit?.values ?? [], day(on))?.usd).toBe(dollars)
  })

  test.each([
    ['2012-09-30', 10_000],
    ['2012-10-01', 15_000],
    ['2021-03-08', 15_000],
    ['2021-03-09', 30_000],
  ])('CAT-30 a minimal-cost humanitarian project on %s: $%d', (on, dollars) => {
    const limit = programs.get('humanitarian-assistance-2561')?.limits.find(({ role }) => role === 'approval-level')
    expect(valueOn(limit?.values ?? [], day(on))?.usd).toBe(dollars)
  })

  test('CAT-31 values whose days overlap, or stand out of order, are refused', () => {
    const schema = datedValues(z.strictObject({ usd: z.number(), ...span }).readonly())
    const read = (values: readonly object[]) => schema.safeParse(values).success
    expect(read([{ usd: 1, until: '2020-01-01' }, { usd: 2, from: '2020-01-02' }])).toBe(true)
    expect(read([{ usd: 1, until: '2020-01-01' }, { usd: 2, from: '2020-01-01' }])).toBe(false)
    expect(read([{ usd: 1 }, { usd: 2, from: '2020-01-01' }])).toBe(false)
    expect(read([{ usd: 1, from: '2020-01-02', until: '2020-01-01' }])).toBe(false)
    expect(read([])).toBe(false)
  })

  test('CAT-31 a file that holds something unknown, or leaves out what every program has, is refused', () => {
    const whole = JSON.parse(readFileSync(new URL('data/programs/imet.json', import.meta.url), 'utf8'))
    expect(programSchema.safeParse(whole).success).toBe(true)
    expect(programSchema.safeParse({ ...whole, colour: 'red' }).success).toBe(false)
    for (const key of ['name', 'status', 'purposes', 'sources', 'confidence', 'limits']) expect(programSchema.safeParse(Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key))).success).toBe(false)
  })

  test('CAT-33 each program tries its law on at least two needs, one that fits unless it has expired, one refused or asked', () => {
    for (const [id, program] of programs) {
      const examples = examplesOfProgram(id)
      expect(examples.length).toBeGreaterThan(1)
      expect([id, new Set(examples.map(({ says }) => says)).size]).toEqual([id, examples.length])
      expect([id, examples.some(({ verdict }) => verdict !== 'eligible')]).toEqual([id, true])
      if (program.status.some(({ value }) => value !== 'expired')) expect([id, examples.some(({ verdict }) => verdict !== 'ineligible')]).toEqual([id, true])
      for (const { says } of examples) expect(says).toMatch(/^[A-Z].+\.$/)
    }
    expect(examplesOfProgram('no-such-program')).toEqual([])
  })
  test('CAT-33 a verdict that does not follow from what fails and asks is refused', () => {
    const whole = JSON.parse(readFileSync(new URL('data/programs/imet.json', import.meta.url), 'utf8'))
    const [first, ...rest] = whole.examples
    const read = (change: object) => programSchema.safeParse({ ...whole, examples: [{ ...first, ...change }, ...rest] }).success
    expect([read({}), read({ verdict: 'ineligible' }), read({ failed: ['limit'] }), read({ failed: ['limit'], verdict: 'ineligible' }), read({ asked: ['weather'] })]).toEqual([true, false, false, true, false])
    expect(programSchema.safeParse({ ...whole, examples: [first] }).success).toBe(false)
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
    expect(unread.every((program) => program.confidence === 'memory' && statusOn(program, day('2026-11-20')) === 'unknown')).toBe(true)
  })

  test('CAT-5 what the sources leave open stays open', () => {
    const count = (status: string) => [...programs.values()].filter((program) => statusOn(program, day('2026-11-20')) === status).length
    expect({ active: count('active'), expired: count('expired'), unknown: count('unknown') }).toEqual({ active: 154, expired: 3, unknown: 30 })
    const initiative = programs.get('maritime-security-initiative-1263')
    expect(initiative === undefined ? [] : [day('2025-12-31'), day('2026-01-01')].map((on) => statusOn(initiative, on))).toEqual(['active', 'unknown'])
    expect(initiative === undefined ? '' : lastDayInForce(initiative)).toBe('2025-12-31')
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

  test.each([
    ['train a border unit', ['sec-333-build-capacity', 'nadr-exbs', 'incle-481', 'navsciatts-352']],
    ['boats', ['fmf-grant', 'eda-grant-516', 'sec-333-build-capacity', 'naval-vessel-transfer-8677']],
    ['staff college', ['imet', 'ieafa-350', 'iadc-351']],
    ['well drilling', ['hca-401', 'humanitarian-assistance-2561']],
    ['IMET', ['imet', 'e-imet']],
  ])('CAT-32 the need "%s" finds at least %j', (words, expected) => {
    const found = ids(programsForNeed(words).map(({ program }) => program))
    expect(expected.filter((id) => !found.includes(id))).toEqual([])
  })

  test('CAT-32 the program of that very name comes first, and each answer says by what', () => {
    expect(programsForNeed('imet')[0]?.program.id).toBe('imet')
    const boats = programsForNeed('boats').find(({ program }) => program.id === 'sec-333-build-capacity')
    expect(boats?.words).toEqual([{ word: 'boats', by: ['maritime-border-security', 'equipment', 'our-reading'] }])
    expect(programsForNeed('zebra crossing')).toEqual([])
    expect(programsForNeed('the unit')).toHaveLength(187)
  })

  test.each([
    ['train a border unit', ['sec-333-build-capacity', 'nadr-exbs', 'incle-481']],
    ['boats', ['sec-333-build-capacity', 'fmf-grant', 'eda-grant-516']],
    ['staff college', ['imet', 'ieafa-350', 'iadc-351']],
    ['well drilling', ['hca-401', 'humanitarian-assistance-2561']],
    ['demining', ['humanitarian-mine-action-407', 'nadr-cwd']],
    ['field hospital', ['fmf-grant', 'gpoi', 'humanitarian-assistance-2561']],
    ['English language', ['imet', 'fms-cash']],
    ['cyber', ['sec-333-build-capacity']],
    ['night vision', ['sec-333-build-capacity', 'fmf-grant', 'fms-cash']],
    ['coast guard', ['uscg-14usc710', 'sec-333-build-capacity', 'fmf-grant']],
    ['spare parts', ['fmf-grant', 'fms-cash', 'sec-333-build-capacity']],
    ['counter narcotics', ['counterdrug-284c', 'incle-481', 'sec-333-build-capacity']],
    ['peacekeeping', ['gpoi', 'pko-551']],
  ])('CAT-34 what a planner thinks of first for "%s" leads, %j, and says that this is our own reading', (words, expected) => {
    const found = programsForNeed(words).slice(0, expected.length)
    expect(ids(found.map(({ program }) => program))).toEqual(expected)
    expect(found.every((match) => match.words.some(({ by }) => by.includes('our-reading')))).toBe(true)
  })

  test('CAT-32 a word that no program answers is left out and named while others are answered; with none answered nothing is found', () => {
    expect(programsForNeed('boats zeppelin').map(({ program, words }) => [program.id, words.length])).toEqual(programsForNeed('boats').map(({ program }) => [program.id, 1]))
    expect([unansweredWords('boats zeppelin'), unansweredWords('field hospital'), unansweredWords('zebra crossing')]).toEqual([['zeppelin'], [], ['zebra', 'crossing']])
  })

  test('CAT-35 programs that a library adds are searched like the others', () => {
    const imet = programs.get('imet')
    const lake = imet === undefined ? [] : [{ ...imet, id: 'local-program-lake', short: 'Lake grant', name: 'Lake patrol grant', purposes: ['maritime-security'], support: ['equipment'] as const }]
    expect(ids(programsForNeed('boats', lake).map(({ program }) => program))).toEqual(['local-program-lake'])
    expect(ids(searchPrograms('lake', [...programs.values(), ...lake]))).toEqual(['local-program-lake'])
  })
})
