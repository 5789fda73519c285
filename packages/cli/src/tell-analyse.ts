import type { AnalysisAnswer } from '@throughline/contract'
import { formatDay, kindOf, riskLevels, titleOf, type PlanGraph, type RecordId } from '@throughline/model'

type Gap = AnalysisAnswer['gaps'][number]
type Step = AnalysisAnswer['coverage'][number]
type OpenStep = AnalysisAnswer['open'][number]

/**
 * The analysis of a plan in lines people read: the gaps by rank, how far each role is worked out, and last what is open with what to do next.
 * With `all` every reason of a rank and every open step is told.
 */
export function tellAnalysis(plan: PlanGraph, { gaps, coverage, open }: AnalysisAnswer, { all }: { readonly all: boolean }): string {
  const places = [...Map.groupBy(coverage, ({ role }) => role)]
  const openAt = Map.groupBy(open, ({ role }) => role)
  const openBlocks = places.flatMap(([role]) => openBlock(placeName(plan, role), openAt.get(role) ?? [], all))
  return [
    `${plan.head === undefined ? plan.book : titleOf(plan.head)}: capabilities-based analysis`,
    ...part('Gaps, the riskiest and most urgent first', gaps.length === 0 ? ['  None is named yet.'] : [...gaps.flatMap((gap) => tellGap(plan, gap, all)), ...methodLine(gaps)]),
    ...part('How far the analysis is', places.map(([role, steps]) => progressLine(placeName(plan, role), steps))),
    ...part('Open', openBlocks.length === 0 ? ['  Nothing: every step is answered or not needed.'] : openBlocks),
    ...(all || !open.some(({ waitsFor }) => waitsFor !== null) ? [] : ['', 'With --all each step that comes later is told, too, and every reason of a rank.']),
  ].join('\n')
}

const part = (heading: string, lines: readonly string[]): readonly string[] => ['', heading, ...lines]

const outcomes = new Map(kindOf('gap').fields['outcome']?.choices?.map(({ value, label }) => [value, label]))
const rated = (level: Gap['risk']['operational']) => (level === null ? 'not rated' : riskLevels[level].toLowerCase())

function tellGap(plan: PlanGraph, { id, rank, risk, urgency, because }: Gap, all: boolean): readonly string[] {
  const gap = plan.get('gap', id)
  const by = gap?.urgency?.neededBy
  return [
    `  ${String(rank).padStart(2)}. ${gap?.title ?? id}  [${id}]`,
    `      Operational risk ${rated(risk.operational)}; political risk of not providing ${rated(risk.ofNotProviding)}, of providing ${rated(risk.ofProviding)}; urgency ${urgency?.replace('-', ' ') ?? 'not rated'}${by === undefined ? '' : `, needed by ${formatDay(by)}`}.`,
    `      Outcome: ${outcomes.get(gap?.outcome ?? 'open') ?? 'Open'}${gap?.outcomeBecause === undefined ? '.' : `; ${gap.outcomeBecause}`}`,
    ...because.filter((text) => all ? !isMethod(text) : isNotable(text)).map((text) => `      - ${text}`),
  ]
}

/** Reasons a reader must see without asking: the points, ties, what is not rated, what is warned of, where the office differs. */
const notable = ['First of', 'Place ', 'Same points as', 'The place may rise', 'Mind the', 'The office gives']
const isNotable = (text: string) => notable.some((start) => text.startsWith(start))

/** Whose scales these are is the same for every gap: it is told once. */
const isMethod = (text: string) => text.startsWith('Matrix and weights of')
const methodLine = (gaps: readonly Gap[]) => [...new Set(gaps.flatMap(({ because }) => because.filter(isMethod)))].flatMap((text) => ['', `  ${text}`])

function placeName(plan: PlanGraph, id: RecordId | null): string {
  const role = id === null ? undefined : plan.get('role', id)
  if (role === undefined) return id ?? 'The plan as a whole'
  return `${role.title} (${role.wanted === 'not-wanted' ? 'explicitly not wanted' : role.outcome === 'dropped' ? 'dropped' : role.type})`
}

function progressLine(name: string, steps: readonly Step[]): string {
  const of = (state: Step['state']) => steps.filter((step) => step.state === state).length
  const counts = [[of('partly'), 'in part'], [of('open'), 'open'], [of('not-needed'), 'not needed']] as const
  return `  ${name}: ${of('answered')} of ${steps.length} steps answered${counts.flatMap(([n, word]) => (n === 0 ? [] : [`, ${n} ${word}`])).join('')}`
}

/** The open steps of one place with what to do next; those that wait for another are named in one line. */
function openBlock(name: string, steps: readonly OpenStep[], all: boolean): readonly string[] {
  if (steps.length === 0) return []
  const later = all ? [] : steps.filter(({ waitsFor }) => waitsFor !== null)
  return [
    `  ${name}`,
    ...steps.filter((step) => !later.includes(step)).flatMap(({ title, because, next }) => [`    ${title}: ${because}`, `      Next: ${next}`]),
    ...(later.length === 0 ? [] : [`    Later: ${later.map(({ title }) => title.toLowerCase()).join(', ')}.`]),
  ]
}
