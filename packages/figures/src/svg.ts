/** One finished drawing: SVG text that needs nothing beside itself. */
export interface Figure {
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly title: string
  /** What the drawing shows, in words: for readers who do not see it. */
  readonly description: string
}

const unsafe: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
// Characters XML does not allow, even written as entities.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text made safe for SVG, between tags and in attributes. `escapeText('a < b') // a &lt; b` */
export const escapeText = (text: string): string => text.replace(forbidden, '').replace(/[&<>"']/g, (c) => unsafe[c] ?? '')

/** A number as SVG writes it: at most one decimal. */
export const n = (value: number): string => String(Math.round(value * 10) / 10)

const rounded = (d: string) => d.replace(/\d+\.\d{2,}/g, (digits) => n(Number(digits)))

type Attributes = Readonly<Record<string, string | number | undefined>>

/** One element; attributes left undefined are left out. `element('rect', { x: 1, width: 2 })` */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const told = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${typeof value === 'number' ? n(value) : escapeText(key === 'd' ? rounded(value) : value)}"`]))
  return children.length === 0 ? `<${name}${told.join('')}/>` : `<${name}${told.join('')}>${children.join('')}</${name}>`
}

export const path = (d: string, attributes: Attributes): string => element('path', { d, ...attributes })
export const text = (x: number, y: number, words: string, attributes: Attributes = {}): string => element('text', { x, y, ...attributes }, escapeText(words))

// Advance widths of Public Sans in thousandths of the size, near enough to keep words inside their box.
const narrow = 'ijl.,:;|!\'’ftrI()[] '
const wide = 'mwMWQO@%&–—'

/** About how wide a line of text is. */
export function textWidth(words: string, size: number, isBold = false): number {
  let units = 0
  for (const c of words) units += narrow.includes(c) ? 0.31 : wide.includes(c) ? 0.86 : c >= 'A' && c <= 'Z' ? 0.68 : 0.57
  return units * size * (isBold ? 1.06 : 1)
}

/** The text, shortened with an ellipsis where it would not fit. */
export function fit(words: string, width: number, size: number, isBold = false): string {
  if (textWidth(words, size, isBold) <= width) return words
  let cut = words
  while (cut.length > 1 && textWidth(`${cut}…`, size, isBold) > width) cut = cut.slice(0, -1)
  return `${cut.trimEnd()}…`
}

/** Text broken into lines that fit; the last allowed line ends in an ellipsis where words are left. */
export function wrap(words: string, width: number, size: number, most: number, isBold = false): readonly string[] {
  const lines: string[] = []
  let current = ''
  const all = words.split(/\s+/).filter((word) => word !== '')
  for (const [i, word] of all.entries()) {
    const next = current === '' ? word : `${current} ${word}`
    if (current === '' || textWidth(next, size, isBold) <= width) { current = next; continue }
    if (lines.length === most - 1) return [...lines, fit([current, ...all.slice(i)].join(' '), width, size, isBold)]
    lines.push(fit(current, width, size, isBold))
    current = word
  }
  return current === '' ? lines : [...lines, fit(current, width, size, isBold)]
}

/** The drawing as a whole, with its title and description. */
export function drawing(id: string, width: number, height: number, title: string, description: string, fontFamily: string, body: readonly string[]): Figure {
  const svg = element('svg', {
    xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${n(width)} ${n(height)}`, role: 'img', 'aria-labelledby': `${id}-title ${id}-desc`,
    'font-family': fontFamily, 'font-size': 13,
  }, element('title', { id: `${id}-title` }, escapeText(title)), element('desc', { id: `${id}-desc` }, escapeText(description)), ...body)
  return { svg, width, height, title, description }
}
