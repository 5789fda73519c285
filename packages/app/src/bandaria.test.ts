import { readFileSync } from 'node:fs'
import {
  companionKinds, createPlanGraph, day, daysBetween, noticeItems, proseSections, readPlanFile, readScenario, runChecks, statusDay, stubOf, sumUsd, tellProblem, writePlanFile,
  type Finding, type PlanFile, type PlanGraph, type Rec, type Usd,
} from '@throughline/model'
import { isMoneySource, isProgram } from '@throughline/catalog'
import { ownVerdicts } from '@throughline/rules'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { allChecks } from './all-checks.ts'

const folder = new URL('../../../examples/bandaria/', import.meta.url)
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const names = ['library.yaml', 'theater.yaml', 'bandaria.yaml'] as const

function fileOf(name: string): PlanFile {
  const read = readPlanFile(textOf(name))
  if (!read.ok) throw new Error(`${name}\n${read.problems.map(tellProblem).join('\n')}`)
  return read.file
}
const graphOf = ({ book, records, cites }: PlanFile) => createPlanGraph({ book: book.id, records, cited: cites })
const files = names.map(fileOf)
const everything = files.flatMap((file) => file.records)
const bandaria = graphOf(fileOf('bandaria.yaml'))

describe('the plan files', () => {
  test.each(names)('BAN-1 %s reads without a problem and writes byte-equal', (name) => {
    const read = readPlanFile(textOf(name))
    expect(read.ok ? [] : read.problems.map(tellProblem)).toEqual([])
    expect(read.ok && writePlanFile(read.file)).toBe(textOf(name))
  })

  test('BAN-4 each stub says what the book it is taken from says', () => {
    const inBooks = new Map(files.flatMap((file) => file.records.map((record) => [record.id, { book: file.book.id, record: stubOf(record) }] as const)))
    for (const cited of files.flatMap((file) => file.cites)) expect(cited).toEqual(inBooks.get(cited.record.id))
  })

  test('BAN-2 the example holds what its story says', () => {
    const count = (kind: string) => everything.filter((record) => record.kind === kind).length
    expect(Object.fromEntries(['activity', 'dependency', 'funding-line', 'guidance-statement', 'guidance-document', 'objective', 'measure', 'phase', 'line-of-effort'].map((kind) => [kind, count(kind)]))).toEqual({
      'activity': 184, 'dependency': 271, 'funding-line': 215, 'guidance-statement': 50, 'guidance-document': 19, 'objective': 18, 'measure': 31, 'phase': 5, 'line-of-effort': 3,
    })
    expect(bandaria.of('line-of-effort').filter((effort) => effort.significantInitiative).map((effort) => effort.id)).toEqual(['effort-border'])
    const used = new Set(bandaria.of('funding-line').flatMap((line) => line.program ?? []))
    expect([...used].filter(isProgram)).toHaveLength(37)
    expect([...used].filter((id) => !isProgram(id)).sort()).toEqual(['ame-383', 'ccmd-operations', 'partner-national-budget', 'un-peacekeeping-budget'])
    expect([...used].filter((id) => !isProgram(id) && !isMoneySource(id))).toEqual([])
    const daysOf = (activity: Rec<'activity'>) => (activity.start === undefined || activity.end === undefined ? 0 : daysBetween(activity.start, activity.end) + 1)
    expect(bandaria.of('activity').filter((activity) => activity.type === 'event' && daysOf(activity) >= 3 && daysOf(activity) <= 5)).toHaveLength(61)
  })

  test('BAN-8 every section an author writes is written', () => {
    expect(bandaria.of('section-text').filter((section) => section.text !== undefined).map((section) => section.section).sort()).toEqual(Object.keys(proseSections).sort())
    expect(bandaria.head?.notWorked).toBeUndefined()
  })

  test('BAN-15 the scenario that is kept changes the notices to Congress, and all of it can be applied', () => {
    const [scenario] = bandaria.of('scenario')
    const read = scenario === undefined ? undefined : readScenario(bandaria, scenario)
    expect([bandaria.of('scenario').length, read?.problems, read?.changes.length, read?.changes.every(({ id }) => bandaria.get('activity', id)?.category === 'notification')]).toEqual([1, [], 6, true])
  })

  test('BAN-9 nothing in the plan says which faults are deliberate', () => {
    for (const name of names) expect(textOf(name)).not.toMatch(/deliberate|authorsRank|teaching/i)
  })

  test('BAN-7 the barred battalion receives nothing and Interior troops get no IMET', () => {
    const barred = bandaria.of('recipient-unit').filter((unit) => unit.vettingStatus === 'suspended').map((unit) => unit.id)
    expect(barred).toEqual(['unit-border-guard-3'])
    for (const id of barred) expect([...bandaria.referring(id, 'activity'), ...bandaria.referring(id, 'funding-line')]).toEqual([])
    const isInteriorTroop = (id: string) => bandaria.of('recipient-unit').some((unit) => unit.id === id && unit.ministry === 'org-bandaria-moi' && unit.types?.includes('national-security-forces') === true)
    const imet = bandaria.of('funding-line').filter((line) => line.program === 'imet' || line.program === 'e-imet')
    expect(imet.length).toBeGreaterThan(0)
    expect(imet.flatMap((line) => line.recipients ?? []).filter(isInteriorTroop)).toEqual([])
  })

  test('BAN-10 three packages are proposed; each notice has its nine items, and what is not answered is owed by someone by a day', () => {
    const proposals = bandaria.of('proposal')
    const answered = ({ noticeItems: items = [] }: Rec<'proposal'>) => items.filter(({ state }) => state === 'answered').length
    expect(proposals.map((one) => [one.id, answered(one)])).toEqual([['proposal-333-border', 9], ['proposal-333-lake', 6], ['proposal-333-northmark', 7]])
    for (const one of proposals) {
      const items = one.noticeItems ?? []
      expect(items.map(({ item }) => item)).toEqual(Object.keys(noticeItems))
      expect(items.filter(({ state, owedBy, due }) => (state !== 'answered') !== (owedBy !== undefined && due !== undefined))).toEqual([])
      expect(one.companions?.map(({ kind }) => kind)).toEqual(Object.keys(companionKinds))
    }
  })
})

