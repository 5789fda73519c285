import type { KeyboardEvent } from 'react'
import type { RecordId } from '@throughline/model'
import { nextType, type Arrangement } from './arrange.ts'

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey'>
const week = 7
const fourWeeks = 28

/**
 * What a key does to a bar that is held: left and right a day, with Shift a week, Page Up and Down four weeks; of a link, up and down choose the other bar and T its type.
 * Enter keeps, with Shift also what is pushed; Escape leaves. Undefined where it does nothing.
 */
export function arrangedBy(held: Arrangement, { key, shiftKey }: Key, rows: readonly RecordId[]): Arrangement | 'keep' | 'keep-pushed' | 'leave' | undefined {
  if (key === 'Escape') return 'leave'
  if (key === 'Enter') return shiftKey ? 'keep-pushed' : 'keep'
  if (held.sort === 'link') {
    if (key === 't' || key === 'T') return { ...held, type: nextType(held.type) }
    const step = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 0
    return step === 0 ? undefined : { ...held, ...nextTarget(held, rows, step) }
  }
  const by = { ArrowRight: shiftKey ? week : 1, ArrowLeft: shiftKey ? -week : -1, PageDown: fourWeeks, PageUp: -fourWeeks }[key]
  if (by !== undefined) return { ...held, days: held.days + by }
  return key === 'ArrowUp' || key === 'ArrowDown' ? held : undefined
}

function nextTarget(held: Extract<Arrangement, { sort: 'link' }>, rows: readonly RecordId[], step: 1 | -1): { readonly to?: RecordId } {
  const others = rows.filter((id, i) => rows.indexOf(id) === i)
  let at = others.indexOf(held.to ?? held.activity) + step
  if (others[at] === held.activity) at += step
  const to = others[at]
  return to === undefined ? {} : { to }
}

/** What dragging from a place of a bar does: its right edge stretches, the dot beyond it links, the rest moves. */
export function dragSort(target: EventTarget): Arrangement['sort'] {
  if (!(target instanceof Element)) return 'move'
  return target.closest('.mx-link-from') !== null ? 'link' : target.closest('.mx-stretch') !== null ? 'stretch' : 'move'
}
