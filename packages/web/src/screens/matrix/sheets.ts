const rowsOnFirst = 16
const rowsOnSheet = 17
/** The last sheet holds the totals too. */
const rowsOnLast = 14

/** Where each sheet begins and ends: `sheetsOf(40) // [[0, 16], [16, 33], [33, 40]]` */
export function sheetsOf(rows: number): readonly (readonly [number, number])[] {
  const sheets: (readonly [number, number])[] = []
  for (let from = 0; from < rows;) {
    const left = rows - from
    const most = from === 0 ? rowsOnFirst : rowsOnSheet
    const to = from + (left <= rowsOnLast ? left : left <= most ? rowsOnLast : most)
    sheets.push([from, to])
    from = to
  }
  return sheets
}
