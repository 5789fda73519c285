import { joinNames, type AnyRecord, type Objective, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { documentOf } from './guidance-way.ts'
import { headOf, type Linked, type Reason, type SentenceHead } from './sentence-head.ts'
import type { Chain, Clause, UpPath } from './trace.ts'
import type { Trunk } from './trunk.ts'
import { insideSentence, withoutRemark } from './words.ts'

/** Links a piece of the sentence to a record and to its number among the stations. */
export const linkTo = (records: readonly AnyRecord[]): Linked => (text, record) => {
  const station = records.findIndex((r) => r.id === record.id) + 1
  return { text, record: record.id, ...(station > 0 && { station }) }
}

/**
 * The sentence a trace makes, in linked pieces: "This three-day event … is held because … because …".
 * Each "because" goes one stop up; what is missing is said at the end.
 */
export function traceSentence(plan: PlanGraph, trunk: Trunk, up: readonly UpPath[]): readonly Clause[] {
  const linked = linkTo(trunk.records)
  const head = headOf(plan, trunk, linked)
  if (head === undefined) return []
  if (head.anchor.kind === 'role' && head.anchor.wanted === 'not-wanted') return unwanted(head.opening, head.anchor)
  const reasons = [...head.reasons, ...objectiveReasons(trunk, head, linked)]
  const whole = [...reasons, ...endReason(plan, trunk, head, up, linked, reasons.length > 0), ...topReason(plan, up)]
  const gaps = gapsOf(trunk, up)
  if (whole.length === 0) return tidy([...head.opening, { text: ' stands alone' }, ...ending(gaps, ': ')])
  const because = whole.flatMap((reason, i): readonly Clause[] => [{ text: i === 0 ? ' because ' : ', because ' }, ...reason])
  return tidy([...head.opening, { text: head.verb }, ...because, ...ending(gaps, '; but ')])
}

/** Guidance asks that it be left: the chains would read as if they asked for it. */
const unwanted = (opening: readonly Clause[], { interest }: Rec<'role'>): readonly Clause[] =>
  tidy([...opening, { text: ` is explicitly not wanted${interest === undefined ? '' : `: ${insideSentence(interest)}`}.` }])

const isToldByDate = /^By \d{1,2} [A-Z][a-z]+ \d{4}\b/
const longestText = 220

/** The nearest objective says what must come true; those above it, what that is a step toward. */
function objectiveReasons({ records }: Trunk, head: SentenceHead, linked: Linked): readonly Reason[] {
  const objectives = records.filter((r): r is Objective => r.kind === 'objective' && !head.named.has(r.id))
  const effort = records.find((r) => r.kind === 'line-of-effort')
  const fromBelow = head.anchor.kind === 'activity' || head.anchor.kind === 'line-of-activity'
  const nearest = fromBelow ? objectives[0] : undefined
  const higher = fromBelow ? objectives.slice(1) : objectives
  const it = nearest === undefined ? 'it' : 'that'
  const aim = nearest === undefined ? [] : [aimOf(nearest, linked)]
  if (higher.length > 0) {
    const steps = higher.flatMap((objective, i): readonly Clause[] => [{ text: i === 0 ? '' : ' and so toward ' }, linked(`“${objective.title}”`, objective)])
    return [...aim, [{ text: `${it} is a step toward ` }, ...steps]]
  }
  if (effort?.kind !== 'line-of-effort' || head.named.has(effort.id)) return aim
  return [...aim, [{ text: `${it} is a step on the line of effort ` }, linked(`“${effort.title}”`, effort)]]
}

/** "the objective is that by 30 June 2029 the center takes …" where the objective is told as such a sentence; else its title. */
function aimOf(objective: Objective, linked: Linked): Reason {
  const { text } = objective
  if (text !== undefined && isToldByDate.test(text) && text.length <= longestText) return [{ text: 'the objective is that ' }, linked(insideSentence(text), objective)]
  return [{ text: 'the objective is ' }, linked(`“${objective.title}”`, objective)]
}

/** The end state, and which documents nearest to the plan ask for it. */
function endReason(plan: PlanGraph, { records }: Trunk, head: SentenceHead, up: readonly UpPath[], linked: Linked, isLater: boolean): readonly Reason[] {
  const asked = askers(plan, up)
  const endState = records.find((r) => r.kind === 'end-state' && !head.named.has(r.id))
  const asks: readonly Clause[] = [
    { text: asked.length === 1 ? ' is what ' : ' is what both ' }, ...asked.flatMap((clause, i) => (i === 0 ? [clause] : [{ text: ' and ' }, clause])),
    { text: asked.length === 1 ? ' asks for' : ' ask for' },
  ]
  if (endState === undefined || endState.kind !== 'end-state') return asked.length === 0 ? [] : [[{ text: isLater ? 'that' : 'it' }, ...asks]]
  const name = linked(`“${endState.title}”`, endState)
  const joinsBelow = up.some((path) => path.chain !== 'partner' && path.joins !== undefined && path.joins !== endState.id)
  if (asked.length > 0 && joinsBelow) return [[{ text: 'the end state is ' }, name], [{ text: 'this' }, ...asks]]
  return [asked.length === 0 ? [{ text: 'the end state is ' }, name] : [{ text: 'the end state ' }, name, ...asks]]
}

function askers(plan: PlanGraph, up: readonly UpPath[]): readonly Clause[] {
  return up.filter((path) => path.chain !== 'partner').flatMap((path): readonly Clause[] => {
    const nearest = path.guidance[0]
    if (nearest === undefined || nearest.record === path.path[0]?.record) return []
    const document = nearest.document ?? { record: nearest.record, title: nearest.title }
    return [{ text: documentName(plan, document.record, document.title), record: nearest.record, chain: path.chain }]
  })
}

const namesByType: Readonly<Record<string, string>> = {
  CCP: 'the campaign plan', ICS: "the Ambassador's country strategy", NSS: 'the National Security Strategy', NDS: 'the National Defense Strategy',
}

/** A document as a sentence names it. */
export function documentName(plan: PlanGraph, id: RecordId, title: string): string {
  const type = plan.get('guidance-document', id)?.type
  const name = withoutRemark(title)
  return (type === undefined ? undefined : namesByType[type]) ?? (/^(?:the|a|an) /i.test(name) ? insideSentence(name) : `the ${name}`)
}

/** What national strategy asks, by the first chain that reaches it. */
function topReason(plan: PlanGraph, up: readonly UpPath[]): readonly Reason[] {
  for (const path of up.filter((p) => p.complete && p.chain !== 'partner')) {
    const last = path.guidance.findLast((step) => step.kind === 'guidance-statement')
    const statement = plan.get('guidance-statement', last?.record)
    const document = statement === undefined ? undefined : documentOf(plan, statement)
    if (statement === undefined || document === undefined || statement.id === path.path[0]?.record) continue
    return [[{ text: documentName(plan, document.id, document.title), record: document.id }, { text: ' asks for it: ' }, { text: insideSentence(statement.text), record: statement.id }]]
  }
  return []
}

const chainNames: Readonly<Record<Chain, string>> = { defense: 'defense', 'state-usaid': 'State and USAID', partner: 'partner' }

/** What the line lacks, as clauses. */
function gapsOf(trunk: Trunk, up: readonly UpPath[]): readonly string[] {
  const chains = up.filter((path) => path.chain !== 'partner')
  const without = chains.filter((path) => path.guidance.length === 0).map((path) => chainNames[path.chain])
  const short = chains.filter((path) => path.guidance.length > 0 && !path.complete).map((path) => chainNames[path.chain])
  return [
    ...(trunk.lacks.length === 0 ? [] : [`no ${joinNames(trunk.lacks).replace(/ and ([^,]*)$/, ' or $1')} is named`]),
    ...trunk.broken,
    ...(without.length === 0 ? [] : [without.length === chains.length ? 'no guidance is named in either chain' : `no guidance is named in the ${joinNames(without)} chain`]),
    ...(short.length === 0 ? [] : [`the ${joinNames(short)} ${short.length === 1 ? 'chain stops' : 'chains stop'} short of national strategy`]),
  ]
}

const ending = (gaps: readonly string[], lead: string): readonly Clause[] => [{ text: gaps.length === 0 ? '.' : `${lead}${joinNames(gaps)}.` }]

/** Pieces of plain words side by side become one. */
export function tidy(clauses: readonly Clause[]): readonly Clause[] {
  const joined: Clause[] = []
  for (const clause of clauses) {
    const last = joined.at(-1)
    if (clause.text === '') continue
    if (last !== undefined && last.record === undefined && clause.record === undefined) joined[joined.length - 1] = { text: last.text + clause.text }
    else joined.push(clause)
  }
  return joined
}
