import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { bookId, createPlanGraph, day, readPlanFile, usd, type PlanGraph } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { read } from '../testing/small-plan.ts'
import { asSeenAbove, inputsOf, isSent, needsAnswered, objectivesAnswered, partOf, policyWaysOut, resourcesAgainst, rolesAcross, theaterPicture } from './doors.ts'

type Fields = Readonly<Record<string, unknown>>
const plan = (book: string, records: readonly Fields[]): PlanGraph => createPlanGraph({ book: bookId(book), records: records.map(read) })
const on = day('2028-06-01')

const theater = (more: readonly Fields[] = []) => plan('command', [
  { kind: 'plan', id: 'plan-command', title: 'Command', scope: 'theater', command: 'org-command', start: '2026-10-01', end: '2028-09-30' },
  { kind: 'organization', id: 'org-command', name: 'Command' },
  { kind: 'objective', id: 'objective-borders', title: 'Borders hold', level: 'security-cooperation-objective', rank: 1 },
  { kind: 'objective', id: 'objective-alone', title: 'Nobody answers', level: 'security-cooperation-objective', rank: 2 },
  { kind: 'contingency-need', id: 'need-port', title: 'A port', plan: 'Plan Blue', partner: 'partner-a' },
  { kind: 'contingency-need', id: 'need-field', title: 'An airfield', plan: 'Plan Blue', partner: 'partner-c' },
  { kind: 'contingency-need', id: 'need-any', title: 'Fuel', plan: 'Plan Blue' },
  ...more,
])
const country = (letter: string, more: readonly Fields[] = []) => plan(`book-${letter}`, [
  { kind: 'plan', id: `plan-${letter}`, title: `Plan ${letter}`, scope: 'country', command: 'org-command', partner: `partner-${letter}`, start: '2026-10-01', end: '2028-09-30' },
  { kind: 'partner', id: `partner-${letter}`, name: `Republic ${letter}`, shortName: letter.toUpperCase() },
  { kind: 'organization', id: `org-us-${letter}`, name: 'Defense', side: 'us-defense' },
  { kind: 'organization', id: `org-own-${letter}`, name: 'Ministry', side: 'partner' },
  ...more,
])
const activity = (id: string, more: Fields = {}): Fields => ({ kind: 'activity', id, title: id, start: '2026-11-02', ...more })
const fund = (id: string, act: string, more: Fields = {}): Fields => ({ kind: 'funding-line', id, activity: act, fiscalYear: 2027, program: 'imet', payer: 'org-us-a', likely: 100_00, ...more })
const target = (id: string, more: Fields = {}): Fields => ({ kind: 'resource-target', id, title: id, fiscalYear: 2027, stage: 'target', ...more })
const year2027 = (more: readonly Fields[], targets: readonly Fields[]) => resourcesAgainst(theater(targets), [country('a', [activity('act-1'), ...more])]).years[0]