describe('the money', () => {
  type Amount = (line: Rec<'funding-line'>) => Usd | undefined
  const thousands = (lines: readonly Rec<'funding-line'>[], amount: Amount = (line) => line.likely) => Math.round(sumUsd(lines.flatMap((line) => amount(line) ?? [])) / 100_000)
  const lines = bandaria.of('funding-line')
  const payers = {
    DOD: ['org-us-dod'], State: ['org-us-state', 'org-us-treasury'], UN: ['org-un'],
    Bandaria: ['org-bandaria-moi', 'org-bandaria-mod', 'org-bandaria-justice', 'org-bandaria-ndma'],
  }
  const paidBy = (some: typeof lines, who: keyof typeof payers) => thousands(some.filter((line) => payers[who].includes(line.payer ?? '')))
  const row = (some: typeof lines) => [
    thousands(some, (line) => line.low), thousands(some), thousands(some, (line) => line.high),
    paidBy(some, 'DOD'), paidBy(some, 'State'), paidBy(some, 'Bandaria'), paidBy(some, 'UN'),
  ]
  const table = readFileSync(new URL('../../../docs/bandaria.md', import.meta.url), 'utf8')
  const printed = [...table.matchAll(/^\| (20\d\d|All) \|(( [\d,]+ \|){7})$/gm)].map(([, year, cells]): [string, number[]] => [
    year ?? '', (cells ?? '').split('|').slice(0, 7).map((cell) => Number(cell.replaceAll(',', ''))),
  ])
  test('BAN-3 the printed table has a row for each year and one for all', () => {
    expect(printed.map(([year]) => year)).toEqual(['2027', '2028', '2029', '2030', '2031', 'All'])
  })
  test.each(printed)('BAN-3 the row %s is what the funding lines sum to: low, likely, high and each payer\'s part', (year, sums) => {
    expect(row(year === 'All' ? lines : lines.filter((line) => String(line.fiscalYear) === year))).toEqual(sums)
  })
  test('BAN-3 likely costs by program', () => {
    const programs = [...new Set(lines.map((line) => line.program))]
    const sums = Object.fromEntries(programs.map((program) => [program, thousands(lines.filter((line) => line.program === program))]))
    expect(sums).toEqual({
      'sec-333-build-capacity': 23450, 'partner-national-budget': 11780, 'fmf-grant': 6000, 'fms-cash': 5800, 'un-peacekeeping-budget': 4850, 'incle-481': 2430, 'gpoi': 1893,
      'joint-exercise-program': 1694, 'nsip': 1400, 'dicb-332b': 1290, 'state-partnership-341': 862, 'nadr-exbs': 830, 'moda-332a': 770, 'imet': 693, 'ame-383': 630,
      'humanitarian-assistance-2561': 540, 'treasury-ota': 440, 'training-exercises-321': 350, 'excess-property-2557': 350, 'dcs': 300, 'e-imet': 298, 'personnel-expenses-312': 296,
      'tca': 289, 'cbp-international-training': 205, 'opdat': 142, 'key-leader-engagement': 121, 'hca-401': 120, 'dvot': 95, 'ccmd-operations': 94, 'ilea': 90, 'uscg-14usc710': 85,
      'regional-centers-342': 70, 'mapping-exchange-454': 60, 'rdfp-345': 60, 'cfe-dm-182': 55, 'wps-1208': 38, 'elearning-346': 32, 'golden-sentry': 15, 'diils': 0, 'navsciatts-352': 0, 'eda-grant-516': 0,
    })
  })
  test('BAN-11 what an activity buys sums to the money for it', () => {
    const dollars = (some: readonly (Usd | undefined)[]) => sumUsd(some.flatMap((one) => one ?? [])) / 100
    const buying = bandaria.of('activity').filter((activity) => activity.items !== undefined)
    // The kits are paid for in two years: with the offer, and while they are made.
    const paidWith: Readonly<Record<string, string>> = { 'act-fms-rescue-kits-production': 'act-fms-rescue-kits-offer' }
    const paid = (id: string) => dollars(lines.filter((line) => (paidWith[line.activity] ?? line.activity) === id).map((line) => line.likely))
    expect(buying).toHaveLength(10)
    for (const { id, items = [] } of buying) expect([id, dollars(items.map(({ cost }) => cost))]).toEqual([id, paid(id)])
  })
  test('BAN-11 one activity builds something; six vetting steps clear their recipients', () => {
    expect(bandaria.of('activity').filter((activity) => activity.construction !== undefined).map(({ id, construction }) => [id, construction?.cost])).toEqual([['act-northmark-post', 260_000_000]])
    expect(bandaria.of('activity').filter((activity) => activity.clearsRecipients).map(({ id }) => id).sort()).toEqual(['act-vet-border-units', 'act-vet-forces-units', 'act-vetting-renewal-2028', 'act-vetting-renewal-2029', 'act-vetting-renewal-2030', 'act-vetting-renewal-2031'])
  })
  test('BAN-6 Bandaria\'s share of sustainment rises every year', () => {
    const share = (year: number) => thousands(lines.filter((line) => line.activity === `act-partner-sustainment-${year}`))
    // The plan ends with September 2031: nine months of $2.6 million a year.
    expect([2029, 2030, 2031].map(share)).toEqual([1100, 1900, Math.round((2600 * 9) / 12)])
  })
})

