import { bookId, createPlanGraph, day, parseRecord, type AnyRecord } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { planGates, writeSuspenseCalendar } from './index.ts'

const on = day('2026-11-20')
function read(fields: Readonly<Record<string, unknown>>): AnyRecord {
  const parsed = parseRecord(fields)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const head = read({ kind: 'plan', id: 'plan-small', title: 'Small plan', scope: 'country', start: '2026-10-01', end: '2028-09-30' })
const activity = read({ kind: 'activity', id: 'act-x', title: 'Boats for the lake squadron', start: '2028-01-10', end: '2028-03-31', status: 'idea', programs: ['sec-333-build-capacity'] })
const local = read({ kind: 'program-value', id: 'program-value-333-days', program: 'sec-333-build-capacity', what: 'notification-days', value: '30', source: 'Office memo 7', asOf: '2026-11-01' })
const small = (cited: readonly AnyRecord[], ...more: readonly AnyRecord[]) =>
  createPlanGraph({ book: bookId('small'), records: [head, activity, ...more], cited: cited.map((record) => ({ book: bookId('library'), record })) })
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')

describe('gates of a plan', () => {
  test('APP-110 a value the library sets in place of the catalogue\'s moves the gate', () => {
    const latest = (cited: readonly AnyRecord[]) => planGates(small(cited), on).gates.find(({ step }) => step === 'notice')?.latest
    expect([latest([]), latest([local])]).toEqual(['2027-12-26', '2027-12-11'])
  })
  test('APP-110 every activity still to come has its earliest honest start; what comes round soon is told whatever the plan holds', () => {
    const { earliest, recurring } = planGates(small([]), on)
    expect(earliest.map((one) => one.activity)).toEqual(['act-x'])
    expect(recurring.map(({ title }) => title)).toContain('Javits report')
  })
  test('APP-111 the calendar file runs to the end of the plan and carries the highest marking of what the plan holds', () => {
    const lines = unfolded(writeSuspenseCalendar(small([]), on))
    expect(lines).toContain('SUMMARY:Notice to Congress: Boats for the lake squadron')
    expect(lines.filter((line) => line.startsWith('DTSTART')).map((line) => line.slice(-8)).toSorted().at(-1)).toBe('20280930')
    expect(lines.filter((line) => line.startsWith('DESCRIPTION')).every((line) => line.startsWith('DESCRIPTION:UNCLASSIFIED\\n'))).toBe(true)
    const marked = small([], read({ kind: 'risk', id: 'risk-r', title: 'Flood', marking: { level: 'cui', category: 'OPSEC' } }))
    expect(unfolded(writeSuspenseCalendar(marked, on)).filter((line) => line.startsWith('DESCRIPTION')).every((line) => line.startsWith('DESCRIPTION:CUI//OPSEC\\n'))).toBe(true)
  })
})
