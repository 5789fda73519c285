import { Inflate } from 'fflate'

const endMark = 0x06054b50
const endLength = 22
const chunkSize = 16_384
const deflated = 8

/**
 * True where every part asked for unpacks to the size the zip file says it does. A zip file may say little and hold
 * gigabytes; unpacking stops here at the first byte too many.
 * `keepsItsWord(bytes, (name) => name.endsWith('.xml'))`
 */
export function keepsItsWord(bytes: Uint8Array, isNeeded: (name: string) => boolean): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - endLength
  while (end >= 0 && view.getUint32(end, true) !== endMark) end -= 1
  if (end < 0) return false
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 8, true); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    if (isNeeded(name) && view.getUint16(at + 10, true) === deflated) {
      const local = view.getUint32(at + 42, true)
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      if (!fits(bytes.subarray(start, start + view.getUint32(at + 20, true)), view.getUint32(at + 24, true))) return false
    }
    at += 46 + nameLength + extra + comment
  }
  return true
}

function fits(packed: Uint8Array, size: number): boolean {
  let total = 0
  const inflate = new Inflate((chunk) => { total += chunk.length })
  for (let at = 0; at < packed.length && total <= size; at += chunkSize) inflate.push(packed.subarray(at, at + chunkSize), at + chunkSize >= packed.length)
  return total <= size
}
