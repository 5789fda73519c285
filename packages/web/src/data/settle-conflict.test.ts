import { bookId, createPlanGraph, diffRecords, parseRecord, recordId, type AnyRecord } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import type { Conflict, SentChange } from './answers.ts'
import { choiceKey, settleConflict } from './settle-conflict.ts'

const read = (input: unknown): AnyRecord => {
  const parsed = parseRecord(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const talks = recordId('act-talks')
const theirs = read({ kind: 'activity', id: 'act-talks', title: 'Theirs', location: 'Orvale' })
const mine: SentChange = {
  action: 'edit', kind: 'activity', id: talks, basedOn: 3,
  fields: [{ field: 'title', before: 'Old', after: 'Mine' }, { field: 'location', before: 'Old place', after: 'My place' }],
}
const other: SentChange = { action: 'edit', kind: 'activity', id: recordId('act-other'), basedOn: 2, fields: [{ field: 'title', before: 'A', after: 'B' }] }
const conflict: Conflict = { record: talks, field: 'title', mine: 'Mine', theirs, by: 'another office', at: '2026-11-20T10:00:00Z', revision: 7 }

describe('settling a conflict', () => {
  test('WEB-7 mine stands where nothing is chosen, based on what they wrote', () => {
    expect(settleConflict([mine], [conflict], {})).toEqual([
      { ...mine, basedOn: 7, fields: [{ field: 'title', before: 'Theirs', after: 'Mine' }, { field: 'location', before: 'Orvale', after: 'My place' }] },
    ])
  })
  test('WEB-7 a field where theirs stands is left out and the others go', () => {
    const sent = settleConflict([mine], [conflict], { [choiceKey(talks, 'title')]: 'theirs' })
    expect(sent.map((change) => change.fields.map((one) => one.field))).toEqual([['location']])
  })
  const deleted: Conflict = { record: talks, mine: {}, theirs: null, by: 'another office', at: '2026-11-20T10:00:00Z', revision: 7 }
  const before = read({ kind: 'activity', id: 'act-talks', title: 'Old', location: 'Old place', output: 'Minutes' })
  const deletion = diffRecords([before], [])
  const empty = createPlanGraph({ book: bookId('b'), records: [] })

  test('WEB-7 a record they deleted comes back whole with my change, where nothing else is chosen', () => {
    const sent = settleConflict([mine, other], [deleted], {}, { graph: empty, deletion })
    expect(sent.map(({ action, id }) => [action, id])).toEqual([['add', talks], ['edit', 'act-other']])
    expect(Object.fromEntries((sent[0]?.fields ?? []).map(({ field, after }) => [field, after]))).toEqual({ title: 'Mine', location: 'My place', output: 'Minutes' })
  })
  test('WEB-7 a deletion that is left to stand is left, and so is one that both made', () => {
    expect(settleConflict([mine, other], [deleted], { [choiceKey(talks)]: 'theirs' }, { graph: empty, deletion })).toEqual([other])
    expect(settleConflict([{ ...mine, action: 'remove' }], [deleted], {}, { graph: empty, deletion })).toEqual([])
  })
  test('WEB-7 where someone has brought it back since, my change goes onto what stands', () => {
    const graph = createPlanGraph({ book: bookId('b'), records: [theirs] })
    expect(settleConflict([mine], [deleted], {}, { graph, deletion })).toEqual([
      { action: 'edit', kind: 'activity', id: talks, fields: [{ field: 'title', before: undefined, after: 'Mine' }, { field: 'location', before: undefined, after: 'My place' }] },
    ])
  })
  test('WEB-7 an edit of which nothing is left is not sent, and other records go as they were', () => {
    const kept = { [choiceKey(talks, 'title')]: 'theirs', [choiceKey(talks, 'location')]: 'theirs' } as const
    expect(settleConflict([mine, other], [conflict], kept)).toEqual([other])
  })
})
