import { programById, programs } from '@throughline/catalog'
import { recordId } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { needOf, verdictOf } from '../index.ts'
import { aPlan, type PlanEdit } from '../testing/a-plan.ts'
import { statusDay } from '../testing/found.ts'

type Fields = Readonly<Record<string, unknown>>

/** What one test says of the delivery, changed, under a program: how often it fails, asks and passes. */
function said(name: string, program: string, change: Fields = {}, edit: PlanEdit = {}) {
  const plan = aPlan({ ...edit, change: { ...edit.change, 'act-delivery': { programs: [program], ...change } } })
  const activity = plan.get('activity', recordId('act-delivery'))
  const known = programById(program)
  if (activity === undefined || known === undefined) throw new Error(`no case of ${program}`)
  const { failed, ask, because } = verdictOf(plan, needOf(plan, activity), known, statusDay)
  const of = <T extends { readonly test: string }>(list: readonly T[]) => list.filter((one) => one.test === name)
  return { failed: of(failed), ask: of(ask), passed: of(because).filter(({ text }) => !text.startsWith('For a person')) }
}
const told = (...from: Parameters<typeof said>) => {
  const { failed, ask, passed } = said(...from)
  return [...failed.map(() => 'fails'), ...ask.map(() => 'asks'), ...passed.map(() => 'passes')].join(' ')
}
const answered = (question: string, answer: string, more: Fields = {}): PlanEdit => ({ put: [{ kind: 'law-answer', id: 'answer-law', question, answer, ...more }] })
const inCountry = (code: string | undefined): PlanEdit => ({ change: { 'partner-land': { code } } })

describe('what the law forbids', () => {
  const imet = 'imet'
  test.each<[string, string, Fields, PlanEdit, string]>([
    ['a place at an academy beside it', imet, { programs: [imet, 'academy-attendance-347a'] }, {}, 'fails'],
    ['no academy beside it', imet, {}, {}, ''],
    ['28 days', 'academy-cultural-347c', { start: '2028-01-10', end: '2028-02-06' }, {}, ''],
    ['29 days', 'academy-cultural-347c', { start: '2028-01-10', end: '2028-02-07' }, {}, 'fails'],
    ['how long, nobody has said', 'academy-cultural-347c', { start: '2028-01-10', end: undefined }, {}, 'asks'],
    ['equipment that could be lethal', 'excess-property-2557', { supports: ['equipment'] }, {}, 'asks'],
    ['help that is no thing', 'excess-property-2557', { supports: ['humanitarian'] }, {}, ''],
    ['what is given, nobody has said', 'excess-property-2557', { supports: undefined }, {}, 'asks'],
    ['in Lebanon', 'border-security-1226', {}, inCountry('LB'), 'asks'],
    ['U.S. money beside the partner\'s share', 'cooperative-projects-27', { programs: ['cooperative-projects-27', 'fmf-grant'] }, {}, 'asks'],
    ['another program beside it that pays the training', 'navsciatts-352', { programs: ['navsciatts-352', 'imet'] }, answered('prohibition/training-barred', 'yes'), 'passes'],
    ['a step of the staff', 'tca', { isStaffStep: true }, {}, ''],
  ])('LAW-18 %s (%s)', (_, program, change, edit, expected) => expect(told('prohibition', program, change, edit)).toBe(expected))

  test('LAW-18 what is open of a program is one question; what it does not concern is not in it', () => {
    const questions = (code: string) => said('prohibition', 'border-security-1226', {}, inCountry(code)).ask
    expect(questions('LB')).toMatchObject([{ key: 'border-security-1226/prohibition/lebanese-armed-forces+border-sustained', question: expect.stringMatching(/^Is each of these so\? \(1\) .+\? \(2\) .+\?$/) }])
    expect(questions('JO')).toMatchObject([{ key: 'border-security-1226/prohibition/border-sustained', question: expect.stringMatching(/^Does the government keep up/) }])
  })
  test.each<[string, string, string, Fields, string]>([
    ['to all of it', 'lebanese-armed-forces+border-sustained', 'yes', {}, 'passes passes'],
    ['no to all of it', 'lebanese-armed-forces+border-sustained', 'no', {}, 'fails fails'],
    ['to one of two', 'border-sustained', 'yes', {}, 'asks passes'],
    ['no to one of two', 'border-sustained', 'no', {}, 'fails asks'],
    ['not known', 'border-sustained', 'unknown', {}, 'asks'],
    ['about another activity', 'border-sustained', 'yes', { activity: 'act-talks' }, 'asks'],
    ['about this activity', 'border-sustained', 'yes', { activity: 'act-delivery' }, 'asks passes'],
  ])('LAW-18 an answer %s', (_, terms, answer, more, expected) => {
    expect(told('prohibition', 'border-security-1226', {}, { ...inCountry('LB'), ...answered(`border-security-1226/prohibition/${terms}`, answer, more) })).toBe(expected)
  })
  test('LAW-18 an answer given for fewer things never covers one more', () => {
    const edit = { ...inCountry('LB'), ...answered('border-security-1226/prohibition/border-sustained', 'yes') }
    expect(said('prohibition', 'border-security-1226', {}, edit).ask).toMatchObject([{ key: 'border-security-1226/prohibition/lebanese-armed-forces' }])
  })
  test.each(['personnel-expenses-312', 'colombia-training-335', 'foreign-liaison-officers'])('LAW-18 whether the country is a developing one is answered once, under %s too', (program) => {
    expect(said('prohibition', program).ask).toMatchObject([{ key: 'prohibition/developing-country' }])
    expect(told('prohibition', program, {}, answered('prohibition/developing-country', 'yes'))).toBe('passes')
    expect(said('prohibition', program, {}, answered('prohibition/developing-country', 'no')).failed).toMatchObject([{ boundary: expect.stringMatching(/^what the law says: /) }])
  })
  test('LAW-18 each term is of a prohibition or condition of its file, its ids stand once, and its programs exist', () => {
    for (const program of programs.values()) {
      const { terms = [], prohibitions, conditions } = program
      const ids = terms.flatMap((term) => ('id' in term ? [term.id] : []))
      expect([program.id, new Set(ids).size]).toEqual([program.id, ids.length])
      for (const term of terms) {
        expect([...prohibitions, ...conditions]).toContain(term.of)
        if ('when' in term) for (const id of term.when?.programs ?? []) expect([id, programById(id)?.id]).toEqual([id, id])
      }
    }
  })
})

