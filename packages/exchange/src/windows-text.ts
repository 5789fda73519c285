import { isGzip } from './gzip.ts'

/**
 * Bytes of a text as UTF-8: older State tables were saved by Windows programs, with curly quotes that are no UTF-8.
 * What is UTF-8 (or packed) already stays as it is. `asUtf8(new Uint8Array([0x92])) // the bytes of ’`
 */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  if (isGzip(bytes) || isUtf8(bytes)) return bytes
  return new TextEncoder().encode(new TextDecoder('windows-1252').decode(bytes))
}

function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
