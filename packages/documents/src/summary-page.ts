import { costOfAll, effortsOf, linesOf, activitiesOf, lineSum, payerSideOf, progressOf, sumOf } from '@throughline/analysis'
import { countFindings, formatFiscalYear, type PlanGraph } from '@throughline/model'
import { meaningsOf, spellBlocks, speller } from './acronym.ts'
import { bullets, callout, cell, columns, named, paragraph, row, strong, table, when } from './block.ts'
import { markingOf } from './cover.ts'
import { numberBlocks } from './numbering.ts'
import { dayText, moneyText, nameOf, paperOf, sectionTextOf, spanText, type DocumentOptions, type Paper } from './paper.ts'
import { proseBlocks } from './prose.ts'
import type { Block, DocumentTree, Section } from './tree.ts'
import { moneyYears } from './workbook/activity-columns.ts'

const shown = { milestones: 6, findings: 5, paragraphs: 3 } as const

/**
 * One page for a senior reader: what the plan wants, what it costs by year, how far it is, what needs attention, what is next.
 * `writeHtml(summaryPage(plan, { on, findings }))`
 */
export function summaryPage(plan: PlanGraph, options: DocumentOptions): DocumentTree {
  const paper = paperOf(plan, options)
  const marking = markingOf(paper)
  const by = speller(meaningsOf(plan))
  const section: Section = {
    id: 'summary', title: 'On one page', status: 'worked', orientation: 'portrait',
    blocks: [...intent(paper), ...efforts(paper), ...money(paper), ...milestones(paper), ...attention(paper)],
  }
  return numberBlocks({
    layout: 'one-page', title: plan.head?.title ?? 'Plan without a head', shortTitle: plan.head?.title ?? 'Plan', subject: 'One-page summary', author: nameOf(plan, plan.head?.command) ?? 'Throughline',
    language: 'en-US', on: options.on, marking, ...(plan.head?.notice !== undefined && { notice: plan.head.notice }),
    cover: {
      title: plan.head?.title ?? 'Plan without a head', subtitle: 'One-page summary', designation: marking.designation, blocks: [],
      facts: [
        { label: 'Combatant command', value: nameOf(plan, plan.head?.command) ?? 'not stated' },
        { label: 'Period', value: plan.head === undefined ? 'not stated' : spanText(plan.head.start, plan.head.end) },
        { label: 'Version', value: plan.head?.version ?? 'not stated' },
      ],
    },
    front: [{ ...section, blocks: spellBlocks(section.blocks, by) }], sections: [], annexes: [],
  })
}

function intent(paper: Paper): readonly Block[] {
  const endStates = paper.plan.of('end-state')
  if (endStates.length > 0) return [bullets(endStates.map((one) => [strong(`${one.title}. `), { text: one.text ?? '' }, ...(one.by === undefined ? [] : [{ text: ` By ${dayText(one.by)}.` }])]))]
  const text = sectionTextOf(paper, 'commanders-summary')?.text
  return text === undefined ? [callout('open', 'No end state is written yet.', 'Say first what success looks like.')] : proseBlocks(text).slice(0, shown.paragraphs)
}

function efforts(paper: Paper): readonly Block[] {
  const { plan, on } = paper
  const rows = effortsOf(plan).map((effort) => {
    const activities = linesOf(plan, effort.id).flatMap((line) => activitiesOf(plan, line.id))
    const measures = plan.pick('objective', effort.objectives).flatMap((one) => plan.referring(one.id, 'measure', 'objective'))
    const states = measures.map((measure) => progressOf(plan, measure, on).state)
    const good = states.filter((state) => state === 'met' || state === 'on-track').length
    const bad = states.filter((state) => state === 'at-risk' || state === 'off-track').length
    return row([
      cell([named(effort.title, effort.id)]), String(effort.objectives?.length ?? 0), String(activities.length), moneyText(costOfAll(plan, activities.map((one) => one.id))),
      measures.length === 0 ? 'no measure' : `${good} met or on track, ${bad} at risk or off, of ${measures.length}`,
    ], { record: effort.id })
  })
  return when(rows.length > 0, table({
    id: 'efforts', caption: 'Lines of effort', alt: 'One line of effort a row: objectives, activities, likely cost, measures.', isDense: true,
    columns: columns(['Line of effort', 34], ['>Objectives', 12], ['>Activities', 12], ['>$K', 12], ['Measures', 30]), rows,
  }))
}

function money({ plan, partner }: Paper): readonly Block[] {
  const lines = plan.of('funding-line')
  const years = moneyYears(plan)
  const sides = [['United States', 'united-states'], [partner, 'partner'], ['International organizations', 'international-organization'], ['Payer not named', 'not-named']] as const
  const cellsOf = (of: typeof lines) => [...years.map((year) => moneyText(sumOf(of.filter((line) => line.fiscalYear === year).map((line) => lineSum(plan, line))))), moneyText(sumOf(of.map((line) => lineSum(plan, line))))]
  const rows = sides.flatMap(([label, side]) => {
    const of = lines.filter((line) => payerSideOf(plan, line) === side)
    return of.length === 0 ? [] : [row([label, ...cellsOf(of)])]
  })
  return when(lines.length > 0, table({
    id: 'money', caption: 'Likely cost in thousands of dollars, by payer and year of the money', alt: 'Payers as rows, fiscal years as columns.', isDense: true,
    columns: columns(['Payer', 30], ...years.map((year): [string, number] => [`>${formatFiscalYear(year)}`, 12]), ['>All', 12]), rows: [...rows, row(['All', ...cellsOf(lines)], { tone: 'total' })],
  }))
}

function milestones({ plan, on }: Paper): readonly Block[] {
  const next = plan.of('milestone').filter((one) => one.metOn === undefined && one.date !== undefined).toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1)).slice(0, shown.milestones)
  return when(next.length > 0, paragraph([strong('Next milestones')], 'lead-in'), bullets(next.map((one) => [
    strong(dayText(one.date)), { text: ` ${one.title}` }, ...(one.date !== undefined && one.date < on ? [strong(' (overdue)')] : []),
  ])))
}

function attention({ findings }: Paper): readonly Block[] {
  const counts = countFindings(findings)
  const open = findings.filter((one) => one.waived === undefined && one.severity !== 'advice').slice(0, shown.findings)
  return [
    paragraph([strong('Needs attention: '), { text: `${counts.error} ${counts.error === 1 ? 'error' : 'errors'}, ${counts.warning} ${counts.warning === 1 ? 'warning' : 'warnings'}.` }], 'lead-in'),
    ...when(open.length > 0, bullets(open.map((one) => [{ text: one.message, record: one.record }]))),
  ]
}
