import { placesOf, sketchSchema, type Place, type Sketch } from '@throughline/contract'
import { readPlainYaml } from '@throughline/model'
import type { InFile } from './app.ts'
import { textOf } from './file-text.ts'
import { done, refuse, type Outcome } from './outcome.ts'

/** A sketch says one need: more is no sketch. */
const largestSketch = 200_000

/**
 * Reads a sketch file (YAML or JSON); every bad field is named with its line and column, unknown fields are refused.
 * `readSketch({ name: 'boats.yaml', bytes }) // { ok: true, value: { title: 'Patrol boats', … } }`
 */
export function readSketch(file: InFile): Outcome<Sketch> {
  if (file.bytes.byteLength > largestSketch) return refuse('too-large', `"${file.name}" is too large for a sketch: at most ${largestSketch / 1_000} KB are read. A sketch says one need; examples/sketches/border-boats.yaml is one.`)
  const text = textOf(file)
  if (!text.ok) return text
  if (text.value.trim() === '') return refuseFile(file, [{ path: '', message: 'is empty: a sketch has at least a title' }])
  const read = readPlainYaml(text.value)
  if (!read.ok) return refuseFile(file, read.problems.map(({ line, column, where, message }) => ({ path: where, message, line, column })))
  const parsed = sketchSchema.safeParse(read.raw)
  if (parsed.success) return done(parsed.data)
  return refuseFile(file, placesOf(parsed.error).map((place) => ({ ...place, ...read.place(pathOf(place.path)) })).sort((a, b) => a.line - b.line || a.column - b.column))
}

const pathOf = (path: string) => path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))

function refuseFile(file: InFile, errors: readonly Place[]): Outcome<never> {
  const isClassified = errors.some(({ message }) => message.startsWith('bears a classified'))
  const first = errors.slice(0, 3).map(({ path, message }) => `${path === '' ? 'it' : path} ${message}`).join('; ')
  const more = errors.length > 3 ? `; and ${errors.length - 3} more` : ''
  return refuse(isClassified ? 'classified' : 'unreadable', `"${file.name}" could not be read as a sketch of a need: ${first}${more}.`, { errors })
}
