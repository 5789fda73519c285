import { flatRows, lineSum, programName, sumOf, type Matrix, type MatrixRow } from '@throughline/analysis'
import { formatFiscalYear, type PlanGraph, type Rec } from '@throughline/model'
import { costText } from '@throughline/figures'

/** What a group costs by program and year, in words; undefined for what is no group or costs nothing. */
export type CostsOf = (row: MatrixRow) => string | undefined

/**
 * What each group costs, program by program and year by year, in thousands: `IMET: FY27 120, FY28 90\nFMF: FY28 2,400`. Reckoned as rows are asked for, and kept.
 * In rows by program or payer only the money that stands in the group is told.
 */
export function costsByRow(graph: PlanGraph, matrix: Matrix): CostsOf {
  const known = new Map<string, string | undefined>()
  const groups = new Map(matrix.rows.flatMap((group) => flatRows([group]).map((row) => [row.key, group] as const)))
  const isOwn = (row: MatrixRow) => {
    const group = groups.get(row.key)
    return (line: Rec<'funding-line'>) => (matrix.rowsBy === 'program' ? (line.program ?? undefined) === group?.program : matrix.rowsBy === 'payer' ? line.payer === group?.record : true)
  }
  return (row) => {
    if (row.children.length === 0 || row.activities === 0) return undefined
    if (!known.has(row.key)) known.set(row.key, told(graph, flatRows([row]).filter((one) => one.kind === 'activity' && one.total.usd > 0), isOwn(row)))
    return known.get(row.key)
  }
}

function told(graph: PlanGraph, leaves: readonly MatrixRow[], isOwn: (line: Rec<'funding-line'>) => boolean): string | undefined {
  const lines = leaves.flatMap(({ record }) => (record === undefined ? [] : graph.referring(record, 'funding-line', 'activity').filter(isOwn)))
  const byProgram = Map.groupBy(lines, ({ program }) => (program === undefined ? 'No program' : programName(program, graph)))
  const words = [...byProgram].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([program, own]) => {
    const byYear = Map.groupBy(own, ({ fiscalYear }) => (fiscalYear === undefined ? 'no year' : formatFiscalYear(fiscalYear)))
    const years = [...byYear].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([year, some]) => { const text = costText(sumOf(some.map((line) => lineSum(graph, line)))); return text === '' ? [] : [`${year} ${text}`] })
    return years.length === 0 ? [] : [`${program}: ${years.join(', ')}`]
  })
  return words.length === 0 ? undefined : words.join('\n')
}
