import { titleOf, type AnyRecord, type Day, type PlanGraph, type RecordId } from '@throughline/model'
import { answersSentence } from './answers-to.ts'
import { downOf } from './down.ts'
import { guidanceWay, statementsOf, documentOf } from './guidance-way.ts'
import { broadSentence } from './sentence-head.ts'
import { stationOf } from './station.ts'
import type { Chain, Clause, Station, Trace, UpPath } from './trace.ts'
import { linkTo, traceSentence } from './trace-sentence.ts'
import { trunkOf, type Trunk } from './trunk.ts'

const chains: readonly Chain[] = ['defense', 'state-usaid', 'partner']

/**
 * The throughline of any record: up to national strategy by both chains, down to money, agreements and measures, and the sentence it makes.
 * Undefined where the plan holds no such record.
 * `traceOf(plan, recordId('act-joint-command-workshop'), on)?.sentence // This three-day event … is held because …`
 */
export function traceOf(plan: PlanGraph, id: RecordId, on: Day): Trace | undefined {
  const record = plan.find(id)
  if (record === undefined) return undefined
  const trunk = trunkOf(plan, record)
  const stations = trunk.records.map((stop, i) => stationOf(plan, stop, trunk.records[i + 1]))
  const up = chains.flatMap((chain) => upPath(plan, trunk, stations, chain) ?? [])
  const clauses = clausesOf(plan, record, trunk, up)
  return {
    record: id, kind: record.kind, title: titleOf(record), on, stations, up, clauses,
    sentence: clauses.map((clause) => clause.text).join(''),
    missing: [...trunk.lacks.map((stop) => `No ${stop} is named.`), ...trunk.broken.map(asSentence)],
    down: downOf(plan, record, trunk.records, on),
  }
}

const asSentence = (clause: string) => `${clause.slice(0, 1).toUpperCase()}${clause.slice(1)}.`

function clausesOf(plan: PlanGraph, record: AnyRecord, trunk: Trunk, up: readonly UpPath[]): readonly Clause[] {
  if (record.kind === 'guidance-statement' || record.kind === 'guidance-document') return answersSentence(plan, record)
  if (!isOnLine(trunk)) return broadSentence(plan, record, linkTo(trunk.records))
  return traceSentence(plan, trunk, up)
}

/** One chain; the partner's own only where there is one, and nothing where the record stands in another chain. */
function upPath(plan: PlanGraph, trunk: Trunk, stations: readonly Station[], chain: Chain): UpPath | undefined {
  const way = guidanceWay(plan, trunk.records, chain)
  if (way === undefined) return chain === 'partner' || !isOnLine(trunk) ? undefined : { chain, path: stations, guidance: [], complete: false, alsoAnswers: [], missing: noneAnswered(chain) }
  const joinsAt = stations.findIndex((station) => station.record === way.joins)
  const guidance = way.steps.map((step, i) => stationOf(plan, step, way.steps[i + 1]))
  const steps = new Set(way.steps.map((step) => step.id))
  const last = guidance.at(-1)
  return {
    chain, guidance, joins: way.joins, complete: way.isComplete,
    path: [...stations.slice(0, joinsAt + 1).filter((station) => !steps.has(station.record)), ...guidance],
    ...(!way.isComplete && { missing: `${last?.title ?? 'The last step'} carries out nothing above it, so the ${chainWords[chain]} chain stops short of national strategy.` }),
    alsoAnswers: trunk.records.flatMap((station) => statementsOf(plan, station)).filter((s) => !steps.has(s.id) && documentOf(plan, s)?.family === chain).map((s) => s.id)
      .filter((statement, i, all) => all.indexOf(statement) === i),
  }
}

const lineKinds: ReadonlySet<AnyRecord['kind']> = new Set(['activity', 'line-of-activity', 'objective', 'line-of-effort', 'end-state', 'role'])

/** Whether the trunk holds a step of the line, which should answer guidance in both chains. */
const isOnLine = ({ records }: Trunk) => records.some((record) => lineKinds.has(record.kind))

const chainWords: Readonly<Record<Chain, string>> = { defense: 'defense', 'state-usaid': 'State and USAID', partner: 'partner' }
const noneAnswered = (chain: Chain) => `No step of this line answers a guidance statement in the ${chainWords[chain]} chain.`
