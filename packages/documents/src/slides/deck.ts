import pptxgenjs from 'pptxgenjs'

export type Deck = pptxgenjs.default
export type Slide = pptxgenjs.default.Slide
export type TableRow = pptxgenjs.default.TableRow
export type TableCell = pptxgenjs.default.TableCell
export type TableCellProps = pptxgenjs.default.TableCellProps
export type SlideMasterProps = pptxgenjs.default.SlideMasterProps

// The library's types speak of a module whose class is `default`; what Node loads is the class itself.
const isMaker = (value: unknown): value is typeof pptxgenjs.default => typeof value === 'function'

/** An empty set of slides. */
export function newDeck(): Deck {
  const made: unknown = pptxgenjs
  if (!isMaker(made)) throw new Error('The library of slides gives no class')
  return new made()
}
