/** The measures of one paragraph style, in points; `line` is a share of the font's own line height. */
export interface Metric {
  readonly size: number
  readonly before: number
  readonly after: number
  readonly line: number
  readonly isBold?: true
  readonly keepNext?: true
}

const body = 1.08
const metric = (size: number, before: number, after: number, line = body, more: Pick<Metric, 'isBold' | 'keepNext'> = {}): Metric => ({ size, before, after, line, ...more })
const bold = { isBold: true } as const
const head = { isBold: true, keepNext: true } as const

/** Every paragraph style the document uses. The styles are made from these, and so are the page numbers of the contents. */
export const metrics = {
  Normal: metric(10, 0, 6),
  Title: metric(22, 8, 4, body, bold),
  Heading1: metric(16, 22, 8, body, head),
  Heading2: metric(12.5, 16, 5, body, head),
  Heading3: metric(10.5, 13, 4, body, head),
  Caption: metric(9, 10, 4, body, head),
  Subtitle2: metric(11, 0, 8),
  FrontHeading: metric(16, 22, 8, body, head),
  LeadIn: metric(10, 2, 3, body, { keepNext: true }),
  Bullet: metric(10, 0, 3),
  SmallPrint: metric(8, 4, 8),
  TableText: metric(9, 0, 1.5, 1.02),
  TableDense: metric(8, 0, 1, 1),
  TableHead: metric(8.5, 0, 0, 1, head),
  Callout: metric(9.5, 2, 2),
  Banner: metric(9, 0, 0, body, bold),
  Running: metric(8, 0, 0),
  Notice: metric(6.5, 0, 2, 0.85),
  TOC1: metric(10, 4, 1, 1, bold),
  TOC2: metric(9, 0, 1, 1),
} as const satisfies Readonly<Record<string, Metric>>

export type StyleId = keyof typeof metrics

/** The empty line under a table or box, exact, in points. */
export const gapUnder = { table: 8, box: 8, facts: 8 } as const

/** Insides of cells, in points. */
export const cellMargin = { table: { top: 2.25, bottom: 1.75, side: 4 }, facts: { top: 2.5, bottom: 2, side: 3 }, box: { top: 4, bottom: 4, side: 8 } } as const
