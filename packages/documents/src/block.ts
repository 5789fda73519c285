import type { RecordId } from '@throughline/model'
import type { Block, Bullets, Callout, Cell, Column, Heading, Paragraph, Run, Runs, Table, TableRow } from './tree.ts'

export type Words = string | Runs

export const runs = (words: Words): Runs => (typeof words === 'string' ? [{ text: words }] : words)
export const strong = (text: string): Run => ({ text, strong: true })
export const emphasis = (text: string): Run => ({ text, emphasis: true })
/** Words that stand for a record. */
export const named = (text: string, record: RecordId): Run => ({ text, record })

/** A paragraph. `paragraph('Nothing is worked yet.')` */
export const paragraph = (words: Words, style?: Paragraph['style']): Paragraph =>
  ({ kind: 'paragraph', runs: runs(words), ...(style !== undefined && { style }) })

/** A line with its label in bold; a label that ends in a mark of its own takes no full stop. `labelled('Problem', effort.problem)` */
export const labelled = (label: string, text: string): Paragraph => paragraph([strong(/[?:]$/.test(label) ? `${label} ` : `${label}. `), { text }])

export const bullets = (items: readonly Words[]): Bullets => ({ kind: 'bullets', items: items.map(runs) })
export const heading = (level: Heading['level'], id: string, text: string): Heading => ({ kind: 'heading', level, id, text })

export const callout = (tone: Callout['tone'], title: string, ...paragraphs: readonly Words[]): Callout =>
  ({ kind: 'callout', tone, title, paragraphs: paragraphs.map(runs) })

/** A cell of one paragraph or several; empty where there is nothing to say. */
export const cell = (...paragraphs: readonly (Words | undefined)[]): Cell =>
  ({ paragraphs: paragraphs.flatMap((words) => (words === undefined || words.length === 0 ? [] : [runs(words)])) })

export const row = (cells: readonly (Cell | string)[], more: Omit<TableRow, 'cells'> = {}): TableRow =>
  ({ cells: cells.map((one) => (typeof one === 'string' ? cell(one) : one)), ...more })

interface TableWords {
  readonly id: string
  readonly caption: string
  readonly alt: string
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
  readonly notes?: readonly Words[]
  readonly hasRowHeadings?: boolean
  readonly isDense?: boolean
}

/** A table; one without rows is told as such by the section, not here. */
export const table = ({ notes = [], hasRowHeadings = true, isDense = false, ...rest }: TableWords): Table =>
  ({ kind: 'table', ...rest, notes: notes.map(runs), hasRowHeadings, isDense })

/** Columns by heading and share of width; `>` before the heading sets it flush right. */
export const columns = (...parts: readonly (readonly [heading: string, width: number])[]): readonly Column[] =>
  parts.map(([text, width]) => (text.startsWith('>') ? { heading: text.slice(1), width, align: 'end' } : { heading: text, width }))

/** Blocks, where there is something to show. */
export const when = (isSo: boolean, ...blocks: readonly Block[]): readonly Block[] => (isSo ? blocks : [])
