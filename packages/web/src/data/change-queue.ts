import type { Cause, ChangeAnswer, SentChange } from './answers.ts'
import { bookPath, isRefused, sendApi } from './api.ts'
import { expectChanges, takeAnswer, type PlanData } from './plan-data.ts'
import { readPlan } from './plan.tsx'
import { keys, queryClient } from './query.ts'

/** One line for each book: changes go out in order, each shown at once and settled by the server's answer. */
interface Line {
  waiting: number
  last: Promise<unknown>
  /** The newest revision told of while changes were on their way. */
  heard: number
  /** The last change got no answer: what is shown is not kept. */
  isUnheard: boolean
}

const linesOut = new Map<string, Line>()
const listeners = new Set<() => void>()

const lineOf = (book: string): Line => {
  const line = linesOut.get(book) ?? { waiting: 0, last: Promise.resolve(), heard: 0, isUnheard: false }
  linesOut.set(book, line)
  return line
}

export type Keeping = 'saving' | 'saved' | 'not saved'

/** Whether everything on the screen is kept. */
export function keepingOf(book: string): Keeping {
  const line = lineOf(book)
  return line.waiting > 0 ? 'saving' : line.isUnheard ? 'not saved' : 'saved'
}
export const onSaving = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const tell = () => { for (const listener of listeners) listener() }

export const currentPlan = (book: string): PlanData | undefined => queryClient.getQueryData<PlanData>(keys.records(book))
const setPlan = (book: string, next: (data: PlanData) => PlanData) =>
  queryClient.setQueryData<PlanData>(keys.records(book), (data) => (data === undefined ? undefined : next(data)))

/** Reads the plan anew: after a refusal, or because someone else changed it. */
export async function refreshPlan(book: string): Promise<void> {
  const data = await readPlan(book)
  queryClient.setQueryData<PlanData>(keys.records(book), data)
  refreshAround(book)
}

/** What is told about the plan beside its records. */
function refreshAround(book: string) {
  void queryClient.invalidateQueries({ queryKey: keys.history(book) })
  void queryClient.invalidateQueries({ queryKey: keys.books })
}

/** A change event of the server: read the plan anew unless this page made the change itself. */
export function hearRevision(book: string, revision: number): void {
  const line = lineOf(book)
  if (line.waiting > 0) line.heard = Math.max(line.heard, revision)
  else if (isNews(book, revision)) void refreshPlan(book)
}

const isNews = (book: string, revision: number) => (currentPlan(book)?.revision ?? Infinity) < revision

function inLine<T>(book: string, work: () => Promise<T>): Promise<T> {
  const line = lineOf(book)
  line.waiting += 1
  tell()
  const done = line.last.then(work).finally(() => {
    line.waiting -= 1
    tell()
    if (line.waiting === 0 && isNews(book, line.heard)) void refreshPlan(book)
  })
  line.last = done.catch(() => undefined)
  return done
}

/**
 * Shows the changes at once, sends them as one revision, and takes the server's answer.
 * Where the server refuses, the plan is read anew and the refusal thrown on.
 */
export function sendChanges(book: string, changes: readonly SentChange[], cause: Cause = { type: 'edit' }, reason?: string): Promise<ChangeAnswer> {
  setPlan(book, (data) => expectChanges(data, changes))
  return inLine(book, async () => {
    const seen = currentPlan(book)?.recordRevisions ?? {}
    const based = changes.map((change) => {
      const basedOn = change.basedOn ?? seen[change.id]
      return change.action === 'add' || basedOn === undefined ? change : { ...change, basedOn }
    })
    return settle(book, sendApi<ChangeAnswer>('POST', bookPath(book, '/changes'), { changes: based, cause, ...(reason !== undefined && { reason }) }))
  })
}

/** Takes back, or brings back, my last change. */
export const sendUndo = (book: string, way: 'undo' | 'redo'): Promise<ChangeAnswer> =>
  inLine(book, () => settle(book, sendApi<ChangeAnswer>('POST', bookPath(book, `/${way}`), {})))

async function settle(book: string, asked: Promise<ChangeAnswer>): Promise<ChangeAnswer> {
  try {
    const answer = await asked
    lineOf(book).isUnheard = false
    setPlan(book, (data) => takeAnswer(data, answer))
    refreshAround(book)
    return answer
  } catch (error) {
    const isSilent = isRefused(error) && error.problem.status === 0
    lineOf(book).isUnheard = isSilent
    if (!isSilent) await refreshPlan(book)
    throw error
  }
}
