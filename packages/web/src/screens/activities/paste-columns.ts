import type { Option } from '../../parts/index.ts'
import type { Column } from './columns.tsx'

/** What each pasted column is read as; undefined where it is left out. */
export type PasteMapping = readonly (string | undefined)[]

/** Headings people give columns, beside the table's own. */
const otherHeadings: Readonly<Record<string, readonly string[]>> = {
  title: ['event', 'activity', 'name', 'event title', 'event name', 'activity title', 'engagement', 'course title'],
  start: ['start date', 'begin', 'begin date', 'from', 'date', 'startex'],
  end: ['end date', 'finish', 'to', 'through', 'until', 'endex'],
  status: ['state', 'stage'],
  owner: ['opr', 'office', 'lead', 'office of primary responsibility', 'poc'],
  programs: ['program', 'authority', 'funding', 'funding source', 'fund'],
  location: ['place', 'location', 'where', 'city', 'venue'],
  line: ['loa', 'line', 'line of activity'],
  objectives: ['objective', 'imo', 'clo'],
  number: ['no', 'number', 'id', 'ref'],
  cost: ['likely', 'cost', 'likely cost', 'estimated cost', 'amount', 'budget', 'est cost'],
  students: ['pax', 'seats', 'quantity'],
}

const plain = (text: string) => text.toLowerCase().replace(/\([^)]*\)/g, ' ').replace(/\$ ?k?/g, ' ').replace(/[^a-z0-9]+/g, ' ').trim()
const isThousands = (text: string) => /\$ ?k\b|\(k\)|\$ ?000|thousand/i.test(text)

/** What a pasted column can be read as. */
export const pasteTargets = (columns: readonly Column[]): readonly Option[] => [
  { value: 'number', label: 'Number, to find the activity' },
  ...columns.filter((column) => column.field !== undefined).map((column) => ({ value: column.id, label: column.field?.label ?? column.title })),
  { value: 'cost', label: 'Likely cost, in dollars' },
  { value: 'costK', label: 'Likely cost, in thousands' },
]

function targetOf(heading: string, columns: readonly Column[]): string | undefined {
  const wanted = plain(heading)
  if (wanted === '') return isThousands(heading) ? 'costK' : undefined
  const named = columns.find((column) => column.field !== undefined && [column.title, column.field.label, column.id].some((name) => plain(name) === wanted))
  const found = named?.id ?? Object.entries(otherHeadings).find(([, headings]) => headings.includes(wanted))?.[0]
  return found === 'cost' && isThousands(heading) ? 'costK' : found
}

/** Reads headings as columns, each thing once. `mappingOfHeadings(['Event', 'Start', 'Cost ($K)'], columns) // ['title', 'start', 'costK']` */
export function mappingOfHeadings(headings: readonly string[], columns: readonly Column[]): PasteMapping {
  const taken = new Set<string>()
  return headings.map((heading) => {
    const target = targetOf(heading, columns)
    if (target === undefined || taken.has(target)) return undefined
    taken.add(target)
    return target
  })
}

/** The columns of the table from one on, for what is pasted without headings. */
export function mappingFrom(width: number, at: Column | undefined, shown: readonly Column[]): PasteMapping {
  const from = Math.max(0, shown.findIndex((column) => column.id === at?.id))
  return Array.from({ length: width }, (_, index) => {
    const column = shown[from + index]
    return column?.field !== undefined ? column.id : column?.id === 'cost' ? 'costK' : undefined
  })
}

/** Whether the first line is headings: most of its cells name something. */
export function hasHeadings(first: readonly string[], columns: readonly Column[]): boolean {
  const filled = first.filter((cell) => cell !== '')
  return filled.length > 0 && filled.filter((cell) => targetOf(cell, columns) !== undefined).length * 2 >= filled.length
}
