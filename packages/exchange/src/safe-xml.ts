import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { read, refused, type Reading } from './reading.ts'

/** One element of an XML file: its text, its attributes, its children, and the line it starts on. */
export interface XmlElement {
  readonly name: string
  readonly line: number
  readonly text: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
}

const deepest = 32
/** 24 MB and 500,000 tags: more than a whole year of the training report takes. */
const largestXml = 24 * 1_048_576
const mostTagsOfAReport = 500_000

/**
 * The root element of an XML text. A document type declaration is refused, so a file can define no entities of its
 * own; the five of XML itself and character numbers are put back as text.
 * `readXml('<a><b>x &amp; y</b></a>', 'f.xml') // { kind: 'read', value: { name: 'a', children: [{ text: 'x & y' … }] } }`
 */
export function readXml(text: string, name: string, mostTags = mostTagsOfAReport): Reading<XmlElement> {
  if (text.length > largestXml || hasMoreTags(text, mostTags)) {
    return refused('too-large', `${name} is larger than ${largestXml / 1_048_576} MB of XML or has more than ${mostTags.toLocaleString('en-US')} tags. Import it in parts, one region each.`)
  }
  const declaration = /<!(?:DOCTYPE|ENTITY)/i.exec(text)
  if (declaration) {
    const line = lineAt(text, declaration.index)
    return refused('unsafe', `${name} declares a document type on line ${line}. Such declarations can hide other files, so they are not read; remove the line and import it again.`, `line ${line}`)
  }
  const encoding = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/i.exec(text)?.[1]
  if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) {
    return refused('wrong-encoding', `${name} says it is written in "${encoding.slice(0, 40)}". Save it as UTF-8 and import it again.`, 'line 1')
  }
  return parse(text, name)
}

function hasMoreTags(text: string, limit: number): boolean {
  let count = 0
  for (let at = text.indexOf('<'); at !== -1 && count <= limit; at = text.indexOf('<', at + 1)) count += 1
  return count > limit
}

function parse(text: string, name: string): Reading<XmlElement> {
  try {
    const valid = XMLValidator.validate(text)
    if (valid !== true) return notXml(name, valid.err.line, valid.err.msg.startsWith("Invalid '[") ? 'tags are opened and never closed' : valid.err.msg)
    const lines = lineStarts(text)
    const roots = toElements(parser.parse(text), (index) => lineOf(lines, index))
    const root = roots.find((element) => !element.name.startsWith('?'))
    return root ? read(root) : notXml(name, 1, 'it holds no element')
  } catch {
    return notXml(name, 1, 'it is nested too deep or is not well formed')
  }
}

const notXml = (name: string, line: number, why: string) =>
  refused('wrong-format', `${name} is not well-formed XML (line ${line}: ${why.slice(0, 200)}). It may be cut short: download or export it again.`, `line ${line}`)

const textNode = '#text'
const attributes = ':@'
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  processEntities: false,
  htmlEntities: false,
  captureMetaData: true,
  maxNestedTags: deepest,
})

type PlainObject = { readonly [key: string | symbol]: unknown }
const isObject = (value: unknown): value is PlainObject => typeof value === 'object' && value !== null
const metaData: unknown = XMLParser.getMetaDataSymbol()

function toElements(nodes: unknown, lineAtIndex: (index: number) => number): readonly XmlElement[] {
  if (!Array.isArray(nodes)) return []
  return nodes.flatMap((node: unknown) => {
    if (!isObject(node)) return []
    const name = Object.keys(node).find((key) => key !== attributes && key !== textNode)
    return name === undefined ? [] : [toElement(name, node, lineAtIndex)]
  })
}

function toElement(name: string, node: PlainObject, lineAtIndex: (index: number) => number): XmlElement {
  const content = node[name]
  const given = node[attributes]
  return {
    name,
    line: lineAtIndex(startOf(node)),
    text: textOf(content),
    attributes: new Map(isObject(given) ? Object.entries(given).map(([key, value]) => [key, plain(String(value))]) : []),
    children: toElements(content, lineAtIndex),
  }
}

function startOf(node: PlainObject): number {
  const meta = typeof metaData === 'symbol' ? node[metaData] : undefined
  return isObject(meta) && typeof meta['startIndex'] === 'number' ? meta['startIndex'] : 0
}

function textOf(content: unknown): string {
  if (!Array.isArray(content)) return ''
  return content.map((node: unknown) => (isObject(node) && textNode in node ? plain(String(node[textNode])) : '')).join('')
}

const entities: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]])

const plain = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex?: string, decimal?: string, word?: string) => {
    if (word !== undefined) return entities.get(word) ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
  })

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineOf(starts: readonly number[], index: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= index) low = middle + 1
    else high = middle
  }
  return low
}
