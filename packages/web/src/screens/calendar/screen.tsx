import { CalendarPlus, FileSpreadsheet, Printer } from 'lucide-react'
import { useMemo } from 'react'
import { formatDay } from '@throughline/model'
import { dueBy, type CalendarGrouping, type DueItem } from '@throughline/schedule'
import { useSearchWord } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { usePreference } from '../../data/preferences.ts'
import { Button, EmptyState, ErrorNotice, FilterField, PageHead, Segmented, Select, Skeleton } from '../../parts/index.ts'
import { usePrinting } from '../../parts/use-printing.ts'
import { hasWords } from '../catalogue/find-words.ts'
import { FirstOf } from '../findings/first-of.tsx'
import { Disclaimer } from '../programs/marks.tsx'
import { spansOf, type CalendarSpan, type SpanId } from './calendar-span.ts'
import { DueTable } from './due-table.tsx'
import { groupings, planTitle, summaryOf } from './due-words.ts'
import { CalendarPaper } from './paper.tsx'
import { spanWords, useDue, type CalendarScope } from './use-due.ts'
import '../programs/programs.css'
import './calendar.css'

const scopes = [{ value: 'this', label: 'This plan' }, { value: 'all', label: 'All plans' }] as const
const sorts = [{ value: 'every', label: 'Everything' }, { value: 'gate', label: 'Gates of the law' }, { value: 'suspense', label: 'Recurring' }, { value: 'plan', label: "The plans' own days" }] as const
const mostGroups = 24

/** What is due by when: gates planned back from the law, recurring suspenses, and the plan's own days; of this plan or of all. */
export function CalendarScreen() {
  const { graph, on } = usePlan()
  const [spanId] = useSearchWord('span', '90')
  const [plans] = useSearchWord('plans', 'this')
  const scope: CalendarScope = plans === 'all' ? 'all' : 'this'
  const spans = useMemo(() => spansOf(graph, on), [graph, on])
  const span = useMemo(() => spans.find(({ id }) => id === spanId) ?? spans[0], [spans, spanId])
  return span === undefined ? null : <Calendar spans={spans} span={span} scope={scope} />
}

function Calendar({ spans, span, scope }: { readonly spans: readonly CalendarSpan[]; readonly span: CalendarSpan; readonly scope: CalendarScope }) {
  const { graph, on } = usePlan()
  const isPrinting = usePrinting()
  const [sort] = useSearchWord('sort', 'every')
  const [words] = useSearchWord('find', '')
  const [grouping] = usePreference('calendar.grouping', 'month')
  const due = useDue(scope, span)
  const shown = due.items.filter((item) => (sort === 'every' || item.sort === sort) && hasWords(`${item.title} ${item.what} ${item.owner ?? ''} ${item.plan?.title ?? ''}`, words))
  const by = groupings.find(({ value }) => value === grouping)?.value ?? 'month'
  const isOfAll = scope === 'all'
  const summary = due.isWaiting ? 'All plans are being read.' : summaryOf(due.items, span.label, due.plans)
  if (isPrinting) return <CalendarPaper title={isOfAll ? `All ${due.plans} plans` : planTitle(graph)} span={span} on={on} items={shown} by={by} isOfAll={isOfAll} />
  return (
    <div className="page calendar">
      <PageHead title="Suspense calendar" summary={summary} aside={`as of ${formatDay(on)}`} actions={<Takeaways span={span} scope={scope} />} />
      <Disclaimer />
      <Tools spans={spans} span={span} scope={scope} by={by} />
      {due.error !== null ? <ErrorNotice error={due.error} /> : due.isWaiting ? <Skeleton lines={9} label="Reading all plans" /> : shown.length === 0
        ? <EmptyState title="Nothing is due"><p>{due.items.length === 0 ? 'Activities with a program and a first day bring their gates here: submission, vetting, notice to Congress and the rest.' : 'Nothing in these days fits what is asked for.'}</p></EmptyState>
        : <Groups items={shown} by={by} isOfAll={isOfAll} />}
    </div>
  )
}

/** What can be taken away: the whole calendar for a calendar program, the days on show for Excel and on paper. */
function Takeaways({ span, scope }: { readonly span: CalendarSpan; readonly scope: CalendarScope }) {
  const { on, book } = usePlan()
  const at = scope === 'all' ? '/api/calendar' : `/api/books/${encodeURIComponent(book)}/calendar`
  return (
    <>
      <a className="button plain" href={`${at}.ics?on=${on}`} download><CalendarPlus aria-hidden="true" />Calendar file</a>
      <a className="button plain" href={`${at}.xlsx?${spanWords(span, scope, on)}`} download><FileSpreadsheet aria-hidden="true" />Excel</a>
      <Button icon={<Printer />} onPress={() => window.print()}>Print</Button>
    </>
  )
}

function Tools({ spans, span, scope, by }: { readonly spans: readonly CalendarSpan[]; readonly span: CalendarSpan; readonly scope: CalendarScope; readonly by: CalendarGrouping }) {
  const [, setSpan] = useSearchWord('span', '90')
  const [, setPlans] = useSearchWord('plans', 'this')
  const [sort, setSort] = useSearchWord('sort', 'every')
  const [words, setWords] = useSearchWord('find', '')
  const [, setGrouping] = usePreference('calendar.grouping', 'month')
  return (
    <div className="row calendar-tools no-print">
      <Segmented<CalendarScope> label="Plans" value={scope} onChange={setPlans} options={scopes} />
      <Segmented<SpanId> label="Span" value={span.id} onChange={setSpan} options={spans.map(({ id, label }) => ({ value: id, label: id === 'all' && scope === 'all' ? 'To the end of all plans' : label }))} />
      <Select label="Show" labelAt="inside" value={sort} onChange={(value) => setSort(value ?? 'every')} options={sorts} />
      <Select label="Group" labelAt="inside" value={by} onChange={(value) => setGrouping(value ?? 'month')} options={groupings} />
      <FilterField label="Find in the calendar" value={words} onChange={setWords} />
    </div>
  )
}

function Groups({ items, by, isOfAll }: { readonly items: readonly DueItem[]; readonly by: CalendarGrouping; readonly isOfAll: boolean }) {
  return (
    <FirstOf items={[...dueBy(items, by)]} most={mostGroups} what="groups">{(groups) => groups.map(([heading, list]) => (
      <section key={heading} className="calendar-group" aria-label={heading}>
        <h2>{heading} <span className="mute">{list.length}</span></h2>
        <DueTable caption={heading} items={list} by={by} isOfAll={isOfAll} />
      </section>
    ))}</FirstOf>
  )
}
