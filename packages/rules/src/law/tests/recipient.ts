import { recipientKinds } from '@throughline/catalog'
import { programKnownTo } from '../catalogue-of.ts'
import { sayWords, type LawTest } from '../law-case.ts'

const known: ReadonlySet<string> = new Set(recipientKinds)

/** Each unit is one the program may help, or another program of the need may; the program may help at least one. */
export const recipient: LawTest = ({ plan, need, program }) => {
  if (need.isStaffStep) return []
  const admitted: readonly string[] = program.recipients
  if (admitted.length === 0) return [{ is: 'ask', question: `The catalogue names nobody whom ${program.short} may help. May it help this recipient?`, settles: 'whether the recipient is one the law names' }]
  const settles = 'whether the recipient is one the law names'
  if (need.units.length === 0) {
    return [{ is: 'ask', question: `Who receives it? ${program.short} may help ${sayWords(admitted)}.`, settles, ...(need.activity !== undefined && { record: need.activity.id, field: 'recipients' }) }]
  }
  const others = need.programs.filter((id) => id !== program.id).flatMap((id): readonly string[] => programKnownTo(plan, id)?.recipients ?? [])
  const untold = need.units.filter((unit) => !unit.types.some((type) => known.has(type)))
  const own = need.units.filter((unit) => unit.types.some((type) => admitted.includes(type)))
  const barred = need.units.filter((unit) => !untold.includes(unit) && !unit.types.some((type) => admitted.includes(type) || others.includes(type)))
  if (barred.length > 0 || (own.length === 0 && untold.length === 0)) {
    const named = barred.length > 0 ? barred : need.units
    return [{ is: 'fail', text: `It may not help ${named.map((unit) => `${unit.name} (${sayWords(unit.types)})`).join('; ')}.`, boundary: `a recipient among ${sayWords(admitted)}` }]
  }
  if (untold.length > 0) {
    return untold.map((unit) => ({ is: 'ask', question: `What kind of force is ${unit.name}? ${program.short} may help ${sayWords(admitted)}.`, settles, key: `recipient/${unit.id ?? unit.name}`, ...(unit.id !== undefined && { record: unit.id, field: 'types' }) }))
  }
  return [{ is: 'pass', text: () => `It may help ${own.map((unit) => unit.name).join(', ')}.` }]
}