describe('resources needed against available', () => {
  test.each<readonly [string, Fields, number, number]>([
    ['a line of a U.S. payer counts', {}, 100, 0],
    ['the partner\'s own money does not', { payer: 'org-own-a' }, 0, 0],
    ['a line that names no payer counts by its U.S. program', { payer: undefined }, 100, 0],
    ['the partner\'s budget named as program does not', { payer: undefined, program: 'partner-national-budget' }, 0, 0],
    ['no amount is unknown, not zero', { likely: undefined }, 0, 1],
    ['none needed is zero and known', { likely: undefined, stage: 'none-needed' }, 0, 0],
  ])('ANA-170 %s', (_, more, usdWanted, unknown) => {
    expect(year2027([fund('fund-1', 'act-1', more)], [])?.needed).toEqual({ usd: usd(usdWanted), unknown })
  })
  test('ANA-170 an activity without a line is unknown in the year it starts, without a start in none', () => {
    const found = resourcesAgainst(theater(), [country('a', [activity('act-1'), activity('act-2', { start: undefined })])])
    expect([found.years.map(({ needed }) => needed.unknown), found.undated.unknown]).toEqual([[1, 0], 1])
  })
  test('ANA-170 a cancelled activity needs no more than was obligated', () => {
    const found = resourcesAgainst(theater(), [country('a', [activity('act-1', { status: 'cancelled' }), fund('fund-1', 'act-1', { obligated: 40_00 })])])
    expect(found.years[0]?.needed).toEqual({ usd: usd(40), unknown: 0 })
  })

  test.each<readonly [string, readonly Fields[], number | undefined, number | undefined]>([
    ['no figure, no gap', [], undefined, undefined],
    ['a figure without an amount, no gap', [target('target-1')], undefined, undefined],
    ['a figure for all', [target('target-1', { amount: 150_00 })], 150, 50],
    ['more than is needed is below zero', [target('target-1', { amount: 250_00 })], 250, -50],
    ['of two stages of one stream the furthest along', [target('target-1', { amount: 150_00 }), target('target-2', { amount: 120_00, stage: 'appropriated' })], 120, 80],
    ['of one stage the newest', [target('target-1', { amount: 150_00, asOf: '2026-01-01' }), target('target-2', { amount: 130_00, asOf: '2026-02-01' })], 130, 70],
    ['a figure for all is not added to its parts', [target('target-1', { amount: 150_00 }), target('target-2', { amount: 90_00, program: 'imet' })], 150, 50],
    ['parts speak of their programs only', [target('target-1', { amount: 60_00, program: 'imet' })], 60, 40],
    ['a program of one country is within the program', [target('target-1', { amount: 60_00, program: 'imet' }), target('target-2', { amount: 10_00, program: 'imet', partner: 'partner-a' })], 60, 40],
    ['a program and a country overlap: the program counts', [target('target-1', { amount: 60_00, program: 'imet' }), target('target-2', { amount: 10_00, partner: 'partner-a' })], 60, 40],
    ['a country alone', [target('target-1', { amount: 60_00, partner: 'partner-a' })], 60, 140],
  ])('ANA-171 %s', (_, targets, available, gap) => {
    const found = year2027([fund('fund-1', 'act-1'), fund('fund-2', 'act-1', { program: 'gpoi' })], targets)
    expect([found?.available, found?.gap]).toEqual([available === undefined ? undefined : usd(available), gap === undefined ? undefined : usd(gap)])
  })
  test('ANA-172 a figure says what its own scope needs, and whether that was taken over', () => {
    const found = year2027([fund('fund-1', 'act-1'), fund('fund-2', 'act-1', { program: 'gpoi' })], [target('target-1', { program: 'imet', amount: 70_00, needed: 100_00, neededAsOf: '2026-11-01' }), target('target-2', { amount: 1_00, needed: 100_00 })])
    expect(found?.targets.map(({ id, needed, gap, isToTakeOver }) => [id, needed.usd, gap, isToTakeOver])).toEqual([['target-1', usd(100), usd(30), false], ['target-2', usd(200), usd(199), true]])
  })
  test('ANA-173 the years, programs and countries add up to the same need (property)', () => {
    const line = fc.record({ book: fc.constantFrom('a', 'b'), program: fc.constantFrom('imet', 'gpoi', undefined), year: fc.constantFrom(2027, 2028, 2029), likely: fc.option(fc.nat(1000), { nil: undefined }) })
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const plans = ['a', 'b'].map((letter) => country(letter, [activity(`act-${letter}`, { status: 'cancelled' }), activity(`act-${letter}-1`), ...lines.flatMap((one, at) => (one.book === letter ? [fund(`fund-${letter}-${at}`, `act-${letter}-1`, { payer: `org-us-${letter}`, program: one.program, fiscalYear: one.year, likely: one.likely })] : []))]))
      for (const { needed, countries, programs } of resourcesAgainst(theater(), plans).years) {
        const sum = (parts: readonly { readonly usd: number; readonly unknown: number }[]) => ({ usd: parts.reduce((n, one) => n + one.usd, 0), unknown: parts.reduce((n, one) => n + one.unknown, 0) })
        expect(sum(countries)).toEqual(needed)
        expect(sum(programs)).toEqual(needed)
        expect(sum(programs.flatMap((program) => program.countries))).toEqual(needed)
      }
    }), { numRuns: 100 })
  })
})

const measured = (id: string, objective: string, value: number): readonly Fields[] => [
  { kind: 'measure', id: `measure-${id}`, title: id, objective, type: 'effectiveness', baseline: { value: 0, date: '2026-10-01' }, targets: [{ date: '2028-09-30', value: 10 }] },
  { kind: 'observation', id: `obs-${id}`, measure: `measure-${id}`, date: '2028-05-01', value },
]
const serving = (value: number, deadline = '2028-09-30') => country('a', [
  { kind: 'objective', id: 'objective-a', title: 'A holds', level: 'country-level-objective', parents: ['objective-borders'], deadline },
  { kind: 'objective', id: 'objective-a-step', title: 'A trains', level: 'intermediate-military-objective', parents: ['objective-a'] },
  ...measured('top', 'objective-a', 10), ...measured('step', 'objective-a-step', value),
])

