import type { MatrixRow } from '@throughline/analysis'

/** Which groups are open: all, none, or as many as fit; and those the user has turned the other way. */
export interface Folds {
  readonly base: 'usual' | 'open' | 'shut'
  readonly turned: ReadonlySet<string>
}

/** A matrix of more rows than this starts with its first group open and the others folded. */
export const mostOpen = 60

const isBase = (text: unknown): text is Folds['base'] => text === 'usual' || text === 'open' || text === 'shut'

/** Reads what this machine remembers; anything else is as if nothing were kept. */
export function readFolds(text: string): Folds {
  const [base, ...turned] = text.split('\n')
  return { base: isBase(base) ? base : 'usual', turned: new Set(turned.filter((key) => key !== '')) }
}
export const writeFolds = (folds: Folds): string => [folds.base, ...folds.turned].join('\n')

const countRows = (rows: readonly MatrixRow[]): number => rows.reduce((sum, row) => sum + 1 + countRows(row.children), 0)

/** Whether a group shows what is below it. */
export function openGroups(rows: readonly MatrixRow[], folds: Folds): (row: MatrixRow) => boolean {
  const isSmall = countRows(rows) <= mostOpen
  const first = rows.find((row) => row.activities > 0) ?? rows[0]
  const opened = new Set<string>()
  if (!isSmall && first !== undefined) gather(first, opened)
  const isUsually = (key: string) => (folds.base === 'usual' ? isSmall || opened.has(key) : folds.base === 'open')
  return (row) => isUsually(row.key) !== folds.turned.has(row.key)
}

function gather(row: MatrixRow, into: Set<string>): void {
  into.add(row.key)
  for (const child of row.children) gather(child, into)
}

/** The same with one group turned. */
export function turn(folds: Folds, key: string): Folds {
  const turned = new Set(folds.turned)
  if (!turned.delete(key)) turned.add(key)
  return { ...folds, turned }
}
