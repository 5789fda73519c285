import { describe, expect, test } from 'vitest'
import { programById, programs, programsKnownTo, statusOn, type Program } from '@throughline/catalog'
import { bookId, createPlanGraph, day, fiscalYear, parseRecord, usd, type AnyRecord } from '@throughline/model'
import { compareRows, factsOf, unknownOf } from './facts.ts'
import { foundFor, nextSort, readSort, sayAnswer, sketchWords, sortFound, unansweredWords } from './found.ts'
import { programName } from '../../record/program-name.ts'
import { picksIn } from './picks.ts'
import { searchOptions } from './search-options.ts'
import { activityOfSketch, isSketched, needOfSketch, readSketch, writeSketch, type Sketch } from './sketch.ts'
import { abbreviationsIn, sayAsOf, sayDays, sayWord } from './words.ts'

const on = day('2026-11-20')
const standing = (program: Program) => statusOn(program, on)
const known = (id: string): Program => {
  const program = programById(id)
  if (program === undefined) throw new Error(`no program ${id}`)
  return program
}
const record = (content: object): AnyRecord => {
  const parsed = parseRecord(content)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const head = record({ kind: 'plan', id: 'p', title: 'P', scope: 'country', start: '2026-10-01', end: '2031-09-30' })
const noLibrary = createPlanGraph({ book: bookId('b'), records: [head] })
const withLibrary = createPlanGraph({
  book: bookId('b'), records: [head],
  cited: [
    record({ kind: 'local-program', id: 'local-program-lake', name: 'Lake patrol grant', short: 'LPG', purposes: ['maritime-security'], supports: ['equipment'], status: 'active', source: 'Grant letter', asOf: '2026-01-01' }),
    record({ kind: 'program-value', id: 'value', program: 'sec-333-build-capacity', what: 'construction-project-limit', value: '$3,000,000', from: '2026-10-01', source: 'Command memo 7', asOf: '2026-10-02' }),
  ].map((one) => ({ book: bookId('library'), record: one })),
})
const section333 = known('sec-333-build-capacity')
const imet = known('imet')

describe('finding programs', () => {
  test('WEB-800 each of the four examples finds programs, and each program found says by what it answers every word', () => {
    const found = ['train a border unit', 'boats', 'staff college', 'well drilling'].map((q) => foundFor({ q }, standing))
    expect(found.filter((matches) => matches.length === 0)).toEqual([])
    expect(found.flat().filter(({ words }) => words.some(({ by }) => by.length === 0))).toEqual([])
  })

  test('WEB-800 an answer is said once a term, in plain words', () => {
    expect(sayAnswer({ word: 'border', by: ['name', 'border-security', 'border-security'] })).toBe('“border” by its name or law, border security')
  })

  test('WEB-800 a word that no program answers is named', () => {
    expect(unansweredWords('boats zeppelin')).toEqual(['zeppelin'])
  })

  test.each([
    ['law', 'NDAA', ({ title }: Program) => title === 'NDAA'],
    ['lead', 'DOS', ({ lead }: Program) => lead === 'DOS'],
    ['confidence', 'memory', ({ confidence }: Program) => confidence === 'memory'],
  ] as const)('WEB-801 the filter by %s lets through those and no other', (key, value, isIt) => {
    expect(foundFor({ [key]: value }, standing).map(({ program }) => program.id).toSorted()).toEqual([...programs.values()].filter(isIt).map(({ id }) => id).toSorted())
  })

  test.each([['2025-12-31', 'active'], ['2026-01-01', 'unknown']] as const)('WEB-801 standing is that of the day: on %s it is %s', (at, word) => {
    const ids = foundFor({ standing: word }, (program) => statusOn(program, day(at))).map(({ program }) => program.id)
    expect(ids).toContain('maritime-security-initiative-1263')
  })

  test('WEB-802 a heading sorts one way, then the other, then the best answer first again; what is remembered and not known is the best answer', () => {
    const first = nextSort(readSort('answer ascending'), 'lead')
    const second = nextSort(readSort(first), 'lead')
    expect([first, second, nextSort(readSort(second), 'lead')]).toEqual(['lead ascending', 'lead descending', 'answer ascending'])
    expect(readSort('nonsense')).toEqual({ key: 'answer', way: 'ascending' })
  })

  test('WEB-802 with nothing asked, what this plan uses comes first; with something asked, the best answer does', () => {
    const uses = (id: string) => (id === 'imet' ? 3 : 0)
    expect(sortFound(foundFor({}, standing), readSort(''), standing, uses)[0]?.program.id).toBe('imet')
    const asked = foundFor({ q: 'boats' }, standing)
    expect(sortFound(asked, readSort(''), standing, uses)).toEqual(asked)
    expect(sortFound(foundFor({}, standing), readSort('name descending'), standing, uses).length).toBe(programs.size)
  })
})

describe('a program in plain words', () => {
  test.each([
    ['2023-12-21', '$1,500,000'], ['2023-12-22', '$2,000,000'], ['2026-11-20', '$2,000,000'],
  ] as const)('WEB-804 on %s the limit marked is %s, and every value stands with its source', (at, amount) => {
    const limit = factsOf(section333, day(at)).find(({ id }) => id === 'limits')?.facts[0]
    expect(limit?.values.map(({ text }) => text)).toEqual(['$1,500,000', '$2,000,000'])
    expect(limit?.values.filter(({ holds }) => holds === true).map(({ text }) => text)).toEqual([amount])
    expect(limit?.values.every(({ source }) => source !== undefined)).toBe(true)
  })

  test('WEB-805 what is not known stands there as such, and is listed: a program of which nothing is known has every question open', () => {
    const bare: Program = {
      ...imet, purposes: [], domains: [], citations: [], recipients: [], support: [], prohibitions: [], companions: [], conditions: [], concurrence: [], limits: [], reports: [], money: {},
      status: [{ value: 'unknown' }], manager: undefined, nominatedBy: undefined, vetting: undefined, notification: undefined, submission: undefined, assessment: undefined, endUseMonitoring: undefined,
      costShare: undefined, leadTimeDays: undefined, bpcLoa: undefined, geography: { text: 'where the law says', reach: 'listed' },
    }
    const unknown = unknownOf(factsOf(bare, on))
    for (const label of ['Purposes', 'Its law', 'Standing', 'For whom', 'Companions', 'Agreement', 'Notice', 'Account', 'Amounts', 'Not allowed', 'Reports', 'End-use monitoring', 'Places named']) expect(unknown).toContain(label)
    expect(unknownOf(factsOf(section333, on))).toContain('Cost share')
  })

  test('WEB-805 every program of the catalogue is written with the same questions in the same order', () => {
    const asked = (program: Program) => factsOf(program, on).filter(({ id }) => id !== 'limits').flatMap(({ facts }) => facts.map(({ id }) => id))
    const usual = asked(section333)
    expect([...programs.values()].filter((program) => asked(program).join() !== usual.join()).map(({ id }) => id)).toEqual([])
  })

  test('WEB-804 days are said as they are written here; words of the law lose their hyphens; an abbreviation of two meanings is not spelled out', () => {
    expect([sayDays({ from: on }), sayDays({ until: on }), sayDays({})]).toEqual(['since 20 NOV 26', 'until 20 NOV 26', undefined])
    expect([sayWord('maritime-border-security'), sayWord('counter-wmd'), sayWord('small-scale-construction')]).toEqual(['maritime border security', 'counter-WMD', 'small-scale construction'])
    expect(['2019-07-31', '2023-04', '2025', 'undated', undefined].map(sayAsOf)).toEqual(['as of 31 JUL 19', 'as of APR 2023', 'as of 2025', 'undated', 'as of a day not known'])
    expect(abbreviationsIn(['DSCA with LOA']).map(({ short }) => short)).toEqual(['DSCA'])
  })
})

describe('side by side', () => {
  test('WEB-803 two to four programs come from the address; what the catalogue does not hold is passed over', () => {
    expect(picksIn(noLibrary, 'imet,nonsense,imet,fms-cash')).toEqual(['imet', 'fms-cash'])
    expect(picksIn(noLibrary, 'imet,sec-333-build-capacity,eda-grant-516,fmf-grant,fms-cash')).toHaveLength(4)
    expect(picksIn(noLibrary, undefined)).toEqual([])
  })

  test('WEB-803 a row differs where the programs do, and no row differs between a program and itself', () => {
    const rows = compareRows(noLibrary, [section333, imet], on)
    expect(rows.find(({ id }) => id === 'support')?.isDifferent).toBe(true)
    expect(rows.find(({ id }) => id === 'where')?.isDifferent).toBe(false)
    expect(compareRows(noLibrary, [imet, imet], on).filter(({ isDifferent }) => isDifferent)).toEqual([])
    expect(rows.find(({ id }) => id === 'limits')?.cells[0]?.map(({ text }) => text)).toContain('small-scale construction, per project: $2,000,000')
  })
})

describe('what the library adds', () => {
  test('WEB-807 a program the organization added is found by need, picked, compared and named like the others', () => {
    expect(foundFor({ q: 'boats' }, standing, programsKnownTo(withLibrary)).map(({ program }) => program.id)).toContain('local-program-lake')
    expect([picksIn(withLibrary, 'local-program-lake,imet'), picksIn(noLibrary, 'local-program-lake,imet')]).toEqual([['local-program-lake', 'imet'], ['imet']])
    expect([programName('local-program-lake', withLibrary), programName('imet', withLibrary), programName('local-program-lake', noLibrary)]).toEqual(['LPG', 'IMET', 'local-program-lake (not in the catalogue)'])
    expect(searchOptions(withLibrary)('lake')).toEqual([{ value: 'local-program-lake', label: 'LPG', note: 'Lake patrol grant, law not read, added by your organization' }])
  })

  test('WEB-807 side by side, the catalogue\'s value stands with the organization\'s, since when and by which source', () => {
    const rows = compareRows(withLibrary, [section333, imet], on)
    expect(rows.find(({ id }) => id === 'limits')?.cells[0]?.map(({ text }) => text)).toContain('small-scale construction, per project: $2,000,000')
    expect(rows.find(({ id }) => id === 'local')).toMatchObject({ isDifferent: true, cells: [[{ text: 'Most for one construction project: $3,000,000', days: 'since 01 OCT 26', source: 'Command memo 7, as of 02 OCT 26', holds: true }], []] })
    expect(compareRows(noLibrary, [section333, imet], on).some(({ id }) => id === 'local')).toBe(false)
  })

  test('WEB-800 what we put first for a word is said to be our own reading', () => {
    expect(sayAnswer({ word: 'boats', by: ['equipment', 'our-reading'] })).toBe('“boats” by equipment, put first by our own reading')
    expect(sayAnswer({ word: 'english', by: ['our-reading'] })).toBe('“english” by our own reading')
    expect(sketchWords(foundFor({ q: 'english language' }, standing))).toMatchObject({ for: expect.not.stringContaining('our-reading') })
  })
})

describe('a sketch', () => {
  const sketch: Sketch = {
    purposes: ['border-security'], support: ['training'], recipients: ['border-security'], start: day('2027-07-06'), end: day('2027-08-06'), amount: usd(8_500_000), year: fiscalYear(2027), construction: usd(600_000),
  }

  test('WEB-820 what is sketched comes back from the address as it was written; words it does not know are as if not said', () => {
    expect(readSketch(writeSketch(sketch))).toEqual(sketch)
    expect(isSketched(readSketch({ for: '<b>', starts: 'soon', usd: 'lots', year: '27' }))).toBe(false)
    expect(readSketch({ starts: 'soon', usd: '-4', year: '9999', build: '1.5' })).toEqual(readSketch({}))
  })

  test('WEB-820 the need says what the sketch says, and leaves out what it does not', () => {
    expect(needOfSketch(readSketch({ give: 'training' }), undefined)).toEqual({ title: 'Training', purposes: [], support: ['training'], units: [], money: [], isStaffStep: false, programs: [] })
    expect(needOfSketch(sketch, 'NP')).toMatchObject({ country: 'NP', start: '2027-07-06', money: [{ year: 2027, usd: 850_000_000 }], construction: { usd: 60_000_000 }, units: [{ types: ['border-security'] }] })
  })

  test('WEB-821 the activity made of it says the same; the kinds of recipient become a remark, for a plan names units', () => {
    expect(activityOfSketch(sketch, 'imet')).toMatchObject({ title: 'Training for border security', status: 'idea', purposes: ['border-security'], supports: ['training'], programs: ['imet'], construction: { cost: 60_000_000 }, remarks: 'Sketched for: border security. Name the units.' })
    expect(activityOfSketch(readSketch({ for: 'demining' }), undefined)).toMatchObject({ title: 'Support for demining', supports: undefined, programs: undefined, remarks: undefined })
  })

  test('WEB-820 a search goes on as a sketch in the words of the law', () => {
    expect(sketchWords(foundFor({ q: 'staff college' }, standing)).give).toContain('education')
    expect(sketchWords([])).toEqual({ for: undefined, give: undefined, whom: undefined })
  })
})
