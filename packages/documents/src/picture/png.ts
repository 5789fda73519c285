import type { Canvas } from './canvas.ts'

const signature = [137, 80, 78, 71, 13, 10, 26, 10]
const trueColor = 2
const eightBits = 8
const pixelsPerMeter = 5906

/** A canvas as the bytes of a PNG file. Packed by the platform, so that it runs in a browser as well. */
export async function encodePng({ width, height, pixels }: Pick<Canvas, 'width' | 'height' | 'pixels'>): Promise<Uint8Array> {
  const row = width * 3
  const lines = new Uint8Array((row + 1) * height)
  for (let y = 0; y < height; y += 1) lines.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  const parts = [
    Uint8Array.from(signature),
    chunk('IHDR', [...big(width), ...big(height), eightBits, trueColor, 0, 0, 0]),
    chunk('pHYs', [...big(pixelsPerMeter), ...big(pixelsPerMeter), 1]),
    chunk('IDAT', await deflate(lines)),
    chunk('IEND', []),
  ]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

const big = (n: number): readonly number[] => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]

function chunk(name: string, data: Iterable<number> & { readonly length: number }): Uint8Array {
  const bytes = new Uint8Array(data.length + 12)
  bytes.set(big(data.length))
  bytes.set(new TextEncoder().encode(name), 4)
  bytes.set(Uint8Array.from(data), 8)
  bytes.set(big(crc32(bytes.subarray(4, data.length + 8))), data.length + 8)
  return bytes
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer())
}

const polynomial = 0xedb88320
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < eightBits; bit += 1) value = (value & 1) === 1 ? polynomial ^ (value >>> 1) : value >>> 1
  return value
})

/** The checksum PNG asks for. */
/** The checksum of PNG and zip files. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (remainders[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
