import { addDays, day, daysBetween, type Day, type OutputMarking } from '@throughline/model'
import { earlierEntries, type EarlierEntry } from './calendar-before.ts'

/** Something on one day, or from a first to a last day, both included. */
export interface CalendarEvent {
  /** Stable: the same thing has the same id in every file, whatever its day, so that a second import updates it. */
  readonly uid: string
  readonly day: Day
  readonly lastDay?: Day
  readonly summary: string
  /** Lines of text. */
  readonly description: readonly string[]
  readonly categories?: readonly string[]
}

export interface CalendarFile {
  readonly name: string
  /** The day the file is as of; a later one replaces what an earlier one brought in. */
  readonly asOf: Day
  readonly marking: OutputMarking
  readonly events: readonly CalendarEvent[]
}

/** Numbers of sequence are days since then, so that a file as of a later day is the later one. */
const sequenceStart = day('2000-01-01')

/**
 * A calendar file (RFC 5545) of whole days: events to be taken in, no message (METHOD), which would need an organizer with an address. It uses no clock: its stamp and sequence come from the day it is as of. The marking stands first in every
 * description. `before` is an earlier file of the same calendar: an entry that changed since comes after it in sequence, and one that is gone stays as
 * cancelled until its day, so that an import takes it out. `writeCalendarFile({ name: 'Bandaria', asOf, marking, events })`
 */
export function writeCalendarFile(file: CalendarFile, before = ''): string {
  const nameLine = `X-WR-CALNAME:${escaped(file.name)}`
  const marking = [file.marking.banner, ...file.marking.designation]
  const earlier = earlierEntries(before, nameLine)
  const bodies = new Map(file.events.map((event) => [escaped(event.uid), bodyOf(event, marking)]))
  const gone = [...earlier.values()].filter(({ uid, day: due }) => !bodies.has(uid) && due >= compact(file.asOf))
  const entries = [...bodies, ...gone.map(({ uid, body, isCancelled }) => [uid, isCancelled ? body : [...body, 'STATUS:CANCELLED']] as const)]
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Throughline//Suspense calendar//EN', 'CALSCALE:GREGORIAN',
    nameLine, `X-WR-CALDESC:${escaped(marking.join('\n'))}`,
    ...entries.flatMap(([uid, body]) => ['BEGIN:VEVENT', ...stamped(file.asOf, body, earlier.get(uid)), ...body, 'END:VEVENT']),
    'END:VCALENDAR',
  ].map((line) => `${folded(line)}\r\n`).join('')
}

const bodyOf = (event: CalendarEvent, marking: readonly string[]): readonly string[] => [
  `UID:${escaped(event.uid)}`, `DTSTART;VALUE=DATE:${compact(event.day)}`, `DTEND;VALUE=DATE:${compact(addDays(event.lastDay ?? event.day, 1))}`,
  `SUMMARY:${escaped(event.summary)}`, `DESCRIPTION:${escaped([...marking, ...event.description].join('\n'))}`,
  ...(event.categories === undefined || event.categories.length === 0 ? [] : [`CATEGORIES:${event.categories.map(escaped).join(',')}`]),
  'TRANSP:TRANSPARENT',
]

function stamped(asOf: Day, body: readonly string[], earlier: EarlierEntry | undefined): readonly string[] {
  const stamp = `${compact(asOf)}T000000Z`
  const ofDay = Math.max(0, daysBetween(sequenceStart, asOf))
  const isSame = earlier !== undefined && earlier.body.length === body.length && earlier.body.every((line, at) => line === body[at])
  const sequence = earlier === undefined ? ofDay : Math.max(ofDay, earlier.sequence + (isSame ? 0 : 1))
  return [`DTSTAMP:${stamp}`, `LAST-MODIFIED:${stamp}`, `SEQUENCE:${sequence}`]
}

const compact = (d: Day) => d.replaceAll('-', '')

/** Text as a calendar file holds it; control characters, which it cannot hold, are left out. */
const escaped = (text: string) => text
  .replaceAll(/\r\n|[\r\u2028\u2029]/g, '\n').replaceAll('\\', '\\\\').replaceAll(/[;,]/g, '\\$&').replaceAll('\n', '\\n').replaceAll(/[\p{Cc}]/gu, '')

const lineOctets = 75
const octetsOf = (character: string) => {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** A line of more than 75 octets goes on in lines that begin with a space; no character is cut in two. */
function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const character of line) {
    const more = octetsOf(character)
    if (octets + more > lineOctets) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += more
  }
  return text
}
