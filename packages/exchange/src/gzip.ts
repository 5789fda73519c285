import { Gunzip } from 'fflate'
import { refused, read, type Reading } from './reading.ts'

const chunkSize = 65_536
const trailerSize = 8
/** A gzip file may be several behind each other; thousands of tiny ones only cost time. */
const mostMembers = 1_000

/** True where the bytes start as a gzip file does. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/**
 * Unpacks gzip bytes, stopping as soon as more than `limit` bytes come out. The check sum and length the file
 * carries must agree: a file cut short or damaged is refused, since the unpacking itself would not notice.
 * `unpackGzip(bytes, 'report.tsv.gz', 1_000_000)`
 */
export function unpackGzip(bytes: Uint8Array, name: string, limit: number): Reading<Uint8Array> {
  const parts: Uint8Array[] = []
  let total = 0
  let member = newSum()
  let areMembersWhole = true
  const gunzip = new Gunzip((chunk) => {
    total += chunk.length
    if (total > limit) return
    parts.push(chunk)
    member = addToSum(member, chunk)
  })
  let members = 0
  gunzip.onmember = (start) => {
    members += 1
    if (members > mostMembers) throw new RangeError('too many members')
    areMembersWhole &&= agrees(member, bytes, start)
    member = newSum()
  }
  try {
    for (let at = 0; at < bytes.length && total <= limit; at += chunkSize) {
      gunzip.push(bytes.subarray(at, at + chunkSize), at + chunkSize >= bytes.length)
    }
  } catch {
    return refused('wrong-format', `${name} is not a readable gzip file: it is damaged. Download or export it again.`)
  }
  if (total > limit) {
    return refused('too-large', `${name} unpacks to more than ${megabytes(limit)} MB, which no such file reaches. Check that it is the right file.`)
  }
  if (!areMembersWhole || !agrees(member, bytes, bytes.length)) {
    return refused('truncated', `${name} is cut short or damaged: its gzip check sum does not agree. Download or copy it again.`)
  }
  return read(joined(parts, total))
}

const megabytes = (bytes: number) => Math.round(bytes / 1_048_576)

interface Sum { readonly crc: number; readonly size: number }
const newSum = (): Sum => ({ crc: 0xffffffff, size: 0 })

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
  return c
})

function addToSum(sum: Sum, chunk: Uint8Array): Sum {
  let crc = sum.crc
  for (const byte of chunk) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0)
  return { crc, size: sum.size + chunk.length }
}

function agrees(sum: Sum, bytes: Uint8Array, end: number): boolean {
  if (end < trailerSize) return false
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + end - trailerSize, trailerSize)
  return trailer.getUint32(0, true) === (sum.crc ^ 0xffffffff) >>> 0 && trailer.getUint32(4, true) === sum.size >>> 0
}

function joined(parts: readonly Uint8Array[], total: number): Uint8Array {
  const whole = new Uint8Array(total)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
