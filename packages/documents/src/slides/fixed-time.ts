import type { Day } from '@throughline/model'
import { crc32 } from '../picture/png.ts'
import { freezeDates, zipEntries } from '../zip-dates.ts'

const moment = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g

/**
 * The same unpacked slides dated at the start of a day: the library writes the clock into them, and the same plan must give the same bytes.
 * `fixTime(bytes, day('2026-11-20'))`
 */
export function fixTime(bytes: Uint8Array, on: Day): Uint8Array {
  const fixed = freezeDates(bytes, on)
  const view = new DataView(fixed.buffer)
  for (const { name, local, central, method, packedSize } of zipEntries(fixed)) {
    if (name !== 'docProps/core.xml') continue
    if (method !== 0) throw new Error('The slides are packed, so their dates cannot be fixed')
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const text = new TextDecoder().decode(fixed.subarray(from, from + packedSize)).replace(moment, `${on}T00:00:00Z`)
    fixed.set(new TextEncoder().encode(text), from)
    const sum = crc32(fixed.subarray(from, from + packedSize))
    view.setUint32(local + 14, sum, true)
    view.setUint32(central + 16, sum, true)
  }
  return fixed
}
