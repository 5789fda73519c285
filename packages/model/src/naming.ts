import { joinNames } from './join-names.ts'
import { kindOf, type AnyRecord } from './kinds.ts'
import { titleOf } from './record.ts'

const longest = 90
const shorten = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text)

/** A record's title in quotes, cut where it is long. `quoted(activity) // "Staff talks"` */
export const quoted = (record: AnyRecord): string => `"${shorten(titleOf(record))}"`

/** How a message begins: kind and title. `named(activity) // Activity "Staff talks"` */
export function named(record: AnyRecord): string {
  const kind = kindOf(record.kind).one
  return `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)} ${quoted(record)}`
}

/** A few titles in one breath: `listed([a, b, c, d], 2) // "A", "B" and 2 more` */
export function listed(records: readonly AnyRecord[], most = 4): string {
  const shown = records.slice(0, most).map(quoted)
  const left = records.length - shown.length
  if (left > 0) return `${shown.join(', ')} and ${left} more`
  return joinNames(shown)
}
