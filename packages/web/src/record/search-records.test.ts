import { bookId, createPlanGraph, parseRecord, type AnyRecord } from '@throughline/model'
import { expect, test } from 'vitest'
import { recordName } from './record-name.ts'
import { searchRecords } from './search-records.ts'

const read = (input: unknown): AnyRecord => {
  const parsed = parseRecord(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const graph = createPlanGraph({
  book: bookId('bandaria'),
  records: [
    read({ kind: 'activity', id: 'act-a', title: 'Staff talks on the border' }),
    read({ kind: 'activity', id: 'act-b', title: 'Border patrol course' }),
    read({ kind: 'objective', id: 'objective-c', title: 'Zoná: one border plan', level: 'intermediate-military-objective' }),
    read({ kind: 'funding-line', id: 'fund-a', activity: 'act-a', program: 'imet', fiscalYear: 2027 }),
    read({ kind: 'comment', id: 'comment-a', on: 'act-a', text: 'border' }),
  ],
  cited: [{ book: bookId('library'), record: read({ kind: 'organization', id: 'org-border', name: 'Border office' }) }],
})
const found = (words: string) => searchRecords(graph, words).map((record) => record.id)

test('WEB-10 titles that begin with the words come first, own records before cited ones', () => {
  expect(found('border')).toEqual(['act-b', 'org-border', 'act-a', 'objective-c'])
})
test('WEB-10 every word must stand somewhere, and accents do not matter', () => {
  expect(found('plan zona')).toEqual(['objective-c'])
  expect(found('border nothing')).toEqual([])
})
test('WEB-10 only records of the kinds asked for are found', () => {
  expect(searchRecords(graph, '', ['objective']).map((record) => record.id)).toEqual(['objective-c'])
})
test('WEB-10 a record without a title goes by what its first fields say', () => {
  const line = graph.of('funding-line')[0]
  expect(line === undefined ? '' : recordName(graph, line)).toBe('Staff talks on the border, IMET, FY27')
})
