import { bookId, createPlanGraph, day, recordId, type Rec } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { newestFirst, stillToSay, withAnswer, withFinding } from './answering.ts'

const again = (id: string, date: string, more: Partial<Rec<'reassessment'>> = {}): Rec<'reassessment'> => ({ kind: 'reassessment', id: recordId(id), title: id, date: day(date), ...more })
const after = ({ fields }: ReturnType<typeof withAnswer>) => fields.map(({ field, after: value }) => [field, value])
const [a, b] = [recordId('input-a'), recordId('input-b')]

describe('a reassessment', () => {
  test('WEB-952 the newest stands first', () => {
    const graph = createPlanGraph({ book: bookId('b'), records: [again('r-1', '2026-01-01'), again('r-3', '2027-01-01'), again('r-2', '2026-06-01')] })
    expect(newestFirst(graph).map(({ id }) => id)).toEqual(['r-3', 'r-2', 'r-1'])
  })
  test('WEB-953 an answer is added, changed in its place, and taken away with the last field', () => {
    const first = again('r', '2026-01-01', { inputs: [{ input: a, state: 'considered' }, { input: b, state: 'declined', answer: 'No' }] })
    expect(after(withAnswer(again('r', '2026-01-01'), a, { state: 'accepted' }))).toEqual([['inputs', [{ input: a, state: 'accepted' }]]])
    expect(after(withAnswer(first, a, { state: 'accepted', answer: 'Yes' }))).toEqual([['inputs', [{ input: a, state: 'accepted', answer: 'Yes' }, { input: b, state: 'declined', answer: 'No' }]]])
    expect(after(withAnswer(again('r', '2026-01-01', { inputs: [{ input: a, state: 'considered' }] }), a, undefined))).toEqual([['inputs', undefined]])
  })
  test('WEB-953 so is what is found of an objective', () => {
    const objective = recordId('objective-a')
    expect(after(withFinding(again('r', '2026-01-01'), objective, 'Confirmed'))).toEqual([['objectives', [{ objective, finding: 'Confirmed' }]]])
    expect(after(withFinding(again('r', '2026-01-01', { objectives: [{ objective, finding: 'Confirmed' }] }), objective, undefined))).toEqual([['objectives', undefined]])
  })
  test('WEB-953 what is still to say is named in the order it is asked', () => {
    expect(stillToSay(again('r', '2026-01-01'), [a, b])).toEqual(['what success is now', 'the new baseline', 'whether the order is right, and why', 'whether the objectives are enough, and why', 'what is found of 2 objectives', 'what is decided'])
    expect(stillToSay(again('r', '2026-01-01', {
      success: 'S', baseline: [recordId('assessment-a')], sequence: { answer: 'yes', reason: 'R' }, sufficiency: { answer: 'no', reason: 'R' }, objectives: [{ objective: a, finding: 'F' }], decision: 'D',
    }), [a])).toEqual([])
  })
})
