import { joinNames, formatUsdShort, titleOf, type AnyRecord, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { everythingBelow, nextBelow } from './below.ts'
import { costOfAll } from './cost.ts'
import { documentOf, isSuperseded } from './guidance-way.ts'
import { levelOf, numberOf } from './station.ts'
import type { AnswerNode, Answers, Clause } from './trace.ts'
import { documentName } from './trace-sentence.ts'
import { counted } from './words.ts'

type Guidance = Rec<'guidance-statement'> | Rec<'guidance-document'>

/**
 * Everything that answers a guidance statement or document: a tree in which each record stands once, at its shortest way up, with what it costs.
 * Undefined where the id is no guidance. `answersTo(plan, recordId('ccp27-control-sectors'))?.activities.length`
 */
export function answersTo(plan: PlanGraph, id: RecordId): Answers | undefined {
  const record = plan.get('guidance-statement', id) ?? plan.get('guidance-document', id)
  if (record === undefined) return undefined
  const below = [...everythingBelow(plan, [record]).values()]
  const clauses = answersSentence(plan, record)
  const ids = (kind: AnyRecord['kind']) => below.filter((r) => r.kind === kind).map((r) => r.id)
  return {
    record: id, clauses, sentence: clauses.map((clause) => clause.text).join(''),
    tree: treeOf(plan, record),
    statements: below.filter((r) => r.kind === 'guidance-statement' && r.id !== id).length,
    endStates: ids('end-state'), objectives: ids('objective'), linesOfEffort: ids('line-of-effort'), linesOfActivity: ids('line-of-activity'),
    activities: ids('activity'), money: costOfAll(plan, ids('activity')),
  }
}

/** `Statement 1.1 of the campaign plan is answered by 1 end state, 2 objectives and 94 activities, for $32M.` */
export function answersSentence(plan: PlanGraph, record: Guidance): readonly Clause[] {
  const below = [...everythingBelow(plan, [record]).values()]
  const count = (kind: AnyRecord['kind']) => below.filter((r) => r.kind === kind && r.id !== record.id).length
  const parts = [
    [count('end-state'), 'end state', 'end states'], [count('objective'), 'objective', 'objectives'],
    [count('line-of-effort'), 'line of effort', 'lines of effort'], [count('activity'), 'activity', 'activities'],
  ] as const
  const told = parts.filter(([n]) => n > 0).map(([n, one, many]) => counted(n, one, many))
  const document = record.kind === 'guidance-document' ? record : documentOf(plan, record)
  const from = document === undefined || record.kind === 'guidance-document' ? '' : ` (${documentName(plan, document.id, document.title)}${record.ref === undefined ? '' : `, ${numberOf(plan, record) ?? record.ref}`})`
  const opening: readonly Clause[] = [{ text: `“${titleOf(record).replace(/\.$/, '')}”`, record: record.id, station: 1 }, { text: from }]
  const superseded = isSuperseded(plan, document) ? ' It is superseded: nothing new should rest on it.' : ''
  if (told.length === 0) return [...opening, { text: ` is answered by nothing in this plan.${superseded}` }]
  const cost = costOfAll(plan, below.filter((r) => r.kind === 'activity').map((r) => r.id))
  const unknown = cost.unknown === 0 ? '' : ` and ${counted(cost.unknown, 'cost', 'costs')} not known`
  return [...opening, { text: ` is answered by ${joinNames(told)}${count('activity') === 0 ? '' : `, for ${formatUsdShort(cost.usd)}${unknown}`}.${superseded}` }]
}

/** Breadth first, so that each record hangs where its way up is shortest. */
function treeOf(plan: PlanGraph, root: Guidance): AnswerNode {
  const children = new Map<RecordId, AnyRecord[]>()
  const placed = new Set<RecordId>([root.id])
  const order: AnyRecord[] = [root]
  // The list grows while it is walked: that is what makes it breadth first.
  for (const record of order) {
    const mine = nextBelow(plan, record).filter((next) => !placed.has(next.id) && placed.add(next.id) !== undefined)
    children.set(record.id, mine)
    order.push(...mine)
  }
  const nodes = new Map<RecordId, AnswerNode>()
  for (const record of order.toReversed()) {
    const below = record.kind === 'activity' ? [record] : [...everythingBelow(plan, [record]).values()].filter((r) => r.kind === 'activity')
    nodes.set(record.id, {
      record: record.id, kind: record.kind, title: titleOf(record), level: levelOf(plan, record).level,
      ...(isSupersededRecord(plan, record) && { superseded: true as const }),
      activities: below.length, money: costOfAll(plan, below.map((a) => a.id)),
      children: (children.get(record.id) ?? []).flatMap((child) => nodes.get(child.id) ?? []),
    })
  }
  return nodes.get(root.id) ?? { record: root.id, kind: root.kind, title: titleOf(root), level: levelOf(plan, root).level, activities: 0, money: costOfAll(plan, []), children: [] }
}

const isSupersededRecord = (plan: PlanGraph, record: AnyRecord) =>
  isSuperseded(plan, record.kind === 'guidance-document' ? record : record.kind === 'guidance-statement' ? documentOf(plan, record) : undefined)
