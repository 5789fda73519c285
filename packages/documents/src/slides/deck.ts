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

type ShapeName = Parameters<Slide['addShape']>[0]
export type ShapeProps = NonNullable<Parameters<Slide['addShape']>[1]>

// The library draws shapes of points, but its list of names leaves them out.
const isShapeName = (name: string): name is ShapeName => name === 'custGeom'

/** A shape of one's own outline, as PowerPoint's editable points. `addOutline(slide, [{ x: 0, y: 0, moveTo: true }, …, { close: true }], { x: 1, y: 1, w: 4, h: 2 })` */
export function addOutline(slide: Slide, points: NonNullable<ShapeProps['points']>, more: ShapeProps): void {
  const name: string = 'custGeom'
  if (isShapeName(name)) slide.addShape(name, { ...more, points })
}
