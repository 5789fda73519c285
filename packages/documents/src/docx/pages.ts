import type { Block, DocumentTree, Section } from '../tree.ts'
import { blockPieces, coverPieces, sectionPieces, type Piece } from './flow.ts'
import { page, textWidth } from './look.ts'
import { heightOf, measureParagraph } from './measure.ts'
import type { Outline, OutlineEntry } from './outline.ts'

type Orientation = Section['orientation']
const twipsInPoint = 20
const tabWidth = 30

/**
 * The page on which each heading falls, laid out with the widths of Arial: what Word and LibreOffice show before anybody updates the contents.
 * `pagesOf(tree, outlineOf(tree)).get(entry)`
 */
export function pagesOf(tree: DocumentTree, outline: Outline): ReadonlyMap<OutlineEntry, number> {
  const found = new Map<OutlineEntry, number>()
  let number = 0
  for (const { orientation, pieces } of stretches(tree, outline)) number = lay(pieces, room(tree, orientation), number + 1, found)
  return found
}

interface Stretch { readonly orientation: Orientation; readonly pieces: Piece[] }

function stretches(tree: DocumentTree, outline: Outline): readonly Stretch[] {
  const all: Stretch[] = []
  const width = textWidth('portrait')
  const add = (orientation: Orientation, pieces: readonly Piece[]) => {
    const last = all.at(-1)
    if (last?.orientation === orientation) last.pieces.push(...pieces)
    else all.push({ orientation, pieces: [...pieces] })
  }
  add('portrait', coverPieces(tree, width, outline))
  for (const { section, isNewPage } of sectionsOf(tree)) {
    const { orientation, head, rest } = partsOf(section)
    add(orientation, sectionPieces(section, head, textWidth(orientation), outline, all.at(-1)?.orientation !== orientation ? 'new-paper' : isNewPage ? 'new-page' : 'in-text'))
    if (rest.length > 0) add(section.orientation, blockPieces(rest, textWidth(section.orientation), outline))
    if (section === tree.front[0]) add('portrait', contentsPieces(outline, width))
  }
  return all
}

/** Every section with whether it starts a page: open points, the summary after the contents, and the annexes do. */
export const sectionsOf = (tree: DocumentTree): readonly { readonly section: Section; readonly isNewPage: boolean }[] => [
  ...tree.front.map((section, i) => ({ section, isNewPage: i < 2 })),
  ...tree.sections.map((section) => ({ section, isNewPage: false })),
  ...tree.annexes.map((section, i) => ({ section, isNewPage: i === 0 })),
]

/** A landscape section that opens with text and then a picture keeps heading and text on the upright page before it. */
export function partsOf(section: Section): { readonly orientation: Orientation; readonly head: readonly Block[]; readonly rest: readonly Block[] } {
  const figure = section.blocks.findIndex((block) => block.kind === 'figure')
  const isSplit = section.orientation === 'landscape' && figure > 0 && section.blocks.slice(0, figure).some((block) => block.kind === 'prose' && block.blocks.length > 0)
  return isSplit ? { orientation: 'portrait', head: section.blocks.slice(0, figure), rest: section.blocks.slice(figure) } : { orientation: section.orientation, head: section.blocks, rest: [] }
}

function contentsPieces({ entries }: Outline, width: number): readonly Piece[] {
  const wide = width / twipsInPoint
  const line = (style: 'TOC1' | 'TOC2' | 'Normal' | 'FrontHeading', text: string): Piece => ({ ...measureParagraph([{ text }], style, wide - tabWidth), keepsNext: false })
  return [
    { ...line('FrontHeading', 'Contents'), keepsNext: true }, line('Normal', ''),
    ...entries.filter((entry) => entry.level < 3).map((entry) => line(entry.level === 1 ? 'TOC1' : 'TOC2', entry.title)), line('Normal', ''),
  ]
}

/** Height for text on a page: what margins and the notice at the foot leave. */
function room(tree: DocumentTree, orientation: Orientation): number {
  const long = (orientation === 'portrait' ? page.long : page.short) / twipsInPoint
  const wide = textWidth(orientation) / twipsInPoint
  const foot = (tree.notice === undefined ? 0 : heightOf(measureParagraph([{ text: tree.notice }], 'Notice', wide)))
    + heightOf(measureParagraph([{ text: 'A' }], 'Running', wide)) + heightOf(measureParagraph([{ text: 'A' }], 'Banner', wide))
  return long - page.marginTop / twipsInPoint - Math.max(page.marginFoot, page.headFoot + foot * twipsInPoint) / twipsInPoint
}

/** Lays pieces on pages of one height from page `first`; returns the last page. Of two spaces that meet, the larger counts, as in Word. */
function lay(pieces: readonly Piece[], height: number, first: number, found: Map<OutlineEntry, number>): number {
  const at = { number: first, used: 0, after: 0 }
  const turn = (piece: Piece) => Object.assign(at, { number: at.number + 1, used: piece.repeated ?? 0, after: 0 })
  for (const [i, piece] of pieces.entries()) {
    const isStart = pieces[i - 1]?.keepsNext !== true
    const needed = isStart ? chainHeight(pieces, i, at.after) : 0
    if (at.used > 0 && (piece.isNewPage === true || (at.used + needed > height && needed <= height))) turn(piece)
    if (piece.heading !== undefined) found.set(piece.heading, at.number)
    // Space above stands on the first page of a paper, and is dropped where the text itself turns the page.
    if (at.used > 0 || i === 0) at.used += Math.max(piece.before, at.after) - at.after
    let { lines } = piece
    for (let fit = linesIn(height - at.used, piece); fit < lines && at.used > (piece.repeated ?? 0); fit = linesIn(height - at.used, piece)) {
      lines -= parted(lines, fit)
      turn(piece)
    }
    at.used += lines * piece.lineHeight + piece.after
    at.after = piece.after
  }
  return at.number
}

const slack = 0.05
const linesIn = (free: number, piece: Piece) => Math.floor((free + slack) / piece.lineHeight)

/** How many of the lines stay on the page: at least two here and two there, or none. */
function parted(lines: number, fit: number): number {
  const now = Math.min(fit, lines - 2)
  return now >= 2 ? now : 0
}

/** What must stand together from here: pieces that keep the next one with them, and the beginning of the last. */
function chainHeight(pieces: readonly Piece[], from: number, afterBefore: number): number {
  let sum = 0
  let after = afterBefore
  for (let i = from; i < pieces.length; i += 1) {
    const piece = pieces[i]
    if (piece === undefined) break
    const gap = Math.max(piece.before, after) - (i === from ? after : 0)
    if (!piece.keepsNext) return sum + gap + (piece.lines <= 3 ? piece.lines : 2) * piece.lineHeight
    sum += gap + piece.lines * piece.lineHeight
    after = piece.after
  }
  return sum
}
