import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addUsd, day, daysBetween, fiscalQuarterOf, fiscalYear, fiscalYearOf, fiscalYearsBetween, findClassified, firstDayOf, formatDay, formatQuarter, formatSpan, formatUsd, formatUsdShort, formatUsdThousands, highestMarking, lastDayOf, nearest, newRecordId, parseDay, readDay, readUsd, sumUsd, usd, addYears } from './index.ts'

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays(day('1950-01-01'), n))

describe('days', () => {
  test.each([
    ['2026-02-28', '2026-02-28'], ['2026-02-29', undefined], ['2028-02-29', '2028-02-29'], ['2028-02-30', undefined],
    ['2026-13-01', undefined], ['2026-1-01', undefined], ['26-01-01', undefined], ['', undefined],
  ])('MOD-1 %s is read as %s', (text, expected) => expect(parseDay(text)).toBe(expected))
  test.each([
    ['20 OCT 26', '2026-10-20'], ['20 Oct 2026', '2026-10-20'], ['20-OCT-2026', '2026-10-20'], ['10/20/2026', '2026-10-20'], ['10/20/26', '2026-10-20'],
    ['1 june 27', '2027-06-01'], ['31 SEP 26', undefined], ['13/20/2026', undefined], ['soon', undefined], ['9/8/79', '2079-09-08'], ['9/8/80', '1980-09-08'],
  ])('MOD-2 people write %s and mean %s', (text, expected) => expect(readDay(text)).toBe(expected))
  test('MOD-3 days and their distance agree (property)', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (d, n) => daysBetween(d, addDays(d, n)) === n && (n >= 0) === (addDays(d, n) >= d)))
  })
  test('MOD-4 a day is shown as the military writes it', () => {
    expect(formatDay(day('2026-10-02'))).toBe('02 OCT 26')
    expect(formatSpan(day('2026-10-20'), day('2026-10-22'))).toBe('20–22 OCT 26')
    expect(formatSpan(day('2026-09-30'), day('2026-10-02'))).toBe('30 SEP–02 OCT 26')
    expect(formatSpan(day('2026-12-20'), day('2027-01-04'))).toBe('20 DEC 26–04 JAN 27')
  })
  test('MOD-5 a year later, 29 February falls back to 28', () => {
    expect(addYears(day('2028-02-29'), 1)).toBe('2029-02-28')
    expect(addYears(day('2026-10-20'), 2)).toBe('2028-10-20')
  })
})

describe('fiscal years', () => {
  test.each([['2026-09-30', 2026, 4], ['2026-10-01', 2027, 1], ['2026-12-31', 2027, 1], ['2027-01-01', 2027, 2], ['2027-04-01', 2027, 3], ['2027-07-01', 2027, 4]] as const)(
    'MOD-6 %s is in FY%i quarter %i', (d, year, quarter) => {
      expect(fiscalYearOf(day(d))).toBe(year)
      expect(fiscalQuarterOf(day(d))).toBe(quarter)
    })
  test('MOD-6 every day lies in its own fiscal year (property)', () => {
    fc.assert(fc.property(anyDay, (d) => firstDayOf(fiscalYearOf(d)) <= d && d <= lastDayOf(fiscalYearOf(d))))
  })
  test('MOD-7 a span knows its fiscal years', () => {
    expect(fiscalYearsBetween(day('2026-09-30'), day('2028-10-01'))).toEqual([2026, 2027, 2028, 2029])
    expect(formatQuarter(day('2027-01-15'))).toBe('FY27 Q2')
    expect(() => fiscalYear(27)).toThrow()
  })
})

describe('money', () => {
  test.each([
    ['38000', 38_000], ['$38,000', 38_000], ['38K', 38_000], ['$4.6M', 4_600_000], ['1.2 million', 1_200_000], ['0', 0], ['-5', -5], ['38,00', undefined], ['about 5', undefined], ['', undefined],
  ])('MOD-8 %s is read as %s dollars', (text, dollars) => expect(readUsd(text)).toBe(dollars === undefined ? undefined : usd(dollars)))
  test.each([[38_000, '$38,000', '38', '$38K'], [4_600_000, '$4,600,000', '4,600', '$4.6M'], [999, '$999', '1', '$999'], [0.5, '$0.50', '<1', '$0.50'], [0, '$0', '0', '$0'], [-1500, '-$1,500', '-2', '-$2K']] as const)(
    'MOD-9 %s dollars are shown in full, in thousands and short', (dollars, full, thousands, short) => {
      expect([formatUsd(usd(dollars)), formatUsdThousands(usd(dollars)), formatUsdShort(usd(dollars))]).toEqual([full, thousands, short])
    })
  test('MOD-10 sums are exact to the cent in any order (property)', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (cents) => {
      const amounts = cents.map((c) => usd(c / 100))
      return sumUsd(amounts) === [...amounts].reverse().reduce(addUsd, usd(0))
    }))
  })
})

describe('markings', () => {
  test('MOD-11 an output takes the highest marking of what it holds', () => {
    expect(highestMarking([undefined, { level: 'unclassified' }]).banner).toBe('UNCLASSIFIED')
    expect(highestMarking([undefined, { level: 'cui', category: 'OPSEC', controlledBy: 'J5' }])).toEqual({
      level: 'cui', banner: 'CUI//OPSEC', designation: ['Controlled by: J5', 'CUI category: OPSEC', 'Dissemination: not stated'],
    })
  })
  test.each([
    ['SECRET', 1], ['a\n  SECRET//NOFORN', 2], ['(S//NF) The unit moves.', 1], ['(C) Copyright-like portion mark', 1], ['TOP SECRET//SI', 1],
    ['The Secretary keeps a secret.', undefined], ['(c) 2026 office', undefined], ['CONFIDENTIALITY of data', undefined], ['Course: Secret handling', undefined],
  ])('MOD-12 %j bears a classified marking on line %s', (text, at) => expect(findClassified(text)?.line).toBe(at))
})

describe('ids and near words', () => {
  test('MOD-13 a new id is readable and free', () => {
    const taken = new Set(['act-cafe-talks', 'act-cafe-talks-2'])
    expect(newRecordId('act', 'Café talks!', taken)).toBe('act-cafe-talks-3')
    expect(newRecordId('act', '***', new Set())).toBe('act')
  })
  test('MOD-14 a near word is offered, a far one is not', () => {
    expect(nearest('titel', ['title', 'type'])).toBe('title')
    expect(nearest('zzzzzz', ['title', 'type'])).toBeUndefined()
  })
})
