import { analysisSheets, day, sheetWords } from '@throughline/model'
import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { aPlan, bandaria } from '../../testing/a-plan.ts'
import { unzip } from '../../testing/unzip.ts'
import { writeAnalysisWorkbook } from './write-analysis.ts'

const on = day('2026-11-20')

async function bookOf(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes.slice().buffer)
  return book
}

function columnOf(sheet: exceljs.Worksheet | undefined, heading: string): number {
  const values = sheet?.getRow(3).values
  return Array.isArray(values) ? values.indexOf(heading) : -1
}

describe('the analysis workbook', () => {
  test('DOC-85 every record is a row with its ID first, what is required said in words, choices from a list, dates and money as such', async () => {
    const plan = bandaria()
    const book = await bookOf(await writeAnalysisWorkbook(plan, on))
    for (const { name, kind } of analysisSheets) {
      const ids = (book.getWorksheet(name)?.getColumn(1).values ?? []).slice(5)
      expect(new Set(ids)).toEqual(new Set(plan.of(kind).map(({ id }) => id)))
    }
    const roles = book.getWorksheet('Roles')
    expect(roles?.getRow(4).getCell(columnOf(roles, 'Type')).value).toBe('required · choose from the list')
    expect(roles?.getRow(5).getCell(columnOf(roles, 'Type')).dataValidation).toMatchObject({ type: 'list' })
    const gaps = book.getWorksheet('Gaps')
    expect(gaps?.getRow(5).getCell(columnOf(gaps, 'Urgency: Needed by')).value).toBeInstanceOf(Date)
    const options = book.getWorksheet('Options')
    const costs = (options?.getColumn(columnOf(options, 'Rough cost FY27 ($)')).values ?? []).slice(5)
    expect(costs.some((cost) => typeof cost === 'number')).toBe(true)
  })

  test('DOC-86 ranks and levels say that they are computed; what rows held is in a hidden column', async () => {
    const gaps = (await bookOf(await writeAnalysisWorkbook(bandaria(), on))).getWorksheet('Gaps')
    for (const heading of ['Rank', 'Operational risk: Level', 'Why it ranks there']) expect(gaps?.getRow(4).getCell(columnOf(gaps, heading)).value).toBe(sheetWords.computed)
    expect(gaps?.getRow(5).getCell(columnOf(gaps, 'Rank')).value).toBe(1)
    expect(gaps?.getColumn(columnOf(gaps, sheetWords.fingerprint)).hidden).toBe(true)
  })

  test('DOC-87 the marking stands on every sheet, in a cell and on every printed page; the same plan and day give the same bytes', async () => {
    const plan = aPlan([{ kind: 'role', id: 'role-a', title: '=1+1', type: 'primary', wanted: 'wanted', marking: { level: 'cui', category: 'OPSEC' } }])
    const bytes = await writeAnalysisWorkbook(plan, on)
    const book = await bookOf(bytes)
    for (const sheet of book.worksheets.filter(({ state }) => state === 'visible')) {
      expect(String(sheet.getCell('A2').value)).toContain('CUI//OPSEC')
      expect(sheet.headerFooter.oddHeader).toContain('CUI//OPSEC')
      expect(sheet.headerFooter.oddFooter).toContain('CUI//OPSEC')
    }
    expect(book.getWorksheet('Roles')?.getCell('B5').value).toBe('=1+1')
    expect([...unzip(bytes)].filter(([name, text]) => name.includes('worksheets/sheet') && text.includes('<f>')).map(([name]) => name)).toEqual([])
    expect(await writeAnalysisWorkbook(plan, on)).toEqual(bytes)
  })
})
