import { compareActivities } from '@throughline/analysis'
import type { Activity } from '@throughline/model'
import { cell, columns, emphasis, named, paragraph, row, table, when } from '../block.ts'
import { choiceText, dayText, hasProse, nameOf, namesOf, prose, spanText, titleFor, type Paper } from '../paper.ts'
import type { Block, Section } from '../tree.ts'
import { findingBlocks } from './findings.ts'
import { programNameTable } from './program-names.ts'

const annex = (id: string, title: string, blocks: readonly Block[], more: Partial<Section> = {}): Section =>
  ({ id, title, status: 'worked', orientation: 'portrait', blocks, ...more })

/** The event list: every activity of the plan by date. */
export function eventList({ plan }: Paper): Section {
  const activities = plan.of('activity').toSorted(compareActivities)
  if (activities.length === 0) return annex('event-list', 'Event list', [paragraph('The plan has no activity yet.')])
  const hasOwners = activities.some((one) => one.owner !== undefined)
  return annex('event-list', 'Event list', [table({
    id: 'events', caption: 'Activities, events, operations and investments by date', isDense: true, hasRowHeadings: false,
    alt: `One activity a row, by first day: title and what there is afterwards, type and status, place, ${hasOwners ? 'owner, ' : ''}for whom and how many people.`,
    columns: columns(['Dates', 17], ['What, and what there is afterwards', 32], ['Type, status', 11], ['Place', hasOwners ? 13 : 22], ...(hasOwners ? [['Owner', 17] as const] : []), ['For whom, people', 28]),
    rows: activities.map((one) => row([
      spanText(one.start, one.end), cell([named(one.title, one.id)], one.output === undefined ? undefined : [emphasis(one.output)]), `${choiceText(one, 'type')}, ${choiceText(one, 'status').toLowerCase()}`,
      one.location ?? '', ...(hasOwners ? [nameOf(plan, one.owner) ?? 'no owner'] : []), cell(forWhom(plan.pick('recipient-unit', one.recipients).map((unit) => unit.name)), peopleOf(one)),
    ], { record: one.id })),
    notes: hasOwners ? [] : ['No activity names its owner yet.'],
  })], { orientation: 'landscape' })
}

const mostNamed = 4

/** Unit names; many are cut short, as the list of units has them all. */
const forWhom = (names: readonly string[]): string =>
  names.length <= mostNamed ? names.join('; ') : `${names.slice(0, mostNamed - 1).join('; ')} and ${names.length - mostNamed + 1} more units`

/** Students count where the partner's people are not told: they are the same people. */
const peopleOf = (one: Activity): string => [[one.usParticipants, 'U.S.'], [one.partnerParticipants, 'partner'], [one.otherParticipants, 'other'], [one.partnerParticipants === undefined ? one.students : undefined, one.students === 1 ? 'student' : 'students']]
  .flatMap(([n, who]) => (n === undefined || n === 0 ? [] : [`${n} ${who}`])).join(', ')

/** Findings that stand, those waived with their reason, and comments not settled. */
export const openFindings = (paper: Paper): Section => annex('open-findings', 'Findings still open', [...findingBlocks(paper), ...commentBlocks(paper)])

function commentBlocks({ plan }: Paper): readonly Block[] {
  const open = plan.of('comment').filter((one) => one.state === undefined || one.state === 'open')
  return when(open.length > 0, table({
    id: 'comments', caption: 'Comments not yet settled', alt: 'One comment a row: the record it is about, what it says, the office and the day.',
    columns: columns(['About', 30], ['Comment', 42], ['From', 16], ['Date', 12]),
    rows: open.map((one) => row([cell([named(titleFor(plan, one.on), one.on)]), one.text, one.fromText ?? nameOf(plan, one.from) ?? 'not stated', dayText(one.date)], { record: one.id })),
  }))
}

/** Sources and notices: what the plan rests on, what is invented, how the document was made. */
export function sourcesAndNotices({ plan, on }: Paper): Section {
  const brought = plan.own.flatMap((record) => record.imported ?? [])
  const files = [...new Set(brought.map((one) => one.source))].sort()
  const measured = [...new Set(plan.of('measure').flatMap((one) => one.baseline?.source ?? []))].sort()
  return annex('sources-and-notices', 'Sources and notices', [
    ...(plan.head?.notice === undefined ? [] : [paragraph(plan.head.notice)]),
    paragraph(`This document is drawn from the plan’s records as of ${dayText(on)}. Its list of sections is a working list of Throughline: joint doctrine prescribes no format for a country section.`),
    paragraph('Program names follow the catalogue of Throughline. Costs are estimates, not approved money, unless a table says so.'),
    ...programNameTable(plan),
    ...when(files.length > 0, paragraph('Records came from these files:', 'lead-in'), { kind: 'bullets', items: files.map((file) => [{ text: `${file} (${brought.filter((one) => one.source === file).length} records)` }]) }),
    ...when(measured.length > 0, paragraph('Baselines were taken from:', 'lead-in'), { kind: 'bullets', items: measured.map((source) => [{ text: source }]) }),
    ...when(plan.all('guidance-statement').some((one) => one.notional === true), paragraph([emphasis('Statements of guidance marked notional in the plan are invented paraphrases for teaching.')])),
  ])
}

/** Who gets it. */
export function distribution(paper: Paper): Section {
  const isWritten = hasProse(paper, 'distribution')
  const offices = namesOf(paper.plan, [...new Set((paper.plan.head?.approvals ?? []).flatMap((step) => step.by ?? []))])
  return annex('distribution', 'Distribution', [
    prose(paper, 'distribution'),
    ...when(!isWritten, paragraph(`No distribution is written yet.${offices === '' ? '' : ` Offices that approve it: ${offices}.`}`)),
  ], isWritten ? {} : { status: 'open', openBecause: 'No distribution is written yet.' })
}
