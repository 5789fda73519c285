/** What a column of a list can hold, with the headings people give it. */
export interface ColumnTarget {
  readonly id: string
  readonly label: string
  /** Headings in small letters, the likeliest first. */
  readonly headings: readonly string[]
}

/** Where each part of an activity stands: the column from 0, or nothing where the list has none. */
export interface ColumnMapping {
  readonly columns: { readonly [target: string]: number }
  /** True where amounts are written in thousands of dollars, as under "$K". */
  readonly isInThousands: boolean
}

export interface MappingSuggestion extends ColumnMapping {
  /** Columns with a heading that no part of an activity was found for. */
  readonly unused: readonly { readonly column: number; readonly header: string }[]
}

/** The parts of an activity a list can hold, and what desk officers call them. */
export const activityTargets = [
  { id: 'title', label: 'Title', headings: ['title', 'event', 'activity', 'event title', 'event name', 'activity title', 'activity name', 'engagement', 'name', 'what', 'course', 'course title', 'exercise', 'event description', 'activity description', 'subject'] },
  { id: 'start', label: 'Start', headings: ['start', 'start date', 'begin', 'begin date', 'from', 'start day', 'date', 'dates', 'event date', 'when', 'startex', 'begins', 'arrival'] },
  { id: 'end', label: 'End', headings: ['end', 'end date', 'finish', 'finish date', 'to', 'through', 'until', 'stop', 'endex', 'ends', 'departure', 'completion date'] },
  { id: 'fiscalYear', label: 'Fiscal year of the money', headings: ['fy', 'fiscal year', 'year', 'funding year', 'fy of funds', 'budget year', 'program year'] },
  { id: 'program', label: 'Program', headings: ['program', 'authority', 'funding source', 'fund source', 'funding', 'program authority', 'authority program', 'fund', 'funds', 'appropriation', 'source of funds', 'prog'] },
  { id: 'cost', label: 'Cost', headings: ['cost', 'amount', 'estimated cost', 'est cost', 'total cost', 'budget', 'price', 'usd', 'dollars', 'cost estimate', 'funding amount', 'requirement', 'estimate'] },
  { id: 'owner', label: 'Owner', headings: ['owner', 'opr', 'office', 'lead', 'lead office', 'poc', 'responsible', 'office of primary responsibility', 'action officer', 'executing unit', 'component', 'service', 'unit', 'responsible office', 'organization', 'agency'] },
  { id: 'location', label: 'Place', headings: ['location', 'place', 'where', 'city', 'venue', 'site', 'loc', 'training location'] },
  { id: 'line', label: 'Line of activity or effort', headings: ['loe', 'line of effort', 'line of activity', 'line', 'effort', 'initiative', 'ssci', 'lines of effort'] },
  { id: 'objective', label: 'Objective', headings: ['objective', 'objectives', 'imo', 'clo', 'country level objective', 'intermediate military objective', 'supports objective', 'goal', 'outcome'] },
  { id: 'status', label: 'Status', headings: ['status', 'state', 'stage', 'event status'] },
  { id: 'students', label: 'Students', headings: ['students', 'quantity', 'qty', 'number of students', 'no of students', 'pax', 'participants', 'trainees', 'seats'] },
  { id: 'key', label: 'Number in the list', headings: ['id', 'no', 'number', 'event id', 'item', 'ref', 'reference', 'serial', 'ser', 'event number', 'line item', 'wcn'] },
  { id: 'remarks', label: 'Remarks', headings: ['remarks', 'notes', 'note', 'comments', 'comment', 'description', 'details', 'purpose', 'justification'] },
] as const satisfies readonly ColumnTarget[]

export type ActivityTargetId = (typeof activityTargets)[number]['id']

