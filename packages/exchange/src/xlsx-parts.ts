import { unzipSync, zipSync, type UnzipFileInfo } from 'fflate'
import { read, refused, type Reading } from './reading.ts'
import { keepsItsWord } from './zip-truth.ts'

const largestParts = 48 * 1_048_576
const mostCells = 600_000
const mostEntries = 5_000
const largestMerge = 2_000
const mostMerged = 200_000

/** Parts a table of cells needs; pictures, macros, comments, links and tables of a workbook are never unpacked. */
const neededPart = /^\/?(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/sheet\d+\.xml)$/

/** True where the bytes start as a zip file does. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/**
 * A workbook reduced to its cells and safe to hand to a spreadsheet reader: sizes are looked at before anything is
 * unpacked (a zip bomb is refused), document types are refused, named ranges and huge merged areas are taken out.
 * `safeXlsx(bytes, 'events.xlsx') // { kind: 'read', value: bytes of a smaller workbook }`
 */
export function safeXlsx(bytes: Uint8Array, name: string): Reading<Uint8Array> {
  let total = 0
  let entries = 0
  try {
    const look = (isUnpacked: boolean) => (file: UnzipFileInfo) => {
      entries += 1
      if (entries > mostEntries) throw new TooLarge()
      if (!neededPart.test(file.name)) return false
      total += file.originalSize
      if (total > largestParts) throw new TooLarge()
      return isUnpacked
    }
    unzipSync(bytes, { filter: look(false) })
    if (!keepsItsWord(bytes, (part) => neededPart.test(part))) throw new TooLarge()
    total = 0
    entries = 0
    return rebuilt(unzipSync(bytes, { filter: look(true) }), name)
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge(name)
    return refused('wrong-format', `${name} is not a readable workbook: it is damaged or cut short. Open it in Excel, save it again and import it.`)
  }
}

class TooLarge extends Error {}

const tooLarge = (name: string) =>
  refused('too-large', `${name} unpacks to far more than a list of activities holds. Copy the rows you need to a new workbook and import that.`)

function rebuilt(parts: Readonly<Record<string, Uint8Array>>, name: string): Reading<Uint8Array> {
  const texts = Object.entries(parts).map(([path, content]) => ({ path, text: new TextDecoder().decode(content) }))
  if (!texts.some(({ path }) => path.endsWith('xl/workbook.xml'))) {
    return refused('not-recognized', `${name} is a zip file but not an Excel workbook (.xlsx). Save the list as .xlsx or as CSV UTF-8 and import that.`)
  }
  const unsafe = texts.find(({ text }) => /<!(?:DOCTYPE|ENTITY)/i.test(text))
  if (unsafe) return refused('unsafe', `${name} declares a document type in its part ${unsafe.path.slice(0, 60)}, which no workbook needs: it is not read.`)
  const cells = texts.reduce((sum, { path, text }) => sum + (path.includes('worksheets') ? countCells(text) : 0), 0)
  if (cells > mostCells) return tooLarge(name)
  const clean = texts.map(({ path, text }): [string, Uint8Array] => [path, new TextEncoder().encode(cleaned(path, text))])
  return read(zipSync(Object.fromEntries(clean), { level: 0 }))
}

function countCells(text: string): number {
  let count = 0
  for (const _ of text.matchAll(/<(?:\w+:)?c[\s/>]/g)) count += 1
  return count
}

/** Named ranges and merged areas are walked cell by cell by spreadsheet readers; one line of a file can name billions. */
function cleaned(path: string, text: string): string {
  if (path.endsWith('workbook.xml')) return text.replace(/<(?:\w+:)?definedNames\b[\s\S]*?<\/(?:\w+:)?definedNames\s*>/g, '')
  if (!path.includes('worksheets')) return text
  let merged = 0
  return text.replace(/<(?:\w+:)?mergeCell\b[^>]*>/g, (element) => {
    const area = areaOf(element)
    merged += area
    return area > largestMerge || merged > mostMerged ? '' : element
  })
}

function areaOf(element: string): number {
  const match = /\sref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/.exec(element)
  if (!match || !element.endsWith('/>')) return Number.POSITIVE_INFINITY
  const [, left = '', top = '', right = '', bottom = ''] = match
  return (Math.abs(columnNumber(right) - columnNumber(left)) + 1) * (Math.abs(Number(bottom) - Number(top)) + 1)
}

const columnNumber = (letters: string): number => Array.from(letters).reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0)
