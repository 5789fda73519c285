import type { Refusal } from '@throughline/contract'

/** A record has some forty fields, a list some hundred columns: a mistake may be far larger, and is still told. */
const mostNames = 100_000
/** Marks of JSON outside its texts: some fifty for each of twenty thousand changes. */
const mostMarks = 1_000_000

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a
const comma = 0x2c
const open = new Set([0x7b, 0x5b])
const close = new Set([0x7d, 0x5d])

/**
 * Looks at the marks of a JSON text one after the other, building nothing: an object of very many names, or a body of
 * marks and little else, is refused before it costs time and memory. Whether it is JSON at all is not asked here.
 * `refuseJsonShape(bytes) // { code: 'too-large', message: 'An object of the request holds more than 100,000 names …' }`
 */
export function refuseJsonShape(bytes: Uint8Array): Refusal | undefined {
  const names: number[] = []
  let marks = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === quote) at = endOfText(bytes, at)
    else if (open.has(byte)) names.push(0)
    else if (close.has(byte)) names.pop()
    else if (byte === colon) {
      const count = (names.pop() ?? 0) + 1
      if (count > mostNames) return { code: 'too-large', message: `An object of the request holds more than ${mostNames.toLocaleString('en-US')} names, far more than any record has fields. Send the fields of one record only.` }
      names.push(count)
    } else if (byte !== comma) continue
    marks += 1
    if (marks > mostMarks) return { code: 'too-large', message: `The request holds more than ${mostMarks.toLocaleString('en-US')} marks (commas, colons and brackets). Send it in parts.` }
  }
  return undefined
}

/**
 * The text of a JSON body: UTF-8 and nothing else, since a letter that cannot be read would be replaced without a word.
 * `jsonTextOf(bytes) // '{"country":"NP"}'`; undefined where it is in another encoding
 */
export function jsonTextOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The closing quotation mark of a text, or the end of the bytes. */
function endOfText(bytes: Uint8Array, start: number): number {
  let at = start + 1
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1
  return at
}
