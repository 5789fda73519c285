import { bookId, day, fiscalYear, highestMarking, recordId } from '@throughline/model'
import type { DueItem } from '@throughline/schedule'
import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { writeCalendarWorkbook, type CalendarSheet } from './write-calendar.ts'

const gate: DueItem = {
  key: 'gate/small/act-x/eda-grant-516/eda-notice', sort: 'gate', due: day('2027-12-26'), opens: day('2027-10-01'), title: 'Notice to Congress: Activity X', what: 'gate', owner: 'DSCA', left: 401,
  fiscalYear: fiscalYear(2028), plan: { book: bookId('small'), title: 'Small plan' }, record: recordId('act-x'), state: 'missed', program: 'sec-333-build-capacity', source: '10 U.S.C. 333', confidence: 'verified', onlyIf: 'above $7M', assumed: 'FY28 is taken',
}
const round: DueItem = { key: 'suspense/javits/2028', sort: 'suspense', due: day('2028-02-01'), title: 'Javits report', what: 'recurring suspense', owner: 'State', left: 438, fiscalYear: fiscalYear(2028), source: '22 U.S.C. 2765', confidence: 'default' }
const calendar = (more: Partial<CalendarSheet> = {}): CalendarSheet => ({
  title: 'Small plan', on: day('2026-11-20'), from: day('2026-11-20'), to: day('2028-09-30'), marking: highestMarking([]), items: [gate, round], disclaimer: 'A planning aid, not legal advice.', ...more,
})
async function sheetOf(asked: CalendarSheet): Promise<exceljs.Worksheet> {
  const book = new exceljs.Workbook()
  await book.xlsx.load((await writeCalendarWorkbook(asked)).buffer as ArrayBuffer)
  return book.getWorksheet('Suspenses') ?? expect.fail('There is no sheet of suspenses')
}
const columnOf = (sheet: exceljs.Worksheet, heading: string) => {
  const values = sheet.getRow(3).values
  return Array.isArray(values) ? values.indexOf(heading) : -1
}

describe('the calendar workbook', () => {
  test('DOC-45 each suspense is a row with its source; days are days, days left are a number, what is not known is empty', async () => {
    const sheet = await sheetOf(calendar())
    const row = (at: number) => (heading: string) => sheet.getCell(at, columnOf(sheet, heading)).value
    const headings = ['Due', 'Days left', 'State', 'What is due', 'Kind', 'Owner', 'Program', 'Plan', 'Source', 'How far read', 'Fiscal year', 'Week of', 'Opens', 'Only in these cases', 'Taken here', 'Record']
    expect(headings.map(row(4))).toEqual([
      new Date('2027-12-26T00:00:00Z'), 401, 'missed', 'Notice to Congress: Activity X', 'gate', 'DSCA', 'Section 333', 'Small plan', '10 U.S.C. 333', 'read in the source', 'FY28', new Date('2027-12-20T00:00:00Z'), new Date('2027-10-01T00:00:00Z'), 'above $7M', 'FY28 is taken', 'act-x',
    ])
    expect(headings.map(row(5)).slice(2)).toEqual([null, 'Javits report', 'recurring suspense', 'State', null, null, '22 U.S.C. 2765', 'our default, editable', 'FY28', new Date('2028-01-31T00:00:00Z'), null, null, null, null])
    expect([sheet.rowCount, sheet.getCell(4, 1).numFmt]).toEqual([5, 'dd mmm yy'])
  })
  test('DOC-45 the marking stands on the sheet and on every printed page, with plan, day and disclaimer; the headings stay and are filtered', async () => {
    const sheet = await sheetOf(calendar({ marking: highestMarking([{ level: 'cui', category: 'OPSEC', controlledBy: 'USNOTCOM J5' }]) }))
    expect(sheet.getCell(1, 1).value).toBe('Small plan: suspense calendar as of 20 NOV 26')
    expect(sheet.getCell(2, 1).value).toMatch(/^CUI\/\/OPSEC · .*USNOTCOM J5.* · 20 NOV 26 to 30 SEP 28 · A planning aid, not legal advice\.$/)
    expect([sheet.headerFooter.oddHeader, sheet.headerFooter.oddFooter]).toEqual(['&C&BCUI//OPSEC', expect.stringContaining('CUI//OPSEC')])
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 })
    expect(sheet.autoFilter).toBeTruthy()
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 5, fitToWidth: 1, fitToHeight: 0 })
  })
  test.each(['=1+1', '+cmd|calc!A0', '@SUM(A1)', '-2', '=HYPERLINK("http://x")'])('DOC-46 text that looks like a formula stays text, wherever it stands: %s', async (said) => {
    const sheet = await sheetOf(calendar({ title: said, items: [{ ...gate, title: said, owner: said, onlyIf: said, assumed: said, source: said, program: said, plan: { book: bookId('small'), title: said } }] }))
    for (const heading of ['What is due', 'Owner', 'Program', 'Plan', 'Source', 'Only in these cases', 'Taken here']) {
      const cell = sheet.getCell(4, columnOf(sheet, heading))
      expect([cell.value, cell.type, cell.numFmt]).toEqual([said, exceljs.ValueType.String, '@'])
    }
    expect(sheet.getCell(1, 1).type).toBe(exceljs.ValueType.String)
  })
  test('DOC-45 the same calendar gives the same bytes, and one of nothing opens', async () => {
    expect(await writeCalendarWorkbook(calendar())).toEqual(await writeCalendarWorkbook(calendar()))
    expect((await sheetOf(calendar({ items: [] }))).rowCount).toBe(3)
  })
})
