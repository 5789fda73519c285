import { gatesOfPlansSchema, gatesSchema } from '@throughline/contract'
import { bookId, createPlanGraph, day, parseRecord, type AnyRecord, type PlanGraph } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { calendarPart, gatesAnswer, gatesOfPlansAnswer, planGates, suspenseSheet } from './index.ts'
import { writeSuspenseFile } from './planning-gates.ts'

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
const fileOf = (...plans: readonly PlanGraph[]) => writeSuspenseFile(suspenseSheet(plans.map((plan) => calendarPart(plan, on)), on))
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
    const lines = unfolded(fileOf(small([])))
    expect(lines).toContain('SUMMARY:Notice to Congress: Boats for the lake squadron')
    expect(lines.filter((line) => line.startsWith('DTSTART')).map((line) => line.slice(-8)).toSorted().at(-1)).toBe('20280930')
    expect(lines.filter((line) => line.startsWith('DESCRIPTION')).every((line) => line.startsWith('DESCRIPTION:UNCLASSIFIED\\n'))).toBe(true)
    const marked = small([], read({ kind: 'risk', id: 'risk-r', title: 'Flood', marking: { level: 'cui', category: 'OPSEC' } }))
    expect(unfolded(fileOf(marked)).filter((line) => line.startsWith('DESCRIPTION')).every((line) => line.startsWith('DESCRIPTION:CUI//OPSEC\\n'))).toBe(true)
  })
  test('APP-113 several plans make one calendar: it runs to the end of the last, under the highest marking of all, and a plan is named in each of its entries', () => {
    const other = createPlanGraph({ book: bookId('other'), records: [read({ ...head, id: 'plan-other', title: 'Other plan', end: '2029-09-30' }), activity, read({ kind: 'risk', id: 'risk-r', title: 'Flood', marking: { level: 'cui', category: 'OPSEC' } })], cited: [] })
    const sheet = suspenseSheet([calendarPart(small([]), on), calendarPart(other, on)], on)
    expect([sheet.title, sheet.from, sheet.to, sheet.marking.banner]).toEqual(['All plans', on, '2029-09-30', 'CUI//OPSEC'])
    expect(sheet.items.filter(({ title }) => title.startsWith('Notice')).map(({ plan }) => plan?.title)).toEqual(['Other plan', 'Small plan'])
    const lines = unfolded(fileOf(small([]), other))
    expect(lines).toContain('X-WR-CALNAME:All plans: suspense calendar')
    expect(lines.filter((line) => line.includes('\\nPlan: Other plan\\n')).length).toBeGreaterThan(0)
    expect(unfolded(fileOf(small([]))).some((line) => line.includes('Plan: '))).toBe(false)
    expect(new Set(lines.filter((line) => line.startsWith('UID:'))).size).toBe(lines.filter((line) => line.startsWith('UID:')).length)
    expect(suspenseSheet([], on)).toMatchObject({ title: 'All plans', from: on, to: '2027-11-20' })
  })
  test('APP-113 a calendar of the days asked for holds those only', () => {
    const span = { from: day('2027-10-01'), to: day('2028-09-30') }
    const sheet = suspenseSheet([calendarPart(small([]), on)], on, span)
    expect([sheet.from, sheet.to, sheet.items.every(({ due }) => span.from <= due && due <= span.to)]).toEqual([span.from, span.to, true])
  })
  test('APP-114 gates are answered in the shape of the contract; of several plans each gate names its plan', () => {
    const [one, other] = [planGates(small([]), on), planGates(small([local]), on)]
    expect(gatesSchema.parse(gatesAnswer(one))).toEqual(gatesAnswer(one))
    const both = gatesOfPlansAnswer([{ book: bookId('a'), planned: one }, { book: bookId('b'), planned: other }])
    expect(gatesOfPlansSchema.parse(both)).toEqual(both)
    expect(both.gates.filter(({ step }) => step === 'notice').map(({ plan, latest }) => `${plan} ${latest}`)).toEqual(['b 2027-12-11', 'a 2027-12-26'])
    expect(Object.keys(both.earliestHonestStart)).toEqual(['a', 'b'])
  })
})
