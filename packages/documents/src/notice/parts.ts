import { costOfAll, fundingOf, lineSum, programName, sumOf } from '@throughline/analysis'
import { formatFiscalYear, formatUsd, type Activity } from '@throughline/model'
import type { Found } from '@throughline/rules'
import { cell, columns, emphasis, labelled, named, paragraph, row, strong, table, when } from '../block.ts'
import { choiceText, dayText, moneyText, nameOf, spanText, titleFor } from '../paper.ts'
import type { Block, Runs, Section } from '../tree.ts'
import { capital, companionWords } from './items.ts'
import { aid, part, type NoticePaper } from './notice-paper.ts'

/** What the package is made of, for whom, and what it costs by the year of the money. */
export function activitiesAndMoney(paper: NoticePaper): Section {
  const { plan, activities } = paper
  if (activities.length === 0) return part('activities', 'Activities and money', [paragraph('The proposal names no activity yet.')], 'The proposal names no activity yet.')
  const lines = activities.flatMap((one) => fundingOf(plan, one.id))
  const years = [...new Set(lines.flatMap((line) => line.fiscalYear ?? []))].sort((a, b) => a - b)
  const hasNoYear = lines.some((line) => line.fiscalYear === undefined)
  const all = activities.map((one) => one.id)
  const yearly = (of: readonly Activity[]) => [...years, ...(hasNoYear ? [undefined] : [])].map((year) => moneyText(sumOf(of.flatMap((one) => fundingOf(plan, one.id)).filter((line) => line.fiscalYear === year).map((line) => lineSum(plan, line)))))
  const total = costOfAll(plan, all)
  return part('activities', 'Activities and money', [
    table({
      id: 'package', caption: 'Activities of the package by date, likely cost in thousands of dollars', isDense: true, alt: 'One activity a row, by first day: dates, recipients, likely cost by the fiscal year of the money.',
      columns: columns(['Activity', 36], ['Dates', 21], ['For whom', 24], ...years.map((year): [string, number] => [`>${formatFiscalYear(year)}`, 9]), ...(hasNoYear ? [['>No year', 9] as const] : []), ['>All', 10]),
      rows: [
        ...activities.map((one) => row([cell([named(one.title, one.id)]), spanText(one.start, one.end), plan.pick('recipient-unit', one.recipients).map((unit) => unit.name).join('; ') || 'no unit named', ...yearly([one]), moneyText(costOfAll(plan, [one.id]))], { record: one.id })),
        row(['All', '', '', ...yearly(activities), moneyText(total)], { tone: 'total' }),
      ],
      notes: ['The year is the year of the money, not always of the work. A question mark stands for an amount that is not known; it is never counted as zero.'],
    }),
    ...programs(paper), ...goods(paper),
  ])
}

/** Other programs that pay for activities of the package. */
function programs({ plan, activities, proposal }: NoticePaper): readonly Block[] {
  const others = [...Map.groupBy(activities.flatMap((one) => fundingOf(plan, one.id)), (line) => line.program ?? '')].filter(([program, lines]) => program !== proposal.program && moneyText(sumOf(lines.map((line) => lineSum(plan, line)))) !== '')
  return when(others.length > 0, paragraph(`Of this, other than ${proposal.program === undefined ? 'a named program' : programName(proposal.program, plan)}: ${others.map(([program, lines]) => `${program === '' ? 'program not named' : programName(program, plan)} ${moneyText(sumOf(lines.map((line) => lineSum(plan, line))))}`).join(', ')} (thousands of dollars).`, 'note'))
}

function goods({ activities }: NoticePaper): readonly Block[] {
  const rows = activities.flatMap((one) => (one.items ?? []).map(({ item, quantity, cost }) => row([item, quantity === undefined ? '?' : String(quantity), cost === undefined ? '?' : formatUsd(cost), cell([named(one.title, one.id)])])))
  return when(rows.length > 0, table({ id: 'goods', caption: 'What is bought or handed over', isDense: true, alt: 'One item a row: quantity, cost and the activity it belongs to.', columns: columns(['Item', 38], ['>Quantity', 10], ['>Cost', 14], ['In', 38]), rows }))
}