/** A heading without what headings differ in: `plainHeading('  Est. Cost ($K) ') // 'est cost'` */
export const plainHeading = (header: string): string =>
  header
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\$ ?(?:k|m|000s?)?\b|\bin thousands\b|\busd k\b/g, ' ')
    .replace(/#/g, ' no ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const isThousands = (header: string): boolean => /\$ ?k\b|\(k\$?\)|\$000|\bin thousands\b|\bthousands\b|\bkusd\b|\busd ?k\b/i.test(header)
const isMoney = (header: string): boolean => /^\W*\$|\(\$/.test(header) || isThousands(header)

interface Match { readonly id: string; readonly rank: number }

/** The target a heading speaks of, if any; an exact heading ranks before one that only contains it. */
export function targetOf(header: string, targets: readonly ColumnTarget[]): Match | undefined {
  const plain = plainHeading(header)
  const matches = targets.flatMap((target) => {
    const rank = rankOf(plain, target.headings)
    return rank === undefined ? [] : [{ id: target.id, rank }]
  })
  const best = matches.sort((a, b) => a.rank - b.rank)[0]
  if (best) return best
  return isMoney(header) && targets.some((target) => target.id === 'cost') ? { id: 'cost', rank: 50 } : undefined
}

/** Exact headings first, in the order of the list; then headings of at least four letters inside a longer one. */
function rankOf(plain: string, headings: readonly string[]): number | undefined {
  if (plain === '') return undefined
  const exact = headings.indexOf(plain)
  if (exact !== -1) return exact
  const words = ` ${plain} `
  const within = headings.findIndex((heading) => heading.length >= 3 && words.includes(` ${heading} `))
  return within === -1 || plain.length > 60 ? undefined : 100 + within
}

/**
 * Maps columns to the parts of an activity by their headings; each part gets its best column, each column one part.
 * `suggestMapping(['Event', 'Begin', 'Cost ($K)'], activityTargets).columns // { title: 0, start: 1, cost: 2 }`
 */
export function suggestMapping(headers: readonly string[], targets: readonly ColumnTarget[] = activityTargets): MappingSuggestion {
  const found = headers.flatMap((header, column) => {
    const match = targetOf(header, targets)
    return match ? [{ ...match, column }] : []
  })
  const columns: Record<string, number> = {}
  for (const { id, column } of found.sort((a, b) => a.rank - b.rank || a.column - b.column)) {
    if (!Object.hasOwn(columns, id)) columns[id] = column
  }
  const used = new Set(Object.values(columns))
  const unused = headers.flatMap((header, column) => (header !== '' && !used.has(column) ? [{ column, header }] : []))
  const cost = columns['cost']
  return { columns, isInThousands: cost !== undefined && isThousands(headers[cost] ?? ''), unused }
}

/** Names for columns that tell them apart: `columnNames(['Event', '', 'Event']) // ['Event', 'column 2', 'Event (2)']` */
export function columnNames(headers: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return headers.map((header, column) => {
    const name = header === '' ? `column ${column + 1}` : header
    const n = (seen.get(name) ?? 0) + 1
    seen.set(name, n)
    return n > 1 ? `${name} (${n})` : name
  })
}

/** A mapping as column name → part of an activity, to show, correct and remember. */
export type NamedMapping = { readonly [columnName: string]: string }

/** `namedMapping(['Event', 'Begin'], mapping) // { Event: 'title', Begin: 'start' }` */
export const namedMapping = (headers: readonly string[], mapping: ColumnMapping): NamedMapping => {
  const names = columnNames(headers)
  return Object.fromEntries(Object.entries(mapping.columns).flatMap(([target, column]) => (names[column] === undefined ? [] : [[names[column], target]])))
}

/**
 * The mapping a person corrected or a past import remembered. Names of columns the list does not have, and of
 * parts an activity does not have, are left aside; where two columns claim one part the first has it.
 * `mappingOfNames(['Event', 'Begin'], { Event: 'title' }).columns // { title: 0 }`
 */
export function mappingOfNames(headers: readonly string[], named: NamedMapping): ColumnMapping {
  const entries = new Map(Object.entries(named))
  const columns: Record<string, number> = {}
  for (const [column, name] of columnNames(headers).entries()) {
    const target = activityTargets.find(({ id }) => id === entries.get(name))?.id
    if (target !== undefined && columns[target] === undefined) columns[target] = column
  }
  const cost = columns['cost']
  return { columns, isInThousands: cost !== undefined && isThousands(headers[cost] ?? '') }
}
