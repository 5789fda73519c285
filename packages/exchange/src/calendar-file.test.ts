import { addDays, day, highestMarking, type Day } from '@throughline/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCalendarFile, type CalendarEvent } from './index.ts'

const unclassified = highestMarking([])
const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({ uid: 'gate/bandaria/act-x@throughline', day: day('2027-12-26'), summary: 'Notice to Congress', description: ['Due'], ...more })
const written = (events: readonly CalendarEvent[], asOf: Day = day('2026-11-20'), marking = unclassified) => writeCalendarFile({ name: 'Bandaria', asOf, marking, events })
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')
const lineOf = (file: string, name: string) => unfolded(file).find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`)) ?? ''

describe('a calendar file', () => {
  test('EXC-80 an event is a whole day; its end is the day after, over months and leap days', () => {
    const one = written([event({ day: day('2028-02-29') })])
    expect([lineOf(one, 'DTSTART'), lineOf(one, 'DTEND')]).toEqual(['DTSTART;VALUE=DATE:20280229', 'DTEND;VALUE=DATE:20280301'])
    expect(lineOf(written([event({ day: day('2026-12-30'), lastDay: day('2026-12-31') })]), 'DTEND')).toBe('DTEND;VALUE=DATE:20270101')
    expect(one.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n') && one.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
  })
  test('EXC-81 the same thing keeps its id when its day moves, and a file of a later day is the later one', () => {
    const [first, moved] = [written([event()]), written([event({ day: day('2027-12-31') })], day('2026-11-21'))]
    expect(lineOf(first, 'UID')).toBe(lineOf(moved, 'UID'))
    const sequence = (file: string) => Number(lineOf(file, 'SEQUENCE').slice('SEQUENCE:'.length))
    expect(sequence(moved) - sequence(first)).toBe(1)
    expect([lineOf(first, 'DTSTAMP'), written([event()])]).toEqual(['DTSTAMP:20261120T000000Z', first])
  })
  test('EXC-86 no message without an organizer; every entry holds once what must stand there; every line ends in CR LF', () => {
    const file = written([event(), event({ uid: 'other@throughline', categories: ['gate'] })])
    expect(file).not.toContain('METHOD')
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const entries = unfolded(file).join('\n').split('BEGIN:VEVENT').slice(1)
    expect(entries).toHaveLength(2)
    for (const entry of entries) {
      for (const name of ['UID', 'DTSTAMP', 'LAST-MODIFIED', 'SEQUENCE', 'DTSTART', 'DTEND', 'SUMMARY', 'DESCRIPTION', 'TRANSP']) expect(entry.match(new RegExp(`^${name}[:;]`, 'gm'))).toHaveLength(1)
    }
  })
  describe('written over an earlier file', () => {
    const over = (before: string, events: readonly CalendarEvent[], asOf: Day = day('2026-11-20')) => writeCalendarFile({ name: 'Bandaria', asOf, marking: unclassified, events }, before)
    const numberIn = (file: string) => Number(lineOf(file, 'SEQUENCE').slice('SEQUENCE:'.length))
    const first = written([event()])

    test('EXC-85 what did not change keeps its number on the same day; what changed gets the next', () => {
      expect(over(first, [event()])).toBe(first)
      const changed = over(first, [event({ day: day('2027-12-31') })])
      expect(numberIn(changed) - numberIn(first)).toBe(1)
      expect(numberIn(over(changed, [event()])) - numberIn(first)).toBe(2)
      expect(numberIn(over(changed, [event()], day('2026-11-30'))) - numberIn(first)).toBe(10)
    })
    test.each([['2027-12-26', true], ['2027-12-27', false]])('EXC-85 what is gone stays as cancelled until its day: seen on %s', (asOf, isThere) => {
      const later = over(first, [], day(asOf))
      expect(later.includes('STATUS:CANCELLED\r\n')).toBe(isThere)
    })
    test('EXC-85 a cancelled entry keeps its number, and comes back later in sequence', () => {
      const cancelled = over(first, [])
      expect(numberIn(cancelled) - numberIn(first)).toBe(1)
      expect(over(cancelled, [])).toBe(cancelled)
      const back = over(cancelled, [event()])
      expect([numberIn(back) - numberIn(first), back.includes('CANCELLED')]).toEqual([2, false])
    })
    test('EXC-85 a file of another name, or none at all, changes nothing', () => {
      for (const before of [writeCalendarFile({ name: 'Kessia', asOf: day('2026-11-20'), marking: unclassified, events: [event({ uid: 'other' })] }), 'no calendar', 'BEGIN:VEVENT\r\nEND:VEVENT']) expect(over(before, [event()])).toBe(first)
    })
    test('EXC-85 whatever an earlier file holds, no line of it stands outside an entry, and all lines stay folded', () => {
      const encoder = new TextEncoder()
      fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom('BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR', 'UID:x', 'SEQUENCE:7', 'SEQUENCE:1e99', 'DTSTART;VALUE=DATE:20990101', 'BEGIN:VALARM'), fc.string({ maxLength: 90 })), { maxLength: 12 }), (lines) => {
        const file = over(['X-WR-CALNAME:Bandaria', ...lines].join('\r\n'), [event()])
        for (const line of file.split('\r\n')) expect(encoder.encode(line).length).toBeLessThanOrEqual(75)
        const all = unfolded(file)
        expect([all.filter((line) => line === 'BEGIN:VEVENT').length, all.filter((line) => line === 'END:VCALENDAR').length, all.at(-2)]).toEqual([all.filter((line) => line === 'END:VEVENT').length, 1, 'END:VCALENDAR'])
      }))
    })
  })
  test('EXC-82 the marking stands first in every description, with its designation', () => {
    const cui = highestMarking([{ level: 'cui', category: 'OPSEC', controlledBy: 'USNOTCOM J5' }])
    expect(lineOf(written([event()]), 'DESCRIPTION')).toBe('DESCRIPTION:UNCLASSIFIED\\nDue')
    expect(lineOf(written([event()], day('2026-11-20'), cui), 'DESCRIPTION')).toMatch(/^DESCRIPTION:CUI\/\/OPSEC\\nControlled by: USNOTCOM J5\\n/)
  })
  test('EXC-83 commas, semicolons, backslashes and breaks are escaped; control characters are left out', () => {
    expect(lineOf(written([event({ summary: 'a, b; c\\d\r\ne\u0007\tf' })]), 'SUMMARY')).toBe('SUMMARY:a\\, b\\; c\\\\d\\nef')
    expect(lineOf(written([event({ categories: ['gate', 'a,b'] })]), 'CATEGORIES')).toBe('CATEGORIES:gate,a\\,b')
  })
  test.each([[75, 1], [76, 2], [149, 2], [150, 3]])('EXC-84 a line of %i octets stands on %i lines', (octets, lines) => {
    const file = written([event({ summary: 'x'.repeat(octets - 'SUMMARY:'.length) })])
    const at = file.split('\r\n').findIndex((line) => line.startsWith('SUMMARY:'))
    const next = file.split('\r\n').findIndex((line) => line.startsWith('DESCRIPTION:'))
    expect(next - at).toBe(lines)
  })
  test('EXC-84 no line is longer than 75 octets, no character is cut, no text can add a line of its own', () => {
    const encoder = new TextEncoder()
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 100 }), fc.integer({ min: -4000, max: 20000 }), (summary, text, offset) => {
      const file = written([event({ summary, description: [text, 'END:VEVENT'] })], addDays(day('2020-01-01'), offset))
      for (const line of file.split('\r\n')) expect(encoder.encode(line).length).toBeLessThanOrEqual(75)
      expect(unfolded(file)).toHaveLength(unfolded(written([event()])).length)
      expect(unfolded(file).filter((line) => line === 'END:VEVENT')).toHaveLength(1)
    }))
  })
})