/** The companions the law asks for, each with its days against the start. */
export function companions(paper: NoticePaper): Section {
  const { plan, ready, program } = paper
  if (ready.companions.length === 0) return part('companions', 'Companions', [paragraph(`By the catalogue ${program.name} asks for none.`)])
  const late = ready.companions.filter(({ state }) => state !== 'in-time')
  return part('companions', 'Companions', [
    paragraph(`Both are certified before the package starts${ready.start === undefined ? '' : ` on ${dayText(ready.start)}`}. The plan shows when they are held; the certification itself is signed outside it.`),
    table({
      id: 'companions', caption: 'What must stand beside the support, and when', alt: 'One companion activity a row: what the law asks, the activity, its first day, and its days before the start of the package.',
      columns: columns(['The law asks', 36], ['Activity', 34], ['Starts', 13], ['Against the start', 17]),
      rows: ready.companions.flatMap(({ asks, activities, state }) => (activities.length === 0 ? [row([capital(asks), 'no activity is named', '', companionWords[state]])]
        : activities.map((one, at) => row([at === 0 ? capital(asks) : '', cell([named(titleFor(plan, one.id), one.id)]), dayText(one.start), againstStart(one.daysBefore)], { record: one.id })))),
    }),
  ], late.length === 0 ? undefined : late.map(({ asks, state }) => `${asks}: ${companionWords[state]}`).join('; '))
}

export const againstStart = (days: number | undefined): string => (days === undefined ? 'not known' : days > 0 ? `${days} ${days === 1 ? 'day' : 'days'} before` : days === 0 ? 'the same day: late' : `${-days} days after: late`)

/** How it is kept up: what the proposal says, and what the plan holds outside the package. */
export function sustainment(paper: NoticePaper): Section {
  const { plan, ready, found } = paper
  const said = ready.items.filter(({ id }) => id === 'sustainment' || id === 'sustainment-beyond-five-years')
  const kept = plan.pick('activity', found.sustainment.records)
  return part('sustainment', 'Sustainment', [
    ...said.map((item) => labelled(item.title, item.text ?? 'Not answered yet.')),
    ...(kept.length === 0 ? [paragraph('Outside the package the plan holds no activity that keeps up what these units receive.')] : [table({
      id: 'kept-up', caption: 'Activities outside the package that keep up what these units receive', isDense: true, alt: 'One activity a row: dates, who pays, likely cost in thousands of dollars.',
      columns: columns(['Activity', 40], ['Dates', 22], ['Paid by', 27], ['>$K', 11]),
      rows: kept.map((one) => row([cell([named(one.title, one.id)]), spanText(one.start, one.end), [...new Set(fundingOf(plan, one.id).map((line) => nameOf(plan, line.payer) ?? 'not named'))].join(', ') || 'not named', moneyText(costOfAll(plan, [one.id])) || '0'], { record: one.id })),
    })]),
    ...lacks(found.sustainment), ...when(found['sustainment-beyond-five-years'].text !== undefined, paragraph(found['sustainment-beyond-five-years'].text ?? '')),
  ])
}

/** "The plan does not hold …" */
const lacks = (found: Found): readonly Block[] => when(found.lacks.length > 0, paragraph(`The plan does not hold: ${found.lacks.join('; ')}.`, 'note'))

/** Projects against the limit from which the notice tells them in detail. */
export function construction(paper: NoticePaper): Section {
  const { ready, found, activities } = paper
  const item = ready.items.find(({ id }) => id === 'construction')
  const built = activities.filter((one) => one.construction !== undefined)
  return part('construction', 'Construction', [
    labelled('The proposal says', item?.text ?? 'Nothing yet.'),
    ...when(found.construction.text !== undefined, paragraph(found.construction.text ?? '')),
    ...when(built.length > 0, table({
      id: 'projects', caption: 'Construction projects', alt: 'One project a row: place, title, cost, where the form and the plan are.',
      columns: columns(['Project', 30], ['Place', 16], ['>Cost', 14], ['DD Form 1391', 20], ['Five-year plan', 20]),
      rows: built.map((one) => row([cell([named(one.construction?.title ?? one.title, one.id)]), one.location ?? 'not stated', one.construction?.cost === undefined ? '?' : formatUsd(one.construction.cost), one.construction?.dd1391 ?? 'not there yet', one.construction?.masterplan ?? 'not there yet'], { record: one.id })),
    })),
    ...lacks(found.construction),
  ])
}