const expectedSchema = z.strictObject({ check: z.string(), record: z.string(), severity: z.enum(['error', 'warning', 'advice']), waived: z.boolean().optional(), because: z.string().min(20) })
const expected = z.strictObject({ on: z.string(), findings: z.array(expectedSchema), theater: z.array(expectedSchema) }).parse(parse(textOf('expected-findings.yaml')))
const tell = (f: { readonly severity: string; readonly check: string; readonly record: string }, isWaived: boolean) => `${f.severity} ${f.check} ${f.record}${isWaived ? ' (waived)' : ''}`
const found = (plan: PlanGraph) => runChecks(allChecks, plan, statusDay(plan, day('2030-01-01'))).map((f: Finding) => tell(f, f.waived !== undefined)).sort()
const listed = (lines: typeof expected.findings) => lines.map((f) => tell(f, f.waived === true)).sort()

describe('the findings', () => {
  test('BAN-5 the plan is read as of its own status date', () => {
    expect(statusDay(bandaria, day('2030-01-01'))).toBe(expected.on)
  })
  test('BAN-5 the checks find in Bandaria what is expected, no less and no more', () => {
    expect(found(bandaria)).toEqual(listed(expected.findings))
  })
  test('BAN-5 the checks find in the theater what is expected, no less and no more', () => {
    expect(found(graphOf(fileOf('theater.yaml')))).toEqual(listed(expected.theater))
  })
  test('BAN-12 of every activity and program the law can be told, but for those known from memory; two are refused', () => {
    const verdicts = [...ownVerdicts(bandaria, day('2026-11-20'))].flatMap(([id, each]) => each.map((one) => ({ id, ...one })))
    expect(verdicts.filter(({ verdict }) => verdict === 'ineligible').map(({ id, program, failed }) => [id, program, failed.map((f) => f.test)])).toEqual([
      ['act-333-lake-order', 'sec-333-build-capacity', ['companion']], ['act-northmark-post', 'sec-333-build-capacity', ['limit']],
    ])
    expect([...new Set(verdicts.filter(({ verdict }) => verdict === 'undetermined').map(({ program }) => program))].sort()).toEqual(['dvot', 'key-leader-engagement', 'opdat'])
    expect(verdicts.length).toBeGreaterThan(130)
  })
  test('BAN-5 every record named is in the plan', () => {
    for (const { record } of expected.findings) expect(everything.map((one) => String(one.id))).toContain(record)
    for (const check of new Set([...expected.findings, ...expected.theater].map((line) => line.check))) expect(allChecks.map((one) => one.id)).toContain(check)
  })
})
