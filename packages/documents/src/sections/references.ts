import { documentOf, isSuperseded } from '@throughline/analysis'
import { formatDay, titleOf, type Rec } from '@throughline/model'
import { callout, cell, columns, emphasis, heading, named, paragraph, row, table, when, type Words } from '../block.ts'
import { section, spanText, type Paper } from '../paper.ts'
import type { Block, Run, Section, TableRow } from '../tree.ts'

type GuidanceDocument = Rec<'guidance-document'>
type Statement = Rec<'guidance-statement'>

const levels = [
  ['president', 'President'], ['department', 'Department'], ['chairman', 'Chairman or bureau'], ['command', 'Command or region'], ['country', 'Country'],
] as const

/**
 * References: the two chains of guidance side by side with their hard ties, the documents, and what of them the plan answers.
 * (Chapter 19, Analysis of Higher Level Guidance; figure 19-1.)
 */
export function references(paper: Paper): Section {
  const { plan } = paper
  const documents = guidanceOf(paper)
  if (documents.length === 0) {
    return section(paper, { id: 'references', open: 'The plan names no guidance it answers to.', blocks: [] })
  }
  const superseded = documents.filter((document) => isSuperseded(plan, document))
  const blocks: readonly Block[] = [
    heading(2, 'two-chains', 'The two chains of guidance'),
    chainsTable(paper, documents),
    ...when(superseded.length > 0, callout('warning', 'Superseded guidance is listed here.',
      `${superseded.map((document) => document.title).join('; ')}: shown for its history. Nothing new should rest on it.`)),
    heading(2, 'guidance-documents', 'Documents'),
    documentsTable(paper, documents),
    ...statementBlocks(paper, documents),
  ]
  return section(paper, { id: 'references', open: undefined, blocks })
}

/** The documents the head names, any other that the plan's ends rest on, and those the plan holds itself. */
function guidanceOf({ plan }: Paper): readonly GuidanceDocument[] {
  const answered = [...plan.of('end-state'), ...plan.of('objective')].flatMap((end) => plan.pick('guidance-statement', end.guidance))
  return [...new Set([...plan.pick('guidance-document', plan.head?.guidance), ...answered.flatMap((s) => documentOf(plan, s) ?? []), ...plan.of('guidance-document').filter((document) => !isThisSection(document))])]
}

/** A plan may hold itself as a document, so that others can be tied to it. */
const isThisSection = ({ family, level }: GuidanceDocument) => family === 'defense' && level === 'country'

const familyLabels: Readonly<Record<GuidanceDocument['family'], string>> = {
  'whole-of-government': 'Whole of government', defense: 'Defense', 'state-usaid': 'State and USAID', partner: 'Partner',
}

function chainsTable(paper: Paper, documents: readonly GuidanceDocument[]): Block {
  const inCell = (document: GuidanceDocument): readonly Run[] => [
    named(nameWithType(document), document.id),
    ...(isSuperseded(paper.plan, document) ? [emphasis(' (superseded)')] : []),
    ...(isHardTie(document) ? [emphasis(' (hard tie)')] : []),
  ]
  const rows = levels.flatMap(([level, label]): readonly TableRow[] => {
    const at = (...families: readonly GuidanceDocument['family'][]) =>
      documents.filter((document) => document.level === level && families.includes(document.family)).map(inCell)
    const defense = at('defense', 'whole-of-government')
    const state = at('state-usaid', 'whole-of-government')
    const own: readonly (readonly Run[])[] = level === 'country' ? [[{ text: 'This section' }, emphasis(' (hard tie)')]] : []
    return defense.length + state.length + own.length === 0 ? [] : [row([cell(label), cell(...defense, ...own), cell(...state)])]
  })
  return table({
    id: 'chains', caption: 'Two chains of guidance, side by side',
    alt: 'Levels from President to country as rows; the defense chain and the State and USAID chain as columns. Hard ties and superseded documents are marked in words.',
    columns: columns(['Level', 18], ['Defense chain', 41], ['State and USAID chain', 41]), rows,
    notes: ['A hard tie is a document that stands in both chains, or that feeds the other chain as much as it is fed by it: the National Security Strategy at the top, the mission’s country strategy and this section at the bottom.'],
  })
}

const isHardTie = (document: GuidanceDocument) =>
  (document.family === 'whole-of-government' && document.level === 'president' && document.parents === undefined)
  || (document.family === 'state-usaid' && document.level === 'country' && document.type === 'ICS')

const nameWithType = ({ title, type }: GuidanceDocument) =>
  type === undefined || title.toLowerCase().includes(type.toLowerCase()) || /\s/.test(type) ? title : `${title} (${type})`

function documentsTable(paper: Paper, documents: readonly GuidanceDocument[]): Block {
  const rows = documents.map((document) => row([
    cell([named(nameWithType(document), document.id)]), familyLabels[document.family], document.owner ?? 'not stated',
    document.from === undefined && document.to === undefined ? 'not stated' : spanText(document.from, document.to), cell(statusOf(paper, document)),
  ], { record: document.id }))
  return table({
    id: 'documents', caption: 'Guidance this plan answers to', alt: 'One guidance document a row: chain, owner, time in force and status.',
    columns: columns(['Document', 33], ['Chain', 12], ['Owner', 21], ['In force', 22], ['Status', 12]), rows,
  })
}

function statusOf({ plan }: Paper, document: GuidanceDocument): string {
  const by = plan.referring(document.id, 'guidance-document', 'supersedes')[0]
  if (isSuperseded(plan, document)) return by?.from === undefined ? 'Superseded' : `Superseded ${formatDay(by.from)}`
  return document.status === 'draft' ? 'Draft' : document.status === 'in-force' ? 'In force' : 'Not stated'
}

function statementBlocks(paper: Paper, documents: readonly GuidanceDocument[]): readonly Block[] {
  const rows = documents.flatMap((document) => {
    const answered = paper.plan.referring(document.id, 'guidance-statement', 'document').toSorted(byReference).flatMap((statement) => {
      const by = answersOf(paper, statement)
      return by.length === 0 ? [] : [row([statement.ref ?? '', cell([named(statement.text, statement.id)]), cell(...by)], { record: statement.id })]
    })
    return answered.length === 0 ? [] : [row([{ ...cell(document.title), span: 3 }], { tone: 'group', record: document.id }), ...answered]
  })
  if (rows.length === 0) return [heading(2, 'answered', 'What is answered'), paragraph('No end state or objective of this plan names the guidance it answers.')]
  return [
    heading(2, 'answered', 'What is answered'),
    table({
      id: 'statements', caption: 'Statements answered directly, and by what', alt: 'Grouped by document: each statement with the end states and objectives of this plan that answer it.',
      columns: columns(['Reference', 11], ['Statement', 45], ['Answered by', 44]), rows, hasRowHeadings: false,
      notes: ['Statements further up each chain are answered through these.'],
    }),
  ]
}

const counted = new Intl.Collator('en', { numeric: true })

/** Statements as the document counts them: 2 before 10, 1.1 before 1.2. */
const byReference = (a: Statement, b: Statement): number => counted.compare(a.ref ?? '', b.ref ?? '') || (a.id < b.id ? -1 : 1)

const answersOf = ({ plan }: Paper, statement: Statement): readonly Words[] =>
  [...plan.referring(statement.id, 'end-state', 'guidance'), ...plan.referring(statement.id, 'objective', 'guidance')].map((end) => [
    { text: end.kind === 'end-state' ? 'End state: ' : 'Objective: ' }, named(titleOf(end), end.id),
  ])
