import { describe, expect, test } from 'vitest'
import { recordId } from '@throughline/model'
import { forAnyPlan } from '../testing/any-plan.ts'
import { graphOf, smallPlan } from '../testing/small-plan.ts'
import { comparedWith } from './compared-with.ts'
import { fallsWith, type FallenRecord } from './falls-with.ts'
import { resourcesByYear } from './resources-by-year.ts'

type Fields = Readonly<Record<string, unknown>>
const flat = (falls: readonly FallenRecord[]): readonly FallenRecord[] => falls.flatMap((one) => [one, ...flat(one.falls)])
const told = (falls: readonly FallenRecord[]) => flat(falls).map(({ record, how }) => `${record.id} ${how}`)

describe('what falls with an assumption', () => {
  const falls = (rests: readonly string[], put: readonly Fields[] = []) => fallsWith(smallPlan({ change: { 'assume-pay': { rests } }, remove: ['arrow-plan'], put }), recordId('assume-pay'))
  test('ANA-86 an activity falls with its milestone; what waits for it only moves', () => {
    const { falls: tree, count } = falls(['act-talks'], [{ kind: 'milestone', id: 'mile-talks', title: 'Held', activities: ['act-talks'] }])
    expect(told(tree)).toEqual(['act-talks falls', 'mile-talks falls', 'act-draft moves'])
    expect(count).toEqual({ falls: 2, moves: 1, doubt: 0 })
  })
  test('ANA-86 an objective takes the lines that lead to it and what measures it', () => {
    expect(told(falls(['obj-plan']).falls).toSorted()).toEqual(['act-draft falls', 'act-talks falls', 'line-plan falls', 'measure-signed falls', 'mile-signed falls', 'obj-plan falls'])
  })
  test('ANA-86 a role takes its tasks down to the activities; what has another support comes into doubt, and nothing is followed past it', () => {
    const { falls: tree } = falls(['role-a'], [
      { kind: 'role', id: 'role-a', title: 'A', type: 'primary', wanted: 'wanted', objectives: ['obj-plan'] }, { kind: 'role', id: 'role-b', title: 'B', type: 'support', wanted: 'wanted', supports: ['role-a'] },
      { kind: 'task', id: 'task-a', text: 'T', role: 'role-a' }, { kind: 'capability', id: 'capability-a', title: 'C', task: 'task-a' }, { kind: 'gap', id: 'gap-a', title: 'G', capabilities: ['capability-a'] },
      { kind: 'solution', id: 'solution-a', text: 'S', gap: 'gap-a', becomes: ['act-draft'] }, { kind: 'solution', id: 'solution-b', text: 'S', gap: 'gap-a', decision: 'rejected' },
    ])
    expect(told(tree).toSorted()).toEqual(['act-draft falls', 'capability-a falls', 'gap-a falls', 'obj-plan doubt', 'role-a falls', 'role-b doubt', 'solution-a falls', 'task-a falls'])
  })
  test('ANA-86 an arrow that assumes it falls, and what it reaches comes into doubt', () => {
    expect(told(fallsWith(smallPlan(), recordId('assume-pay')).falls)).toEqual(['arrow-plan falls', 'obj-plan doubt'])
  })
  test('ANA-86 each record stands once and every walk ends, however the links run', () => {
    forAnyPlan(200, (plan) => {
      for (const { id } of plan.of('assumption')) {
        const { falls: tree, count } = fallsWith(plan, id)
        const all = flat(tree)
        expect(new Set(all.map(({ record }) => record.id)).size).toBe(all.length)
        expect(count.falls + count.moves + count.doubt).toBe(all.length)
      }
    })
  })
  test('ANA-86 nothing falls with what is no assumption', () => {
    expect(fallsWith(smallPlan(), recordId('act-talks'))).toMatchObject({ falls: [], count: { falls: 0, moves: 0, doubt: 0 } })
  })
})

const resource = (id: string, more: Fields = {}): Fields => ({ kind: 'external-resource', id: `resource-${id}`, title: id, from: 'united-states', account: 'FMF', agency: 'State', fiscalYear: 2027, amount: 100, stage: 'obligated', ...more })

