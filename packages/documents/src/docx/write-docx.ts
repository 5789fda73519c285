import { Document, InternalHyperlink, LeaderType, NumberFormat, Packer, PageOrientation, Paragraph, SectionType, SimpleField, TableOfContents, TabStopType, TextRun, type ISectionOptions } from 'docx'
import { svgToPng } from '../picture/svg-to-png.ts'
import { everySection, type DocumentTree, type Section } from '../tree.ts'
import { freezeDates } from '../zip-dates.ts'
import { blockParts, sectionParts, type Part, type Pixels, type Place } from './body.ts'
import { coreProperties } from './core-properties.ts'
import { coverParts } from './cover.ts'
import { numbering, page, styles, textWidth } from './look.ts'
import { outlineOf, type Outline, type OutlineEntry } from './outline.ts'
import { pagesOf, partsOf, sectionsOf } from './pages.ts'
import { footerOf, headerOf } from './running.ts'
import { plainText } from '../plain-text.ts'

type Orientation = Section['orientation']
interface Stretch { readonly orientation: Orientation; readonly parts: Part[] }

/**
 * A document tree as the bytes of a Word document. The same tree gives the same bytes: dates come from the tree's day.
 * `await writeDocx(countrySection(plan, { on, findings }))`
 */
export async function writeDocx(tree: DocumentTree): Promise<Uint8Array> {
  const pixels = await pixelsOf(tree)
  const document = new Document({
    title: plainText(tree.title), subject: plainText(tree.subject), creator: plainText(tree.author), lastModifiedBy: plainText(tree.author), description: plainText(tree.notice ?? ''), keywords: tree.marking.banner,
    styles, numbering,
    sections: stretchesOf(tree, pixels).map((stretch) => sectionOf(tree, stretch)),
  })
  const packed = await Packer.pack(document, 'uint8array', undefined, [coreProperties(tree)])
  return freezeDates(packed, tree.on)
}

async function pixelsOf(tree: DocumentTree): Promise<Pixels> {
  const figures = everySection(tree).flatMap((section) => section.blocks.filter((block) => block.kind === 'figure'))
  return new Map(await Promise.all(figures.map(async (figure) => [figure, await svgToPng(figure.svg, figure.width, figure.height)] as const)))
}

/** Neighbors of one orientation share a Word section. */
function stretchesOf(tree: DocumentTree, pixels: Pixels): readonly Stretch[] {
  const outline = outlineOf(tree)
  const stretches: Stretch[] = []
  const add = (orientation: Orientation, parts: readonly Part[]) => {
    const last = stretches.at(-1)
    if (last?.orientation === orientation) last.parts.push(...parts)
    else stretches.push({ orientation, parts: [...parts] })
  }
  const addSection = (one: Section, reference: Place['reference'], isFirst: boolean) => {
    const { orientation, head, rest } = partsOf(one)
    const placeIn = (there: Orientation): Place => ({ width: textWidth(there), outline, pixels, ...(reference !== undefined && { reference }) })
    const startsStretch = stretches.at(-1)?.orientation !== orientation
    add(orientation, sectionParts(one, head, placeIn(orientation), startsStretch ? 'new-paper' : isFirst ? 'new-page' : 'in-text'))
    if (rest.length > 0) add(one.orientation, blockParts(rest, placeIn(one.orientation)))
  }
  add('portrait', coverParts(tree, { width: textWidth('portrait'), outline, pixels }))
  for (const { section, isNewPage } of sectionsOf(tree)) {
    addSection(section, tree.annexes.includes(section) ? 'annexes' : tree.sections.includes(section) ? 'sections' : undefined, isNewPage)
    if (section === tree.front[0]) add('portrait', contents(outline, pagesOf(tree, outline), textWidth('portrait')))
  }
  return stretches
}

/** A real table of contents, filled in as the pages are laid out, so that nobody is asked to update it. */
const contents = ({ entries }: Outline, pages: ReadonlyMap<OutlineEntry, number>, width: number): readonly Part[] => [
  new Paragraph({ style: 'FrontHeading', children: [new TextRun('Contents')] }),
  new TableOfContents('Contents', {
    hyperlink: true, headingStyleRange: '1-2', beginDirty: false,
    contentChildren: entries.filter((entry) => entry.level < 3).map((entry) => new Paragraph({
      style: `TOC${entry.level}`, tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }],
      children: [new InternalHyperlink({ anchor: entry.anchor, children: [new TextRun(`${plainText(entry.title)}\t`), pageReference(entry, pages.get(entry))] })],
    })),
  }),
]

/** A page number Word can count again, filled in as laid out here. */
const pageReference = ({ anchor }: OutlineEntry, number: number | undefined) => new SimpleField(`PAGEREF ${anchor} \\h`, String(number ?? ''))

const sectionOf = (tree: DocumentTree, { orientation, parts }: Stretch): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    page: {
      size: { width: page.short, height: page.long, orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: { top: page.marginTop, bottom: page.marginFoot, left: page.marginSide, right: page.marginSide, header: page.headFoot, footer: page.headFoot },
      pageNumbers: { formatType: NumberFormat.DECIMAL },
    },
  },
  headers: { default: headerOf(tree, textWidth(orientation)) },
  footers: { default: footerOf(tree, textWidth(orientation)) },
  children: parts,
})