describe('sustainment under Section 333', () => {
  // The center of 1 JUN 27 is the first that Section 333 gives the battalion.
  const sustained = (end: string | undefined, notice?: string): PlanEdit => ({
    change: { 'act-training': { supports: ['sustainment'], start: '2032-03-01', end }, 'fund-training': { fiscalYear: 2032 } },
    ...(notice !== undefined && { put: [{ kind: 'proposal', id: 'proposal-late', title: 'Later package', program: 'sec-333-build-capacity', activities: ['act-training'], noticeItems: [{ item: 'sustainment-beyond-five-years', state: notice }] }] }),
  })
  test.each<[string, string | undefined, string | undefined, readonly string[]]>([
    ['the day before five years', '2032-05-31', undefined, []],
    ['five years', '2032-06-01', undefined, []],
    ['five years and a day', '2032-06-02', undefined, ['asks sustainment']],
    ['five years and a day, explained', '2032-06-02', 'answered', []],
    ['five years and a day, half explained', '2032-06-02', 'partly', ['asks sustainment']],
    ['five years and a day, not expected by the notice', '2032-06-02', 'not-expected', ['fails sustainment']],
  ])('LAW-19 %s decides alone', (_, end, notice, expected) => {
    const plan = aPlan({ ...sustained(end, notice), change: { ...sustained(end).change, 'act-rights': { start: '2027-03-01' } } })
    const activity = plan.get('activity', recordId('act-training'))
    const program = programById('sec-333-build-capacity')
    if (activity === undefined || program === undefined) throw new Error('no case')
    const { failed, ask } = verdictOf(plan, needOf(plan, activity), program, statusDay)
    expect([...failed.map(({ test: name }) => `fails ${name}`), ...ask.map(({ test: name }) => `asks ${name}`)]).toEqual(expected)
    for (const { boundary } of failed) expect(boundary).toBe('sustained until 01 JUN 32, or the notice with a justification and a plan to hand it over')
  })
  test('LAW-19 a program without such a rule is asked nothing', () => expect(told('sustainment', 'fmf-grant', { supports: ['sustainment'], end: '2036-01-01' })).toBe(''))
})

describe('who agrees, notices and limits', () => {
  const drill = 'training-exercises-321'
  const defense = (more: Fields): PlanEdit => ({ put: [{ kind: 'agreement', id: 'agreement-defense', title: 'The exercise is approved', subject: 'act-delivery', party: 'other', organization: 'org-command', state: 'held', ...more }] })
  test.each<[string, PlanEdit, string]>([
    ['nobody has asked', {}, 'asks'],
    ['an office of the department agrees', defense({}), 'passes'],
    ['it refuses', defense({ state: 'refused' }), 'fails'],
    ['no office is named', defense({ organization: undefined }), 'asks'],
    ['the partner agrees', defense({ party: 'partner' }), 'asks'],
    ['answered yes', answered(`${drill}/concurrence/defense`, 'yes'), 'passes'],
  ])('LAW-20 the Secretary of Defense: %s', (_, edit, expected) => expect(told('concurrence', drill, {}, edit)).toBe(expected))
  test.each<[string, readonly string[] | undefined, string]>([
    ['military guests', ['military'], ''],
    ['civil guests', ['civil-authorities'], 'asks'],
    ['guests of no known kind', undefined, 'asks'],
  ])('LAW-20 State agrees to pay for %s', (_, types, expected) => {
    expect(told('concurrence', 'personnel-expenses-312', {}, { remove: ['agreement-state'], change: { 'unit-border': { types } } })).toBe(expected)
  })
  test.each<[string, string, string]>([
    ['2026-12-05', 'passes', 'the last day of the notice'],
    ['2026-12-04', 'asks', 'a day late, which extraordinary circumstances allow'],
  ])('LAW-20 support of special operations that starts %s: %s, %s', (start, expected) => expect(told('notification', 'sof-ct-127e', { start, end: '2027-02-01' })).toBe(expected))
  test.each<[string, string]>([['NO', 'passes'], ['NP', 'asks'], ['XB', 'asks']])('LAW-20 Section 2341 reaches members of NATO, and asks of others: %s', (code, expected) => {
    expect(told('geography', 'acquisition-only-2341', {}, inCountry(code))).toBe(expected)
  })
})
