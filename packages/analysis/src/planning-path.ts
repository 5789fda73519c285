import { formatUsdShort, noMoney, proseSections, sumUsd, type Finding, type PlanGraph } from '@throughline/model'
import { isFunded, stageOf } from './cost.ts'

/** `done`: nothing is missing; `part`: begun; `blocked`: an error stands in it; `none`: not begun. */
export type StopState = 'done' | 'part' | 'blocked' | 'none'

/** The stations, in the order of the chapter. */
export type PathStopId =
  | 'guidance' | 'assessment' | 'assumptions' | 'roles' | 'gaps' | 'objectives' | 'concept' | 'matrix' | 'resources' | 'coordination' | 'monitoring' | 'document'

/** One station of the planning path: how far the plan is there, in a word or two. */
export interface PathStop {
  readonly id: PathStopId
  readonly title: string
  readonly state: StopState
  readonly detail: string
}

interface Judged { readonly isBegun: boolean; readonly isWhole: boolean; readonly detail: string }
interface StopRule extends Pick<PathStop, 'id' | 'title'> {
  /** Checks whose findings belong to the station. */
  readonly checks: readonly string[]
  readonly judge: (plan: PlanGraph, findings: readonly Finding[]) => Judged
}

type ProseSection = keyof typeof proseSections

/**
 * How far a plan is, station by station in the order of the chapter. An error makes its station blocked, a warning keeps it from being done.
 * `planningPath(plan, findings).find((stop) => stop.state === 'blocked')?.title // Matrix`
 */
