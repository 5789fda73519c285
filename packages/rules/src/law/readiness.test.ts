import { noticeItems, recordId, runChecks } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { aPlan, type PlanEdit } from '../testing/a-plan.ts'
import { statusDay } from '../testing/found.ts'
import { alreadyInPlan } from './already-in-plan.ts'
import { noticeIncomplete } from './notice-incomplete.ts'
import { readinessOf } from './readiness.ts'

const itemIds = Object.keys(noticeItems)
type Fields = Readonly<Record<string, unknown>>
const proposalOf = (fields: Fields = {}): Fields => ({ kind: 'proposal', id: 'proposal-border', title: 'Border package', program: 'sec-333-build-capacity', activities: ['act-delivery', 'act-training'], effort: 'effort-border', ...fields })
const items = (change: (item: string) => Fields | undefined = () => ({ state: 'answered', text: 'So it is.' })) => itemIds.flatMap((item) => { const told = change(item); return told === undefined ? [] : [{ item, ...told }] })

function opened(fields: Fields = {}, edit: PlanEdit = {}) {
  const plan = aPlan({ ...edit, put: [proposalOf(fields), ...(edit.put ?? [])] })
  const proposal = plan.get('proposal', recordId('proposal-border'))
  if (proposal === undefined) throw new Error('no proposal')
  return { plan, proposal }
}
const ready = (fields?: Fields, edit?: PlanEdit) => { const { plan, proposal } = opened(fields, edit); return readinessOf(plan, proposal, statusDay) }
const found = (fields?: Fields, edit?: PlanEdit) => { const { plan, proposal } = opened(fields, edit); return alreadyInPlan(plan, proposal, statusDay) }