describe('countries below an objective', () => {
  test('ANA-174 each objective names the country objectives that serve it; one that nothing answers stands with none', () => {
    const found = objectivesAnswered(theater(), [serving(10), country('b')], on)
    expect(found.map(({ objective, answers }) => [objective, answers.map((one) => [one.country, one.objective])])).toEqual([['objective-borders', [['A', 'objective-a']]], ['objective-alone', []]])
  })
  test.each<readonly [string, PlanGraph, readonly string[]]>([
    ['a step off its line is behind', serving(1), ['objective-a-step']],
    ['on its line it is not', serving(10), []],
    ['on its day an objective is not late', country('a', [{ kind: 'objective', id: 'objective-a', title: 'A', level: 'country-level-objective', parents: ['objective-borders'], deadline: '2028-06-01' }]), []],
    ['the day after it is, unless it is reached', country('a', [{ kind: 'objective', id: 'objective-a', title: 'A', level: 'country-level-objective', parents: ['objective-borders'], deadline: '2028-05-31' }]), ['objective-a']],
    ['reached is reached', serving(10, '2028-05-31'), []],
  ])('ANA-175 %s', (_, own, behind) => {
    expect(objectivesAnswered(theater(), [own], on)[0]?.answers[0]?.behind.map(({ id }) => id)).toEqual(behind)
  })
})

const input = (id: string, more: Fields = {}): Fields => ({ kind: 'planning-input', id, title: id, ...more })
const again = (id: string, date: string, state: string): Fields => ({ kind: 'reassessment', id, title: id, date, inputs: [{ input: 'input-1', state, answer: `${state} it is` }] })

describe('what goes up', () => {
  test('ANA-176 an input stands with the newest answer, what is not answered first; drafts are not seen above', () => {
    const plans = [country('a', [input('input-1', { sent: '2027-01-01', state: 'sent' }), input('input-2', { sent: '2027-02-01', state: 'sent' }), input('input-3', { state: 'draft' })])]
    const above = theater([again('reassessment-1', '2027-03-01', 'considered'), again('reassessment-2', '2027-06-01', 'accepted')])
    const found = inputsOf(above, plans)
    expect(found.map(({ id, answered }) => [id, answered?.state])).toEqual([['input-2', undefined], ['input-3', undefined], ['input-1', 'accepted']])
    expect(found.filter(isSent).map(({ id }) => id)).toEqual(['input-2', 'input-1'])
    expect(asSeenAbove(theaterPicture(above, plans, on)).inputs.map(({ id }) => id)).toEqual(['input-2', 'input-1'])
  })
  test.each([['change-the-role', 1], ['drop-the-role', 1], ['propose-a-program-change', 1], ['accepted', 0], ['solved-by-others', 0], ['solved-by-activities', 0], ['open', 0], [undefined, 0]])('ANA-177 a gap that ends with %s is among the policy ways out: %d', (outcome, count) => {
    expect(policyWaysOut([country('a', [{ kind: 'gap', id: 'gap-1', title: 'G', outcome }])])).toHaveLength(count)
  })
  test('ANA-177 a way out names country, role and reason', () => {
    expect(policyWaysOut([country('a', [
      { kind: 'role', id: 'role-1', title: 'Role', type: 'primary', wanted: 'wanted' }, { kind: 'task', id: 'task-1', text: 'T', role: 'role-1' },
      { kind: 'capability', id: 'capability-1', title: 'C', task: 'task-1' }, { kind: 'gap', id: 'gap-1', title: 'G', capabilities: ['capability-1'], outcome: 'drop-the-role', outcomeBecause: 'No law fits.' },
    ])])).toEqual([{ book: 'book-a', country: 'A', gap: 'gap-1', title: 'G', outcome: 'drop-the-role', because: 'No law fits.', roles: [{ id: 'role-1', title: 'Role' }] }])
  })
  test.each<readonly [string, readonly Fields[], string]>([
    ['answered by a capability', [{ kind: 'capability', id: 'capability-1', title: 'Port crews', answers: ['need-port'] }], 'answered'],
    ['left open on purpose', [{ kind: 'not-needed', id: 'skip-1', step: 'contingency-needs', about: 'need-port', because: 'Agreed.' }], 'not-needed'],
    ['answered by nothing', [], 'not-answered'],
  ])('ANA-178 a need is %s', (_, records, state) => {
    expect(needsAnswered(theater(), [country('a', records)]).map((one) => [one.need, one.state])).toEqual([['need-port', state], ['need-field', 'no-plan'], ['need-any', 'no-partner']])
  })
  test('ANA-178 of a need without a partner it is told who says to answer it', () => {
    const found = needsAnswered(theater(), [country('a', [{ kind: 'capability', id: 'capability-1', title: 'Fuel points', answers: ['need-any'] }])])
    expect(found.filter(({ need }) => need === 'need-any').map(({ state, answeredBy }) => [state, answeredBy.map(({ country: who }) => who)])).toEqual([['no-partner', ['A']]])
  })
})

