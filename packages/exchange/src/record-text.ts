import { createHash } from 'node:crypto'
import { slug as idWords } from '@throughline/model'
import { singleSpaced } from './single-spaced.ts'

const longestLine = 1_000
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is taken out
const control = /[\u0000-\u001f\u007f-\u009f\u202d\u202e\ufeff\ufffe\uffff]/g

/**
 * A text of a source as one line of a record: no control characters, no broken characters, at most 1,000 long;
 * undefined where nothing is left. `lineText('  Staff\u0000 talks ') // 'Staff talks'`
 */
export function lineText(text: string | undefined): string | undefined {
  const plain = singleSpaced((text ?? '').replace(control, ' ').toWellFormed())
  if (plain === '') return undefined
  return plain.length > longestLine ? `${plain.slice(0, longestLine - 1).toWellFormed()}…` : plain
}

/** Joins what there is: `joinedText([['Student unit', 'Army'], ['Page', undefined]]) // 'Student unit: Army'` */
export const joinedText = (parts: readonly (readonly [label: string, text: string | undefined])[]): string | undefined =>
  lineText(parts.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [`${label}: ${text}`])).join('; '))

const slugLength = 48

/** The words of a text as part of an imported record's id: `slug('Staff talks, round 2') // 'staff-talks-round-2'`; empty for none. */
export const slug = (text: string): string => idWords(text, slugLength)

const fingerprintLength = 10

/** A short mark that is the same whenever the parts are: `fingerprint(['Nepal', 'Staff Course']) // '3f2a…'` (ten hex digits) */
export const fingerprint = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, fingerprintLength)

/** Numbers equal things in their order: the first is 1, the next 2. `const count = occurrences(); count('a') // 1` */
export function occurrences(): (key: string) => number {
  const seen = new Map<string, number>()
  return (key) => {
    const n = (seen.get(key) ?? 0) + 1
    seen.set(key, n)
    return n
  }
}
