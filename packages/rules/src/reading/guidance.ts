import type { Day, Objective, PlanGraph, Rec } from '@throughline/model'

export type GuidanceDocument = Rec<'guidance-document'>
export type GuidanceStatement = Rec<'guidance-statement'>

/**
 * True where an objective itself answers a statement of a document of this family. Whole-of-government documents stand
 * above both chains and answer for neither: by which way the task came down is what is asked.
 */
export const answersFamily = (plan: PlanGraph, objective: Objective, family: GuidanceDocument['family']): boolean =>
  plan.pick('guidance-statement', objective.guidance).some((statement) => plan.get('guidance-document', statement.document)?.family === family)

/** The document that replaces this one and is in force on the day. */
export const successorOf = (plan: PlanGraph, document: GuidanceDocument, on: Day): GuidanceDocument | undefined =>
  plan.referring(document.id, 'guidance-document', 'supersedes').find((d) => d.status !== 'draft' && (d.from === undefined || d.from <= on))

/** True where a document says it is superseded, or another that is in force on the day replaces it. */
export const isSuperseded = (plan: PlanGraph, document: GuidanceDocument, on: Day): boolean =>
  document.status === 'superseded' || successorOf(plan, document, on) !== undefined

/** A document that directs this plan: in force, and not the partner's own policy. */
export const directs = (plan: PlanGraph, document: GuidanceDocument, on: Day): boolean =>
  document.family !== 'partner' && document.status !== 'draft' && !isSuperseded(plan, document, on)

/**
 * The statements an end state or objective answers, with every statement those carry out: what the check of unanswered
 * guidance and the guidance register both go by. `servedStatements(plan).has('ccp-1.1') // true`
 */
export function servedStatements(plan: PlanGraph): ReadonlySet<string> {
  const answering = [...plan.all('objective'), ...plan.all('end-state')]
  const served = new Set(answering.flatMap((record) => record.guidance ?? []))
  for (const id of served) for (const parent of plan.get('guidance-statement', id)?.parents ?? []) served.add(parent)
  return served
}
