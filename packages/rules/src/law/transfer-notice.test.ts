import { recordId } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { aPlan } from '../testing/a-plan.ts'
import { statusDay } from '../testing/found.ts'
import { transferNoticesOf } from './transfer-notice.ts'

type Fields = Readonly<Record<string, unknown>>
const million = 100_000_000
function flag({ program = 'fms-cash', likely, code = 'NP', activity = {}, items }: { program?: string; likely?: number; code?: string; activity?: Fields; items?: readonly Fields[] }) {
  const plan = aPlan({
    put: [
      { kind: 'activity', id: 'act-case', title: 'Case', programs: [program], start: '2027-01-11', ...(items !== undefined && { items }), ...activity },
      { kind: 'funding-line', id: 'fund-case', activity: 'act-case', program, ...(likely !== undefined && { likely }) },
    ],
    change: { 'partner-land': { code }, 'plan-small': { partner: 'partner-land' } },
  })
  const found = plan.get('activity', recordId('act-case'))
  if (found === undefined) throw new Error('no case')
  return transferNoticesOf(plan, found, statusDay)
}

describe('the notice before a sale or transfer', () => {
  test.each<[string, Parameters<typeof flag>[0], string]>([
    ['one dollar under major defense equipment', { likely: 14 * million - 100 }, 'below'],
    ['at major defense equipment: is it?', { likely: 14 * million }, 'unknown'],
    ['one dollar under all', { likely: 50 * million - 100 }, 'unknown'],
    ['at the limit of all', { likely: 50 * million }, 'above'],
    ['the same for NATO and five more', { likely: 50 * million, code: 'JP' }, 'unknown'],
    ['their limit of all', { likely: 100 * million, code: 'JP' }, 'above'],
    ['one dollar under their major defense equipment', { likely: 25 * million - 100, code: 'JP' }, 'below'],
    ['a grant pays', { likely: 50 * million, program: 'fmf-grant' }, 'above'],
    ['an amount not known is not zero', {}, 'unknown'],
    ['an item of unknown cost makes the whole unknown', { likely: million, items: [{ item: 'Boats', cost: million }, { item: 'Radar' }] }, 'unknown'],
    ['the items come to more than the money', { likely: million, items: [{ item: 'Boats', cost: 60 * million }] }, 'above'],
    ['a group not known, where both agree', { likely: million, code: 'ZZ' }, 'below'],
    ['zero money for excess articles says nothing of what they cost', { likely: 0, program: 'eda-grant-516' }, 'unknown'],
  ])('LAW-45 %s', (_, parts, state) => expect(flag(parts).map((one) => one.state)).toEqual([state]))
  test('LAW-45 what is above names how long Congress has; what is unknown asks, and names how long it would have', () => {
    expect(flag({ likely: 50 * million })[0]).toMatchObject({ wait: { days: 30, earlyReviewDays: 20 }, asks: undefined })
    expect(flag({})[0]).toMatchObject({ wait: { days: 30 }, asks: expect.stringMatching(/\?$/) })
  })
  test('LAW-45 other programs and steps of the staff are not asked', () => {
    expect(flag({ program: 'sec-333-build-capacity', likely: million })).toEqual([])
    expect(flag({ likely: million, activity: { isStaffStep: true } })).toEqual([])
  })
})
