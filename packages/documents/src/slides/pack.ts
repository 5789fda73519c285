import { zipEntries } from '../zip-dates.ts'

const [deflated, headerLength, localLength] = [8, 46, 30] as const

/**
 * The same zip file with every entry packed: the slides are fixed while they lie open, and would be ten times as large. Names, dates and order stay.
 * `await packZip(fixTime(bytes, on))`
 */
export async function packZip(bytes: Uint8Array): Promise<Uint8Array> {
  const from = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [locals, centrals]: [Uint8Array[], Uint8Array[]] = [[], []]
  let offset = 0
  for (const { name, central, local, method, packedSize } of zipEntries(bytes)) {
    const nameLength = new TextEncoder().encode(name).length
    const at = local + localLength + from.getUint16(local + 26, true) + from.getUint16(local + 28, true)
    const open = bytes.slice(at, at + packedSize)
    const packed = method === 0 && open.length > 0 ? await deflateRaw(open) : open
    const local2 = bytes.slice(local, local + localLength + nameLength)
    const central2 = bytes.slice(central, central + headerLength + nameLength)
    writeHeader(local2, 6, { method: packed === open ? method : deflated, size: packed.length })
    writeHeader(central2, 8, { method: packed === open ? method : deflated, size: packed.length })
    // Sizes and checksum of an entry may stand behind it only; the directory has them in any case.
    copy(central2, 16, local2, 14, 4)
    copy(central2, 24, local2, 22, 4)
    new DataView(local2.buffer).setUint16(28, 0, true)
    const view = new DataView(central2.buffer)
    view.setUint32(30, 0, true)
    view.setUint32(42, offset, true)
    locals.push(local2, packed)
    centrals.push(central2)
    offset += local2.length + packed.length
  }
  return joined([...locals, ...centrals, endOf(centrals, offset)])
}

/** Method and packed size; `at` is where the flags stand, and no entry keeps its sizes behind it. */
function writeHeader(header: Uint8Array<ArrayBuffer>, at: number, { method, size }: { readonly method: number; readonly size: number }): void {
  const view = new DataView(header.buffer)
  view.setUint16(at, view.getUint16(at, true) & ~8, true)
  view.setUint16(at + 2, method, true)
  view.setUint32(at + 12, size, true)
}

const copy = (from: Uint8Array, at: number, to: Uint8Array, toAt: number, length: number) => { to.set(from.subarray(at, at + length), toAt) }

function endOf(centrals: readonly Uint8Array[], offset: number): Uint8Array {
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(8, centrals.length, true)
  end.setUint16(10, centrals.length, true)
  end.setUint32(12, centrals.reduce((sum, { length }) => sum + length, 0), true)
  end.setUint32(16, offset, true)
  return new Uint8Array(end.buffer)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const deflateRaw = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer())
