export type Attributes = ReadonlyMap<string, string>

/** An element of a drawing with what it takes over from the groups around it; text as it reads. */
export interface Element { readonly name: string; readonly attributes: Attributes; readonly text: string }

const inherited = new Set(['font-size', 'font-weight', 'fill', 'stroke', 'stroke-width', 'text-anchor', 'stroke-dasharray'])
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" }
const tag = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>([^<]*)/g

const plain = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)

/** The shapes and texts of an SVG drawing of our own figures, in painting order; patterns and titles are left out. */
export function svgElements(svg: string): readonly Element[] {
  const found: Element[] = []
  const around: { readonly name: string; readonly attributes: Attributes }[] = []
  for (const [, closes, name = '', raw = '', closed, text = ''] of svg.matchAll(tag)) {
    if (closes === '/') {
      around.pop()
      continue
    }
    const outer = around.at(-1)?.attributes ?? new Map<string, string>()
    const own = [...raw.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']): readonly [string, string] => [key, plain(value)])
    const attributes = new Map([...[...outer].filter(([key]) => inherited.has(key)), ...own])
    const isHidden = around.some((one) => one.name === 'defs' || one.name === 'pattern')
    if (!isHidden) found.push({ name, attributes, text: plain(text) })
    if (closed !== '/') around.push({ name, attributes })
  }
  return found
}

/** The stripes of a pattern, by its id: ground, stripe, period and angle in degrees. */
export interface Stripes { readonly ground: string; readonly stripe: string; readonly period: number; readonly width: number; readonly angle: number }

export function svgStripes(svg: string): ReadonlyMap<string, Stripes> {
  const patterns = svg.matchAll(/<pattern id="([^"]+)" width="([\d.]+)"[^>]*?rotate\((-?\d+)\)"><rect[^>]*fill="([^"]+)"\/><path[^>]*stroke="([^"]+)" stroke-width="([\d.]+)"\/><\/pattern>/g)
  return new Map([...patterns].map(([, id = '', period, angle, ground = '', stripe = '', width]) =>
    [id, { ground, stripe, period: Number(period), width: Number(width), angle: Number(angle) }] as const))
}
