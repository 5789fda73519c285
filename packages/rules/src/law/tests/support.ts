import { supportKinds } from '@throughline/catalog'
import { programKnownTo } from '../catalogue-of.ts'
import { sayWords, type LawCase, type LawTest } from '../law-case.ts'

const known: ReadonlySet<string> = new Set(supportKinds)

/** Every kind of support is given by the program, or by another the need names beside it; the program gives at least one. */
export const support: LawTest = (one) => {
  const { need, program } = one
  if (need.isStaffStep) return []
  const given: readonly string[] = program.support
  if (given.length === 0) return [{ is: 'ask', question: `The catalogue names no kind of support that ${program.short} gives. May it give this?`, settles: 'whether the program may give it' }]
  const at = need.activity === undefined ? {} : { record: need.activity.id, field: 'supports' }
  const settles = 'whether the program may give it'
  if (need.support.length === 0) return [{ is: 'ask', question: () => `What is given? ${program.short} gives ${sayWords(given)}.`, settles, ...at }]
  const own: string[] = []
  const unread: string[] = []
  const left: string[] = []
  for (const kind of need.support) {
    if (given.includes(kind)) own.push(kind)
    else if (!known.has(kind)) unread.push(kind)
    else if (!isGivenBeside(one, kind)) left.push(kind)
  }
  if (left.length > 0 || (own.length === 0 && unread.length === 0)) {
    const missing = left.length > 0 ? left : need.support
    return [{ is: 'fail', text: () => `It may not give ${sayWords(missing)}.`, boundary: () => own.length > 0 ? `${sayWords(own)} only; another program must carry ${sayWords(missing)}` : `support among ${sayWords(given)}` }]
  }
  if (unread.length > 0) return [{ is: 'ask', question: () => `Is "${unread.join(', ')}" support of a kind ${program.short} gives (${sayWords(given)})?`, settles, ...at }]
  return [{ is: 'pass', text: () => sayGiven(own, need.support.filter((kind) => !given.includes(kind))) }]
}

const sayGiven = (own: readonly string[], carried: readonly string[]): string =>
  `It may give ${sayWords(own)}${carried.length === 0 ? '' : `; ${sayWords(carried)} is carried by another program of the activity`}.`

/** Whether another program of the need gives it. */
const isGivenBeside = ({ plan, need, program }: LawCase, kind: string): boolean =>
  need.programs.some((id) => id !== program.id && programKnownTo(plan, id)?.support.some((each) => each === kind) === true)
