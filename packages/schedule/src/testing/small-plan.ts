import { bookId, createPlanGraph, day, parseRecord, recordId, usd, type Activity, type AnyRecord, type PlanGraph } from '@throughline/model'

export type Fields = Readonly<Record<string, unknown>>

function read(fields: Fields): AnyRecord {
  const parsed = parseRecord(fields)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

/** A plan of a few records, each as its file would say it. */
export const planOf = (...records: readonly Fields[]): PlanGraph => planIn('small', ...records)

/** The same in a book of another name. */
export const planIn = (book: string, ...records: readonly Fields[]): PlanGraph => createPlanGraph({ book: bookId(book), records: records.map(read) })

/** The same, with records that its library gives every plan. */
export const withLibrary = (cited: readonly Fields[], ...records: readonly Fields[]): PlanGraph => createPlanGraph({
  book: bookId('small'), records: [{ kind: 'plan', id: 'plan-small', title: 'Small plan', scope: 'country', start: '2026-10-01', end: '2031-09-30' }, ...records].map(read),
  cited: cited.map((fields) => ({ book: bookId('library'), record: read(fields) })),
})

/** A library's own number of days of notice in place of a program's. */
export const noticeOf = (program: string, days: number): Fields => ({ kind: 'program-value', id: 'program-value-days', program, what: 'notification-days', value: String(days), source: 'Office memo 7', asOf: '2026-11-01' })

/** An activity of a plan, which must be there. */
export function activityIn(plan: PlanGraph, id = 'act-x'): Activity {
  const found = plan.get('activity', recordId(id))
  if (found === undefined) throw new Error(`no activity ${id}`)
  return found
}

/** The day the tests ask about. */
export const today = day('2026-11-20')

/** An idea with a start and one program. */
export const idea = (more: Fields = {}): Fields => ({ kind: 'activity', id: 'act-x', title: 'Activity X', start: '2028-01-10', end: '2028-03-31', status: 'idea', programs: ['sec-333-build-capacity'], ...more })

export const staffStep = (id: string, category: string, more: Fields = {}): Fields => ({ kind: 'activity', id, title: `Step ${id}`, category, isStaffStep: true, status: 'idea', start: '2027-05-03', end: '2027-06-04', ...more })

export const wait = (predecessor: string, successor: string): Fields => ({ kind: 'dependency', id: `${predecessor}-before-${successor}`, predecessor, successor, type: 'finish-start', lagDays: 0 })

export const moneyLine = (program: string, fiscalYear: number, more: Fields = {}): Fields => ({ kind: 'funding-line', id: `fund-${program}-${fiscalYear}`, activity: 'act-x', program, fiscalYear, likely: usd(10_000), stage: 'forecast', ...more })
