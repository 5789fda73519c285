/**
 * As many lines as there is room for, each over two rows of text at most; what is left out is counted, and stands on the notes page.
 * `fitLines(['Patrol the lake', 'Watch'], 2, 20) // ['Patrol the lake', 'Watch']`
 */
export function fitLines(lines: readonly string[], room: number, perRow: number): readonly string[] {
  const fitted = lines.map((line) => fitRows(line, perRow, 2))
  const whole = fitted.reduce((sum, { rows }) => sum + rows, 0)
  if (whole <= room) return fitted.map(({ text }) => text)
  const shown: string[] = []
  let used = 1
  for (const { text, rows } of fitted) {
    if (used + rows > room) break
    used += rows
    shown.push(text)
  }
  return [...shown, `and ${lines.length - shown.length} more, on the notes page`]
}

/** A text cut at a word: `fitText('Patrols that cannot stay out', 15) // 'Patrols that…'` */
export function fitText(text: string, letters: number): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= letters) return plain
  const cut = plain.slice(0, letters - 1)
  const at = cut.lastIndexOf(' ')
  return `${cut.slice(0, at > letters / 2 ? at : undefined).replace(/[,;:.]$/, '')}…`
}

/**
 * A text cut so that it takes no more than some rows of so many letters: a word longer than a row begins on one of its own and runs over.
 * `fitRows('Patrols that cannot stay out', 14, 2) // { text: 'Patrols that cannot stay…', rows: 2 }`
 */
export function fitRows(text: string, perRow: number, most: number): { readonly text: string; readonly rows: number } {
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  const kept: string[] = []
  let rows = 1
  let column = 0
  for (const [index, word] of words.entries()) {
    const isLast = index === words.length - 1
    const start = column === 0 ? 0 : column + 1
    const length = word.length + (isLast ? 0 : 1)
    const isOnThisRow = start + length <= perRow
    const taken = isOnThisRow ? 0 : (column === 0 ? 0 : 1) + Math.ceil(length / perRow) - 1
    if (rows + taken > most) return { text: cutShort(kept, word, perRow * (most - rows) + (column === 0 ? perRow : 0)), rows: most }
    rows += taken
    column = isOnThisRow ? start + word.length : (word.length % perRow || perRow)
    kept.push(word)
  }
  return { text: kept.join(' '), rows }
}

/** What was kept, and of a word too long for any row the letters there is still room for. */
function cutShort(kept: readonly string[], word: string, letters: number): string {
  const part = word.length > letters && letters > 8 ? [word.slice(0, letters - 1)] : []
  return `${[...kept, ...part].join(' ').replace(/[,;:.]$/, '')}…`
}
