import { createHash } from 'node:crypto'

/** SHA-256 in hexadecimal: what proves that frozen bytes are the bytes that went out. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
