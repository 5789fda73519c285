import { matrixOf, type Matrix, type MatrixColumns, type MatrixRows } from '@throughline/analysis'
import { formatDay, highestMarking, type Day, type OutputMarking, type PlanGraph } from '@throughline/model'

/** Which matrix is wanted: rows, columns, and the day it is as of. */
export interface MatrixAsked {
  readonly rows: MatrixRows
  readonly columns: MatrixColumns
  readonly on: Day
}

/** A matrix with what every file of it is headed with. */
export interface MatrixPaper extends MatrixAsked {
  readonly plan: PlanGraph
  readonly matrix: Matrix
  readonly marking: OutputMarking
  /** `Bandaria country section: synchronization matrix by line of effort` */
  readonly title: string
  readonly notice: string
}

export const rowWords: Readonly<Record<MatrixRows, string>> = { effort: 'line of effort', program: 'program', payer: 'payer', organization: 'organization', phase: 'phase', unit: 'recipient unit' }

/** Works out the matrix a file is made of. `matrixPaper(plan, { rows: 'effort', columns: 'fiscal-year', on }).marking.banner` */
export function matrixPaper(plan: PlanGraph, asked: MatrixAsked): MatrixPaper {
  return {
    ...asked, plan, matrix: matrixOf(plan, asked), marking: highestMarking(plan.own.map(({ marking }) => marking)),
    title: `${plan.head?.title ?? 'Plan'}: synchronization matrix by ${rowWords[asked.rows]}`, notice: plan.head?.notice ?? '',
  }
}

/** Marking, designation, notice and day, on one line. */
export const paperLine = ({ marking, notice, on }: MatrixPaper): string =>
  [...marking.designation, notice, `As of ${formatDay(on)}`].filter((part) => part !== '').join(' · ')
