import { useQuery } from '@tanstack/react-query'
import { createContext, use, useMemo, type ReactNode } from 'react'
import { parseDay, statusDay, type Day, type PlanGraph, type PlanHead } from '@throughline/model'
import type { BookRecords } from './answers.ts'
import { bookPath, readApi } from './api.ts'
import { useSession } from './books.ts'
import { planData, type PlanData } from './plan-data.ts'
import { keys } from './query.ts'

/** The plan on the screen. */
export interface OpenPlan {
  readonly book: string
  readonly type: PlanData['type']
  readonly graph: PlanGraph
  readonly head: PlanHead | undefined
  readonly revision: number
  readonly recordRevisions: Readonly<Record<string, number>>
  /** The day every answer on the screen is as of. */
  readonly on: Day
  readonly today: Day
  /** True where `on` was asked for in the address, and so is neither the plan's own day nor today. */
  readonly isOtherDay: boolean
}

const PlanContext = createContext<OpenPlan | undefined>(undefined)

export const readPlan = async (book: string): Promise<PlanData> => planData(await readApi<BookRecords>(bookPath(book, '/records')))

/** A book as it stood at a revision or baseline, for the comparing screens. `at`: "412" or "baseline:14 Oct review". */
export const usePlanAt = (book: string, at: string | undefined) =>
  useQuery({
    queryKey: keys.recordsAt(book, at ?? ''),
    queryFn: async () => planData(await readApi<BookRecords>(bookPath(book, `/records?at=${encodeURIComponent(at ?? '')}`))),
    enabled: at !== undefined,
  })

export const usePlanQuery = (book: string) => useQuery({ queryKey: keys.records(book), queryFn: () => readPlan(book) })

/** Gives the screens below it the plan of one book; `waiting` and `failed` stand in until it is there. */
export function PlanProvider({ book, askedDay, waiting, failed, children }: {
  readonly book: string
  readonly askedDay: string | undefined
  readonly waiting: ReactNode
  readonly failed: (error: unknown, again: () => void) => ReactNode
  readonly children: ReactNode
}) {
  const plan = usePlanQuery(book)
  const session = useSession()
  const open = useMemo(
    () => (plan.data && session.data ? openPlan(plan.data, session.data.today, askedDay) : undefined),
    [plan.data, session.data, askedDay],
  )
  if (open !== undefined) return <PlanContext value={open}>{children}</PlanContext>
  const error = plan.error ?? session.error
  if (error) return failed(error, () => void Promise.all([plan.refetch(), session.refetch()]))
  return waiting
}

function openPlan(data: PlanData, today: Day, asked: string | undefined): OpenPlan {
  const askedDay = asked === undefined ? undefined : parseDay(asked)
  const own = statusDay(data.graph, today)
  const on = askedDay ?? own
  return {
    book: data.book, type: data.type, graph: data.graph, head: data.graph.head, revision: data.revision,
    recordRevisions: data.recordRevisions, on, today, isOtherDay: on !== own,
  }
}

/** The plan on the screen; only below a plan's address, where it is always there. */
export function usePlan(): OpenPlan {
  const plan = use(PlanContext)
  if (plan === undefined) throw new Error('usePlan was called outside of a plan')
  return plan
}

/** The plan on the screen, or undefined on screens of no plan (the list of plans). */
export const useOpenPlan = (): OpenPlan | undefined => use(PlanContext)
