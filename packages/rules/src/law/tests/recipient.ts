import { recipientKinds } from '@throughline/catalog'
import { programKnownTo } from '../catalogue-of.ts'
import { sayWords, type LawCase, type LawTest } from '../law-case.ts'
import type { NeedUnit } from '../need.ts'

const known: ReadonlySet<string> = new Set(recipientKinds)

/** Each unit is one the program may help, or another program of the need may; the program may help at least one. */
export const recipient: LawTest = (one) => {
  const { need, program } = one
  if (need.isStaffStep) return []
  const admitted: readonly string[] = program.recipients
  if (admitted.length === 0) return [{ is: 'ask', question: `The catalogue names nobody whom ${program.short} may help. May it help this recipient?`, settles: 'whether the recipient is one the law names' }]
  const settles = 'whether the recipient is one the law names'
  if (need.units.length === 0) {
    return [{ is: 'ask', question: () => `Who receives it? ${program.short} may help ${sayWords(admitted)}.`, settles, ...(need.activity !== undefined && { record: need.activity.id, field: 'recipients' }) }]
  }
  const own: NeedUnit[] = []
  const untold: NeedUnit[] = []
  const barred: NeedUnit[] = []
  for (const unit of need.units) {
    const isOwn = unit.types.some((type) => admitted.includes(type))
    if (isOwn) own.push(unit)
    if (!unit.types.some((type) => known.has(type))) untold.push(unit)
    else if (!isOwn && !isHelpedBeside(one, unit)) barred.push(unit)
  }
  if (barred.length > 0 || (own.length === 0 && untold.length === 0)) {
    const named = barred.length > 0 ? barred : need.units
    return [{ is: 'fail', text: () => `It may not help ${named.map((unit) => `${unit.name} (${sayWords(unit.types)})`).join('; ')}.`, boundary: () => `a recipient among ${sayWords(admitted)}` }]
  }
  if (untold.length > 0) {
    return untold.map((unit) => ({ is: 'ask', question: () => `What kind of force is ${unit.name}? ${program.short} may help ${sayWords(admitted)}.`, settles, key: `recipient/${unit.id ?? unit.name}`, ...(unit.id !== undefined && { record: unit.id, field: 'types' }) }))
  }
  return [{ is: 'pass', text: () => `It may help ${own.map((unit) => unit.name).join(', ')}.` }]
}

/** Whether another program of the need may help the unit. */
const isHelpedBeside = ({ plan, need, program }: LawCase, { types }: NeedUnit): boolean =>
  need.programs.some((id) => id !== program.id && programKnownTo(plan, id)?.recipients.some((kind) => types.includes(kind)) === true)
