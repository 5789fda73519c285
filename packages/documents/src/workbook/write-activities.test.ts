import { day } from '@throughline/model'
import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { aPlan, bandaria } from '../testing/a-plan.ts'
import { writeActivitiesWorkbook } from './write-activities.ts'

const on = day('2026-11-20')

async function sheetOf(bytes: Uint8Array): Promise<exceljs.Worksheet> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes.buffer as ArrayBuffer)
  const sheet = book.getWorksheet('Activities')
  if (sheet === undefined) throw new Error('There is no sheet of activities')
  return sheet
}
const columnOf = (sheet: exceljs.Worksheet, heading: string) => {
  const values = sheet.getRow(3).values
  return Array.isArray(values) ? values.indexOf(heading) : -1
}

describe('the activities workbook', () => {
  test('DOC-40 every activity is a row, and the last row sums the money as numbers', async () => {
    const sheet = await sheetOf(await writeActivitiesWorkbook(bandaria(), on))
    expect(sheet.rowCount).toBe(3 + 184 + 1)
    const total = sheet.getRow(sheet.rowCount)
    expect(total.getCell(1).value).toBe('All 184')
    expect(total.getCell(columnOf(sheet, 'Total cost ($)')).value).toBe(68_517_000)
    expect(total.getCell(columnOf(sheet, 'FY28 ($)')).value).toBe(22_125_000)
  })

  test('DOC-41 days are days, amounts are numbers, an unknown amount is empty and zero is zero', async () => {
    const sheet = await sheetOf(await writeActivitiesWorkbook(aPlan([
      { kind: 'activity', id: 'act-a', title: 'A', start: '2027-01-11', end: '2027-01-13' }, { kind: 'activity', id: 'act-b', title: 'B', start: '2027-02-11' },
      { kind: 'funding-line', id: 'fund-a', activity: 'act-a', fiscalYear: 2027, likely: 0 },
    ]), on))
    expect(sheet.getCell(4, columnOf(sheet, 'Start')).value).toEqual(new Date('2027-01-11T00:00:00Z'))
    expect(sheet.getCell(4, columnOf(sheet, 'Total cost ($)')).value).toBe(0)
    expect(sheet.getCell(5, columnOf(sheet, 'Total cost ($)')).value).toBeNull()
    expect(sheet.getCell(5, columnOf(sheet, 'Amounts not known')).value).toBe(1)
  })

  test.each(['=1+1', '+cmd|calc!A0', '@SUM(A1)', '-2', '<b>x</b>', "'quoted"])('DOC-42 text that looks like a formula stays text: %s', async (title) => {
    const sheet = await sheetOf(await writeActivitiesWorkbook(aPlan([{ kind: 'activity', id: 'act-a', title }]), on))
    const cell = sheet.getCell(4, columnOf(sheet, 'Activity'))
    expect(cell.value).toBe(title)
    expect(cell.type).toBe(exceljs.ValueType.String)
    expect(cell.numFmt).toBe('@')
  })

  test('DOC-43 the header row is frozen and filtered, and the marking stands on every printed page', async () => {
    const sheet = await sheetOf(await writeActivitiesWorkbook(aPlan([{ kind: 'activity', id: 'act-a', title: 'A' }]), on))
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 })
    expect(sheet.autoFilter).toBeTruthy()
    expect(sheet.headerFooter.oddHeader).toContain('UNCLASSIFIED')
    expect(sheet.headerFooter.oddFooter).toContain('UNCLASSIFIED')
  })

  test('DOC-44 the same plan and day give the same bytes', async () => {
    const plan = aPlan([{ kind: 'activity', id: 'act-a', title: 'A', start: '2027-01-11' }])
    expect(await writeActivitiesWorkbook(plan, on)).toEqual(await writeActivitiesWorkbook(plan, on))
  })
})
