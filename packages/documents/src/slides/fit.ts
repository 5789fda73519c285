/** As many lines as there is room for; what is left out is counted, and stands on the notes page. */
export function fitLines(lines: readonly string[], most: number, letters: number): readonly string[] {
  const shown = lines.length <= most ? lines : lines.slice(0, most - 1)
  const left = lines.length - shown.length
  return [...shown.map((line) => fitText(line, letters)), ...(left > 0 ? [`and ${left} more, on the notes page`] : [])]
}

/** A text cut at a word: `fitText('Patrols that cannot stay out', 15) // 'Patrols that…'` */
export function fitText(text: string, letters: number): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= letters) return plain
  const cut = plain.slice(0, letters - 1)
  const at = cut.lastIndexOf(' ')
  return `${cut.slice(0, at > letters / 2 ? at : undefined).replace(/[,;:.]$/, '')}…`
}
