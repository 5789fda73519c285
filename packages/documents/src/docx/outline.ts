import { Bookmark, BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx'
import { everySection, type Block, type DocumentTree, type Heading, type Section } from '../tree.ts'

/** A heading of the document that the contents can point at. */
export interface OutlineEntry {
  readonly of: Section | Heading
  readonly level: 1 | 2 | 3
  readonly title: string
  readonly anchor: string
  readonly index: number
}

/** Every heading in reading order, and each one's place in it. */
export interface Outline {
  readonly entries: readonly OutlineEntry[]
  entryOf(of: Section | Heading): OutlineEntry | undefined
}

/** The outline of a document. `outlineOf(tree).entries[0].title // 'Open points'` */
export function outlineOf(tree: DocumentTree): Outline {
  const found = everySection(tree).flatMap((section) => [
    { of: section, level: 1 as const, title: withNumber(section.number, section.title) },
    ...headingsIn(section.blocks).map((heading) => ({ of: heading, level: heading.level, title: withNumber(heading.number, heading.text) })),
  ])
  const entries = found.map((entry, i): OutlineEntry => ({ ...entry, index: i + 1, anchor: `_Toc${String(i + 1).padStart(6, '0')}` }))
  const byHeading = new Map(entries.map((entry) => [entry.of, entry]))
  return { entries, entryOf: (of) => byHeading.get(of) }
}

const withNumber = (number: string | undefined, text: string) => (number === undefined ? text : `${number}\u2003${text}`)

const headingsIn = (blocks: readonly Block[]): readonly Heading[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block] : block.kind === 'prose' ? headingsIn(block.blocks) : []))

/** A bookmark numbered by its place in this document; the library counts over all documents a program ever writes. */
export class HeadingBookmark extends Bookmark {
  override readonly start: BookmarkStart
  override readonly end: BookmarkEnd

  constructor({ anchor, index }: OutlineEntry, children: readonly ParagraphChild[]) {
    super({ id: anchor, children })
    this.start = new BookmarkStart(anchor, index)
    this.end = new BookmarkEnd(index)
  }
}
