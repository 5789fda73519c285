import type { Program } from '@throughline/catalog'
import type { LawTest } from '../law-case.ts'
import type { Outcome } from '../verdict.ts'

const sentence = (text: string) => (text.endsWith('.') ? text : `${text}.`)

/** What the law forbids or asks in words that nothing in a plan can be held against: told with every verdict, decided by none. */
export const toBeMinded: LawTest = ({ need, program }) => {
  if (need.isStaffStep) return []
  return toldOf(program)
}

const known = new WeakMap<Program, readonly Outcome[]>()

function toldOf(program: Program): readonly Outcome[] {
  const kept = known.get(program)
  if (kept !== undefined) return kept
  const held = new Set((program.terms ?? []).map((term) => term.of))
  const vetted = program.vetting !== undefined && program.vetting.laws.length === 0 ? [`Vetting: ${program.vetting.text}`] : []
  const minded = [...[...program.prohibitions, ...program.conditions].filter((text) => !held.has(text)), ...vetted]
  const told: readonly Outcome[] = minded.length === 0 ? [] : [{ is: 'pass', text: () => `For a person to judge: ${minded.map(sentence).join(' ')}` }]
  known.set(program, told)
  return told
}