const role = (id: string, more: Fields = {}): Fields => ({ kind: 'role', id, title: id, type: 'primary', wanted: 'wanted', ...more })

describe('roles across countries', () => {
  const a = country('a', [role('role-a', { neighbours: [{ name: 'B', relation: 'conflicts', role: 'role-b', text: 'One lake' }] }), role('role-a-lift', { type: 'support' })])
  const b = country('b', [role('role-b')])
  test('ANA-179 a relation is told on both roles, and a conflict stands on both', () => {
    expect(rolesAcross([a, b]).map((one) => [one.role, one.relations.map(({ role: other }) => other?.country), one.namedBy.map(({ country: who }) => who), one.isInConflict])).toEqual([
      ['role-a', ['B'], [], true], ['role-a-lift', [], [], false], ['role-b', [], ['A'], true],
    ])
  })
  test('ANA-179 a neighbour without a plan stands by its name', () => {
    expect(rolesAcross([a]).map(({ relations }) => relations)).toEqual([[{ relation: 'conflicts', neighbour: 'B', text: 'One lake' }], []])
  })
  test('ANA-180 the part of one country is its own and what others say of its roles', () => {
    const part = partOf(theaterPicture(theater(), [a, b], on), bookId('book-b'))
    expect([part.plans.map(({ country: who }) => who), part.roles.map((one) => one.role), part.needs]).toEqual([['B'], ['role-a', 'role-b'], []])
  })
  test('ANA-180 of its money the sums of all stay, for the gap is theirs, and no other country is named', () => {
    const money = (letter: string, program: string) => [activity(`act-${letter}`), fund(`fund-${letter}`, `act-${letter}`, { payer: `org-us-${letter}`, program })]
    const part = partOf(theaterPicture(theater(), [country('a', money('a', 'imet')), country('b', money('b', 'gpoi'))], on), bookId('book-b')).resources.years[0]
    expect([part?.needed.usd, part?.countries.map((one) => one.country), part?.programs.map(({ program, countries }) => [program, countries.map((one) => one.country)])]).toEqual([usd(200), ['B'], [['gpoi', ['B']]]])
  })
  test('ANA-180 the order of plans changes nothing', () => {
    expect(theaterPicture(theater(), [b, a], on)).toEqual(theaterPicture(theater(), [a, b], on))
  })
})

describe('Bandaria under its theater', () => {
  const graphOf = (name: string) => {
    const file = readPlanFile(readFileSync(new URL(`../../../../examples/bandaria/${name}.yaml`, import.meta.url), 'utf8'))
    if (!file.ok) throw new Error(name)
    return createPlanGraph({ book: file.file.book.id, records: file.file.records, cited: file.file.cites })
  }
  const picture = theaterPicture(graphOf('theater'), [graphOf('bandaria')], day('2026-11-20'))
  test('ANA-181 both objectives of the theater are answered, and both ways out come up', () => {
    expect(picture.objectives.map(({ objective, answers }) => [objective, answers.length])).toEqual([['objective-basin-borders', 1], ['objective-basin-contributors', 2]])
    expect(picture.waysOut.map(({ outcome }) => outcome)).toEqual(['change-the-role', 'propose-a-program-change'])
    expect(picture.roles.filter(({ wanted }) => wanted === 'not-wanted')).toHaveLength(1)
    expect(picture.roles.filter(({ isInConflict }) => isInConflict)).toHaveLength(1)
  })
})
