import { isGzip, unpackGzip } from './gzip.ts'
import { read, refused, type Reading } from './reading.ts'

/** The most a text file may hold once unpacked: 64 MB, some twenty times the largest year of the training report. */
export const largestText = 64 * 1_048_576

/**
 * The text of a plain or gzip file, as UTF-8 and nothing else: a byte that is no UTF-8 is refused with its line.
 * Whether it is gzip is seen from the content, not from the name. A leading byte order mark is dropped.
 * `readFileText(bytes, 'report.tsv') // { kind: 'read', value: 'report\tregion…' }`
 */
export function readFileText(bytes: Uint8Array, name: string, limit = largestText): Reading<string> {
  if (bytes.length === 0) return refused('empty', `${name} is empty: there is nothing to read.`)
  if (!isGzip(bytes)) return decode(bytes, name, limit)
  const unpacked = unpackGzip(bytes, name, limit)
  return unpacked.kind === 'refused' ? unpacked : decode(unpacked.value, name, limit)
}

function decode(bytes: Uint8Array, name: string, limit: number): Reading<string> {
  if (bytes.length > limit) {
    return refused('too-large', `${name} is larger than ${Math.round(limit / 1_048_576)} MB. Check that it is the right file.`)
  }
  if (bytes.length === 0) return refused('empty', `${name} is empty: there is nothing to read.`)
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf16) {
    return refused('wrong-encoding', `${name} is written in UTF-16. Save it as UTF-8 (in Excel: "CSV UTF-8") and import it again.`, 'byte 1')
  }
  const zero = bytes.indexOf(0)
  if (zero !== -1) {
    return refused('wrong-format', `${name} is not a text file: byte ${zero + 1} is a zero byte. Check that it is the right file.`, `byte ${zero + 1}`)
  }
  const text = strictUtf8(bytes)
  return text === undefined ? notUtf8(bytes, name) : read(text)
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const lineFeed = 0x0a

function notUtf8(bytes: Uint8Array, name: string): Reading<string> {
  let line = 1
  for (let start = 0; start < bytes.length; line += 1) {
    const found = bytes.indexOf(lineFeed, start)
    const end = found === -1 ? bytes.length : found
    if (strictUtf8(bytes.subarray(start, end)) === undefined) {
      const at = start + firstBadByte(bytes.subarray(start, end)) + 1
      return refused(
        'wrong-encoding',
        `${name} is not UTF-8: byte ${at}, on line ${line}, belongs to another encoding. Save it as UTF-8 (in Excel: "CSV UTF-8") and import it again.`,
        `line ${line}, byte ${at}`,
      )
    }
    start = end + 1
  }
  return refused('wrong-encoding', `${name} is not UTF-8. Save it as UTF-8 and import it again.`)
}

/** The end of the longest piece that decodes, found by halving; the last character of a half may be cut, hence `stream`. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2)
    if (isGoodStart(bytes.subarray(0, middle))) good = middle
    else bad = middle - 1
  }
  while (good > 0 && strictUtf8(bytes.subarray(0, good)) === undefined) good -= 1
  return Math.min(good, bytes.length - 1)
}

function isGoodStart(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
