import { formatDay, kindOf, readMeSheet, sheetWords } from '@throughline/model'
import type exceljs from 'exceljs'
import { plainText } from '../../plain-text.ts'
import { ink, typeface } from '../sheet.ts'
import { addSheet, fitHeight, type BookHead } from './book-sheet.ts'
import type { RecordSheet } from './record-sheet.ts'

type Line = readonly [left: string, right: string]

const fill: readonly Line[] = [
  ['Change', 'Type over a cell. What you do not touch stays as it is, also where somebody has changed it in the plan meanwhile.'],
  ['Add', 'Fill an empty row below the last one and leave its ID empty: the ID is made from the title. A link may name another new row by its title.'],
  ['Empty', 'An emptied cell takes the value out of the plan; the preview shows it before anything is written.'],
  ['Delete', 'Deleting a row removes nothing from the plan: the record stays, and the preview says so. Remove records in the plan.'],
  ['Sort and filter', 'Do so freely, whole rows at a time. Do not change the headings, the line below them, or the hidden last column.'],
  ['Lists and entries', 'Where the line below the heading says “one a line”, press Alt and Enter for a new line. Parts of an entry are set apart by a bar: |'],
  ['Dates and money', 'Dates are dates: 20 OCT 26 and 10/20/2026 are read as well. Money is in dollars, without words.'],
]
const legend: readonly Line[] = [
  [sheetWords.required, 'A row without it is not taken, and the preview names sheet, row and column.'],
  ['required where …', 'Needed as soon as another cell of the same group is filled.'],
  ['choose from the list', 'Only words of the list are taken; the arrow beside the cell opens it.'],
  ['ID or title', 'A record by its ID or by its title. It must be in the plan or on a sheet of this workbook.'],
  [sheetWords.computed, 'Worked out from the plan on the day above. Whatever is typed there is left aside.'],
]
const back: readonly Line[] = [
  ['Conflicts', 'A cell that was changed here and in the plan since this workbook was written is a conflict: both values are shown, and the plan’s stays until you choose the workbook’s.'],
  ['Twice', 'Bringing the same workbook in a second time changes nothing.'],
]
const words: readonly Line[] = [
  ['DOTMLPF-P', 'doctrine, organization, training, materiel, leadership and education, personnel, facilities, policy: the domains an option may lie in'],
  ['UJTL', 'Universal Joint Task List'], ['CUI', 'controlled unclassified information'], ['FY', 'fiscal year, from October to September'],
]

const widths = [26, 110]

/** What a workbook says of itself. */
export interface ReadMe {
  readonly planId: string
  readonly subject: string
  /** The kind of file it is brought back as, in the browser and on the command line. */
  readonly importedAs: readonly [screen: string, command: string]
  /** Sheets that are there to be read. */
  readonly readOnly: readonly { readonly name: string; readonly holds: string }[]
}

/** The sheet that says what the workbook is, how it is filled, what the words mean, how it comes back. */
export function writeReadMe(book: exceljs.Workbook, head: BookHead, readMe: ReadMe, sheets: readonly RecordSheet[]): void {
  const { planId, subject, importedAs: [screen, command], readOnly } = readMe
  const sheet = addSheet(book, head, readMeSheet.name, subject)
  widths.forEach((width, i) => { sheet.getColumn(i + 1).width = width })
  const about: readonly Line[] = [['Plan', head.plan], [readMeSheet.planId, planId], ['As of', formatDay(head.on)], ['Marking', [head.marking.banner, ...head.marking.designation].join(' · ')], ...(head.notice === '' ? [] : [['Notice', head.notice] as const])]
  const held: readonly Line[] = [
    ...sheets.map(({ name, kind, records }): Line => [name, `${records.length === 1 ? '1 row' : `${records.length} rows`}. ${kindOf(kind).help} Chapter 19, ${kindOf(kind).chapter}.`]),
    ...readOnly.map(({ name, holds }): Line => [name, `${holds} It is there to be read.`]),
  ]
  const comesBack: readonly Line[] = [
    ['In the browser', `Import and export, ${screen}: the preview shows what would be added and changed, cell by cell, before anything is written.`],
    ['On the command line', `./throughline import ${command} FILE.xlsx -o PLAN.yaml`], ...back,
  ]
  const parts = [['This workbook', about], ['How to fill it', fill], ['What the lines below the headings say', legend], ['The sheets', held], ['How it comes back', comesBack], ['Words', words]] as const
  for (const [title, lines] of parts) {
    sheet.addRow([])
    sheet.addRow([title]).font = { ...typeface, bold: true, size: 12, color: ink }
    for (const [left, right] of lines) {
      const row = sheet.addRow([plainText(left), plainText(right)])
      row.font = typeface
      row.eachCell((cell) => { cell.numFmt = '@'; cell.alignment = { vertical: 'top', wrapText: true } })
      row.getCell(1).font = { ...typeface, bold: true }
      fitHeight(row, widths)
    }
  }
}
