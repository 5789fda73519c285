import type { LawTest } from '../law-case.ts'

const sentence = (text: string) => (text.endsWith('.') ? text : `${text}.`)

/** What the law forbids or asks in words that only a person can apply: told with every verdict, decided by none. */
export const toBeMinded: LawTest = ({ need, program }) => {
  if (need.isStaffStep) return []
  const vetted = program.vetting !== undefined && program.vetting.laws.length === 0 ? [`Vetting: ${program.vetting.text}`] : []
  const told = [...program.prohibitions, ...program.conditions, ...vetted]
  return told.length === 0 ? [] : [{ is: 'pass', text: () => `For a person to judge: ${told.map(sentence).join(' ')}` }]
}
