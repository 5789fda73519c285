import { kinds } from '@throughline/model'
import type { ReadyItem } from '@throughline/rules'
import { bullets, callout, cell, columns, emphasis, named, paragraph, row, strong, table, when } from '../block.ts'
import { dayText, nameOf, titleFor } from '../paper.ts'
import type { Block, Cell, Runs, Section } from '../tree.ts'
import { part, sayReadiness, type NoticePaper } from './notice-paper.ts'

const stateLabels = new Map((kinds.proposal.fields.noticeItems.fields?.['state']?.choices ?? []).map(({ value, label }) => [value, label]))
const stateText = (item: ReadyItem) => `${stateLabels.get(item.state) ?? item.state}${item.isUnsaid ? ', but nothing says how' : ''}`

/** The nine items with their answers and what answers them. */
export function noticeItemsSection(paper: NoticePaper): Section {
  const { plan, ready } = paper
  const asked: Readonly<Record<typeof ready.isNoticeAsked, readonly Block[]>> = {
    yes: [], no: [callout('note', 'Not asked by this program', `The nine items are those of a notice under 10 U.S.C. 333(e); ${paper.program.name} does not ask for them. They stand here as a list to work by.`)],
    unknown: [callout('note', 'Program not known', 'The nine items are those of a notice under 10 U.S.C. 333(e). The proposal names no program the catalogue holds, so it is not known whether they are asked.')],
  }
  return part('notice-items', 'Items of the notice', [
    ...asked[ready.isNoticeAsked],
    paragraph(`${sayReadiness(ready)}. Only an item that is answered by a word or a record, or is not expected and why, counts; partly answered is not complete.`),
    table({
      id: 'items', caption: 'The nine items of 10 U.S.C. 333(e)', isDense: true, alt: 'One item a row, in the order of the law: its state, the answer with who owes what is missing, and the records that answer it.',
      columns: columns(['Item', 24], ['State', 12], ['Answer, and who owes the rest', 38], ['Answered by', 26]),
      rows: ready.items.map((item) => row([
        `${item.number} ${item.title}`, stateText(item), cell(item.text ?? (item.isComplete ? 'By the records named.' : item.isUnsaid ? 'No word and no record says how.' : 'Not answered yet.'), owed(paper, item)),
        recordsCell(paper, item.answeredBy),
      ])),
    }),
    ...when(plan.pick('activity', paper.proposal.notice === undefined ? [] : [paper.proposal.notice]).length === 0, paragraph('No step of the plan gives the notice yet.', 'note')),
  ], ready.complete === ready.items.length ? undefined : `${sayReadiness(ready)}.`)
}

const mostRecords = 5

/** Titles of records, a line each; a long list is cut short by number. */
function recordsCell({ plan }: NoticePaper, ids: ReadyItem['answeredBy']): Cell {
  const shown = ids.length > mostRecords ? ids.slice(0, mostRecords - 1) : ids
  const lines: readonly Runs[] = shown.map((id) => [named(titleFor(plan, id), id)])
  return cell(...(ids.length === 0 ? ['no record named'] : lines), ...(shown.length < ids.length ? [`and ${ids.length - shown.length} more`] : []))
}

/** "Owed by Navy component by 30 JUN 28 (overdue)"; nothing where the item is complete. */
export function owed({ plan }: NoticePaper, item: ReadyItem): Runs | undefined {
  if (item.isComplete) return undefined
  const who = nameOf(plan, item.owedBy)
  const late = item.isOverdue ? ' (overdue)' : item.isDueTooLate ? ' (after the last day of the notice)' : ''
  return [emphasis(`Owed by ${who ?? 'nobody named'}${item.due === undefined ? ', no day set' : ` by ${dayText(item.due)}`}${late}.`)]
}

/** What stands between the package and its notice: missing items first, then the law, the companions and the elements. */
export function openPointsOf(paper: NoticePaper): Section {
  const { plan, ready } = paper
  const left = ready.items.filter((item) => !item.isComplete)
  const elements = ready.elements.filter(({ state }) => state === 'missing')
  const companions = ready.companions.filter(({ state }) => state !== 'in-time')
  const failed = ready.verdict?.failed ?? []
  const ask = ready.verdict?.ask ?? []
  const none = left.length + elements.length + companions.length + failed.length + ask.length === 0
  return part('open-points', 'Open points', none ? [paragraph('Nothing is open: all items are complete, the companions stand in time, and no test of the law fails.')] : [
    ...when(left.length > 0, table({
      id: 'missing', caption: 'Items not complete', alt: 'One item a row: what is missing, who owes it, and by when.', isDense: true,
      columns: columns(['Item', 26], ['What is said so far', 38], ['Owed by', 20], ['By', 16]),
      rows: left.map((item) => row([`${item.number} ${item.title}`, item.text ?? (item.isUnsaid ? 'Called complete; nothing says how.' : 'Nothing yet.'), nameOf(plan, item.owedBy) ?? 'nobody named', `${item.due === undefined ? 'no day set' : dayText(item.due)}${item.isOverdue ? ', overdue' : item.isDueTooLate ? ', too late for the notice' : ''}`])),
    })),
    ...when(failed.length > 0, paragraph([strong('The law refuses as planned')], 'lead-in'), bullets(failed.map(({ activity, failure }): Runs => [
      named(titleFor(plan, activity), activity), { text: `: ${failure.text}${failure.boundary === undefined ? '' : ` Would pass: ${failure.boundary}.`} (${failure.source.cite})` },
    ]))),
    ...when(ask.length > 0, paragraph([strong('Questions that would settle the rest')], 'lead-in'), bullets(ask.map(({ activity, question }): Runs => [named(titleFor(plan, activity), activity), { text: `: ${question.question}` }]))),
    ...when(companions.length > 0, paragraph([strong('Companions')], 'lead-in'), bullets(companions.map(({ asks, state }) => `${capital(asks)}: ${companionWords[state]}.`))),
    ...when(elements.length > 0, paragraph([strong('Elements of a complete proposal that are missing')], 'lead-in'), bullets(elements.map(({ title }) => title))),
  ], none ? undefined : 'Not everything the notice must tell is there.')
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const companionWords = { 'in-time': 'starts before the package', late: 'starts too late', none: 'no activity is named', unknown: 'its days are not known' } as const
