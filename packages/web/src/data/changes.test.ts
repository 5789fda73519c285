import { bookId, createPlanGraph, parseRecord, recordId, type AnyRecord, type Cited } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { add, edit, remove, removeWithLinks } from './changes.ts'
import { expectChanges, planData, takeAnswer } from './plan-data.ts'

const read = (input: unknown): AnyRecord => {
  const parsed = parseRecord(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const talks = read({ kind: 'activity', id: 'act-talks', title: 'Talks', objectives: ['objective-plan'] })
const objective = read({ kind: 'objective', id: 'objective-plan', title: 'One plan', level: 'intermediate-military-objective' })
const money = read({ kind: 'funding-line', id: 'fund-talks', activity: 'act-talks', likely: 100 })
const word = read({ kind: 'comment', id: 'comment-money', on: 'fund-talks', text: 'Enough?' })
const records = [talks, objective, money, word]
const book = bookId('bandaria')
const graph = createPlanGraph({ book, records })

describe('changes of the plan', () => {
  test('WEB-4 an edit says what stood before and clears by undefined', () => {
    expect(edit(talks, { title: 'Staff talks', location: undefined }).fields).toEqual([
      { field: 'title', before: 'Talks', after: 'Staff talks' }, { field: 'location', before: undefined, after: undefined },
    ])
  })
  test('WEB-4 a new record has an id of its own, also among others added with it', () => {
    const first = add(graph, 'activity', { title: 'Talks' })
    expect(first.id).toBe('act-talks-2')
    expect(add(graph, 'activity', { title: 'Talks' }, new Set([first.id])).id).toBe('act-talks-3')
  })
  test('WEB-5 removing a record takes what cannot be without it along, and links to it out', () => {
    const removal = removeWithLinks(graph, objective)
    expect(removal.unlinked.map((one) => one.id)).toEqual(['act-talks'])
    expect(removeWithLinks(graph, talks).alsoGone.map((one) => one.id)).toEqual(['fund-talks', 'comment-money'])
  })
  test('WEB-5 after a removal nothing points at what is gone', () => {
    for (const record of records) {
      const { changes } = removeWithLinks(graph, record)
      const after = expectChanges(planData({ book, type: 'plan', revision: 1, records, recordRevisions: {}, cited: [] }), changes).graph
      expect(after.find(record.id)).toBeUndefined()
      expect(after.referrers(record.id)).toEqual([])
    }
  })
  test('WEB-5 a record of another book that links here is left alone', () => {
    const elsewhere: Cited = { book: bookId('library'), record: word }
    const cited = createPlanGraph({ book, records: [talks, money], cited: [elsewhere] })
    expect(removeWithLinks(cited, money).changes.map((change) => change.id)).toEqual(['fund-talks'])
  })
})

describe('the plan on the screen', () => {
  const data = planData({ book, type: 'plan', revision: 4, records, recordRevisions: { 'act-talks': 2 }, cited: [] })
  test('WEB-6 a change shows before the server has answered, and its revision only after', () => {
    const expected = expectChanges(data, [edit(talks, { title: 'Staff talks' })])
    expect(expected.graph.get('activity', talks.id)?.title).toBe('Staff talks')
    expect(expected.revision).toBe(4)
  })
  test('WEB-6 a change that makes no record is left to the server to refuse', () => {
    expect(expectChanges(data, [edit(talks, { title: '' })]).graph.get('activity', talks.id)?.title).toBe('Talks')
  })
  test('WEB-6 the answer brings records, removals and revisions; an older one changes nothing', () => {
    const after = takeAnswer(data, { revision: 5, records: [{ ...talks, id: recordId('act-new') }], removed: [talks.id], recordRevisions: { 'act-new': 5 }, sentences: [] })
    expect(after.graph.find(talks.id)).toBeUndefined()
    expect(after.recordRevisions).toEqual({ 'act-new': 5 })
    expect(takeAnswer(after, { revision: 3, records: [talks], removed: [], recordRevisions: {}, sentences: [] })).toBe(after)
  })
  test('WEB-6 a removal and its undo give the same records', () => {
    const gone = expectChanges(data, [remove(money)])
    expect(gone.graph.find(money.id)).toBeUndefined()
  })
})