describe('resources by year', () => {
  const sums = (records: readonly Fields[]) => resourcesByYear(graphOf(records)).sums.map(({ account, fiscalYear, stage, amount, records: counted }) => [account, fiscalYear, stage, amount, counted.length])
  test('ANA-87 what is of one account, agency, year and stage adds up', () => {
    expect(sums([resource('a'), resource('b', { amount: 50 })])).toEqual([['FMF', 2027, 'obligated', 150, 2]])
  })
  test.each([['stage', 'requested'], ['fiscalYear', 2028], ['account', 'IMET'], ['agency', 'Defense'], ['from', 'country']])('ANA-87 another %s is another sum', (field, value) => {
    expect(sums([resource('a'), resource('b', { [field]: value })])).toHaveLength(2)
  })
  test('ANA-87 whole-activity amounts are listed and never counted', () => {
    const { sums: counted, wholes } = resourcesByYear(graphOf([resource('a'), resource('b', { isWhole: true })]))
    expect([counted.map(({ amount }) => amount), wholes.map(({ id }) => id)]).toEqual([[100], ['resource-b']])
  })
  test('ANA-87 an unknown amount is counted beside the sum, not as zero', () => {
    const [sum] = resourcesByYear(graphOf([resource('a', { amount: undefined }), resource('b')])).sums
    expect([sum?.amount, sum?.records.length, sum?.unknown.map(({ id }) => id)]).toEqual([100, 1, ['resource-a']])
  })
  test('ANA-87 money without an account is told by the office that gives it', () => {
    const bare = { account: undefined, agency: undefined }
    expect(resourcesByYear(graphOf([resource('a', { ...bare, organization: 'org-x' }), resource('b', { ...bare, organization: 'org-y' })])).sums.map(({ organization }) => organization)).toEqual(['org-x', 'org-y'])
  })
  test('ANA-87 two cuts of one source are the same money and stay apart', () => {
    const cuts = resourcesByYear(graphOf([resource('a', { account: undefined, cut: 'total', amount: 500 }), resource('b', { account: undefined, cut: 'sector', sector: 'Peace', amount: 300 }), resource('c', { account: undefined, cut: 'sector', sector: 'Health', amount: 200 })])).sums
    expect(cuts.map(({ cut, sector, amount }) => [cut, sector, amount])).toEqual(expect.arrayContaining([['total', undefined, 500], ['sector', 'Peace', 300], ['sector', 'Health', 200]]))
  })
  test('ANA-87 years and stages stand in order', () => {
    const { years, stages } = resourcesByYear(graphOf([resource('a', { fiscalYear: 2028, stage: 'disbursed' }), resource('b', { stage: 'requested' })]))
    expect([years, stages]).toEqual([[2027, 2028], ['requested', 'disbursed']])
  })
})

const entry = (id: string, assessment: string, heading: string, more: Fields = {}): Fields => ({ kind: 'assessment-entry', id: `entry-${id}`, assessment: `assessment-${assessment}`, heading, text: `Seen ${heading}`, ...more })

describe('one assessment held against another', () => {
  const compare = (entries: readonly Fields[]) => comparedWith(graphOf([
    { kind: 'assessment', id: 'assessment-old', title: 'Old', framework: 'swot' }, { kind: 'assessment', id: 'assessment-new', title: 'New', framework: 'swot', follows: 'assessment-old' }, ...entries,
  ]), recordId('assessment-old'), recordId('assessment-new'))
  const pair = (one: { readonly before: { readonly id: string }; readonly after: { readonly id: string } }) => `${one.before.id} ${one.after.id}`
  test('ANA-88 the link holds two entries together, under another heading too', () => {
    const { changed } = compare([entry('a', 'old', 'strengths'), entry('b', 'new', 'threats', { earlier: 'entry-a', trend: 'worsening', rating: 'mixed' })])
    expect(changed.map((one) => [pair(one), one.changed])).toEqual([['entry-a entry-b', ['rating', 'trend', 'text']]])
  })
  test('ANA-88 else heading and words, then the only one left under a heading', () => {
    const { same, changed } = compare([
      entry('a', 'old', 'strengths'), entry('b', 'old', 'strengths', { text: 'Other' }), entry('c', 'new', 'strengths', { text: 'Changed' }), entry('d', 'new', 'strengths'),
    ])
    expect([same.map(pair), changed.map(pair)]).toEqual([['entry-a entry-d'], ['entry-b entry-c']])
  })
  test('ANA-88 where several are left under a heading they are new and gone', () => {
    const { new: added, gone } = compare([entry('a', 'old', 'x', { text: '1' }), entry('b', 'old', 'x', { text: '2' }), entry('c', 'new', 'x', { text: '3' }), entry('d', 'new', 'y')])
    expect([added.map(({ id }) => id), gone.map(({ id }) => id)]).toEqual([['entry-c', 'entry-d'], ['entry-a', 'entry-b']])
  })
  test('ANA-88 an earlier entry that two name answers the first only', () => {
    const { same, new: added } = compare([entry('a', 'old', 'x'), entry('b', 'new', 'x', { earlier: 'entry-a' }), entry('c', 'new', 'x', { earlier: 'entry-a' })])
    expect([same.map(pair), added.map(({ id }) => id)]).toEqual([['entry-a entry-b'], ['entry-c']])
  })
})
