import { findClassified } from '@throughline/model'
import { refused, type Problem, type Refused } from './reading.ts'

export interface CellRow {
  readonly line: number
  readonly cells: readonly string[]
}

const mayBeClassified = /SECRET|CONFIDENTIAL|\((?:TS|S|C)(?:\)|\/\/)/

/**
 * The first cell that bears a classified banner or portion mark, with its line. `whole` is the text the rows came
 * from: it is looked through first, because almost no file holds such a word.
 * `classifiedCell(text, [{ line: 2, cells: ['SECRET//NOFORN'] }]) // { line: 2, what: 'SECRET//NOFORN' }`
 */
export function classifiedCell(whole: string, rows: readonly CellRow[]): Problem | undefined {
  if (!mayBeClassified.test(whole)) return undefined
  for (const { line, cells } of rows) {
    for (const cell of cells) {
      const found = findClassified(cell)
      if (found) return { line, what: found.text }
    }
  }
  return undefined
}

/** `refusedAsClassified('plan.xlsx', { line: 2, what: 'SECRET//NOFORN' })` */
export const refusedAsClassified = (name: string, marked: Problem): Refused =>
  refused('classified', `${name} bears a classified marking on line ${marked.line} ("${marked.what}"). Throughline holds unclassified plans only: nothing was read. Handle the file by its marking and report it to your security office.`, `line ${marked.line}`)
