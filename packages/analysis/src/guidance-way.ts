import type { AnyRecord, PlanGraph, Rec, RecordId } from '@throughline/model'
import type { Chain } from './trace.ts'

type Statement = Rec<'guidance-statement'>
type GuidanceDocument = Rec<'guidance-document'>
type Step = Statement | GuidanceDocument

/** The way one chain goes from a station of the trunk to the top. */
export interface GuidanceWay {
  readonly joins: RecordId
  /** Statements, lowest first; the document at the top last. Documents stand between where only they are linked. */
  readonly steps: readonly Step[]
  readonly isComplete: boolean
}

/** The document a statement stands in. */
export const documentOf = (plan: PlanGraph, statement: Statement): GuidanceDocument | undefined => plan.get('guidance-document', statement.document)

/** Whether a guidance document is superseded: it says so, or one in the plan says it replaces it. */
export const isSuperseded = (plan: PlanGraph, document: GuidanceDocument | undefined): boolean =>
  document !== undefined && (document.status === 'superseded' || plan.referring(document.id, 'guidance-document', 'supersedes').some((d) => d.status !== 'draft'))

const familyOf = (plan: PlanGraph, step: Step) => (step.kind === 'guidance-document' ? step : documentOf(plan, step))?.family

/** The statements a station of the trunk answers. */
export const statementsOf = (plan: PlanGraph, station: AnyRecord): readonly Statement[] => {
  if (station.kind === 'objective' || station.kind === 'end-state' || station.kind === 'role') return plan.pick('guidance-statement', station.guidance)
  return station.kind === 'guidance-statement' ? [station] : []
}

/** Whether a step can stand in a chain: of its family, or above both. */
const isInChain = (plan: PlanGraph, chain: Chain) => (step: Step) => {
  const family = familyOf(plan, step)
  return family === chain || (chain !== 'partner' && family === 'whole-of-government')
}

/**
 * The best way up a chain: it reaches the top if any does, rests on nothing superseded if it need not, passes the most levels (so that
 * the country strategy, the second hard tie, is not skipped), and of equal ones starts highest on the trunk.
 * `guidanceWay(plan, trunk.records, 'defense')?.steps.at(-1) // the National Security Strategy`
 */
export function guidanceWay(plan: PlanGraph, trunk: readonly AnyRecord[], chain: Chain): GuidanceWay | undefined {
  let best: { readonly way: GuidanceWay; readonly merit: number } | undefined
  for (const station of trunk.toReversed()) {
    for (const start of startsOf(plan, station, chain)) {
      const { steps, isComplete } = climb(plan, start, chain)
      const isClean = !steps.some((step) => isSuperseded(plan, step.kind === 'guidance-document' ? step : documentOf(plan, step)))
      const merit = (isComplete ? 2 : 0) + (isClean ? 1 : 0)
      if (best === undefined || merit > best.merit || (merit === best.merit && steps.length > best.way.steps.length)) best = { way: { joins: station.id, steps, isComplete }, merit }
    }
  }
  return best?.way
}

/** Where a station enters a chain: its statements of the chain's own family; a statement above both chains serves only where the station has no other. */
function startsOf(plan: PlanGraph, station: AnyRecord, chain: Chain): readonly Step[] {
  const own = statementsOf(plan, station).filter((statement) => familyOf(plan, statement) === chain)
  if (own.length > 0) return own
  if (station.kind === 'plan') return plan.pick('guidance-document', station.guidance).filter((document) => document.family === chain)
  if (station.kind === 'guidance-document' && isInChain(plan, chain)(station)) return [station]
  return station.kind === 'guidance-statement' && isInChain(plan, chain)(station) ? [station] : []
}

/**
 * Climbs by the author's order of parents, turning back where a way ends below the top; each step is visited once.
 * Where none reaches the top, the longest way found.
 */
function climb(plan: PlanGraph, start: Step, chain: Chain): { readonly steps: readonly Step[]; readonly isComplete: boolean } {
  const visited = new Set<RecordId>([start.id])
  const isMember = isInChain(plan, chain)
  const way: { readonly step: Step; readonly next: Step[] }[] = [{ step: start, next: parentsOf(plan, start).filter(isMember) }]
  let longest: readonly Step[] = [start]
  for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
    if (isTop(plan, here.step, chain) && here.next.every((step) => visited.has(step.id))) return { steps: withDocument(plan, way.map((w) => w.step)), isComplete: true }
    const next = here.next.shift()
    if (next === undefined) {
      if (way.length > longest.length) longest = way.map((w) => w.step)
      way.pop()
      continue
    }
    if (visited.has(next.id)) continue
    visited.add(next.id)
    way.push({ step: next, next: parentsOf(plan, next).filter(isMember) })
  }
  return { steps: withDocument(plan, longest), isComplete: false }
}

/** The top: whole-of-government strategy; for a partner its own highest document. */
const isTop = (plan: PlanGraph, step: Step, chain: Chain) =>
  chain === 'partner' ? parentsOf(plan, step).every((parent) => familyOf(plan, parent) !== 'partner') : familyOf(plan, step) === 'whole-of-government'

/** What a step carries out: statements it names; else what its document derives from. */
function parentsOf(plan: PlanGraph, step: Step): Step[] {
  if (step.kind === 'guidance-document') return [...plan.pick('guidance-document', step.parents)]
  const statements = plan.pick('guidance-statement', step.parents)
  if (statements.length > 0) return [...statements]
  return [...plan.pick('guidance-document', documentOf(plan, step)?.parents)]
}

function withDocument(plan: PlanGraph, steps: readonly Step[]): readonly Step[] {
  const last = steps.at(-1)
  const document = last?.kind === 'guidance-statement' ? documentOf(plan, last) : undefined
  return document === undefined ? steps : [...steps, document]
}
