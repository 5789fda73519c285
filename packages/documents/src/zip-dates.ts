import type { Day } from '@throughline/model'

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const firstZipYear = 1980

/** One entry of a zip file: its name, and where its two headers stand. */
export interface ZipEntry {
  readonly name: string
  readonly central: number
  readonly local: number
  readonly method: number
  readonly packedSize: number
}

/** The entries of a zip file as our own writers make them (no zip64). Throws a fault where it is none. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end -= 1
  if (end < 0) throw new Error('The packed document is no zip file')
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let n = view.getUint16(end + 10, true); n > 0; n -= 1) {
    if (view.getUint32(at, true) !== centralSignature) throw new Error('The packed document has a broken directory')
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      central: at, local: view.getUint32(at + 42, true), method: view.getUint16(at + 10, true), packedSize: view.getUint32(at + 20, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/**
 * The same zip file with every entry dated at the start of a day, so that the same document gives the same bytes.
 * `freezeDates(bytes, day('2026-11-20'))`
 */
export function freezeDates(bytes: Uint8Array, on: Day): Uint8Array {
  const frozen = bytes.slice()
  const view = new DataView(frozen.buffer)
  const [year = 0, month = 1, date = 1] = on.split('-').map(Number)
  const stamp = (Math.max(year - firstZipYear, 0) << 9) | (month << 5) | date
  for (const { local, central } of zipEntries(bytes)) {
    if (view.getUint32(local, true) !== localSignature) throw new Error('The packed document has a broken entry')
    view.setUint32(local + 10, stamp << 16 >>> 0, true)
    view.setUint32(central + 12, stamp << 16 >>> 0, true)
  }
  return frozen
}
