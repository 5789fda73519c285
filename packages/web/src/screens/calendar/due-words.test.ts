import { bookId, day, fiscalYear } from '@throughline/model'
import type { DueItem } from '@throughline/schedule'
import { describe, expect, test } from 'vitest'
import { dayInGroup, isNoRule, paperLines, shortOwner, shortTitle, summaryOf } from './due-words.ts'

const gate = (more: Partial<DueItem> = {}): DueItem => ({
  key: 'gate/a/x', sort: 'gate', due: day('2027-06-30'), title: 'Plan approved: Course A', what: 'gate', owner: 'SCO', left: 222, fiscalYear: fiscalYear(2027), plan: { book: bookId('a'), title: 'A' }, state: 'ahead', confidence: 'default', ...more,
})

describe('the calendar in words', () => {
  test('WEB-844 one step on one day by one office is said once, with its activities; another day, office, state or plan is another line', () => {
    const lines = (...items: readonly DueItem[]) => paperLines(items).map(({ title }) => title)
    const other = gate({ key: 'gate/a/y', title: 'Plan approved: Course B: advanced' })
    expect(lines(gate(), other)).toEqual(['Plan approved: Course A; Course B: advanced'])
    for (const more of [{ due: day('2027-06-29') }, { owner: 'DSCA' }, { state: 'tight' as const }, { confidence: 'verified' as const }, { plan: { book: bookId('b'), title: 'B' } }, { title: 'Hot wash: Course B' }]) expect(lines(gate(), { ...other, ...more })).toHaveLength(2)
    expect(lines(gate({ key: '1', sort: 'plan', title: 'Talks: A' }), gate({ key: '2', sort: 'plan', title: 'Talks: B' }))).toEqual(['Talks: A', 'Talks: B'])
  })
  test.each([['verified', false], ['partly', true], ['memory', true], ['default', true], [undefined, false]] as const)('WEB-844 a day read as %s bears a star: %s', (confidence, isStarred) => {
    const { confidence: _, ...bare } = gate()
    expect(isNoRule(confidence === undefined ? bare : { ...bare, confidence })).toBe(isStarred)
  })
  test('WEB-844 the day says what its heading leaves open', () => expect((['month', 'day', 'week', 'owner'] as const).map((by) => dayInGroup(gate(), by))).toEqual(['30', '', '30 JUN 27', '30 JUN 27']))
  test.each([['Bandaria: country section, FY2027', 'Bandaria'], ['Nepal country plan', 'Nepal country plan'], [': x', ': x']])('WEB-842 the short title of "%s" is "%s"', (title, short) => expect(shortTitle(title)).toBe(short))
  test.each([['U.S. Notional Command (USNOTCOM)', 'U.S. Notional Command'], ['Army (land) office', 'Army (land) office']])('WEB-844 on paper "%s" is "%s"', (owner, short) => expect(shortOwner(owner)).toBe(short))
  test('WEB-842 the summary counts plans where there are several', () => {
    expect(summaryOf([gate({ state: 'missed' }), gate({ state: 'tight' })], 'FY27', 3)).toBe('2 due in 3 plans (FY27). 1 gate is missed, 1 is tight.')
    expect(summaryOf([], '90 days', 1)).toBe('0 due (90 days). No gate of a rule is missed.')
  })
})
