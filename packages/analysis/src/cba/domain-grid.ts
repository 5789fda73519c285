import { domainQuestions, jointFunctionQuestions } from '@throughline/catalog'
import { domains, jointFunctions, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { notNeeded } from './not-needed.ts'
import { keysOf } from './order.ts'
import { optionsFor } from './role-work.ts'

export type Domain = keyof typeof domains
export type JointFunction = keyof typeof jointFunctions

interface GridRow {
  readonly title: string
  /** What is asked there, by the chapter. */
  readonly questions: readonly string[]
  readonly options: readonly Rec<'solution'>[]
  /** Why nothing is needed there. */
  readonly closedBecause?: string
  /** `answered`: options stand there; `closed`: said that nothing is needed; `open`: neither. */
  readonly state: 'answered' | 'closed' | 'open'
}
export interface DomainRow extends GridRow { readonly domain: Domain }
export interface JointFunctionRow extends GridRow { readonly jointFunction: JointFunction }

/** A gap worked through the eight domains (DOTMLPF-P), or through the seven joint functions. */
export interface DomainGrid {
  readonly domains: readonly DomainRow[]
  readonly jointFunctions: readonly JointFunctionRow[]
  /** Options that name neither. */
  readonly unplaced: readonly Rec<'solution'>[]
  /** By which method nothing is open; undefined while neither is through. */
  readonly workedBy: 'domains' | 'joint-functions' | undefined
  /** True where an option without equipment was looked at. */
  readonly hasNonMateriel: boolean
}

/**
 * The options for a gap, domain by domain and joint function by joint function; all are open for what is no gap of the plan.
 * Chapter: DOTMLPF-P; Joint Functions.
 * `domainGrid(plan, gapId).domains.filter(({ state }) => state === 'open')`
 */
export function domainGrid(plan: PlanGraph, gapId: RecordId): DomainGrid {
  const gap = plan.get('gap', gapId)
  const options = optionsFor(plan, gapId)
  const skipped = (question: string) => notNeeded(plan, `options/${question}`, gapId)?.because
  const row = (title: string, questions: readonly string[] | undefined, found: readonly Rec<'solution'>[], closed: string | undefined): GridRow => ({
    title, questions: questions ?? [], options: found,
    ...(closed !== undefined && { closedBecause: closed }),
    state: found.length > 0 ? 'answered' : closed === undefined ? 'open' : 'closed',
  })
  const byDomain = keysOf(domains).map((domain): DomainRow => ({
    domain, ...row(domains[domain], domainQuestions.get(domain)?.questions, options.filter((option) => option.domain === domain),
      gap?.closedDomains?.find((closed) => closed.domain === domain)?.because ?? skipped(domain)),
  }))
  const byFunction = keysOf(jointFunctions).map((jointFunction): JointFunctionRow => ({
    jointFunction, ...row(jointFunctions[jointFunction], jointFunctionQuestions.get(jointFunction)?.questions, options.filter((option) => option.jointFunction === jointFunction), skipped(jointFunction)),
  }))
  return {
    domains: byDomain, jointFunctions: byFunction,
    unplaced: options.filter(({ domain, jointFunction }) => domain === undefined && jointFunction === undefined),
    workedBy: byDomain.every(isDone) ? 'domains' : byFunction.every(isDone) ? 'joint-functions' : undefined,
    hasNonMateriel: options.some((option) => !isMateriel(option)),
  }
}

const isDone = ({ state }: GridRow) => state !== 'open'

/** True where the option buys equipment. */
export const isMateriel = ({ materiel, domain }: Rec<'solution'>): boolean => materiel === true || domain === 'materiel'
