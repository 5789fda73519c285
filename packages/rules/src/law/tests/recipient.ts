import { mayAlsoBe, recipientIs, recipientKinds } from '@throughline/catalog'
import { programKnownTo } from '../catalogue-of.ts'
import { sayWords, type LawCase, type LawTest } from '../law-case.ts'
import type { NeedUnit } from '../need.ts'
import type { Outcome } from '../verdict.ts'

const known: ReadonlySet<string> = new Set(recipientKinds)

/** Each unit is one the program may help, or another program of the need may; the program may help at least one. One that may be of a kind the law names is asked, one that cannot is refused. */
export const recipient: LawTest = (one) => {
  const { need, program } = one
  if (need.isStaffStep) return []
  const admitted: readonly string[] = program.recipients
  if (admitted.length === 0) return [{ is: 'ask', question: `The catalogue names nobody whom ${program.short} may help. May it help this recipient?`, settles }]
  if (need.units.length === 0) {
    return [{ is: 'ask', question: () => `Who receives it? ${program.short} may help ${sayWords(admitted)}.`, settles, ...(need.activity !== undefined && { record: need.activity.id, field: 'recipients' }) }]
  }
  const { own, untold, open, barred } = sorted(one)
  const mayBeOwn = open.filter(({ isOwn }) => isOwn)
  if (barred.length > 0 || (own.length === 0 && untold.length === 0 && mayBeOwn.length === 0)) {
    const named = barred.length > 0 ? barred : need.units
    return [{ is: 'fail', text: () => `It may not help ${named.map((unit) => `${unit.name} (${sayWords(unit.types)})`).join('; ')}.`, boundary: () => `a recipient among ${sayWords(admitted)}` }]
  }
  // A unit that another program helps need not be this one's too, but where this one would else help nobody.
  const isHelping = own.length > 0 || untold.length > 0 || mayBeOwn.some(({ isBeside }) => !isBeside)
  const asked = [
    ...untold.map((unit) => ask(one, unit, () => `What kind of force is ${unit.name}?`)),
    ...open.filter(({ isBeside }) => !isBeside || !isHelping).map(({ unit, kinds }) => ask(one, unit, () => `Is ${unit.name} (${sayWords(unit.types)}) also ${kinds.map(recipientIs).join(', or ')}?`)),
  ]
  return asked.length > 0 ? asked : [{ is: 'pass', text: () => `It may help ${own.map((unit) => unit.name).join(', ')}.` }]
}

const settles = 'whether the recipient is one the law names'

const ask = ({ program }: LawCase, unit: NeedUnit, question: () => string): Outcome =>
  ({ is: 'ask', question: () => `${question()} ${program.short} may help ${sayWords(program.recipients)}.`, settles, key: `recipient/${unit.id ?? unit.name}`, ...(unit.id !== undefined && { record: unit.id, field: 'types' }) })

interface OpenUnit {
  readonly unit: NeedUnit
  /** Kinds it may also be, and could then be helped as. */
  readonly kinds: readonly string[]
  /** Whether this program could then help it, and not only another of the need. */
  readonly isOwn: boolean
  /** Whether another program of the need may help it as it is. */
  readonly isBeside: boolean
}

/** The units of a need: helped by the program, of no known kind, of a kind that may be one of the law, or barred. Those another program helps, and that cannot be this one's, are none of these. */
function sorted(one: LawCase): { readonly own: readonly NeedUnit[]; readonly untold: readonly NeedUnit[]; readonly open: readonly OpenUnit[]; readonly barred: readonly NeedUnit[] } {
  const admitted: readonly string[] = one.program.recipients
  const own: NeedUnit[] = []
  const untold: NeedUnit[] = []
  const open: OpenUnit[] = []
  const barred: NeedUnit[] = []
  for (const unit of one.need.units) {
    const isOwn = unit.types.some((type) => admitted.includes(type))
    if (isOwn) own.push(unit)
    if (!unit.types.some((type) => known.has(type))) untold.push(unit)
    else if (!isOwn) {
      const isBeside = isHelpedBeside(one, unit.types)
      const kinds = mayAlsoBe(unit.types).filter((kind) => admitted.includes(kind) || (!isBeside && isHelpedBeside(one, [kind])))
      if (kinds.length > 0) open.push({ unit, kinds, isBeside, isOwn: kinds.some((kind) => admitted.includes(kind)) })
      else if (!isBeside) barred.push(unit)
    }
  }
  return { own, untold, open, barred }
}

/** Whether another program of the need may help a unit of such kinds. */
const isHelpedBeside = ({ plan, need, program }: LawCase, types: readonly string[]): boolean =>
  need.programs.some((id) => id !== program.id && programKnownTo(plan, id)?.recipients.some((kind) => types.includes(kind)) === true)