export function planningPath(plan: PlanGraph, findings: readonly Finding[]): readonly PathStop[] {
  const open = findings.filter((finding) => finding.waived === undefined)
  return rules.map(({ id, title, checks, judge }) => {
    const own = open.filter((finding) => checks.some((check) => finding.check.startsWith(check)))
    const { isBegun, isWhole, detail } = judge(plan, own)
    const hasError = own.some((finding) => finding.severity === 'error')
    const hasWarning = own.some((finding) => finding.severity === 'warning')
    const state = hasError && isBegun ? 'blocked' : !isBegun ? 'none' : isWhole && !hasWarning ? 'done' : 'part'
    return { id, title, state, detail }
  })
}

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`
const begun = (n: number, one: string, many: string, isWhole = true): Judged =>
  n === 0 ? { isBegun: false, isWhole: false, detail: 'not begun' } : { isBegun: true, isWhole, detail: count(n, one, many) }

const isWritten = (plan: PlanGraph, section: ProseSection) => plan.of('section-text').some((one) => one.section === section && one.text !== undefined)
const isMarkedOpen = (plan: PlanGraph, section: ProseSection) => plan.head?.notWorked?.some((one) => one === section) === true

function written(section: ProseSection) {
  return (plan: PlanGraph): Judged => {
    const isBegun = isWritten(plan, section)
    const isWhole = isBegun && !isMarkedOpen(plan, section)
    return { isBegun, isWhole, detail: isWhole ? 'written' : isBegun ? 'marked open' : 'not written' }
  }
}

function guidance(plan: PlanGraph): Judged {
  const answered = new Set([...plan.of('objective'), ...plan.of('end-state')].flatMap((one) => one.guidance ?? []))
  const families = new Set(plan.pick('guidance-statement', [...answered]).map((one) => plan.get('guidance-document', one.document)?.family))
  const linked = plan.head?.guidance?.length ?? 0
  if (answered.size === 0) return linked === 0 ? begun(0, '', '') : { isBegun: true, isWhole: false, detail: count(linked, 'document', 'documents') }
  return begun(answered.size, 'statement', 'statements', families.has('defense') && families.has('state-usaid'))
}

function assumptions(plan: PlanGraph): Judged {
  const all = plan.of('assumption')
  const broken = all.filter((one) => one.status === 'broken').length
  const judged = begun(all.length, 'held', 'held', broken === 0)
  return broken === 0 ? judged : { ...judged, detail: `${broken} broken` }
}

function objectives(plan: PlanGraph, findings: readonly Finding[]): Judged {
  const all = plan.of('objective')
  const faulty = new Set(findings.filter((one) => one.severity !== 'advice').map((one) => one.record))
  const sound = all.filter((one) => !faulty.has(one.id)).length
  return all.length === 0 ? begun(0, '', '') : { isBegun: true, isWhole: sound === all.length, detail: `${sound} of ${all.length} sound` }
}

function matrix(plan: PlanGraph, findings: readonly Finding[]): Judged {
  const outOfOrder = findings.filter((one) => one.severity === 'error').length
  const judged = begun(plan.of('activity').length, 'activity', 'activities')
  return outOfOrder === 0 ? judged : { ...judged, detail: `${outOfOrder} out of order` }
}

function resources(plan: PlanGraph): Judged {
  const lines = plan.of('funding-line')
  const unfunded = lines.filter((line) => !isFunded(stageOf(line)))
  const short = sumUsd(unfunded.map((line) => line.likely ?? noMoney))
  if (lines.length === 0) return begun(0, '', '')
  return { isBegun: true, isWhole: short === 0, detail: short === 0 ? 'all funded' : `${formatUsdShort(short)} to find` }
}

function coordination(plan: PlanGraph): Judged {
  const all = plan.of('agreement')
  const held = all.filter((one) => one.state === 'held').length
  const comments = plan.of('comment').filter((one) => one.state === undefined || one.state === 'open').length
  if (all.length === 0) return comments === 0 ? begun(0, '', '') : { isBegun: true, isWhole: false, detail: count(comments, 'comment', 'comments') }
  return { isBegun: true, isWhole: held === all.length && comments === 0, detail: `${held} of ${all.length} agreed` }
}

function monitoring(plan: PlanGraph): Judged {
  const all = plan.of('measure')
  const based = all.filter((one) => one.baseline !== undefined).length
  return all.length === 0 ? begun(0, '', '') : { isBegun: true, isWhole: based === all.length, detail: based === all.length ? count(all.length, 'measure', 'measures') : `${all.length - based} no baseline` }
}

function sections(plan: PlanGraph): Judged {
  const all = Object.keys(proseSections).filter((name): name is ProseSection => Object.hasOwn(proseSections, name))
  const done = all.filter((name) => isWritten(plan, name) && !isMarkedOpen(plan, name)).length
  if (done === 0) return { isBegun: false, isWhole: false, detail: 'nothing written' }
  return { isBegun: true, isWhole: done === all.length, detail: done === all.length ? 'all written' : `${all.length - done} sections open` }
}

const rules: readonly StopRule[] = [
  { id: 'guidance', title: 'Guidance', checks: ['thread/no-', 'thread/statement', 'thread/superseded'], judge: guidance },
  { id: 'assessment', title: 'Assessment', checks: [], judge: written('country-assessment') },
  { id: 'assumptions', title: 'Assumptions', checks: ['assumption/'], judge: assumptions },
  { id: 'roles', title: 'Roles', checks: [], judge: written('desired-roles') },
  { id: 'gaps', title: 'Gaps', checks: [], judge: written('gaps-and-solutions') },
  { id: 'objectives', title: 'Objectives', checks: ['smart/', 'thread/objective', 'measure/none', 'means/objective'], judge: objectives },
  { id: 'concept', title: 'Concept', checks: ['initiative/', 'thread/line-of'], judge: (plan) => begun(plan.of('line-of-effort').length, 'line of effort', 'lines of effort', isWritten(plan, 'concept-of-engagement')) },
  { id: 'matrix', title: 'Matrix', checks: ['schedule/', 'means/ends', 'means/outside', 'thread/activity'], judge: matrix },
  { id: 'resources', title: 'Resources', checks: ['means/no-cost', 'means/no-program', 'means/unknown'], judge: resources },
  { id: 'coordination', title: 'Coordination', checks: [], judge: coordination },
  { id: 'monitoring', title: 'Monitoring', checks: ['measure/no-'], judge: monitoring },
  { id: 'document', title: 'Document', checks: [], judge: sections },
]
