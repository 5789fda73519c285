import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { readTableText } from './read-table-text.ts'

describe('what a spreadsheet puts on the clipboard', () => {
  test.each([
    ['Title\tStart\nTalks\t20 OCT 26', [['Title', 'Start'], ['Talks', '20 OCT 26']]],
    ['one\r\ntwo\r\n', [['one'], ['two']]],
    ['"two\nlines"\tnext', [['two\nlines', 'next']]],
    ['"says ""no"""', [['says "no"']]],
    ['\t\n\nlast', [['last']]],
    ['', []],
  ])('WEB-404 reads %j', (text, rows) => {
    expect(readTableText(text)).toEqual(rows)
  })

  test('WEB-404 reads back any cells it is given, quoted as spreadsheets do', () => {
    const cell = fc.string({ minLength: 1 }).map((text) => `x${text.replaceAll('\r', '')}x`)
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join('\t')).join('\n')
      expect(readTableText(text)).toEqual(rows)
    }))
  })
})
