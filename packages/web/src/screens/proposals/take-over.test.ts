import { parseRecord, recordId, type Rec } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { canTakeOver, takenOver, toldOf, withItem } from './take-over.ts'

function proposal(noticeItems: readonly object[]): Rec<'proposal'> {
  const parsed = parseRecord({ kind: 'proposal', id: 'proposal-a', title: 'A', noticeItems })
  if (!parsed.ok || parsed.value.kind !== 'proposal') throw new Error('no proposal')
  return parsed.value
}
const found = { text: 'Two crews at once.', records: [recordId('unit-lake')], lacks: [] }

describe('taking over what the plan holds', () => {
  test.each([[undefined, 'partly'], ['open', 'partly'], ['partly', 'partly'], ['answered', 'answered']] as const)('WEB-833 an item that is %s is %s then: nobody but a person answers it', (state, then) => {
    const told = toldOf(proposal([{ item: 'absorption', ...(state !== undefined && { state }) }]), 'absorption')
    expect(takenOver(told, found)).toEqual({ state: then, text: 'Two crews at once.', answeredBy: ['unit-lake'] })
  })
  test('WEB-833 what stands there is kept, nothing is said twice, and then there is nothing left to take over', () => {
    const told = toldOf(proposal([{ item: 'absorption', text: 'Crews yes.', answeredBy: ['act-a'] }]), 'absorption')
    const once = { item: 'absorption' as const, ...takenOver(told, found) }
    expect(once).toMatchObject({ text: 'Crews yes. Two crews at once.', answeredBy: ['act-a', 'unit-lake'] })
    const again = toldOf(proposal([once]), 'absorption')
    expect(takenOver(again, found)).toEqual({ state: once.state, text: once.text, answeredBy: once.answeredBy })
    expect([canTakeOver(undefined, found), canTakeOver(told, found), canTakeOver(again, found), canTakeOver(undefined, { text: undefined, records: [], lacks: ['x'] })]).toEqual([true, true, false, false])
  })
  test('WEB-832 a changed item stands in the order of the law, the others untouched; undefined clears', () => {
    const before = proposal([{ item: 'construction', state: 'open' }, { item: 'recipient-and-support', state: 'answered', text: 'x' }])
    expect(withItem(before, 'absorption', { state: 'partly' }).map(({ item }) => item)).toEqual(['recipient-and-support', 'absorption', 'construction'])
    expect(withItem(before, 'recipient-and-support', { text: undefined })[0]).toEqual({ item: 'recipient-and-support', state: 'answered' })
  })
  test('WEB-832 of an item that stands twice the one not complete is changed', () => {
    const before = proposal([{ item: 'absorption', state: 'answered', text: 'x' }, { item: 'absorption', state: 'open' }])
    expect(withItem(before, 'absorption', { state: 'answered' }).map(({ state }) => state)).toEqual(['answered', 'answered'])
  })
})
