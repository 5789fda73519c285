import { day, type Day } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { earliestHonestStart, gateOutlook, gatesOf } from './index.ts'
import { activityIn, idea, moneyLine, planOf, staffStep, today, wait, type Fields } from './testing/small-plan.ts'

const outlook = (records: readonly Fields[], on: Day = today, programs?: readonly string[]) => {
  const plan = planOf(...records)
  return gateOutlook(plan, activityIn(plan), on, programs)
}

describe('what comes next', () => {
  test.each([
    ['2027-11-10', 'vetting', undefined], ['2027-11-11', 'vetting', undefined], ['2027-11-12', 'after it', 'vetting'],
  ])('SCH-72 on %s the next gate is %s and the first missed %s', (on, next, missed) => {
    const found = outlook([idea({ supports: ['training'] })], day(on))
    const said = found.next?.step === 'vetting' ? 'vetting' : (found.next?.latest ?? '') > '2027-11-11' ? 'after it' : 'none'
    expect([said, found.missed?.step]).toEqual([next, missed])
  })
  test('SCH-72 where a gate is missed, the earliest honest start is told; where none is, it is not reckoned', () => {
    const plan = planOf(idea({ supports: ['training'] }))
    expect(gateOutlook(plan, activityIn(plan), today).earliest).toBeUndefined()
    expect(gateOutlook(plan, activityIn(plan), day('2027-12-01')).earliest).toEqual(earliestHonestStart(plan, activityIn(plan), day('2027-12-01')))
  })
  test('SCH-72 what is done, comes after, or only sometimes stands is not next', () => {
    const { next } = outlook([idea({ programs: ['eda-grant-516'] })])
    expect([next?.onlyIf, next?.isAfter, next?.state === 'done']).toEqual([undefined, false, false])
    const done = outlook([idea({ supports: ['training'] }), staffStep('act-n', 'notification', { status: 'done' }), wait('act-n', 'act-x')], day('2027-12-20'))
    expect([done.next?.step, done.missed?.step]).not.toContain('notice')
  })
  test('SCH-73 asked about another program, only that program’s steps and money count', () => {
    const records = [idea({ programs: ['sec-333-build-capacity'] }), moneyLine('sec-333-build-capacity', 2031)]
    const asked = outlook(records, today, ['imet'])
    expect(new Set(asked.gates.map(({ program }) => program))).toEqual(new Set(['imet']))
    const plan = planOf(...records)
    const other = planOf(idea({ programs: ['imet'] }))
    expect(asked.gates).toEqual(gatesOf(other, activityIn(other), today))
    expect(asked.earliest?.because?.program).toBe('imet')
    expect(earliestHonestStart(plan, activityIn(plan), today)?.because?.step).toBe('money')
  })
})
