import { formatDay, type Day } from '@throughline/model'
import { dueBy, type CalendarGrouping, type DueItem } from '@throughline/schedule'
import type { CalendarSpan } from './calendar-span.ts'
import { dayInGroup, isNoRule, paperLines, shortOwner, shortTitle, shortWhat, type PaperLine } from './due-words.ts'

interface PaperProps {
  readonly title: string
  readonly span: CalendarSpan
  readonly on: Day
  readonly items: readonly DueItem[]
  readonly by: CalendarGrouping
  readonly isOfAll: boolean
}

/** So many suspenses stand on one page: in large print, in middle print, in small print. More take several pages, in middle print again. */
const few = 40
const some = 90
const onePage = 160
const sizeOf = (count: number, isOfAll: boolean) => (count <= few ? 'few' : count > some && count <= onePage && !isOfAll ? 'many' : 'some')

/** The calendar on paper: letter, across, in columns; a fiscal year of a country on one page, what is longer on as many as it needs. */
export function CalendarPaper({ title, span, on, items, by, isOfAll }: PaperProps) {
  return (
    <div className={`page calendar-paper ${sizeOf(items.length, isOfAll)}`}>
      <header className="calendar-paper-head">
        <h1>{title}: suspense calendar</h1>
        <p>{formatDay(span.from)} to {formatDay(span.to)} · as of {formatDay(on)} · {items.length} due</p>
      </header>
      <div className="calendar-columns">
        {[...dueBy(items, by)].map(([heading, list]) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <ul>{paperLines(list).map((line) => <PaperItem key={line.first.key} line={line} by={by} isOfAll={isOfAll} />)}</ul>
          </section>
        ))}
      </div>
      <p className="calendar-paper-foot">* The day is our default, or its number was not read whole in a source: it advises. Each source stands on the screen and in the Excel file. A planning aid, not legal advice.</p>
    </div>
  )
}

function PaperItem({ line: { first: item, title }, by, isOfAll }: { readonly line: PaperLine; readonly by: CalendarGrouping; readonly isOfAll: boolean }) {
  const { due, sort, state, owner, plan } = item
  const day = dayInGroup(item, by)
  const late = state === 'missed' || state === 'tight' ? state : undefined
  const said = [
    ...(sort === 'plan' ? [shortWhat(item)] : []), ...(owner === undefined || by === 'owner' ? [] : [shortOwner(owner)]), ...(isOfAll && plan !== undefined && by !== 'plan' ? [shortTitle(plan.title)] : []),
  ]
  return (
    <li>
      {day === '' ? null : <time dateTime={due}>{day}</time>}
      <span>{late === undefined ? null : <b>{late.toUpperCase()} </b>}{title}{isNoRule(item) ? '*' : ''}{said.length === 0 ? null : <i> {said.join(', ')}</i>}</span>
    </li>
  )
}
