import { AlignmentType, BorderStyle, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import { formatDay } from '@throughline/model'
import type { DocumentTree } from '../tree.ts'
import { ink, rule } from './look.ts'
import { plainText } from '../plain-text.ts'

const banner = (tree: DocumentTree) => new Paragraph({ style: 'Banner', alignment: AlignmentType.CENTER, children: [new TextRun(tree.marking.banner)] })

/** The marking, and on the line below the title and the day. */
export const headerOf = (tree: DocumentTree, width: number): Header => new Header({
  children: [banner(tree), new Paragraph({
    style: 'Running', tabStops: [{ type: TabStopType.RIGHT, position: width }], border: { bottom: { ...rule(ink.rule), space: 4, style: BorderStyle.SINGLE } },
    children: [new TextRun(plainText(tree.shortTitle)), new TextRun(`\tAs of ${formatDay(tree.on)}`)],
  })],
})

/** The notice every page carries, page X of Y, and the marking. */
export const footerOf = (tree: DocumentTree, width: number): Footer => new Footer({
  children: [
    ...(tree.notice === undefined ? [] : [new Paragraph({ style: 'Notice', children: [new TextRun(plainText(tree.notice))] })]),
    new Paragraph({
      style: 'Running', tabStops: [{ type: TabStopType.RIGHT, position: width }],
      children: [new TextRun(plainText(tree.subject)), new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
    }),
    banner(tree),
  ],
})
