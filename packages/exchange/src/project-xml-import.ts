import { cellMark, diffRecord, newRecordId, parseRecord, perPlan, recordIdSchema, type Activity, type AnyRecord, type KindId, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import type { ImportProposal, ProposedChange } from './import-proposal.ts'
import { fieldsOfTask, type TaskFields } from './project-xml-fields.ts'
import { readMark } from './project-xml-marks.ts'
import type { ProjectFile, ProjectLink, ProjectTask } from './project-xml-read.ts'
import type { Problem } from './reading.ts'

export interface ProjectImport {
  readonly proposal: ImportProposal
  readonly rows: { readonly read: number; readonly placed: number }
}

/** What a task became: an activity, a milestone, or a heading. */
interface Placed { readonly task: ProjectTask; readonly id: RecordId; readonly kind: 'activity' | 'milestone' }

/**
 * Holds a file of Microsoft Project against a plan. A task of ours changes what was changed in the file, and nothing else; what the plan changed meanwhile stays and is named. Other tasks
 * become activities and milestones, links become dependencies with their type and lag. Nothing is removed. The same file again adds and changes nothing.
 * `planProject(file, plan).proposal.add.length`
 */
export function planProject(file: ProjectFile, plan: PlanGraph): ProjectImport {
  const add: AnyRecord[] = []
  const change: ProposedChange[] = []
  const notPlaced: Problem[] = []
  const placed = new Map<string, Placed>()
  const taken = new Set<string>()
  let same = 0
  const take = (line: number, fields: Readonly<Record<string, unknown>>, before: AnyRecord | undefined) => {
    const parsed = parseRecord({ ...before, ...fields })
    if (!parsed.ok) notPlaced.push({ line, what: parsed.problems.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ') })
    else if (before === undefined) add.push(parsed.value)
    else if (diffRecord(before, parsed.value) === undefined) same += 1
    else change.push({ id: before.id, before, after: parsed.value })
    return parsed.ok
  }
  const heads: (ProjectTask | undefined)[] = []
  for (const task of file.tasks) {
    heads.length = task.level
    if (task.isSummary) { heads[task.level] = task; continue }
    const kind = kindOfTask(task, plan)
    const id = idOf(task, kind, plan, taken)
    if (id === undefined) { notPlaced.push({ line: task.line, what: `“${task.name}” carries the ID “${(task.id ?? '').slice(0, 60)}” of a record of another kind, or one that came before. Empty that field to add it anew.` }); continue }
    taken.add(id)
    const before = plan.get(kind, id)
    const fields = kind === 'milestone' ? { title: task.name, ...(task.finish !== undefined && { date: task.finish }) } : activityFields(task, heads, plan, plan.get('activity', id), notPlaced)
    if (take(task.line, { kind, id, ...fields }, before)) placed.set(task.uid, { task, id, kind })
  }
  takeLinks(placed, plan, taken, take, notPlaced)
  const read = file.tasks.filter(({ isSummary }) => !isSummary).length
  return { proposal: { add, change, same, notPlaced, notes: notesOf(file, plan, placed) }, rows: { read, placed: placed.size } }
}

const kindOfTask = (task: ProjectTask, plan: PlanGraph): Placed['kind'] => {
  const id = recordIdSchema.safeParse(task.id).data
  const known = id === undefined ? undefined : plan.find(id)?.kind
  return known === 'milestone' || (known === undefined && (task.id?.startsWith('milestone-') === true || (task.isMilestone && task.mark === undefined))) ? 'milestone' : 'activity'
}

/** What every id of the plan, and of what it cites, is taken by. */
const kindsIn = perPlan((plan): ReadonlyMap<string, KindId> => new Map([...plan.own, ...plan.cited.map(({ record }) => record)].map(({ id, kind }) => [id, kind])))

/** Its own id where it carries one; else one made from its title, the same every time. */
function idOf(task: ProjectTask, kind: Placed['kind'], plan: PlanGraph, taken: ReadonlySet<string>): RecordId | undefined {
  if (task.id !== undefined) {
    const id = recordIdSchema.safeParse(task.id).data
    const there = id === undefined ? undefined : plan.find(id)
    return id === undefined || taken.has(id) || (there !== undefined && there.kind !== kind) ? undefined : id
  }
  return newRecordId(kind === 'milestone' ? 'milestone' : 'act', task.name, { has: (id) => taken.has(id) || (kindsIn(plan).get(id) ?? kind) !== kind })
}

function activityFields(task: ProjectTask, heads: readonly (ProjectTask | undefined)[], plan: PlanGraph, before: Activity | undefined, notPlaced: Problem[]): TaskFields {
  const mark = readMark(task.mark)
  const told = fieldsOfTask(task, mark)
  if (before === undefined || mark === undefined) return { title: task.name, ...told.now, ...(before?.line === undefined && lineOf(heads, plan)), ...(before === undefined && task.notes !== undefined && { remarks: task.notes }) }
  const kept: Record<string, unknown> = {}
  const clashes: string[] = []
  for (const [name, value] of Object.entries({ title: task.name, ...told.now })) {
    const was = name === 'title' ? (mark.title === cellMark(task.name) ? task.name : undefined) : told.written[name]
    if (value === was) continue
    const held = Object.entries(before).find(([key]) => key === name)?.[1]
    const isUntouched = name === 'title' ? mark.title === cellMark(before.title) : held === was
    if (isUntouched || held === value) kept[name] = value
    else clashes.push(name)
  }
  if (clashes.length > 0) notPlaced.push({ line: task.line, what: `“${task.name}”: ${clashes.join(', ')} changed in the file and in the plan since it was written. The plan’s stays; change it there if the file is right.` })
  return kept
}

/** The line of activity that a heading above the task names, by its id or its title. */
function lineOf(heads: readonly (ProjectTask | undefined)[], plan: PlanGraph): { readonly line?: RecordId } {
  const line = heads.toReversed().flatMap((head) => (head === undefined ? [] : plan.of('line-of-activity').filter(({ id, title }) => id === head.id || title === head.name)))[0]
  return line === undefined ? {} : { line: line.id }
}

type Take = (line: number, fields: Readonly<Record<string, unknown>>, before: AnyRecord | undefined) => boolean

function takeLinks(placed: ReadonlyMap<string, Placed>, plan: PlanGraph, taken: Set<string>, take: Take, notPlaced: Problem[]): void {
  const left = new Map<string, Rec<'dependency'>[]>()
  for (const link of plan.of('dependency')) left.set(`${link.predecessor} ${link.successor}`, [...(left.get(`${link.predecessor} ${link.successor}`) ?? []), link])
  for (const { task, id, kind } of placed.values()) {
    for (const link of task.links) {
      const from = placed.get(link.uid)
      if (from === undefined || kind !== 'activity' || from.kind !== 'activity' || link.lagDays === undefined) {
        notPlaced.push({ line: task.line, what: `“${task.name}” waits for ${from === undefined ? 'a heading or a task that was not taken' : `“${from.task.name}”`}${link.lagDays === undefined ? ' with a lag in percent, which no day says' : from === undefined ? '' : '; only activities wait for each other'}. Link it to an activity, with a lag in days.` })
        continue
      }
      const there = left.get(`${from.id} ${id}`) ?? []
      const before = there.find(({ type }) => (type ?? 'finish-start') === link.type) ?? there[0]
      if (before !== undefined) there.splice(there.indexOf(before), 1)
      const title = `${from.task.name} then ${task.name}`
      const newId = before?.id ?? newRecordId('dependency', title, { has: (one) => taken.has(one) || kindsIn(plan).has(one) })
      taken.add(newId)
      take(task.line, { kind: 'dependency', id: newId, predecessor: from.id, successor: id, ...linkFields(link, link.lagDays, before) }, before)
    }
  }
}

/** A link as the plan would say it: finish to start, no lag and days that pass go without saying. */
function linkFields({ type, lagIn }: ProjectLink, lagDays: number, before: Rec<'dependency'> | undefined) {
  return {
    ...((type !== 'finish-start' || before?.type !== undefined) && { type }),
    ...((lagDays !== 0 || before?.lagDays !== undefined) && { lagDays }),
    ...((lagIn === 'working-days' && (lagDays !== 0 || before?.lagIn !== undefined) || before?.lagIn !== undefined) && { lagIn }),
  }
}

const few = 5

function notesOf(file: ProjectFile, plan: PlanGraph, placed: ReadonlyMap<string, Placed>): readonly string[] {
  const ids = new Set<string>([...placed.values()].map(({ id }) => id))
  const isOurs = file.tasks.some(({ mark }) => mark !== undefined)
  const missing = isOurs ? plan.of('activity').filter(({ id }) => !ids.has(id)) : []
  const pairs = new Set([...placed.values()].flatMap(({ task, id }) => task.links.map(({ uid }) => `${placed.get(uid)?.id ?? ''} ${id}`)))
  const gone = isOurs ? plan.of('dependency').filter(({ predecessor, successor }) => ids.has(predecessor) && ids.has(successor) && !pairs.has(`${predecessor} ${successor}`)) : []
  return [
    ...(missing.length === 0 ? [] : [`${missing.length} ${missing.length === 1 ? 'activity of the plan is' : 'activities of the plan are'} not in the file and ${missing.length === 1 ? 'stays' : 'stay'}: ${missing.slice(0, few).map(({ title }) => title).join('; ')}${missing.length > few ? '; …' : ''}.`]),
    ...(gone.length === 0 ? [] : [`${gone.length} ${gone.length === 1 ? 'link of the plan is' : 'links of the plan are'} not in the file and ${gone.length === 1 ? 'stays' : 'stay'}. Remove a link in the plan.`]),
    ...(file.exceptions === 0 ? [] : [`Calendars are not taken over: ${file.exceptions} days and spans of the file’s calendars stay there. Holidays and blackout periods are kept in the plan.`]),
  ]
}
