import { bookId, createPlanGraph, day, diffRecords, parseRecord, recordId, type AnyRecord } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import type { SentChange } from './answers.ts'
import { bringBack } from './bring-back.ts'
import { edit, remove, removeWithLinks } from './changes.ts'
import { expectChanges, planData } from './plan-data.ts'

const read = (input: unknown): AnyRecord => {
  const parsed = parseRecord(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const objective = read({ kind: 'objective', id: 'objective-plan', title: 'One plan', level: 'intermediate-military-objective' })
const talks = read({ kind: 'activity', id: 'act-talks', title: 'Talks', location: 'Orvale', objectives: ['objective-plan'] })
const visit = read({ kind: 'activity', id: 'act-visit', title: 'Visit', objectives: ['objective-plan'] })
const money = read({ kind: 'funding-line', id: 'fund-talks', activity: 'act-talks', likely: 100 })
const word = read({ kind: 'comment', id: 'comment-money', on: 'fund-talks', text: 'Enough?' })
const milestone = read({ kind: 'milestone', id: 'milestone-one', title: 'First', date: '2027-01-01', activities: ['act-talks', 'act-visit'] })
const records = [objective, talks, visit, money, word, milestone]
const book = bookId('bandaria')
const data = planData({ book, type: 'plan', revision: 4, records, recordRevisions: {}, cited: [] })
const own = (plan: typeof data) => new Map(plan.graph.own.map((record) => [record.id, record]))

const deletionOf = (record: AnyRecord) => {
  const changes = removeWithLinks(data.graph, record).changes
  const after = expectChanges(data, changes)
  return { after, changes: diffRecords(records, [...own(after).values()]) }
}
const mine: SentChange = { ...edit(talks, { title: 'Staff talks' }), basedOn: 3 }

describe('bringing back what someone else deleted', () => {
  test('WEB-7 all of it comes back with my change: the record, what went with it, and the links to it', () => {
    const deletion = deletionOf(talks)
    const { changes, withThem } = bringBack(deletion.after.graph, deletion.changes, [mine])
    expect(withThem.map(({ id }) => id).sort()).toEqual(['comment-money', 'fund-talks'])
    const wanted = new Map(records.map((record) => [record.id, record.id === talks.id ? { ...record, title: 'Staff talks' } : record]))
    expect(own(expectChanges(deletion.after, changes))).toEqual(wanted)
  })

  test('WEB-7 my change of what went along brings back what it hangs on', () => {
    const deletion = deletionOf(talks)
    const back = expectChanges(deletion.after, bringBack(deletion.after.graph, deletion.changes, [{ ...edit(money, { likely: 250 }), basedOn: 3 }]).changes)
    expect(back.graph.get('funding-line', money.id)).toMatchObject({ likely: 250 })
    expect(back.graph.find(talks.id)).toEqual(talks)
  })

  test('WEB-7 what others have changed since the deletion stays as they left it', () => {
    const deletion = deletionOf(talks)
    const since = expectChanges(deletion.after, [edit(milestone, { activities: undefined, date: day('2027-02-02') })])
    const back = expectChanges(since, bringBack(since.graph, deletion.changes, [mine]).changes)
    expect(back.graph.find(milestone.id)).toEqual(since.graph.find(milestone.id))
    expect(back.graph.find(talks.id)).toBeDefined()
  })

  test('WEB-7 links to what is gone since are left out; what cannot be without one stays deleted', () => {
    const deletion = deletionOf(talks)
    const since = expectChanges(deletion.after, removeWithLinks(deletion.after.graph, objective).changes)
    const back = expectChanges(since, bringBack(since.graph, deletion.changes, [mine]).changes)
    expect(back.graph.get('activity', talks.id)?.objectives).toBeUndefined()
    const lone = deletionOf(money)
    const gone = expectChanges(lone.after, [remove(talks)])
    expect(bringBack(gone.graph, lone.changes, [{ ...edit(money, { likely: 250 }), basedOn: 3 }])).toEqual({ changes: [], withThem: [] })
  })

  test('WEB-7 what is not of the deletion, or is back already, is not added again', () => {
    const deletion = deletionOf(talks)
    expect(bringBack(data.graph, deletion.changes, [mine]).changes.filter(({ action }) => action === 'add')).toEqual([])
    expect(bringBack(createPlanGraph({ book, records: [] }), deletion.changes, [{ ...mine, id: recordId('act-other') }]).changes).toEqual([])
  })
})
