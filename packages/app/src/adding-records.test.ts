import { describe, expect, test } from 'vitest'
import { aBook, aHead, anActivity, anApp, aRecord, aWho, bookOf, id, nepal, valueOf } from './testing/builders.ts'

const desk = aWho()
const aPlan = async () => {
  const parts = anApp()
  await aBook(parts.store, nepal, 'plan', [
    aHead(), anActivity({ start: '2026-10-20', end: '2026-10-22' }), aRecord({ kind: 'funding-line', id: 'fund-1', activity: 'act-talks', fiscalYear: 2027, likely: 3_800_000 }),
  ])
  return parts
}

describe('the same again', () => {
  test('APP-90 a duplicate is one revision with the activity and its money', async () => {
    const { app } = await aPlan()
    const answer = valueOf(await app.duplicateActivity(desk, nepal, id('act-talks')))
    expect(answer.records.map(({ kind, id: record }) => [kind, record])).toEqual([['activity', 'act-staff-talks-copy'], ['funding-line', 'fund-staff-talks-copy']])
    expect(answer.sentences[0]).toBe('The J5 desk duplicated an activity.')
  })

  test('APP-91 a repetition makes one activity a year, and can be taken back whole', async () => {
    const { app } = await aPlan()
    const answer = valueOf(await app.repeatActivity(desk, nepal, id('act-talks'), 3))
    expect(answer.records.flatMap((record) => (record.kind === 'activity' ? [record.start] : []))).toEqual(['2027-10-19', '2028-10-17', '2029-10-23'])
    valueOf(await app.undo(desk, nepal))
    expect(valueOf(await app.readPlan(desk, nepal)).records).toHaveLength(3)
  })

  test.each([[0, false], [1, true], [10, true], [11, false], [1.5, false]])('APP-91 %d years are taken: %s', async (years, isTaken) => {
    const { app } = await aPlan()
    expect((await app.repeatActivity(desk, nepal, id('act-talks'), years)).ok).toBe(isTaken)
  })

  test('APP-92 new ids are free in every book', async () => {
    const { app, store } = await aPlan()
    await aBook(store, bookOf('mali'), 'plan', [aRecord({ kind: 'activity', id: 'act-staff-talks-copy', title: 'Theirs' })])
    expect(valueOf(await app.duplicateActivity(desk, nepal, id('act-talks'))).records[0]?.id).toBe('act-staff-talks-copy-2')
  })

  test('APP-93 a plan rolls forward as one revision', async () => {
    const { app } = await aPlan()
    const answer = valueOf(await app.rollForward(desk, nepal))
    expect(answer.records.map(({ id: record }) => record)).toEqual(['plan-nepal', 'act-talks', 'fund-1'])
    expect(valueOf(await app.planGraph(desk, nepal)).graph.head?.end).toBe('2032-09-30')
  })

  test('APP-94 an activity that is not there is refused', async () => {
    const { app } = await aPlan()
    expect(await app.duplicateActivity(desk, nepal, id('act-none'))).toMatchObject({ refusal: { code: 'not-found' } })
  })
})
