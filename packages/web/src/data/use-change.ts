import { useCallback, useSyncExternalStore } from 'react'
import { tell } from '../parts/toast.tsx'
import type { Cause, ChangeAnswer, Conflict, SentChange } from './answers.ts'
import { problemOf } from './api.ts'
import { keepingOf, onSaving, sendChanges, sendUndo, type Keeping } from './change-queue.ts'
import { usePlan } from './plan.tsx'

export interface ChangeOptions {
  readonly cause?: Cause
  /** Asked for waivers, deletions, baselines. */
  readonly reason?: string
  /** Said when it is done, with Undo beside it: for deletions and changes of many records. */
  readonly told?: string
}

/** A change that was refused because someone else came first; the dialog settles it. */
export interface OpenConflict {
  readonly book: string
  readonly changes: readonly SentChange[]
  readonly conflicts: readonly Conflict[]
  readonly options: ChangeOptions
}

let open: OpenConflict | undefined
let undone = 0
const listeners = new Set<() => void>()
const notify = () => { for (const listener of listeners) listener() }
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useConflict = (): OpenConflict | undefined => useSyncExternalStore(subscribe, () => open)
/** Whether this page has undone something that can come back. */
export const useCanRedo = (): boolean => useSyncExternalStore(subscribe, () => undone > 0)
/** Whether everything on the screen is kept by the server. */
export const useKeeping = (book: string): Keeping => useSyncExternalStore(onSaving, () => keepingOf(book))

export function closeConflict(): void {
  open = undefined
  notify()
}

const setUndone = (n: number) => {
  undone = Math.max(0, n)
  notify()
}

/** Changes a book by name; see `useChange`. */
export async function changeBook(book: string, changes: readonly SentChange[], options: ChangeOptions = {}): Promise<ChangeAnswer | undefined> {
  if (changes.length === 0) return undefined
  try {
    const answer = await sendChanges(book, changes, options.cause, options.reason)
    setUndone(0)
    if (options.told !== undefined) tell({ text: options.told, verb: { label: 'Undo', run: () => void undo(book) } })
    return answer
  } catch (error) {
    const problem = problemOf(error)
    if (problem.code === 'record-changed' && problem.conflicts !== undefined) {
      open = { book, changes, conflicts: problem.conflicts, options }
      notify()
      return undefined
    }
    tellProblem('Not saved', error, () => void changeBook(book, changes, options))
    return undefined
  }
}

function tellProblem(what: string, error: unknown, again?: () => void) {
  const problem = problemOf(error)
  const places = (problem.errors ?? []).map((bad) => `${bad.path} ${bad.message}`).join('; ')
  const more = [problem.detail, places, problem.reference && `Reference ${problem.reference}`].filter(Boolean).join(' ')
  const verb = problem.status === 0 && again !== undefined ? { label: 'Try again', run: again } : undefined
  tell({ text: `${what}: ${problem.title}`, more, isError: true, verb })
}

/**
 * Changes the plan on the screen: shown at once, one revision, undone as one. Resolves to undefined where it was refused; the user has been told.
 * `const change = useChange(); await change([edit(activity, { status: 'approved' })])`
 */
export function useChange(): (changes: readonly SentChange[], options?: ChangeOptions) => Promise<ChangeAnswer | undefined> {
  const { book } = usePlan()
  return useCallback((changes, options) => changeBook(book, changes, options), [book])
}

/** Takes back my last change, and says which. */
export const undo = (book: string): Promise<void> => step(book, 'undo')
/** Brings back what I undid last. */
export const redo = (book: string): Promise<void> => step(book, 'redo')

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

async function step(book: string, way: 'undo' | 'redo') {
  try {
    const answer = await sendUndo(book, way)
    setUndone(undone + (way === 'undo' ? 1 : -1))
    tell({ text: way === 'undo' ? 'Undone' : 'Done again', more: answer.sentences.map(capital).join(' ') })
  } catch (error) {
    const code = problemOf(error).code
    if (code === 'nothing-to-undo' || code === 'nothing-to-redo') tell({ text: way === 'undo' ? 'There is nothing of yours to undo.' : 'There is nothing to do again.' })
    else tellProblem(way === 'undo' ? 'Not undone' : 'Not done again', error)
  }
}
