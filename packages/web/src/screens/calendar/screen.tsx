import { CalendarPlus, Printer } from 'lucide-react'
import { useMemo } from 'react'
import { formatDay } from '@throughline/model'
import { dueBy, suspenseCalendar, type DueItem } from '@throughline/schedule'
import { useSearchWord } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { usePreference } from '../../data/preferences.ts'
import { Button, EmptyState, FilterField, PageHead, Segmented, Select } from '../../parts/index.ts'
import { hasWords } from '../catalogue/find-words.ts'
import { FirstOf } from '../findings/first-of.tsx'
import { Disclaimer } from '../programs/marks.tsx'
import { spansOf, type SpanId } from './calendar-span.ts'
import { DueTable } from './due-table.tsx'
import '../programs/programs.css'
import './calendar.css'

const groupings = [
  { value: 'month', label: 'by month' }, { value: 'week', label: 'by week' }, { value: 'day', label: 'by day' },
  { value: 'fiscal-year', label: 'by fiscal year' }, { value: 'owner', label: 'by owner' },
] as const
type Grouping = (typeof groupings)[number]['value']

const sorts = [{ value: 'every', label: 'Everything' }, { value: 'gate', label: 'Gates of the law' }, { value: 'suspense', label: 'Recurring' }, { value: 'plan', label: "The plan's own days" }] as const
const mostGroups = 24

/** What is due by when: gates planned back from the law, recurring suspenses, and the plan's own days. */
export function CalendarScreen() {
  const { graph, on, book, isOtherDay } = usePlan()
  const [spanId, setSpan] = useSearchWord('span', '90')
  const [sort, setSort] = useSearchWord('sort', 'every')
  const [words, setWords] = useSearchWord('find', '')
  const [grouping, setGrouping] = usePreference('calendar.grouping', 'month')
  const spans = useMemo(() => spansOf(graph, on), [graph, on])
  const span = useMemo(() => spans.find(({ id }) => id === spanId) ?? spans[0], [spans, spanId])
  const all = useMemo(() => (span === undefined ? [] : suspenseCalendar([graph], on, { from: span.from, to: span.to })), [graph, on, span])
  const shown = all.filter((item) => (sort === 'every' || item.sort === sort) && hasWords(`${item.title} ${item.what} ${item.owner ?? ''}`, words))
  const by = groupings.find(({ value }) => value === grouping)?.value ?? 'month'
  return (
    <div className="page calendar">
      <PageHead title="Suspense calendar" summary={summaryOf(all, span?.label ?? '')} aside={`as of ${formatDay(on)}`} actions={(
        <>
          <a className="button plain" href={`/api/books/${encodeURIComponent(book)}/calendar.ics${isOtherDay ? `?on=${on}` : ''}`} download><CalendarPlus aria-hidden="true" />Calendar file</a>
          <Button icon={<Printer />} onPress={() => window.print()}>Print</Button>
        </>
      )} />
      <Disclaimer />
      <div className="row calendar-tools no-print">
        <Segmented<SpanId> label="Span" value={span?.id ?? '90'} onChange={setSpan} options={spans.map(({ id, label }) => ({ value: id, label }))} />
        <Select label="Show" labelAt="inside" value={sort} onChange={(value) => setSort(value ?? 'every')} options={sorts} />
        <Select label="Group" labelAt="inside" value={by} onChange={(value) => setGrouping(value ?? 'month')} options={groupings} />
        <FilterField label="Find in the calendar" value={words} onChange={setWords} />
      </div>
      {shown.length === 0
        ? <EmptyState title="Nothing is due"><p>{all.length === 0 ? 'Activities with a program and a first day bring their gates here: submission, vetting, notice to Congress and the rest.' : 'Nothing in these days fits what is asked for.'}</p></EmptyState>
        : <Groups items={shown} by={by} />}
    </div>
  )
}

function Groups({ items, by }: { readonly items: readonly DueItem[]; readonly by: Grouping }) {
  return (
    <FirstOf items={[...dueBy(items, by)]} most={mostGroups} what="groups">{(groups) => groups.map(([heading, list]) => (
      <section key={heading} className="calendar-group" aria-label={heading}>
        <h2>{heading} <span className="mute">{list.length}</span></h2>
        <DueTable caption={heading} items={list} />
      </section>
    ))}</FirstOf>
  )
}

function summaryOf(items: readonly DueItem[], span: string): string {
  const missed = items.filter(({ state }) => state === 'missed').length
  const tight = items.filter(({ state }) => state === 'tight').length
  const parts = [missed === 0 ? 'No gate of a rule is missed' : `${missed} ${missed === 1 ? 'gate is' : 'gates are'} missed`, tight === 0 ? '' : `${tight} ${tight === 1 ? 'is' : 'are'} tight`].filter((part) => part !== '')
  return `${items.length} due (${span}). ${parts.join(', ')}.`
}
