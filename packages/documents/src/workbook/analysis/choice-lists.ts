import type { SheetColumn } from '@throughline/model'
import type exceljs from 'exceljs'
import { typeface } from '../sheet.ts'
import { headRows, type RecordSheet } from './record-sheet.ts'

/** Lists a cell may be chosen from. */
export interface ChoiceLists {
  /** The list of a column; undefined where anything may be typed. */
  validationOf(column: SheetColumn): exceljs.DataValidation | undefined
}

export const listsName = 'Lists'
const yesNo = ['Yes', 'No']

/** Collects the lists of every choice on a sheet of their own, each once; links are chosen from the ids of their sheet. */
export function choiceLists(book: exceljs.Workbook, sheets: readonly RecordSheet[]): ChoiceLists {
  const lists = new Map<string, readonly string[]>()
  for (const { columns } of sheets) {
    for (const { declared } of columns) {
      const words = wordsOf(declared)
      if (words !== undefined) lists.set(words.join('\n'), words)
    }
  }
  const sheet = book.addWorksheet(listsName, { state: 'hidden' })
  const columnOf = new Map([...lists.keys()].map((key, at) => [key, at + 1]))
  for (const [key, words] of lists) words.forEach((word, row) => { sheet.getCell(row + 1, columnOf.get(key) ?? 1).value = word })
  sheet.eachRow((row) => { row.font = typeface })
  const rangeOf = (words: readonly string[]) => {
    const letter = sheet.getColumn(columnOf.get(words.join('\n')) ?? 1).letter
    return `${listsName}!$${letter}$1:$${letter}$${words.length}`
  }
  return { validationOf: ({ declared, heading }) => {
    const words = wordsOf(declared)
    if (words !== undefined) return listOf(rangeOf(words), heading)
    const [target, ...others] = declared.type === 'link' ? (declared.targets ?? []) : []
    const there = others.length > 0 || target === undefined ? undefined : sheets.find(({ kind }) => kind === target)
    // A title may be typed as well as an id, so nothing is refused here.
    return there === undefined ? undefined : { type: 'list', allowBlank: true, showErrorMessage: false, formulae: [`'${there.name}'!$A$${headRows + 1}:$A$${headRows + Math.max(1, there.records.length) + 25}`] }
  } }
}

const wordsOf = (declared: SheetColumn['declared']): readonly string[] | undefined =>
  declared.type === 'flag' ? yesNo : declared.type === 'choice' ? declared.choices?.map(({ label }) => label) : undefined

const listOf = (range: string, heading: string): exceljs.DataValidation => ({
  type: 'list', allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: heading.slice(0, 31), error: 'Choose one of the words of the list, or leave the cell empty.', formulae: [range],
})
