import type { MouseEvent } from 'react'
import type { Matrix } from '@throughline/analysis'
import type { RecordId } from '@throughline/model'
import type { FundsOf } from './use-funds.ts'
import type { SeenRows } from './use-rows.ts'

/** What the drawing and the table are both given. */
export interface ViewProps {
  readonly matrix: Matrix
  readonly seen: SeenRows
  readonly picked: RecordId | undefined
  readonly hasLinks: boolean
  readonly hasMilestones: boolean
  readonly hasFunds: boolean
  readonly fundsOf: FundsOf
  readonly onRecord: (id: RecordId) => void
  /** Takes how to put the focus on the grid, for the keys of the screen. */
  readonly onReady: (enter: () => void) => void
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
