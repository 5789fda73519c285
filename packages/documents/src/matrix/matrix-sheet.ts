import { flatRows, type Matrix, type MatrixRow, type MoneySum } from '@throughline/analysis'
import { formatDay, formatSpan } from '@throughline/model'
import type exceljs from 'exceljs'
import { plainText } from '../plain-text.ts'
import { ink, typeface } from '../workbook/sheet.ts'
import { paperLine, rowWords, type MatrixPaper } from './matrix-asked.ts'
import { phaseBands, quartersIn, rowNumber, yearBands, type Band } from './matrix-grid.ts'
import { legendOrder, statusLooks, type StatusLook } from './status-colours.ts'

/** Title, marking, legend, phases, years, quarters. */
const headRows = 6
const firstQuarter = 4
const legendWidth = 3
const [titleWidth, lineHeight] = [50, 15] as const
const legal = 5
/** Dollars shown in thousands; below half a thousand the number would read as nothing. */
const thousands = '[=0]"–";[<500]"<1";#,##0,'
const thousandsAndMore = '[<500]"<1 + ?";#,##0," + ?"'
const [hair, strong] = [{ style: 'thin', color: { argb: 'FFDFE1E2' } }, { style: 'medium', color: { argb: 'FF162E51' } }] as const
const solid = (hex: string): exceljs.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${hex}` } })
const phaseTints = ['E1E7F1', 'EDF5FF'] as const
const groupTints = ['DCE4EF', 'F3F5F8'] as const

/** The matrix as people draw it: phases, years and quarters over coloured cells, costs beside them, who pays below. */
export function writeMatrixSheet(book: exceljs.Workbook, paper: MatrixPaper): void {
  const { matrix } = paper
  const sheet = addMatrixSheet(book, paper)
  const first = firstQuarter + matrix.quarters.length
  writeHead(sheet, paper, first)
  const milestones = milestonesByRow(matrix)
  for (const row of flatRows(matrix.rows)) writeRow(sheet, matrix, row, first, milestones.get(row.key) ?? [])
  const lastRow = sheet.rowCount
  const totals = [...matrix.payers, { key: 'all', label: 'All', costs: matrix.costs, total: matrix.total }]
  for (const { label, costs, total } of totals) writeTotal(sheet, label, [...costs, total], first)
  sheet.getColumn(1).width = 8
  sheet.getColumn(2).width = titleWidth
  sheet.getColumn(3).width = 18
  matrix.quarters.forEach((_, i) => { sheet.getColumn(firstQuarter + i).width = 4.3 })
  for (let i = 0; i <= matrix.columns.length; i += 1) sheet.getColumn(first + i).width = matrix.columnsBy === 'phase' ? 13 : 10
  frameYears(sheet, matrix, lastRow)
  // The library puts the dollar sign before the column only.
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(first + matrix.columns.length).letter}$${sheet.rowCount}`
}

function addMatrixSheet(book: exceljs.Workbook, { marking, on }: MatrixPaper): exceljs.Worksheet {
  const banner = marking.banner.replaceAll('&', '&&')
  return book.addWorksheet('Matrix', {
    views: [{ state: 'frozen', xSplit: firstQuarter - 1, ySplit: headRows, zoomScale: 90 }], properties: { outlineLevelRow: 2, outlineLevelCol: 0, defaultRowHeight: 16, tabColor: { argb: 'FF1A4480' }, dyDescent: 0, showGridLines: false },
    pageSetup: { orientation: 'landscape', paperSize: legal, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `1:${headRows}`, margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.25, footer: 0.25 } },
    headerFooter: { oddHeader: `&C&B${banner}`, oddFooter: `&LAs of ${formatDay(on)}&C&B${banner}&RPage &P of &N` },
  })
}

