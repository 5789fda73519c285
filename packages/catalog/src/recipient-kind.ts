import { z } from 'zod'
import content from './data/recipient-kinds.json' with { type: 'json' }
import { indexBy, origin, readDataFile } from './data-file.ts'
import { recipientKinds } from './program-words.ts'

const kind = z.enum(recipientKinds)
const file = readDataFile('recipient-kinds.json', z.strictObject({
  ...origin,
  kinds: z.array(z.strictObject({ id: kind, isSecurityForce: z.enum(['yes', 'no', 'unknown']), is: z.string().min(1) }).readonly()).length(recipientKinds.length),
  mayBe: z.array(z.strictObject({ unit: kind, also: z.array(kind).min(1).readonly() }).readonly()),
}), content)

export type RecipientKind = z.output<typeof kind>

const kinds = indexBy<(typeof file.kinds)[number]>('recipient-kinds.json', file.kinds, ({ id }) => [id])
const also: ReadonlyMap<string, readonly RecipientKind[]> = new Map(file.mayBe.map((each) => [each.unit, each.also]))
const none: readonly RecipientKind[] = []

/** A kind of recipient as it is said of a unit. `recipientIs('national-security-forces') // 'a security force of the national level'` */
export const recipientIs = (id: string): string => kinds.get(id)?.is ?? id.replaceAll('-', ' ')

/**
 * What a unit of some kinds may also be, its own kinds left out. That it may be is a reason to ask, never an answer.
 * `mayAlsoBe(['law-enforcement']).includes('national-security-forces') // true`
 */
export const mayAlsoBe = (types: readonly string[]): readonly RecipientKind[] =>
  [...new Set(types.flatMap((type) => also.get(type) ?? none))].filter((one) => !types.includes(one))

/**
 * Whether a unit of some kinds is of the security forces, whose units the Leahy laws have vetted; `unknown` where no kind is said, or one that the laws do not name.
 * `isSecurityForce(['civil-authorities']) // 'no'`
 */
export function isSecurityForce(types: readonly string[]): 'yes' | 'no' | 'unknown' {
  let isOpen = types.length === 0
  for (const type of types) {
    const told = kinds.get(type)?.isSecurityForce ?? 'unknown'
    if (told === 'yes') return 'yes'
    if (told === 'unknown') isOpen = true
  }
  return isOpen ? 'unknown' : 'no'
}
