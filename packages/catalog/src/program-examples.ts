import content from './data/program-examples.json' with { type: 'json' }
import type { ProgramExample } from './program.ts'

// Written by scripts/program-list.mjs like the list of programs; apart from it, for only the pages of programs and rules, and tests, ask for examples.
const asChecked = {
  texts: (list: unknown) => list as readonly (readonly [id: string, text: string])[],
  examples: (text: string) => JSON.parse(text) as readonly ProgramExample[],
}
const texts = new Map(asChecked.texts(content))
const known = new Map<string, readonly ProgramExample[]>()

/**
 * The needs that a program's file tries its law on, with the verdict the law asks for; none for a program that is not of the catalogue.
 * `examplesOfProgram('imet')[0]?.verdict // 'eligible'`
 */
export function examplesOfProgram(id: string): readonly ProgramExample[] {
  const before = known.get(id)
  if (before !== undefined) return before
  const read = asChecked.examples(texts.get(id) ?? '[]')
  known.set(id, read)
  return read
}