describe('readiness', () => {
  test.each<[string, Fields, number, number]>([
    ['nothing is looked at', {}, 0, 0],
    ['all nine are answered', { noticeItems: items() }, 9, 100],
    ['one is not expected, and why', { noticeItems: items((item) => ({ state: item === 'construction' ? 'not-expected' : 'answered', text: 'No construction.' })) }, 9, 100],
    ['one is partly answered', { noticeItems: items((item) => ({ state: item === 'absorption' ? 'partly' : 'answered', text: 'x' })) }, 8, 88],
    ['one has text but no state', { noticeItems: items((item) => (item === 'absorption' ? { text: 'Much is known.' } : { state: 'answered', text: 'x' })) }, 8, 88],
    ['one is left out', { noticeItems: items((item) => (item === 'absorption' ? undefined : { state: 'answered', text: 'x' })) }, 8, 88],
    ['one stands twice, once open', { noticeItems: [...items(), { item: 'absorption', state: 'open' }] }, 8, 88],
    ['one is called answered, but nothing says how', { noticeItems: items((item) => (item === 'absorption' ? { state: 'answered' } : { state: 'answered', text: 'x' })) }, 8, 88],
    ['one is called answered by a record that is gone', { noticeItems: items((item) => (item === 'absorption' ? { state: 'answered', answeredBy: ['act-gone'] } : { state: 'answered', text: 'x' })) }, 8, 88],
    ['one is not expected, without why', { noticeItems: items((item) => (item === 'construction' ? { state: 'not-expected', answeredBy: ['act-delivery'] } : { state: 'answered', text: 'x' })) }, 8, 88],
    ['eight are partly answered', { noticeItems: items((item) => ({ state: item === 'absorption' ? 'answered' : 'partly', text: 'x' })) }, 1, 11],
  ])('LAW-40 only complete items count: %s', (_, fields, complete, percent) => expect(ready(fields)).toMatchObject({ complete, percent }))
  test('LAW-40 items stand in the order of the law, whatever the order of the proposal', () => {
    expect(ready({ noticeItems: items().toReversed() }).items.map(({ id }) => id)).toEqual(itemIds)
  })
  test('LAW-40 what is called complete without a word or a record is not, and is told as unsaid', () => {
    const told = ready({ noticeItems: [{ item: 'absorption', state: 'answered' }, { item: 'construction', state: 'not-expected', answeredBy: ['act-delivery'] }, { item: 'sustainment', state: 'answered', answeredBy: ['act-delivery'] }] }).items
    expect(told.filter(({ isUnsaid }) => isUnsaid).map(({ id, isComplete, state }) => [id, isComplete, state])).toEqual([['absorption', false, 'answered'], ['construction', false, 'not-expected']])
    expect(told.filter(({ isComplete }) => isComplete).map(({ id }) => id)).toEqual(['sustainment'])
  })

  test.each([['the day before', '2026-11-19', true], ['on the day', statusDay, false]])('LAW-41 what is owed %s', (_, due, isOverdue) => {
    expect(ready({ noticeItems: [{ item: 'absorption', state: 'partly', owedBy: 'org-command', due }] }).items[1]).toMatchObject({ owedBy: 'org-command', due, isOverdue })
  })
  test.each([['2027-12-26', false], ['2027-12-27', true]])('LAW-41 what is owed on %s for a notice that goes by 26 DEC 27', (due, isDueTooLate) => {
    const { items: told, lastNoticeDay } = ready({ noticeItems: [{ item: 'absorption', state: 'partly', due }] })
    expect([lastNoticeDay, told[1]?.isDueTooLate]).toEqual(['2027-12-26', isDueTooLate])
  })
  test('LAW-41 what is complete is owed by no day', () => {
    expect(ready({ noticeItems: [{ item: 'absorption', state: 'answered', text: 'x', due: '2020-01-01' }] }).items[1]).toMatchObject({ isOverdue: false, isDueTooLate: false })
  })
  test.each<[string, Fields, PlanEdit, string | undefined, string | undefined]>([
    ['the first activity that gives something', { start: '2028-06-01' }, {}, '2028-01-10', '2027-12-26'],
    ['the start it states where its activities have none', { start: '2028-06-01', activities: [] }, {}, '2028-06-01', '2028-05-17'],
    ['no start', { activities: [] }, {}, undefined, undefined],
    ['a program that tells Congress in some cases only', { program: 'fms-cash' }, {}, '2028-01-10', undefined],
    ['a step of the staff that is earlier', { activities: ['act-delivery', 'act-talks'] }, { change: { 'act-talks': { isStaffStep: true } } }, '2028-01-10', '2027-12-26'],
  ])('LAW-41 the last day of the notice goes by %s', (_, fields, edit, start, last) => expect(ready(fields, edit)).toMatchObject({ start, lastNoticeDay: last }))

  test('LAW-42 each of the four elements is present, missing, or not expected with a reason', () => {
    const { elements } = ready({ gao: { objectives: ['objective-sectors'], notExpected: [{ element: 'sustainment', because: 'A single exercise.' }, { element: 'objectives', because: 'Not needed.' }] } })
    expect(elements.map(({ id, state, because }) => [id, state, because])).toEqual([['objectives', 'present', undefined], ['absorptive-capacity', 'missing', undefined], ['sustainment', 'not-expected', 'A single exercise.'], ['theory-of-change', 'missing', undefined]])
  })
  test('LAW-42 a record that is gone shows nothing', () => {
    expect(ready({ gao: { objectives: ['objective-gone'] } }).elements[0]).toMatchObject({ state: 'missing', records: [] })
  })

  test.each<[string, Fields, PlanEdit, readonly string[]]>([
    ['named and before', { companions: [{ kind: 'human-rights', activities: ['act-rights'] }, { kind: 'institutional-capacity', activities: ['act-institution'] }] }, {}, ['in-time', 'in-time']],
    ['none named', {}, {}, ['none', 'none']],
    ['the same day', { companions: [{ kind: 'human-rights', activities: ['act-rights'] }] }, { change: { 'act-rights': { start: '2028-01-10', end: '2028-01-12' } } }, ['late', 'none']],
    ['cancelled', { companions: [{ kind: 'human-rights', activities: ['act-rights'] }] }, { change: { 'act-rights': { status: 'cancelled' } } }, ['none', 'none']],
    ['without a day', { companions: [{ kind: 'human-rights', activities: ['act-rights'] }] }, { change: { 'act-rights': { start: undefined, end: undefined } } }, ['unknown', 'none']],
  ])('LAW-43 companions: %s', (_, fields, edit, states) => expect(ready(fields, edit).companions.map(({ state }) => state)).toEqual(states))
  test('LAW-43 the verdict of a package is its gravest; without an activity there is none', () => {
    expect(ready().verdict?.verdict).toBe('eligible')
    expect(ready({}, { change: { 'act-training': { purposes: ['nuclear-monitoring'] } } }).verdict).toMatchObject({ verdict: 'ineligible', failed: [{ activity: 'act-training', failure: { test: 'purpose' } }] })
    expect(ready({ activities: [] }).verdict).toBeUndefined()
  })

  test.each<[string, Fields, number]>([
    ['under Section 333 before any item is looked at', {}, 1], ['of another program without items', { program: 'fmf-grant' }, 0], ['of no program without items', { program: undefined }, 0],
    ['of another program that lists some', { program: 'fmf-grant', noticeItems: [{ item: 'absorption', state: 'open' }] }, 1],
  ])('LAW-34 a proposal %s', (_, fields, count) => {
    expect(runChecks([noticeIncomplete], opened(fields).plan, statusDay)).toHaveLength(count)
  })
})

