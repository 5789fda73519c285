import { inflateRawSync } from 'node:zlib'
import { zipEntries } from '../zip-dates.ts'

/** The files of a zip by name, as text. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Map(zipEntries(bytes).map(({ name, local, method, packedSize }) => {
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const packed = bytes.subarray(from, from + packedSize)
    return [name, new TextDecoder().decode(method === 0 ? packed : inflateRawSync(packed))] as const
  }))
}
