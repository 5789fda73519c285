import type { Day, OutputMarking, RecordId } from '@throughline/model'

/** A piece of a paragraph. Its text is text: no writer may read markup in it. */
export interface Run {
  readonly text: string
  readonly strong?: true
  readonly emphasis?: true
  /** The record the words stand for: the screen links to it. */
  readonly record?: RecordId
}

export type Runs = readonly Run[]

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly runs: Runs
  /** `note`: small print under a table; `lead-in`: introduces the list that follows. */
  readonly style?: 'note' | 'lead-in'
}

export interface Bullets {
  readonly kind: 'bullets'
  readonly items: readonly Runs[]
}

/** A heading below the section's own; `level` 2 or 3. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: 2 | 3
  readonly id: string
  /** `5.2`; undefined where it is not numbered. */
  readonly number?: string
  readonly text: string
}

export interface Column {
  readonly heading: string
  /** Share of the width; the writers scale the sum of all to the page. */
  readonly width: number
  readonly align?: 'start' | 'end' | 'center'
}

export interface Cell {
  readonly paragraphs: readonly Runs[]
  /** How many columns it covers, 1 where left out. */
  readonly span?: number
  /** Steps of indent, for outlines. */
  readonly indent?: number
}

export interface TableRow {
  readonly cells: readonly Cell[]
  /** `group` and `subgroup` head the rows below them; `total` closes them. */
  readonly tone?: 'group' | 'subgroup' | 'total'
  readonly record?: RecordId
}

export interface Table {
  readonly kind: 'table'
  readonly id: string
  readonly caption: string
  /** What the table holds and how it is read, for those who cannot see it. */
  readonly alt: string
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
  readonly notes: readonly Runs[]
  /** The first column names the row. */
  readonly hasRowHeadings: boolean
  /** Smaller print, for wide tables. */
  readonly isDense: boolean
  /** Set when the document is put together: `Table 4`. */
  readonly number?: number
}

export interface Figure {
  readonly kind: 'figure'
  readonly id: string
  readonly svg: string
  /** Size of the picture in its own units; the writers scale it to the page. */
  readonly width: number
  readonly height: number
  readonly caption: string
  readonly alt: string
  readonly number?: number
}

/** A box that must not be overlooked. */
export interface Callout {
  readonly kind: 'callout'
  /** `open`: a part not worked yet; `warning`: something is wrong; `note`: good to know. */
  readonly tone: 'open' | 'warning' | 'note'
  readonly title: string
  readonly paragraphs: readonly Runs[]
}

/** What an author wrote for a section; the screen edits it in place. */
export interface Prose {
  readonly kind: 'prose'
  /** The section's id among the prose sections of the model. */
  readonly section: string
  /** The section-text record; undefined where nothing is written yet. */
  readonly record?: RecordId
  readonly blocks: readonly Block[]
}

export type Block = Paragraph | Bullets | Heading | Table | Figure | Callout | Prose

export interface Section {
  readonly id: string
  /** `5` or `Annex A`; undefined for the front matter. */
  readonly number?: string
  readonly title: string
  readonly status: 'worked' | 'open'
  /** Why it is open, one sentence. */
  readonly openBecause?: string
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly Block[]
}

/** The first page: what the document is, of which day, under which marking. */
export interface Cover {
  readonly title: string
  readonly subtitle: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** Lines of the CUI designation block; none where unclassified. */
  readonly designation: readonly string[]
  readonly blocks: readonly Block[]
}

/** A document as plain data: the writers only lay it out. */
export interface DocumentTree {
  /** `one-page` is set in small print, without contents. */
  readonly layout: 'full' | 'one-page'
  readonly title: string
  /** What stands in the page header beside the marking. */
  readonly shortTitle: string
  readonly subject: string
  /** The office whose document it is. */
  readonly author: string
  readonly language: 'en-US'
  readonly on: Day
  readonly marking: OutputMarking
  /** A sentence every page carries. */
  readonly notice?: string
  readonly cover: Cover
  /** Open points, summary, acronyms: before the numbered sections. */
  readonly front: readonly Section[]
  readonly sections: readonly Section[]
  readonly annexes: readonly Section[]
}

/** Every section of a document, in reading order. */
export const everySection = (tree: DocumentTree): readonly Section[] => [...tree.front, ...tree.sections, ...tree.annexes]
