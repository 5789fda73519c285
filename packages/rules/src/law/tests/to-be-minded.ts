import type { Program } from '@throughline/catalog'
import type { LawTest } from '../law-case.ts'

const sentence = (text: string) => (text.endsWith('.') ? text : `${text}.`)

/** What the law forbids or asks in words that nothing in a plan can be held against: told with every verdict, decided by none. */
export const toBeMinded: LawTest = ({ need, program }) => {
  if (need.isStaffStep) return []
  const told = toldOf(program)
  return told.length === 0 ? [] : [{ is: 'pass', text: () => `For a person to judge: ${told.map(sentence).join(' ')}` }]
}

const known = new WeakMap<Program, readonly string[]>()

function toldOf(program: Program): readonly string[] {
  const kept = known.get(program)
  if (kept !== undefined) return kept
  const held = new Set((program.terms ?? []).map((term) => term.of))
  const vetted = program.vetting !== undefined && program.vetting.laws.length === 0 ? [`Vetting: ${program.vetting.text}`] : []
  const told = [...[...program.prohibitions, ...program.conditions].filter((text) => !held.has(text)), ...vetted]
  known.set(program, told)
  return told
}
