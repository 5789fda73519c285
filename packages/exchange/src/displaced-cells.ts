/** The printed cells of a training that may run into each other. */
export interface PrintedCells {
  readonly studentUnit: string
  readonly startText: string
  readonly endText: string
  readonly costText: string
}

export interface SeparatedCells extends PrintedCells {
  /** What was separated, in words; undefined where every cell held its own. */
  readonly separated?: string
}

const date = String.raw`\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})`
const amount = String.raw`\$?\d[\d,]*(?:\.\d+)?`
const twoDates = new RegExp(`^(${date}) (${date})$`)
const costThenDates = new RegExp(`^(${amount}) (${date})(?: (${date}))?$`)
const unitCostDates = new RegExp(`^(.*\\S) (${amount}) (${date})(?: (${date}))?$`)

/**
 * Puts back what the report's page layout ran together, as some reports of 2002 and 2009 do: both dates in one
 * date cell, the cost followed by dates, or unit, cost and dates in one cell. Only where the cells they belong to
 * are empty, so nothing printed is ever replaced.
 * `separateCells({ startText: '7/27/2009 7/31/2009', endText: '', … }) // startText '7/27/2009', endText '7/31/2009'`
 */
export function separateCells(cells: PrintedCells): SeparatedCells {
  return datesInOneCell(cells) ?? datesInCost(cells) ?? datesInUnit(cells) ?? cells
}

function datesInOneCell(cells: PrintedCells): SeparatedCells | undefined {
  const held = cells.endText === '' ? cells.startText : cells.startText === '' ? cells.endText : ''
  const match = twoDates.exec(held)
  if (!match) return undefined
  return { ...cells, startText: match[1] ?? '', endText: match[2] ?? '', separated: 'both dates stood in one cell' }
}

function datesInCost(cells: PrintedCells): SeparatedCells | undefined {
  const match = costThenDates.exec(cells.costText)
  const dates = match && fillDates(cells, match[2], match[3])
  return dates ? { ...cells, ...dates, costText: match[1] ?? '', separated: 'dates stood in the cost cell' } : undefined
}

function datesInUnit(cells: PrintedCells): SeparatedCells | undefined {
  if (cells.costText !== '') return undefined
  const match = unitCostDates.exec(cells.studentUnit)
  const dates = match && fillDates(cells, match[3], match[4])
  return dates
    ? { ...dates, studentUnit: match[1] ?? '', costText: match[2] ?? '', separated: 'cost and dates stood in the student unit cell' }
    : undefined
}

function fillDates(cells: PrintedCells, first: string | undefined, second: string | undefined) {
  if (first === undefined || cells.startText !== '') return undefined
  if (second === undefined) return { startText: first, endText: cells.endText }
  return cells.endText === '' ? { startText: first, endText: second } : undefined
}
