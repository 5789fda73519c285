import { statusDay, type BookId, type Day } from '@throughline/model'
import type { OutFile } from './app.ts'
import type { Core } from './core.ts'
import { done, type Outcome } from './outcome.ts'
import { writeSuspenseCalendar } from './planning-gates.ts'
import { openPlan } from './reading-plans.ts'
import type { Who } from './who.ts'

export const calendarMediaType = 'text/calendar'

/** The suspense calendar of a plan as a calendar file, as of a day: the day asked for, else the plan's status date, else today. */
export async function suspenseCalendarFile(core: Core, who: Who, book: BookId, asked?: Day): Promise<Outcome<OutFile>> {
  const opened = await openPlan(core, who, book)
  if (!opened.ok) return opened
  const { graph } = opened.value
  return done({ fileName: `${book}-suspenses.ics`, mediaType: calendarMediaType, bytes: new TextEncoder().encode(writeSuspenseCalendar(graph, statusDay(graph, who.on, asked))) })
}
