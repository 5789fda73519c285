import type { Calendar, CalendarFormat, CalendarQuery, Gates } from '@throughline/contract'
import { statusDay, type BookId, type Day } from '@throughline/model'
import type { DaySpan } from '@throughline/schedule'
import type { OutFile } from './app.ts'
import type { Core } from './core.ts'
import { isAllowed } from './is-allowed.ts'
import { mediaTypes } from './issuing.ts'
import { done, type Outcome } from './outcome.ts'
import { calendarPart, gatesAnswer, planGates, suspenseSheet, writeSuspenseFile, type CalendarPart, type SuspenseSheet } from './planning-gates.ts'
import { mainBranch } from './ports.ts'
import { openPlan } from './reading-plans.ts'
import type { Who } from './who.ts'

/** The gates of one plan, as the command line answers them. */
export async function gates(core: Core, who: Who, book: BookId, asked?: Day): Promise<Outcome<Gates>> {
  const opened = await openPlan(core, who, book)
  if (!opened.ok) return opened
  const { graph } = opened.value
  return done(gatesAnswer(planGates(graph, statusDay(graph, who.on, asked))))
}

/** What is due in every plan this person may read. As of the day asked for, else today: plans may have status dates of their own. */
export async function calendar(core: Core, who: Who, asked: CalendarQuery): Promise<Outcome<Calendar>> {
  const { plans, items, markings, on, from, to, disclaimer } = await sheetOfAll(core, who, asked)
  return done({ on, from, to, disclaimer, markings: [...markings], plans: [...plans], items: [...items] })
}

/** The suspense calendar of one plan, or of every plan this person may read, as a calendar file or a workbook. */
export async function calendarFile(core: Core, who: Who, book: BookId | undefined, format: CalendarFormat, asked: CalendarQuery): Promise<Outcome<OutFile>> {
  const sheet = book === undefined ? done(await sheetOfAll(core, who, asked)) : await sheetOf(core, who, book, asked)
  if (!sheet.ok) return sheet
  return done({ fileName: `${book ?? 'all-plans'}-suspenses.${format}`, mediaType: format === 'ics' ? 'text/calendar' : mediaTypes.xlsx, bytes: await writeCalendar(sheet.value, format) })
}

/** A calendar as bytes; the documents room is loaded when the first workbook is asked for. `await writeCalendar(suspenseSheet(parts, on), 'xlsx')` */
export async function writeCalendar(sheet: SuspenseSheet, format: CalendarFormat, before?: string): Promise<Uint8Array> {
  if (format === 'ics') return new TextEncoder().encode(writeSuspenseFile(sheet, before))
  const { writeCalendarWorkbook } = await import('@throughline/documents')
  return writeCalendarWorkbook(sheet)
}

const spanOf = ({ from, to }: CalendarQuery): Partial<DaySpan> => ({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) })

async function sheetOf(core: Core, who: Who, book: BookId, asked: CalendarQuery): Promise<Outcome<SuspenseSheet>> {
  const opened = await openPlan(core, who, book)
  if (!opened.ok) return opened
  const { graph } = opened.value
  const on = statusDay(graph, who.on, asked.on)
  return done(suspenseSheet([calendarPart(graph, on)], on, spanOf(asked)))
}

async function sheetOfAll(core: Core, who: Who, asked: CalendarQuery): Promise<SuspenseSheet> {
  const on = asked.on ?? who.on
  const readable = (await core.store.books(mainBranch)).filter((stored) => stored.type !== 'library' && isAllowed(who, 'read', stored)).sort((a, b) => (a.book < b.book ? -1 : 1))
  const parts: CalendarPart[] = []
  for (const { book } of readable) {
    const opened = await openPlan(core, who, book)
    // A plan that went away since the list was read brings nothing.
    if (opened.ok) parts.push(calendarPart(opened.value.graph, on))
  }
  return suspenseSheet(parts, on, spanOf(asked))
}