/** GAO's four elements, with the way out where one is not expected. */
export function elements(paper: NoticePaper): Section {
  const { plan, ready } = paper
  const missing = ready.elements.filter(({ state }) => state === 'missing')
  const words = { present: 'Present', missing: 'Missing', 'not-expected': 'Not expected' } as const
  return part('elements', 'Completeness of the proposal', [
    paragraph('Four elements the Government Accountability Office (GAO) looks for in a proposal (report GAO-23-105842).'),
    table({
      id: 'gao', caption: 'Four elements of a complete proposal', alt: 'One element a row: whether it is present, and where the plan holds it or why it is not expected.', columns: columns(['Element', 30], ['State', 16], ['Where the plan holds it, or why not', 54]),
      rows: ready.elements.map(({ title, state, records, because }) => row([title, words[state], cell(...(because !== undefined ? [because] : records.length === 0 ? ['nothing named'] : records.map((id): Runs => [named(titleFor(plan, id), id)])))])),
    }),
  ], missing.length === 0 ? undefined : `Missing: ${missing.map(({ title }) => title.toLowerCase()).join(', ')}.`)
}

/** The verdict on the package with every failed test and open question. */
export function lawSection(paper: NoticePaper): Section {
  const { plan, ready, program, proposal } = paper
  const words = { eligible: 'Eligible as planned', ineligible: 'Not eligible as planned', undetermined: 'Cannot tell yet' } as const
  const { verdict } = ready
  const notice = plan.get('activity', proposal.notice)
  const concurrence = plan.get('activity', proposal.concurrence)
  return part('law', 'What the law says of the package', [
    paragraph([strong(`${program.name}: ${verdict === undefined ? 'no activity of the package names it' : words[verdict.verdict]}. `), { text: aid }]),
    table({
      id: 'law-steps', caption: 'Notice and concurrence', alt: 'Steps before the start with their days.', columns: columns(['Step', 48], ['Day', 24], ['Status', 28]),
      rows: [
        row([`Last day of the notice${ready.noticeDays === undefined ? '' : `, ${ready.noticeDays} days before the start`}`, dayText(ready.lastNoticeDay), '']),
        row([cell(notice === undefined ? 'No step gives the notice yet' : [named(notice.title, notice.id)]), dayText(notice?.actualEnd ?? notice?.end), notice === undefined ? 'missing' : choiceText(notice, 'status')]),
        row([cell(concurrence === undefined ? 'No step obtains the concurrence yet' : [named(concurrence.title, concurrence.id)]), dayText(concurrence?.actualEnd ?? concurrence?.end), concurrence === undefined ? 'missing' : choiceText(concurrence, 'status')]),
        row(['Start of the package', dayText(ready.start), '']), row(['Work must end by', dayText(proposal.mustEndBy), '']),
      ],
    }),
    ...when((verdict?.failed.length ?? 0) > 0, table({
      id: 'failed', caption: 'Tests that fail', alt: 'One failed test a row: the activity, why, what would pass it, and the law.', isDense: true, columns: columns(['Activity', 22], ['Why', 36], ['What would pass', 24], ['Source', 18]),
      rows: (verdict?.failed ?? []).map(({ activity, failure }) => row([cell([named(titleFor(plan, activity), activity)]), failure.text, failure.boundary ?? 'no change known', failure.source.cite])),
    })),
    ...when((verdict?.ask.length ?? 0) > 0, table({
      id: 'asked', caption: 'Questions still open', alt: 'One question a row: the activity, the question, what it settles, and the source.', isDense: true, columns: columns(['Activity', 22], ['Question', 40], ['What it settles', 20], ['Source', 18]),
      rows: (verdict?.ask ?? []).map(({ activity, question }) => row([cell([named(titleFor(plan, activity), activity)]), question.question, question.settles, question.source.cite])),
    })),
  ], verdict === undefined || verdict.verdict !== 'eligible' ? 'The law does not pass it as planned, or cannot tell yet.' : undefined)
}

/** What the plan holds for items that are not complete: suggestions, which answer nothing by themselves. */
export function suggestions(paper: NoticePaper): Section {
  const left = paper.ready.items.filter((item) => !item.isComplete)
  return part('already-in-plan', 'Already in the plan', left.length === 0 ? [paragraph('All items are complete.')] : [
    paragraph('Drawn from the plan’s records for items that are not complete. A suggestion answers nothing until the office takes it over.'),
    table({
      id: 'suggestions', caption: 'What the plan holds for items not complete', alt: 'One item a row: what the plan holds, and what it does not.', isDense: true, columns: columns(['Item', 24], ['The plan holds', 44], ['It does not hold', 32]),
      rows: left.map(({ id, number, title }) => row([`${number} ${title}`, paper.found[id].text ?? 'nothing', cell(paper.found[id].lacks.join('; ') || [emphasis('nothing we look for')])])),
    }),
  ])
}
