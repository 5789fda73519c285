import { titleOf, type PlanGraph, type RecordId } from '@throughline/model'

interface Told {
  readonly sentence?: unknown
  readonly up?: unknown
  readonly down?: unknown
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value.filter(isObject) : [])
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** A trace in lines people read: the sentence, each chain from the top, and what it rests on below. */
export function tellTrace(answer: unknown, graph: PlanGraph): string {
  const trace: Told = isObject(answer) ? answer : {}
  const lines = [textOf(trace.sentence), '']
  for (const chain of listOf(trace.up)) {
    lines.push(`${textOf(chain['chain'])}:`)
    for (const station of listOf(chain['path'])) lines.push(`  ${textOf(station['kind']).padEnd(20)} ${titleAt(station, graph)}`)
  }
  const down = isObject(trace.down) ? trace.down : {}
  for (const [name, value] of Object.entries(down)) if (Array.isArray(value) && value.length > 0) lines.push(`${name}: ${value.length}`)
  return lines.join('\n')
}

function titleAt(station: Readonly<Record<string, unknown>>, graph: PlanGraph): string {
  const title = textOf(station['title'])
  if (title !== '') return title
  const record = graph.find(textOf(station['record']) as RecordId)
  return record === undefined ? textOf(station['record']) : titleOf(record)
}
