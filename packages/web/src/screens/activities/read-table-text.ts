/**
 * Reads what a spreadsheet puts on the clipboard: cells parted by tabs, lines by line ends, quotes around cells that hold either.
 * `readTableText('Title\tStart\nTalks\t20 OCT 26') // [['Title', 'Start'], ['Talks', '20 OCT 26']]`
 */
export function readTableText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = () => { row.push(cell.trim()); cell = '' }
  const endRow = () => { endCell(); if (row.some((one) => one !== '')) rows.push(row); row = [] }
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i)
    if (isQuoted && char === '"') {
      if (text.charAt(i + 1) === '"') { cell += '"'; i += 1 } else isQuoted = false
    } else if (isQuoted) cell += char
    else if (char === '"' && cell === '') isQuoted = true
    else if (char === '\t') endCell()
    else if (char === '\n') endRow()
    else if (char !== '\r') cell += char
  }
  endRow()
  return rows
}
