import { applyChange, diffRecord, type RecordChange } from './change.ts'
import type { AnyRecord, Rec } from './kinds.ts'
import { applyToGraph, type PlanGraph } from './plan-graph.ts'
import { fieldsOf, parseRecord } from './record.ts'
import { recordIdSchema, type RecordId } from './record-id.ts'

type Said = NonNullable<Rec<'scenario'>['changes']>[number]

/** The changes of a scenario, record by record; what cannot be read is said in words and left out. */
export interface ScenarioRead {
  readonly changes: readonly RecordChange[]
  readonly problems: readonly string[]
}

/**
 * The changes a scenario makes to a plan. One to a record that is gone, to a field there is none of, or with a value that is no JSON is a problem, told with its record.
 * `readScenario(plan, scenario).changes.length`
 */
export function readScenario(plan: PlanGraph, scenario: Rec<'scenario'>): ScenarioRead {
  const problems: string[] = []
  const changes = [...Map.groupBy(scenario.changes ?? [], ({ record }) => record)].flatMap(([record, said]) => {
    const id = recordIdSchema.safeParse(record).data
    const read = id === undefined ? `"${record}" is no id of a record` : changeOf(plan, id, said)
    if (typeof read !== 'string') return read === undefined ? [] : [read]
    problems.push(read)
    return []
  })
  return { changes, problems }
}

/** What a record becomes, as a change; words where it cannot be. */
function changeOf(plan: PlanGraph, id: RecordId, said: readonly Said[]): RecordChange | string | undefined {
  const before = ownOf(plan, id)
  const [first] = said
  const broken = said.flatMap(({ was, value }) => [was, value]).find((text) => text !== undefined && fromJson(text) === undefined)
  if (broken !== undefined) return `what "${id}" becomes or was cannot be read: ${broken.slice(0, 60)}`
  if (first?.action === 'remove') return before === undefined ? `"${id}" is not in the plan any more` : diffRecord(before, undefined)
  if (first?.action === 'add') {
    const made = parseRecord(fromJson(first.value))
    return !made.ok ? `"${id}" cannot be added: ${made.problems.map(({ message }) => message).join('; ')}` : before === undefined ? diffRecord(undefined, made.value) : `"${id}" is in the plan by now`
  }
  if (before === undefined) return `"${id}" is not in the plan any more`
  const unknown = said.find(({ field }) => field === undefined || !Object.hasOwn(fieldsOf(before.kind), field))
  if (unknown !== undefined) return `"${unknown.field ?? ''}" is no field of "${id}"`
  const fields = said.map(({ field = '', was, value }) => ({ field, before: fromJson(was) ?? undefined, after: fromJson(value) ?? undefined }))
  const change: RecordChange = { kind: before.kind, id, action: 'edit', fields }
  const after = applyChange(before, change)
  return after.ok ? change : `"${id}" cannot become that: ${after.problems.map(({ message }) => message).join('; ')}`
}

/** The plan's own record; one it only cites is not its to change. */
const ownOf = (plan: PlanGraph, id: RecordId): AnyRecord | undefined => (plan.isCited(id) ? undefined : plan.find(id))

/** Undefined for nothing, and for what is no JSON; JSON itself knows no undefined. */
function fromJson(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The plan as it would be in a scenario; the plan itself is a value and stays as it is.
 * `inScenario(plan, scenario).of('activity')`
 */
export function inScenario(plan: PlanGraph, { changes }: Pick<ScenarioRead, 'changes'>): PlanGraph {
  const put: AnyRecord[] = []
  const remove: RecordId[] = []
  for (const change of changes) {
    const after = applyChange(ownOf(plan, change.id), change)
    if (!after.ok) continue
    if (after.value === undefined) remove.push(change.id)
    else put.push(after.value)
  }
  return applyToGraph(plan, { put, remove })
}

/** Changes as a scenario keeps them. `scenarioOf(changes)[0]?.field // start` */
export const scenarioOf = (changes: readonly RecordChange[]): readonly Said[] => changes.flatMap(({ id, kind, action, fields }): readonly Said[] => {
  const record: string = id
  if (action === 'remove') return [{ record, action }]
  if (action === 'add') return [{ record, action, value: JSON.stringify({ kind, id, ...Object.fromEntries(fields.map(({ field, after }) => [field, after])) }) }]
  return fields.map(({ field, before, after }) => ({ record, action, field, ...(before !== undefined && { was: JSON.stringify(before) }), ...(after !== undefined && after !== null && { value: JSON.stringify(after) }) }))
})
