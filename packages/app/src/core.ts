import type { TheaterAnswer } from '@throughline/contract'
import type { Cited, PlanGraph, PlanHead } from '@throughline/model'
import type { BookState, StateCache } from './book-state.ts'
import type { RenderDocument } from './issuing.ts'
import type { KeptByKey } from './kept-by-key.ts'
import type { Outcome } from './outcome.ts'
import type { Clock, Events, Ids, Store } from './ports.ts'
import type { TheaterPart } from './theater-parts.ts'

/** What every use case works with. */
export interface Core {
  readonly store: Store
  readonly clock: Clock
  readonly ids: Ids
  readonly events: Events
  readonly states: StateCache
  readonly render: RenderDocument
  readonly graphs: KeptByKey<{ readonly state: BookState; readonly cited: readonly Cited[]; readonly graph: PlanGraph }>
  /** Of the theater, which reads every plan of a command. */
  readonly theaters: KeptByKey<Outcome<TheaterAnswer>>
  /** What the theater reads of each plan, by the plan's revision: the head, the records, and their graph. */
  readonly heads: KeptByKey<PlanHead | undefined>
  readonly parts: KeptByKey<TheaterPart>
  readonly partGraphs: KeptByKey<PlanGraph>
}
