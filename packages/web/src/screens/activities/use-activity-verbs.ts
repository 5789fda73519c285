import { useState } from 'react'
import { repeatOnce } from '@throughline/schedule'
import type { Activity, PlanGraph, RecordId } from '@throughline/model'
import { useActions } from '../../actions/registry.ts'
import { add } from '../../data/changes.ts'
import { useChange } from '../../data/use-change.ts'
import { asAdditions, takenIds } from './repeat-dialog.tsx'

export type OpenDialog = 'repeat' | 'roll-forward' | 'delete'

interface Verbs {
  readonly dialog: OpenDialog | undefined
  readonly open: (dialog: OpenDialog | undefined) => void
  readonly addOne: () => void
  readonly duplicate: () => void
}

interface VerbsFor {
  readonly graph: PlanGraph
  /** The picked activities, or the one under the focus. */
  readonly chosen: () => readonly Activity[]
  readonly hasFocus: boolean
  /** Shows a new activity, ready to be named. */
  readonly show: (id: RecordId) => void
  /** What a new activity takes from the filters in force. */
  readonly known: Readonly<Record<string, unknown>>
  readonly focusFilter: () => void
}

/** What can be done on the screen, declared once for buttons, keys and the palette. */
export function useActivityVerbs({ graph, chosen, hasFocus, show, known, focusFilter }: VerbsFor): Verbs {
  const [dialog, open] = useState<OpenDialog>()
  const change = useChange()
  const addOne = () => {
    const made = add(graph, 'activity', { title: 'New activity', status: 'idea', ...known })
    void change([made.change]).then((answer) => { if (answer !== undefined) show(made.id) })
  }
  const duplicate = () => {
    const taken = takenIds(graph)
    const records = chosen().flatMap((activity) => repeatOnce(graph, activity, 0, taken))
    const [first] = records
    const n = chosen().length
    if (first === undefined) return
    void change(asAdditions(records), { cause: { type: 'duplicate' }, told: `Duplicated ${n === 1 ? `“${chosen()[0]?.title ?? ''}”` : `${n} activities`}, with their money as expected` })
      .then((answer) => { if (answer !== undefined && n === 1) show(first.id) })
  }
  const openFor = (which: OpenDialog) => () => { if (chosen().length > 0) open(which) }
  useActions([
    { id: 'activities.filter', label: 'Filter the activities by words', group: 'Activities', keys: '/', foot: 'filter', run: focusFilter },
    { id: 'activities.duplicate', label: 'Duplicate the activity', group: 'Activities', keys: 'd', run: duplicate, ...(hasFocus && { foot: 'duplicate' }) },
    { id: 'activities.repeat', label: 'Repeat the activity yearly', group: 'Activities', keys: 'y', run: openFor('repeat'), ...(hasFocus && { foot: 'repeat yearly' }) },
    { id: 'activities.delete', label: 'Delete the activity', group: 'Activities', keys: 'delete', run: openFor('delete') },
    { id: 'activities.roll', label: 'Roll the plan forward a year', group: 'Activities', run: () => open('roll-forward') },
    { id: 'activities.add', label: 'Add an activity', group: 'Activities', keys: 'n', foot: 'new activity', run: addOne },
  ])
  return { dialog, open, addOne, duplicate }
}