describe('what the plan already holds', () => {
  test('LAW-44 it suggests and completes nothing', () => {
    expect(found()['recipient-and-support'].text).toBe('Republic of Land; Border battalion; equipment and training for maritime border security.')
    expect(ready().complete).toBe(0)
  })
  test('LAW-44 cost by the year of the money; an amount not known is told, not zero', () => {
    const told = found({}, { change: { 'fund-training': { likely: undefined } } })['cost-and-timeline']
    expect(told.text).toContain('Likely cost: FY28 $38,000. Timeline: Night devices delivered 10 JAN 28 to 29 JUN 29;')
    expect(told.lacks).toEqual(['1 amount (not known, not zero)'])
  })
  test('LAW-44 the elements of both chains; one alone is not enough', () => {
    expect(found()['plan-elements']).toMatchObject({ records: ['ccp-border', 'ics-border'], lacks: [] })
    const one = { change: { 'objective-sectors': { guidance: ['ccp-border'] } } }
    expect(found({}, one)['plan-elements'].lacks).toEqual(['a statement of the State and USAID chain (integrated country strategy)'])
  })
  const built = (cost: number | undefined, more: Fields = {}, start = '2028-01-10') => found({}, { change: { 'act-delivery': { start, construction: { ...(cost !== undefined && { cost }), title: 'Post', ...more } } } }).construction
  test.each<[string, number | undefined, readonly string[]]>([
    ['one dollar less', 749_999, []], ['at the limit', 750_000, []], ['one dollar more', 750_001, ['its location', 'where DD Form 1391 is', 'where the five-year plan is']],
    ['a cost not known', undefined, ['the cost of the project', 'its location', 'where DD Form 1391 is', 'where the five-year plan is']],
  ])('LAW-44 construction, %s', (_, dollars, lacks) => expect(built(dollars === undefined ? undefined : dollars * 100).lacks).toEqual(lacks))
  test('LAW-44 no construction is told as none, no activity is not', () => {
    expect(found().construction).toMatchObject({ text: 'No activity of this package builds anything.', lacks: [] })
    expect(found({ activities: [] }).construction).toMatchObject({ text: undefined, lacks: ['an activity of the package'] })
  })
  const sustained = (end: string | undefined) => found({}, { put: [{ kind: 'activity', id: 'act-spares', title: 'Spares', supports: ['sustainment'], recipients: ['unit-border'], start: '2029-01-01', end }] })
  test.each([['2033-01-10', false], ['2033-01-11', true]])('LAW-44 sustainment until %s against five years after the start', (end, isLong) => {
    expect(sustained(end)['sustainment-beyond-five-years'].records.includes(recordId('act-spares'))).toBe(isLong)
  })
  test('LAW-44 sustainment whose last day is not known is no answer', () => {
    expect(sustained(undefined)['sustainment-beyond-five-years']).toMatchObject({ text: undefined, lacks: ['the last day of Spares'] })
    expect(sustained('2029-12-31').sustainment).toMatchObject({ records: ['act-spares'], lacks: ['who pays for Spares'] })
  })
  test('LAW-44 other programs are named, those it cannot tell of are counted', () => {
    expect(found()['other-authorities'].text).toMatch(/^By the catalogue .+Cannot tell yet of \d+ others?\.$/)
    expect(found()['other-authorities'].text).not.toContain('Section 333')
  })
})
