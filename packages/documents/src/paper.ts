import {
  fieldsOf, fieldValue, formatDay, formatSpan, formatUsdThousands, proseSections, titleOf, type AnyRecord, type Day, type Finding, type PlanGraph,
  type Rec, type RecordId,
} from '@throughline/model'
import { payerNameOf, programName, type MoneySum } from '@throughline/analysis'
import { callout } from './block.ts'
import { proseBlocks } from './prose.ts'
import type { Block, Prose, Section } from './tree.ts'

export interface DocumentOptions {
  /** The day answers are as of; it is printed, and dates the file. */
  readonly on: Day
  /** What the checks found, waived findings included. */
  readonly findings: readonly Finding[]
}

export type ProseSection = keyof typeof proseSections

/** What every section is written from. */
export interface Paper extends DocumentOptions {
  readonly plan: PlanGraph
  /** The partner's name as it stands in a sentence. */
  readonly partner: string
}

/** Gathers what the sections need. `paperOf(plan, { on, findings })` */
export function paperOf(plan: PlanGraph, { on, findings }: DocumentOptions): Paper {
  const partner = plan.get('partner', plan.head?.partner)
  return { plan, on, findings, partner: partner?.shortName ?? partner?.name ?? 'the partner' }
}

export const sectionTextOf = (paper: Paper, id: ProseSection): Rec<'section-text'> | undefined =>
  paper.plan.of('section-text').find((text) => text.section === id)

/** What the author wrote for a section, empty where nothing is written: the screen still offers it for editing. */
export function prose(paper: Paper, id: ProseSection): Prose {
  const text = sectionTextOf(paper, id)
  return { kind: 'prose', section: id, ...(text !== undefined && { record: text.id }), blocks: text?.text === undefined ? [] : proseBlocks(text.text) }
}

export const hasProse = (paper: Paper, id: ProseSection): boolean => sectionTextOf(paper, id)?.text !== undefined

interface SectionParts {
  readonly id: ProseSection
  readonly title?: string
  readonly orientation?: Section['orientation']
  readonly blocks: readonly Block[]
  /** Why it is open, where it is. */
  readonly open: string | undefined
}

/** A section with its prose first; an open one says so in its own place. */
export function section(paper: Paper, { id, title = proseSections[id], orientation = 'portrait', blocks, open }: SectionParts): Section {
  const isMarked = paper.plan.head?.notWorked?.some((name) => name === id) === true
  const because = open ?? (isMarked ? 'The office marks it as not yet worked.' : undefined)
  const box = because === undefined ? [] : [callout('open', 'This section is not yet worked.', because)]
  return {
    id, title, orientation, status: because === undefined ? 'worked' : 'open', ...(because !== undefined && { openBecause: because }),
    blocks: [...box, prose(paper, id), ...blocks],
  }
}

const unknown = 'not stated'

/** A day for a table, or that none is stated. */
export const dayText = (d: Day | undefined): string => (d === undefined ? unknown : formatDay(d))
export const spanText = (start: Day | undefined, end: Day | undefined): string =>
  start === undefined ? (end === undefined ? 'no dates' : `until ${formatDay(end)}`) : end === undefined ? `from ${formatDay(start)}` : formatSpan(start, end)

/** The short name of an office, partner or other record; undefined where none is linked. */
export const nameOf = (plan: PlanGraph, id: RecordId | undefined): string | undefined => payerNameOf(plan, id)
export const namesOf = (plan: PlanGraph, ids: readonly RecordId[] | undefined): string => (ids ?? []).flatMap((id) => nameOf(plan, id) ?? []).join(', ')
export const programNames = (plan: PlanGraph, ids: readonly string[] | undefined): string => (ids ?? []).map((id) => programName(id, plan)).join(', ')

/** A sum in $K for a table: nothing where there is nothing, a question mark where an amount is not known. */
export function moneyText(sum: MoneySum | undefined): string {
  if (sum === undefined || (sum.usd === 0 && sum.unknown === 0)) return ''
  if (sum.usd === 0) return '?'
  return `${formatUsdThousands(sum.usd)}${sum.unknown === 0 ? '' : ' + ?'}`
}

/** How the field's choices label a value: `Under way`. */
export const choiceText = (record: AnyRecord, field: string): string => {
  const value = fieldValue(record, field)
  return value === undefined ? unknown : fieldsOf(record.kind)[field]?.choices?.find((choice) => choice.value === value)?.label ?? unknown
}

/** The title of a record, of a dependency both its ends; its id where the plan does not hold it. */
export const titleFor = (plan: PlanGraph, id: RecordId): string => {
  const found = plan.find(id)
  if (found === undefined) return id
  return found.kind === 'dependency' ? `${titleFor(plan, found.predecessor)}, then ${titleFor(plan, found.successor)}` : titleOf(found)
}

/** Numbers as a reader writes them: `1,250`, `0.5`. */
export const numberText = (value: number): string => {
  const [whole = '', rest] = String(value).split('.')
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${rest === undefined ? '' : `.${rest}`}`
}

const openFindings = (paper: Paper) => paper.findings.filter((finding) => finding.waived === undefined)

/** Findings that stand on a record. */
export const openOn = (paper: Paper, record: RecordId): readonly Finding[] => openFindings(paper).filter((finding) => finding.record === record)
