import { describe, expect, test } from 'vitest'
import { readDayText } from './day-field.tsx'
import { readCountText, readFiscalYearText, readMoneyText, readNumberText } from './number-fields.tsx'

describe('what fields read', () => {
  test('WEB-9 an empty text is nothing, never zero', () => {
    for (const read of [readDayText, readMoneyText, readNumberText, readCountText, readFiscalYearText]) expect(read('  ')).toEqual({ ok: true, value: undefined })
    expect(readMoneyText('0')).toEqual({ ok: true, value: 0 })
  })
  test.each([
    [readDayText('20 Oct 26'), '2026-10-20'], [readMoneyText('$38K'), 3_800_000], [readNumberText('1,200.5'), 1200.5], [readNumberText('12%'), 12],
    [readCountText('0'), 0], [readFiscalYearText('FY27'), 2027], [readFiscalYearText('2027'), 2027], [readFiscalYearText('fy 99'), 1999],
  ])('WEB-9 what can be read is read: %o', (told, value) => expect(told).toEqual({ ok: true, value }))
  test.each([readDayText('31 FEB 27'), readMoneyText('a lot'), readNumberText('x'), readCountText('-1'), readCountText('1.5'), readFiscalYearText('27 March')])(
    'WEB-9 what cannot be read says how to write it: %o', (told) => expect(told).toMatchObject({ ok: false, why: expect.stringContaining('"') }),
  )
})
