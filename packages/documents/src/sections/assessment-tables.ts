import { frameworksById } from '@throughline/catalog'
import { swotFigure } from '@throughline/figures'
import type { Rec } from '@throughline/model'
import { cell, columns, emphasis, heading, named, paragraph, row, strong, table, when } from '../block.ts'
import { choiceText, dayText, nameOf, titleFor, type Paper } from '../paper.ts'
import type { Block, Cell, Runs } from '../tree.ts'

type Entry = Rec<'assessment-entry'>

const figureWidth = 720

/** The assessments that stand: of each framework the newest one, in the order of the frameworks. (Chapter 19, Initial Assessment of Operational and Security Environment.) */
export function standingAssessments({ plan }: Paper): readonly Rec<'assessment'>[] {
  const order = [...frameworksById.keys()]
  const followed = new Set(plan.of('assessment').flatMap(({ follows, state }) => (state === 'complete' && follows !== undefined ? [follows] : [])))
  return plan.of('assessment').filter(({ id }) => !followed.has(id))
    .toSorted((a, b) => order.indexOf(a.framework) - order.indexOf(b.framework) || ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
}

/** One assessment as blocks: the SWOT as a quadrant, every other as a table by heading. */
export function assessmentBlocks(paper: Paper, assessment: Rec<'assessment'>): readonly Block[] {
  const entries = paper.plan.referring(assessment.id, 'assessment-entry', 'assessment')
  const standing = assessment.state === 'complete' ? `Complete as of ${dayText(assessment.date)}` : `In work, as of ${dayText(assessment.date)}`
  const by = nameOf(paper.plan, assessment.owner)
  return [
    heading(3, `assessment-${assessment.id}`, assessment.title),
    paragraph([{ text: `${standing}${by === undefined ? '' : `, by ${by}`}.` }, ...(assessment.summary === undefined ? [] : [{ text: ` ${assessment.summary}` }])]),
    ...(assessment.framework === 'swot' && entries.length > 0 ? [quadrant(paper, assessment)] : []),
    entryTable(paper, assessment, entries),
  ]
}

function quadrant({ plan }: Paper, assessment: Rec<'assessment'>): Block {
  const drawn = swotFigure(plan, assessment.id, { width: figureWidth, id: `swot-${assessment.id}` })
  return { kind: 'figure', id: `swot-${assessment.id}`, svg: drawn.svg, width: drawn.width, height: drawn.height, caption: drawn.title, alt: drawn.description }
}

function entryTable(paper: Paper, assessment: Rec<'assessment'>, entries: readonly Entry[]): Block {
  const headings = frameworksById.get(assessment.framework)?.headings ?? []
  const titleOfHeading = (id: string) => headings.find((one) => one.id === id)?.title ?? id
  const place = (entry: Entry) => { const at = headings.findIndex((one) => one.id === entry.heading); return at === -1 ? headings.length : at }
  const ordered = entries.toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1))
  return table({
    id: `entries-${assessment.id}`, caption: assessment.title, isDense: true,
    alt: 'One finding a row: its heading, what is seen, rating and trend, where it was read, and what the plan made of it.',
    columns: columns(['Heading', 13], ['Finding', 34], ['Rating, trend', 13], ['Source', 22], ['Became', 18]),
    rows: ordered.map((entry, i) => row([
      ordered[i - 1]?.heading === entry.heading ? '' : titleOfHeading(entry.heading),
      cell([{ text: entry.text, record: entry.id }]),
      cell([{ text: choiceText(entry, 'rating') }], entry.trend === undefined ? undefined : choiceText(entry, 'trend')),
      sourceCell(paper, entry),
      cell(...(entry.becomes ?? []).map((id): Runs => [named(titleFor(paper.plan, id), id)])),
    ], { record: entry.id })),
  })
}

const sourceCell = ({ plan }: Paper, entry: Entry): Cell => cell(
  entry.source === undefined ? 'no source' : [named(titleFor(plan, entry.source), entry.source)],
  [emphasis(`${dayText(entry.date)}${entry.confidence === undefined ? '' : `, confidence ${choiceText(entry, 'confidence').toLowerCase()}`}`)],
)

/** Threats, the highest first, and openings, the ones that close first. */
export function threatBlocks(paper: Paper): readonly Block[] {
  const { plan } = paper
  const order = ['high', 'significant', 'moderate', 'low']
  const threats = plan.of('threat').toSorted((a, b) => rank(order, a.level) - rank(order, b.level) || (a.id < b.id ? -1 : 1))
  const openings = plan.of('opportunity').toSorted((a, b) => ((a.until ?? '9') < (b.until ?? '9') ? -1 : 1))
  return [
    ...when(threats.length > 0, table({
      id: 'threats', caption: 'Threats, the highest first', isDense: true, alt: 'One threat a row: what it does, where, how likely and how bad, and which way it moves.',
      columns: columns(['Threat', 46], ['Type and place', 24], ['Level', 30]),
      rows: threats.map((threat) => row([
        cell([strong(threat.title)], threat.text), cell(choiceText(threat, 'type'), threat.where),
        cell([strong(choiceText(threat, 'level'))], `${choiceText(threat, 'likelihood')}; ${choiceText(threat, 'consequence').toLowerCase()}; ${choiceText(threat, 'trend').toLowerCase()}`),
      ], { record: threat.id })),
    })),
    ...when(openings.length > 0, table({
      id: 'opportunities', caption: 'Openings for cooperation', isDense: true, alt: 'One opening a row: what it is, until when, and what takes it up.',
      columns: columns(['Opening', 52], ['Until', 14], ['Taken up by', 34]),
      rows: openings.map((opening) => row([cell([strong(opening.title)], opening.text), dayText(opening.until), cell(...(opening.usedBy ?? []).map((id): Runs => [named(titleFor(plan, id), id)]))], { record: opening.id })),
    })),
  ]
}

const rank = (order: readonly string[], word: string | undefined) => (word === undefined ? order.length : order.indexOf(word))
