import { useMemo } from 'react'
import { flatRows, type Matrix, type MatrixRow } from '@throughline/analysis'
import { fundMarks, type FundMarks } from '@throughline/figures'
import type { PlanGraph } from '@throughline/model'
import { fundInWords, fundsOf } from '@throughline/schedule'
import { usePlan } from '../../data/plan.tsx'

/** The money of a row. */
export type FundsOf = (row: MatrixRow) => RowFunds | undefined

/** The money of a row's bar, as drawn and in words; undefined for groups and where there is no money. */
export interface RowFunds {
  readonly marks: FundMarks | undefined
  readonly words: readonly string[]
  /** How the bar leaves its money, in a word or two; undefined where it does not. */
  readonly leaves: string | undefined
}

/**
 * The life of the money of each row. It is asked for row by row, as rows come into sight, and kept until the plan changes; in rows by program a row
 * shows only that program's money.
 */
export function useFunds(matrix: Matrix): FundsOf {
  const { graph } = usePlan()
  return useMemo(() => fundsByRow(graph, matrix), [graph, matrix])
}

function fundsByRow(graph: PlanGraph, matrix: Matrix): FundsOf {
  const groups = matrix.rowsBy === 'program' ? matrix.rows : []
  const programs = new Map(groups.flatMap((group) => flatRows([group]).map((row) => [row.key, group.program] as const)))
  const known = new Map<string, RowFunds | undefined>()
  const fundsIn = (row: MatrixRow): RowFunds | undefined => {
    const activity = graph.get('activity', row.record)
    if (activity === undefined) return undefined
    const funds = fundsOf(graph, activity).filter((fund) => !programs.has(row.key) || (fund.kind === 'told' ? fund.window.program : fund.program) === programs.get(row.key))
    const marks = fundMarks(funds, row.bar)
    return funds.length === 0 ? undefined : { marks, words: funds.map(fundInWords), leaves: marks?.outside?.word }
  }
  return (row) => {
    if (row.kind !== 'activity') return undefined
    if (!known.has(row.key)) known.set(row.key, fundsIn(row))
    return known.get(row.key)
  }
}