function writeHead(sheet: exceljs.Worksheet, paper: MatrixPaper, first: number): void {
  const { matrix, marking } = paper
  sheet.properties.outlineProperties = { summaryBelow: false, summaryRight: false }
  sheet.addRow([plainText(paper.title)]).font = { ...typeface, bold: true, size: 14, color: ink }
  const told = sheet.addRow([plainText([marking.banner, paperLine(paper)].join(' · '))])
  told.font = { ...typeface, color: { argb: 'FF565C65' } }
  told.alignment = { wrapText: true, vertical: 'top' }
  told.height = 2 * lineHeight + 2
  sheet.mergeCells(2, 1, 2, first + matrix.columns.length)
  const legend = sheet.addRow([])
  legend.getCell(2).value = 'A letter in each cell says the status; ◆ is a milestone.'
  legend.getCell(2).font = { ...typeface, size: 9, color: { argb: 'FF565C65' } }
  legendOrder.forEach((status, i) => writeLegend(sheet, legend, firstQuarter + legendWidth * i, statusLooks[status]))
  const [phases, years, quarters] = [sheet.addRow([]), sheet.addRow([]), sheet.addRow(['No.', capital(`${rowWords[paper.rows]} and what is below`), 'Time', ...matrix.quarters.map(({ label }) => label), ...matrix.columns.map(({ label }) => label), 'All'])]
  writeBands(sheet, phases, phaseBands(matrix), (i) => solid(phaseTints[i % 2] ?? 'FFFFFF'))
  writeBands(sheet, years, yearBands(matrix), () => solid('FFFFFF'))
  years.getCell(first).value = `Likely cost by ${matrix.columnsBy === 'phase' ? 'phase' : 'year of the money'}, in thousands of dollars`
  years.getCell(first).font = { ...typeface, size: 9, color: { argb: 'FF565C65' } }
  quarters.height = 30
  quarters.eachCell((cell, at) => {
    cell.font = { ...typeface, bold: true, size: at >= firstQuarter && at < first ? 9 : 11, color: ink }
    cell.fill = solid('DCE4EF')
    cell.alignment = { horizontal: at < firstQuarter ? 'left' : at < first ? 'center' : 'right', vertical: 'bottom', wrapText: true }
  })
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

function writeLegend(sheet: exceljs.Worksheet, row: exceljs.Row, at: number, look: StatusLook): void {
  const cell = row.getCell(at)
  fillBar(cell, look)
  cell.value = `${look.letter} ${look.word}`
  cell.alignment = { horizontal: 'center', vertical: 'middle', shrinkToFit: true }
  sheet.mergeCells(row.number, at, row.number, at + legendWidth - 1)
}

function writeBands(sheet: exceljs.Worksheet, row: exceljs.Row, bands: readonly Band[], fillOf: (i: number) => exceljs.Fill): void {
  for (const [i, { label, from, to }] of bands.entries()) {
    const cell = row.getCell(firstQuarter + from)
    cell.value = plainText(label)
    cell.numFmt = '@'
    cell.font = { ...typeface, bold: true, color: ink }
    cell.fill = fillOf(i)
    cell.alignment = { horizontal: 'center', vertical: 'middle', shrinkToFit: true }
    cell.border = { left: hair, right: hair, bottom: hair }
    if (to > from) sheet.mergeCells(row.number, firstQuarter + from, row.number, firstQuarter + to)
  }
}

function milestonesByRow(matrix: Matrix): ReadonlyMap<string, Matrix['milestones']> {
  return Map.groupBy(matrix.milestones, ({ row }) => row)
}

function writeRow(sheet: exceljs.Worksheet, matrix: Matrix, one: MatrixRow, first: number, milestones: Matrix['milestones']): void {
  const time = one.bar ?? one.span
  const row = sheet.addRow([plainText(rowNumber(one)), plainText(one.title), time === undefined ? (one.kind === 'activity' ? 'no dates' : '') : formatSpan(time.start, time.end)])
  const isGroup = one.kind !== 'activity'
  const tint = isGroup ? groupTints[Math.min(one.depth, 1)] : undefined
  row.height = lineHeight * Math.max(1, Math.ceil(one.title.length / (titleWidth - one.depth))) + 1
  if (one.depth > 0) row.outlineLevel = Math.min(one.depth, 7)
  for (let at = 1; at <= first + matrix.columns.length; at += 1) {
    const cell = row.getCell(at)
    cell.font = { ...typeface, bold: isGroup, ...(at === 3 && { size: 9 }) }
    cell.numFmt = '@'
    cell.alignment = at === 2 ? { indent: one.depth, vertical: 'middle', wrapText: true } : { vertical: 'middle' }
    cell.border = { bottom: hair }
    if (tint !== undefined) cell.fill = solid(tint)
  }
  const bar = quartersIn(matrix, one.bar)
  if (bar !== undefined && one.bar !== undefined) for (let i = bar.from; i <= bar.to; i += 1) fillBar(row.getCell(firstQuarter + i), statusLooks[one.bar.status], one.bar.isLate)
  const span = isGroup && one.kind !== 'milestone' ? quartersIn(matrix, one.span) : undefined
  if (span !== undefined) for (let i = span.from; i <= span.to; i += 1) row.getCell(firstQuarter + i).border = { bottom: hair, top: { style: 'thick', color: { argb: 'FF565C65' } } }
  for (const milestone of milestones) markMilestone(matrix, row, milestone)
  ;[...one.costs, one.total].forEach((sum, i) => { writeMoney(row.getCell(first + i), sum) })
}

function fillBar(cell: exceljs.Cell, look: StatusLook, isLate = false): void {
  const edge = { style: look === statusLooks.idea ? 'dashed' : 'thin', color: { argb: `FF${look.line}` } } as const
  cell.value = isLate ? `${look.letter}!` : look.letter
  cell.fill = solid(look.fill)
  cell.font = { ...typeface, size: 8, bold: isLate, color: { argb: isLate ? 'FFB50909' : `FF${look.ink}` } }
  cell.alignment = { horizontal: 'center', vertical: 'middle' }
  cell.border = { top: edge, bottom: edge, ...(look === statusLooks.idea && { left: edge, right: edge }) }
}

function markMilestone(matrix: Matrix, row: exceljs.Row, { date, title, isMet }: Matrix['milestones'][number]): void {
  const at = quartersIn(matrix, { start: date, end: date })
  if (at === undefined) return
  const cell = row.getCell(firstQuarter + at.from)
  const held = typeof cell.value === 'string' ? cell.value : ''
  cell.value = `${held}${isMet ? '◇' : '◆'}`
  cell.alignment = { horizontal: 'center', vertical: 'middle' }
  const told = plainText(`Milestone: ${title}, ${formatDay(date)}${isMet ? ', met' : ''}`)
  cell.note = { texts: [{ text: [noteText(cell), told].filter((text) => text !== '').join('\n') }] }
}

const noteText = ({ note }: exceljs.Cell): string => (typeof note === 'object' && note !== null ? (note.texts ?? []).map(({ text }) => text).join('') : '')

/** Dollars as a number, shown in thousands; what is not known is a question mark, never zero. */
function writeMoney(cell: exceljs.Cell, sum: MoneySum): void {
  cell.alignment = { horizontal: 'right', vertical: 'middle' }
  if (sum.usd === 0 && sum.unknown === 0) return
  cell.value = sum.usd === 0 ? '?' : sum.usd / 100
  cell.numFmt = sum.usd === 0 ? '@' : sum.unknown > 0 ? thousandsAndMore : thousands
}

function writeTotal(sheet: exceljs.Worksheet, label: string, sums: readonly MoneySum[], first: number): void {
  const row = sheet.addRow(['', plainText(label)])
  for (let at = 1; at < first + sums.length; at += 1) {
    const cell = row.getCell(at)
    cell.font = { ...typeface, bold: true, color: ink }
    cell.fill = solid('F3F5F8')
    cell.border = label === 'All' ? { top: strong, bottom: strong } : { bottom: hair }
  }
  sums.forEach((sum, i) => { writeMoney(row.getCell(first + i), sum) })
}

/** A line where each fiscal year begins. */
function frameYears(sheet: exceljs.Worksheet, matrix: Matrix, lastRow: number): void {
  for (const { from } of yearBands(matrix)) {
    for (let at = headRows; at <= lastRow; at += 1) {
      const cell = sheet.getCell(at, firstQuarter + from)
      cell.border = { ...cell.border, left: { style: 'thin', color: { argb: 'FFA9AEB1' } } }
    }
  }
}
