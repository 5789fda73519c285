import type { MouseEvent } from 'react'
import type { Matrix, MatrixRow } from '@throughline/analysis'
import type { RecordId } from '@throughline/model'
import type { Gate } from '@throughline/schedule'
import type { CostsOf } from './row-costs.ts'
import type { Arranging } from './use-arrange.ts'
import type { DatesOf } from './use-dates.ts'
import type { FundsOf } from './use-funds.ts'
import type { SeenRows } from './use-rows.ts'
import type { Marks } from './view.ts'

/** What the drawing and the table are both given. */
export interface ViewProps {
  readonly matrix: Matrix
  readonly seen: SeenRows
  readonly picked: RecordId | undefined
  readonly hasLinks: boolean
  readonly hasMilestones: boolean
  readonly hasFunds: boolean
  readonly fundsOf: FundsOf
  /** The days as reckoned; undefined until they are. */
  readonly dates: DatesOf | undefined
  readonly marks: Marks
  readonly gatesOf: (row: MatrixRow) => readonly Gate[]
  readonly onRecord: (id: RecordId) => void
  readonly costsOf: CostsOf
  readonly arranging: Arranging
  /** How much of the plan is seen at once, from 1 for all of it. */
  readonly zoom: number
  /** Takes how to put the focus on the grid, and the record the arrows stand on, for the keys of the screen. */
  readonly onReady: (enter: () => void, standing: RecordId | undefined) => void
}

/** Opens the record of a row, or folds a group that is no record. */
export function openRow({ seen, onRecord }: Pick<ViewProps, 'seen' | 'onRecord'>, key: string): void {
  const row = seen.rows.find((one) => one.key === key)
  if (row?.record !== undefined) onRecord(row.record)
  else if (row !== undefined && row.children.length > 0) seen.turn(key)
}

/** A click anywhere on a row opens it; a fold, a milestone and a link answer by themselves. */
export function openClicked(event: MouseEvent, onOpen: (key: string) => void): void {
  const key = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]')?.dataset['key'] : undefined
  if (key !== undefined) onOpen(key)
}

/** The activities of rows, top to bottom. */
export const activitiesIn = (rows: readonly MatrixRow[]): readonly RecordId[] => rows.flatMap((row) => (row.kind === 'activity' && row.record !== undefined ? [row.record] : []))
