import type { Runs } from '../tree.ts'

// Widths of Arial in thousandths of the size, for the characters from space to tilde.
const regular = widths(
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 '
  + '667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 '
  + '556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584')
const bold = widths(
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 '
  + '722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 '
  + '556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584')
const others: Readonly<Record<string, number>> = { '–': 556, '—': 1000, '’': 222, '‘': 222, '“': 333, '”': 333, '•': 350, '…': 1000, '\u2003': 1000, '\u00a0': 278 }
const unknownWidth = 600
const firstCode = 32

function widths(text: string): readonly number[] {
  return text.split(' ').map(Number)
}

const widthOf = (text: string, size: number, isBold: boolean): number => {
  const table = isBold ? bold : regular
  let sum = 0
  for (const character of text) sum += table[character.charCodeAt(0) - firstCode] ?? others[character] ?? unknownWidth
  return (sum * size) / 1000
}

interface Piece { readonly text: string; readonly isBold: boolean }

/** How many lines text takes when words are set into a width (in points), as Word sets them. */
export function lineCount(runs: Runs, size: number, isBold: boolean, width: number): number {
  const pieces = runs.map((run): Piece => ({ text: run.text, isBold: isBold || run.strong === true }))
  return partsByLine(pieces).reduce((sum, part) => sum + wrapped(part, size, width), 0)
}

/** The author's own line breaks. */
function partsByLine(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]]
  for (const { text, isBold } of pieces) {
    for (const [i, part] of text.split('\n').entries()) {
      if (i > 0) lines.push([])
      lines.at(-1)?.push({ text: part, isBold })
    }
  }
  return lines
}

// A line may break behind a space, a hyphen or a dash.
const breakable = /[^\s\u2013\u2014-]*[\u2013\u2014-]+|[^\s\u2013\u2014-]+|\s+/gu

function wrapped(pieces: readonly Piece[], size: number, width: number): number {
  let lines = 1
  let used = 0
  let word = 0
  let gap = 0
  const place = () => {
    if (word === 0) return
    if (used > 0 && used + gap + word > width) {
      lines += 1
      used = word
    } else used += gap + word
    while (used > width) {
      lines += 1
      used -= width
    }
    gap = 0
    word = 0
  }
  for (const piece of pieces) {
    for (const [part] of piece.text.matchAll(breakable)) {
      const wide = widthOf(part, size, piece.isBold)
      if (part.trim() === '' && !part.includes('\u00a0')) {
        place()
        gap += wide
        continue
      }
      word += wide
      if (/[\u2013\u2014-]$/.test(part)) place()
    }
  }
  place()
  return lines
}
