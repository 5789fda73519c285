import type { Day, Objective, PlanGraph, Rec } from '@throughline/model'

export type Chain = 'defense' | 'state-usaid'
export type GuidanceDocument = Rec<'guidance-document'>
export type GuidanceStatement = Rec<'guidance-statement'>

/**
 * True where an objective itself answers a statement of a document in this chain. A statement of a whole-of-government
 * document stands above both chains and counts for neither: which way it came down is what the question asks.
 */
export const answersChain = (plan: PlanGraph, objective: Objective, chain: Chain): boolean =>
  plan.pick('guidance-statement', objective.guidance).some((statement) => plan.get('guidance-document', statement.document)?.family === chain)

/** The document that replaces this one and is in force on the day. */
export const successorOf = (plan: PlanGraph, document: GuidanceDocument, on: Day): GuidanceDocument | undefined =>
  plan.referring(document.id, 'guidance-document', 'supersedes').find((d) => d.status !== 'draft' && (d.from === undefined || d.from <= on))

/** True where a document says it is superseded, or another that is in force on the day replaces it. */
export const isSuperseded = (plan: PlanGraph, document: GuidanceDocument, on: Day): boolean =>
  document.status === 'superseded' || successorOf(plan, document, on) !== undefined

/** A document that directs this plan: in force, and not the partner's own policy. */
export const directs = (plan: PlanGraph, document: GuidanceDocument, on: Day): boolean =>
  document.family !== 'partner' && document.status !== 'draft' && !isSuperseded(plan, document, on)

/** The statements an end state or objective of the plan answers, with every statement those carry out. */
export function servedStatements(plan: PlanGraph): ReadonlySet<string> {
  const answering = [...plan.all('objective'), ...plan.all('end-state')]
  const served = new Set(answering.flatMap((record) => record.guidance ?? []))
  for (const id of served) for (const parent of plan.get('guidance-statement', id)?.parents ?? []) served.add(parent)
  return served
}
