import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { recordIdSchema, type RecordId } from '@throughline/model'
import { consequencesOf, type Consequences } from '@throughline/schedule'
import { usePlan } from '../../data/plan.tsx'
import { scheduleSoon } from '../../data/schedule-soon.ts'
import { useChange } from '../../data/use-change.ts'
import { arrangedBy, dragSort } from './arrange-keys.ts'
import { changesFor, heldWords, planAfter, pushedChanges, whyNot, type Arrangement } from './arrange.ts'
import { useStable } from './use-stable.ts'

/** What would come of what is held: undefined while it is reckoned. */
export interface Arranging {
  readonly held: Arrangement | undefined
  readonly consequences: Consequences | undefined
  /** Said where it cannot be arranged. */
  readonly refused: string | undefined
  readonly begin: (sort: Arrangement['sort'], activity: RecordId | undefined) => void
  readonly keep: (hasPushed: boolean) => void
  readonly leave: () => void
  /** Takes the keys of what is held; true where it did. */
  readonly onKey: (event: KeyboardEvent, rows: readonly RecordId[]) => boolean
  readonly onPointerDown: (event: PointerEvent, dayWidth: number) => void
  /** True just after a bar was dragged, so that the click that ends it opens nothing. */
  readonly wasDragged: () => boolean
}

const pauseMilliseconds = 60

/** Moving, stretching and linking bars by mouse and keys: what would come of it first, then one change, one undo. */
export function useArrange(): Arranging {
  const { graph } = usePlan()
  const change = useChange()
  const [held, setHeld] = useState<Arrangement>()
  const [refused, setRefused] = useState<string>()
  const consequences = useConsequences(held)
  const leave = useCallback(() => { setHeld(undefined); setRefused(undefined) }, [])
  const begin = useCallback((sort: Arrangement['sort'], id: RecordId | undefined) => {
    const activity = graph.get('activity', id)
    const why = activity === undefined ? 'Stand on an activity first: its row, then M to move, E to stretch, L to link.' : whyNot(activity, sort)
    setRefused(why)
    setHeld(activity === undefined || why !== undefined ? undefined : sort === 'link' ? { sort, activity: activity.id, type: 'finish-start' } : { sort, activity: activity.id, days: 0 })
  }, [graph])
  const keep = useCallback((one: Arrangement | undefined, hasPushed: boolean) => {
    leave()
    const activity = graph.get('activity', one?.activity)
    const changes = one === undefined ? [] : changesFor(graph, one)
    if (one === undefined || activity === undefined || changes.length === 0) return
    const pushed = hasPushed && consequences !== undefined ? pushedChanges(graph, one, consequences) : []
    const also = pushed.length === 0 ? '' : ` ${pushed.length} moved with it.`
    void change([...changes, ...pushed], { told: `${heldWords(graph, one)}${also}` })
  }, [graph, change, consequences, leave])
  const drag = useDrag(setHeld, setRefused, useStable((one: Arrangement | undefined) => keep(one, false)))
  return {
    held, consequences, refused, begin, leave, keep: (hasPushed) => keep(held, hasPushed), wasDragged: drag.wasDragged,
    onKey: (event, rows) => {
      if (held === undefined) return false
      const asked = arrangedBy(held, event, rows)
      if (asked === undefined) return false
      event.preventDefault()
      event.stopPropagation()
      if (asked === 'keep' || asked === 'keep-pushed') keep(held, asked === 'keep-pushed')
      else if (asked === 'leave') leave()
      else setHeld(asked)
      return true
    },
    onPointerDown: (event, dayWidth) => {
      const bar = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-bar]') : null
      const activity = graph.get('activity', barOf(bar))
      if (bar === null || event.button !== 0 || activity === undefined) return
      const sort = dragSort(event.target)
      const why = whyNot(activity, sort)
      drag.start(event, sort, activity.id, dayWidth, why)
    },
  }
}

/** What a held arrangement would do, reckoned while it rests, between other work. */
function useConsequences(held: Arrangement | undefined): Consequences | undefined {
  const { graph, on } = usePlan()
  const [known, setKnown] = useState<{ readonly held: Arrangement; readonly told: Consequences }>()
  useEffect(() => {
    if (held === undefined) return undefined
    const stop = new AbortController()
    const reckon = async () => {
      const after = planAfter(graph, changesFor(graph, held))
      if (await scheduleSoon(after, on, stop.signal) === undefined || await scheduleSoon(graph, on, stop.signal) === undefined) return
      setKnown({ held, told: consequencesOf(graph, after, on) })
    }
    const timer = setTimeout(() => void reckon(), pauseMilliseconds)
    return () => { clearTimeout(timer); stop.abort() }
  }, [held, graph, on])
  return useMemo(() => (known?.held === held ? known?.told : undefined), [known, held])
}

const leastDrag = 4

/** The activity a bar of the drawing stands for. */
const barOf = (bar: HTMLElement | null | undefined): RecordId | undefined => recordIdSchema.safeParse(bar?.dataset['bar']).data

/** Dragging a bar, its end, or a link out of it. */
function useDrag(setHeld: (held: Arrangement | undefined) => void, setRefused: (why: string | undefined) => void, onEnd: (held: Arrangement | undefined) => void) {
  const dragged = useRef(0)
  const start = (down: PointerEvent, sort: Arrangement['sort'], activity: RecordId, dayWidth: number, why: string | undefined) => {
    const from = down.clientX
    let now: Arrangement | undefined
    let isDragging = false
    const move = (event: globalThis.PointerEvent) => {
      if (!isDragging && Math.hypot(event.clientX - from, event.clientY - down.clientY) < leastDrag) return
      isDragging = true
      if (why !== undefined) { setRefused(why); return }
      const days = Math.round((event.clientX - from) / dayWidth)
      const over = barOf(document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-key]')?.querySelector<HTMLElement>('[data-bar]'))
      const next: Arrangement = sort === 'link' ? { sort, activity, type: 'finish-start', ...(over !== undefined && over !== activity && { to: over }) } : { sort, activity, days }
      if (now === undefined || JSON.stringify(now) !== JSON.stringify(next)) setHeld(next)
      now = now !== undefined && JSON.stringify(now) === JSON.stringify(next) ? now : next
    }
    const finish = (isKept: boolean) => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('keydown', key, true)
      if (isDragging) dragged.current = performance.now()
      if (now !== undefined && isKept) onEnd(now)
      else if (isDragging) setHeld(undefined)
    }
    const up = () => finish(true)
    const key = (event: globalThis.KeyboardEvent) => { if (event.key === 'Escape') { event.stopPropagation(); finish(false) } }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('keydown', key, true)
    down.preventDefault()
  }
  return { start, wasDragged: () => performance.now() - dragged.current < 300 }
}
