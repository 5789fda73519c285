import { day } from '@throughline/model'
import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { aPlan, bandaria } from '../testing/a-plan.ts'
import type { MatrixAsked } from './matrix-asked.ts'
import { writeMatrixWorkbook } from './matrix-workbook.ts'

const asked: MatrixAsked = { rows: 'effort', columns: 'fiscal-year', on: day('2026-11-20') }

async function bookOf(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes.slice().buffer)
  return book
}

const sheetOf = (book: exceljs.Workbook, name: string): exceljs.Worksheet => {
  const sheet = book.getWorksheet(name)
  if (sheet === undefined) throw new Error(`There is no sheet ${name}`)
  return sheet
}
const rowWith = (sheet: exceljs.Worksheet, title: string) => {
  const at = sheet.getColumn(2).values.indexOf(title)
  if (at === -1) throw new Error(`There is no row ${title}`)
  return sheet.getRow(at)
}

describe('the workbook of the matrix', { timeout: 30_000 }, () => {
  test('DOC-91 phases and years are merged over quarters, bars are coloured with a letter, costs and payers add up', async () => {
    const book = await bookOf(await writeMatrixWorkbook(bandaria(), asked))
    expect(book.worksheets.filter(({ state }) => state === 'visible').map(({ name }) => name)).toEqual(['Matrix', 'Activities', 'Links', 'Money', 'Milestones', 'Read me'])
    const sheet = sheetOf(book, 'Matrix')
    expect([sheet.getCell('D4').value, sheet.getCell('D4').isMerged, sheet.getCell('D5').value, sheet.getCell('G5').master.address]).toEqual(['1 Build support', true, 'FY27', 'D5'])
    const talks = rowWith(sheet, 'Interagency staff talks')
    expect([talks.getCell(4).value, talks.getCell(4).fill, talks.getCell(24).value]).toEqual(['A', expect.objectContaining({ fgColor: { argb: 'FFAACDEC' } }), 46_000])
    expect(rowWith(sheet, 'All').getCell(29).value).toBe(68_517_000)
    expect(sheet.getCell(sheet.rowCount, 2).value).toBe('All')
    expect([rowWith(sheet, 'Secure the border').outlineLevel, talks.outlineLevel]).toEqual([0, 2])
  })
  test('DOC-91 it is frozen, landscape, one page wide, and marked on the sheet and on every page', async () => {
    const sheet = sheetOf(await bookOf(await writeMatrixWorkbook(aPlan([{ kind: 'activity', id: 'act-a', title: 'A', start: '2027-01-11', marking: { level: 'cui', category: 'OPSEC' } }]), asked)), 'Matrix')
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 6 })
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 })
    for (const text of [String(sheet.getCell('A2').value), sheet.headerFooter.oddHeader, sheet.headerFooter.oddFooter]) expect(text).toContain('CUI//OPSEC')
  })
  test('DOC-91 an unknown amount is a question mark, zero is zero', async () => {
    const plan = aPlan([
      { kind: 'activity', id: 'act-a', title: 'Unknown', start: '2027-01-11' }, { kind: 'activity', id: 'act-b', title: 'Some', start: '2027-01-11' },
      { kind: 'funding-line', id: 'fund-b', activity: 'act-b', fiscalYear: 2027, likely: 300_000 }, { kind: 'funding-line', id: 'fund-c', activity: 'act-b', fiscalYear: 2027 },
    ])
    const sheet = sheetOf(await bookOf(await writeMatrixWorkbook(plan, asked)), 'Matrix')
    expect(rowWith(sheet, 'Unknown').getCell(24).value).toBe('?')
    expect([rowWith(sheet, 'Some').getCell(24).value, rowWith(sheet, 'Some').getCell(24).numFmt]).toEqual([3_000, expect.stringContaining('+ ?')])
  })
  test.each(['=1+1', '+cmd|calc!A0', '@SUM(A1)', '-2'])('DOC-92 text that looks like a formula stays text: %s', async (title) => {
    const book = await bookOf(await writeMatrixWorkbook(aPlan([{ kind: 'activity', id: 'act-a', title, start: '2027-01-11' }], { title, notice: title }), asked))
    for (const sheet of book.worksheets) sheet.eachRow((row) => { row.eachCell((cell) => { expect(cell.type).not.toBe(exceljs.ValueType.Formula) }) })
    expect(rowWith(sheetOf(book, 'Matrix'), title).getCell(2).numFmt).toBe('@')
  })
  test('DOC-92 the same plan and day give the same bytes', async () => {
    expect(await writeMatrixWorkbook(bandaria(), asked)).toEqual(await writeMatrixWorkbook(bandaria(), asked))
  })
})
