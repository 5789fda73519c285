import { parseDay, type Day } from '@throughline/model'
import { classifiedCell, refusedAsClassified } from './classified-cell.ts'
import { readFileText } from './file-text.ts'
import { idField, linkTypes, markField } from './project-xml-write.ts'
import { minutesPerDay } from './project-xml-text.ts'
import { read, refused, type Reading } from './reading.ts'
import { readXml, type XmlElement } from './safe-xml.ts'
import { singleSpaced } from './single-spaced.ts'

export type LinkType = keyof typeof linkTypes

/** A link of a task to one before it. */
export interface ProjectLink {
  readonly uid: string
  readonly type: LinkType
  /** Undefined where the lag is a share of a length, which no day says. */
  readonly lagDays: number | undefined
  readonly lagIn: 'days' | 'working-days'
}

/** A task of a file of Microsoft Project. */
export interface ProjectTask {
  readonly line: number
  readonly uid: string
  readonly name: string
  readonly level: number
  readonly isSummary: boolean
  readonly isMilestone: boolean
  /** The record and the mark that our own files carry. */
  readonly id: string | undefined
  readonly mark: string | undefined
  readonly start: Day | undefined
  readonly finish: Day | undefined
  readonly days: number | undefined
  readonly constraint: number
  readonly constraintDay: Day | undefined
  readonly deadline: Day | undefined
  readonly percent: number
  readonly actualStart: Day | undefined
  readonly actualFinish: Day | undefined
  readonly notes: string | undefined
  readonly links: readonly ProjectLink[]
}

export interface ProjectFile {
  readonly tasks: readonly ProjectTask[]
  /** Holidays and the like of its calendars. */
  readonly exceptions: number
}

const mostTags = 2_000_000

/**
 * Reads a file of Microsoft Project in its XML form (MSPDI), of this program or another.
 * `readProjectXml(bytes, 'plan.xml') // { kind: 'read', value: { tasks: [{ name: 'Staff talks', … }], exceptions: 12 } }`
 */
export function readProjectXml(bytes: Uint8Array, name: string): Reading<ProjectFile> {
  const text = readFileText(bytes, name)
  if (text.kind === 'refused') return text
  const root = readXml(text.value, name, mostTags)
  if (root.kind === 'refused') return root
  if (root.value.name !== 'Project') return refused('not-recognized', `${name} is no file of Microsoft Project: its outermost element is "${root.value.name.slice(0, 40)}" and not "Project". In Project choose Save As, type XML.`, `line ${root.value.line}`)
  const dayMinutes = Number(valueOf(root.value, 'MinutesPerDay')) || minutesPerDay
  const tasks = childrenOf(root.value, 'Tasks').flatMap((one) => childrenOf(one, 'Task')).flatMap((element) => taskOf(element, dayMinutes))
  const marked = classifiedCell(tasks.map(({ name: title, notes }) => `${title}\n${notes ?? ''}`).join('\n'), tasks.map(({ line, name: title, notes }) => ({ line, cells: [title, notes ?? ''] })))
  if (marked !== undefined) return refusedAsClassified(name, marked)
  if (tasks.length === 0) return refused('not-recognized', `${name} holds no task.`)
  const exceptions = childrenOf(root.value, 'Calendars').flatMap((one) => childrenOf(one, 'Calendar')).flatMap((one) => childrenOf(one, 'Exceptions')).reduce((sum, { children }) => sum + children.length, 0)
  return read({ tasks, exceptions })
}

const childrenOf = ({ children }: XmlElement, name: string) => children.filter((child) => child.name === name)
function valueOf(element: XmlElement, name: string): string | undefined {
  const text = element.children.find((child) => child.name === name)?.text.trim()
  return text === '' ? undefined : text
}
const dayOf = (element: XmlElement, name: string): Day | undefined => parseDay((valueOf(element, name) ?? '').slice(0, 10))

function taskOf(element: XmlElement, dayMinutes: number): readonly ProjectTask[] {
  const name = singleSpaced(valueOf(element, 'Name') ?? '')
  const uid = valueOf(element, 'UID')
  const level = Number(valueOf(element, 'OutlineLevel') ?? 1)
  // Task 0 stands for the whole project; an empty line is none.
  if (uid === undefined || uid === '0' || level === 0 || name === '' || valueOf(element, 'IsNull') === '1') return []
  const fields = new Map(childrenOf(element, 'ExtendedAttribute').map((one) => [valueOf(one, 'FieldID'), valueOf(one, 'Value')]))
  return [{
    line: element.line, uid, name, level, isSummary: valueOf(element, 'Summary') === '1', isMilestone: valueOf(element, 'Milestone') === '1', id: fields.get(idField), mark: fields.get(markField),
    start: dayOf(element, 'Start'), finish: dayOf(element, 'Finish'), days: daysIn(valueOf(element, 'Duration'), dayMinutes), constraint: Number(valueOf(element, 'ConstraintType') ?? 0), constraintDay: dayOf(element, 'ConstraintDate'),
    deadline: dayOf(element, 'Deadline'), percent: Number(valueOf(element, 'PercentComplete') ?? 0), actualStart: dayOf(element, 'ActualStart'), actualFinish: dayOf(element, 'ActualFinish'),
    notes: valueOf(element, 'Notes'), links: childrenOf(element, 'PredecessorLink').flatMap((one) => linkOf(one, dayMinutes)),
  }]
}

function daysIn(duration: string | undefined, dayMinutes: number): number | undefined {
  const parts = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?/.exec(duration ?? '')
  if (parts === null) return undefined
  const [, days = '0', hours = '0', minutes = '0'] = parts
  return Number(days) + (Number(hours) * 60 + Number(minutes)) / dayMinutes
}

const typeNames = new Map(Object.entries(linkTypes).map(([name, number]) => [String(number), name]))
const isLinkType = (name: string | undefined): name is LinkType => name !== undefined && name in linkTypes
/** Formats of a lag: a share of the length, and days that pass. Others count time worked. */
const shares: ReadonlySet<string> = new Set(['19', '20', '51', '52'])
const elapsed: ReadonlySet<string> = new Set(['4', '6', '8', '10', '12', '36', '38', '40', '42', '44'])

function linkOf(element: XmlElement, dayMinutes: number): readonly ProjectLink[] {
  const uid = valueOf(element, 'PredecessorUID')
  const type = typeNames.get(valueOf(element, 'Type') ?? '1')
  if (uid === undefined || !isLinkType(type)) return []
  const format = valueOf(element, 'LagFormat') ?? '7'
  const lag = Number(valueOf(element, 'LinkLag') ?? 0)
  const isElapsed = elapsed.has(format)
  const days = lag / 10 / (isElapsed ? 24 * 60 : dayMinutes)
  return [{ uid, type, lagDays: shares.has(format) && lag !== 0 ? undefined : Math.round(days * 1e6) / 1e6, lagIn: isElapsed || days === 0 && format !== '7' ? 'days' : 'working-days' }]
}
