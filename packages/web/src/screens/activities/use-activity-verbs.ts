import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { repeatOnce } from '@throughline/schedule'
import type { Activity, PlanGraph, RecordId } from '@throughline/model'
import { useActions } from '../../actions/registry.ts'
import { add } from '../../data/changes.ts'
import { useChange } from '../../data/use-change.ts'
import { tell } from '../../parts/index.ts'
import { matchTarget } from '../programs/addresses.tsx'
import { asAdditions, takenIds } from './repeat-dialog.tsx'

export type OpenDialog = 'repeat' | 'roll-forward' | 'delete'

interface Verbs {
  readonly dialog: OpenDialog | undefined
  /** The activities the dialog is about. */
  readonly about: readonly Activity[]
  readonly open: (dialog: OpenDialog) => void
  readonly close: () => void
  readonly addOne: () => void
  readonly duplicate: () => void
  /** Ranks the programs for the first of the chosen. */
  readonly match: () => void
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
  const [asked, setAsked] = useState<{ readonly dialog: OpenDialog; readonly about: readonly Activity[] }>()
  const change = useChange()
  const navigate = useNavigate()
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
  const open = (dialog: OpenDialog) => {
    const about = chosen()
    if (about.length > 0 || dialog === 'roll-forward') setAsked({ dialog, about })
    else tell({ text: 'Choose an activity first: click its row, or tick several.' })
  }
  const match = () => {
    const [activity] = chosen()
    if (activity === undefined) tell({ text: 'Choose an activity first: click its row, or tick it.' })
    else void navigate(matchTarget(graph.book, activity.id))
  }
  useActions([
    { id: 'activities.filter', label: 'Filter the activities by words', group: 'Activities', keys: '/', foot: 'filter', run: focusFilter },
    { id: 'activities.duplicate', label: 'Duplicate the activity', group: 'Activities', keys: 'd', run: duplicate, ...(hasFocus && { foot: 'duplicate' }) },
    { id: 'activities.repeat', label: 'Repeat the activity yearly', group: 'Activities', keys: 'y', run: () => open('repeat'), ...(hasFocus && { foot: 'repeat yearly' }) },
    { id: 'activities.match', label: 'Programs for the activity', group: 'Activities', keys: 'p', run: match },
    { id: 'activities.delete', label: 'Delete the activity', group: 'Activities', keys: 'delete', run: () => open('delete') },
    { id: 'activities.roll', label: 'Roll the plan forward a year', group: 'Activities', run: () => open('roll-forward') },
    { id: 'activities.add', label: 'Add an activity', group: 'Activities', keys: 'n', foot: 'new activity', run: addOne },
  ])
  return { dialog: asked?.dialog, about: asked?.about ?? [], open, close: () => setAsked(undefined), addOne, duplicate, match }
}
