import { effortsOf, type MatrixRow } from '@throughline/analysis'
import { arrowText, initiativeArrow, matrixText } from '@throughline/figures'
import { formatDay, type PlanGraph } from '@throughline/model'
import { plainText } from '../plain-text.ts'
import { newDeck, type Deck, type Slide } from '../slides/deck.ts'
import { fixTime } from '../slides/fixed-time.ts'
import { masterName, masterOf } from '../slides/master.ts'
import { packZip } from '../slides/pack.ts'
import { arrowSlide } from './arrow-slide.ts'
import { matrixPaper, rowWords, type MatrixAsked, type MatrixPaper } from './matrix-asked.ts'
import { matrixSlide } from './matrix-slide.ts'
import { rowsPerSlide, slidePages } from './slide-pages.ts'

/**
 * The synchronization matrix as the bytes of a PowerPoint file whose tables and shapes stay editable: an overview with who pays, then by line of effort the initiative as an arrow
 * and its rows over as many slides as they take. The same plan and day give the same bytes.
 * `await writeMatrixSlides(plan, { rows: 'effort', columns: 'fiscal-year', on: day('2026-11-20') })`
 */
export async function writeMatrixSlides(plan: PlanGraph, asked: MatrixAsked): Promise<Uint8Array> {
  const paper = matrixPaper(plan, asked)
  const deck = newDeck()
  Object.assign(deck, { layout: 'LAYOUT_WIDE', author: 'Throughline', company: '', title: plainText(paper.title), revision: '1', subject: 'Synchronization matrix' })
  deck.defineSlideMaster(masterOf(paper.marking, asked.on, plainText([plan.head?.title ?? 'Plan', paper.notice].filter((part) => part !== '').join(' · '))))
  overview(deck, paper)
  for (const row of paper.matrix.rows.filter(({ children }) => children.length > 0)) effortSlides(deck, paper, row)
  const bytes = await deck.write({ outputType: 'uint8array', compression: false })
  if (!(bytes instanceof Uint8Array)) throw new Error('The slides were not written as bytes')
  return packZip(fixTime(bytes, asked.on))
}

const addNotes = (slide: Slide, { marking, on }: MatrixPaper, text: string): void => {
  slide.addNotes(plainText([marking.banner, ...marking.designation, `As of ${formatDay(on)}`, '', text, marking.banner].join('\n')))
}

/** Outermost rows and the groups below them, with who pays: over several slides where they are many. */
function overview(deck: Deck, paper: MatrixPaper): void {
  const { matrix } = paper
  const totals = [...matrix.payers, { key: 'all', label: 'All', costs: matrix.costs, total: matrix.total }]
  const pages = overviewPages(matrix.rows, rowsPerSlide + 1, totals.length)
  for (const [i, shown] of pages.entries()) {
    const slide = deck.addSlide({ masterName })
    const part = pages.length === 1 ? '' : ` (${i + 1} of ${pages.length})`
    matrixSlide(slide, { matrix, title: `Synchronization matrix by ${rowWords[paper.rows]}${part}`, rows: shown, totals: i === pages.length - 1 ? totals : [] })
    addNotes(slide, paper, matrixText(matrix))
  }
}

/** Each outermost row with its groups on one slide where it fits; the last with room for what closes it. */
function overviewPages(outermost: readonly MatrixRow[], most: number, closing: number): readonly (readonly MatrixRow[])[] {
  const pages: MatrixRow[][] = [[]]
  for (const row of outermost) {
    const rows = [row, ...row.children.filter(({ kind }) => kind !== 'activity')]
    if ((pages.at(-1)?.length ?? 0) > 0 && (pages.at(-1)?.length ?? 0) + rows.length > most) pages.push([])
    for (const one of rows) {
      if (pages.at(-1)?.length === most) pages.push([])
      pages.at(-1)?.push(one)
    }
  }
  return (pages.at(-1)?.length ?? 0) + closing > most ? [...pages, []] : pages
}

function effortSlides(deck: Deck, paper: MatrixPaper, row: MatrixRow): void {
  const { plan, matrix } = paper
  const effort = effortsOf(plan).find(({ id }) => id === row.record)
  if (effort !== undefined && row.kind === 'line-of-effort') {
    const arrow = initiativeArrow(plan, effort)
    const slide = deck.addSlide({ masterName })
    arrowSlide(slide, arrow)
    addNotes(slide, paper, arrowText(arrow))
  }
  for (const page of slidePages(row)) {
    const slide = deck.addSlide({ masterName })
    matrixSlide(slide, { matrix, title: `${row.title}${page.part === undefined ? '' : ` (${page.part})`}`, head: row, rows: page.rows, totals: [] })
    addNotes(slide, paper, page.rows.map(({ number, title }) => `${number} ${title}`).join('\n'))
  }
}
