import { z } from 'zod'
import content from './data/purpose-kin.json' with { type: 'json' }
import { origin, readDataFile } from './data-file.ts'

const file = readDataFile('purpose-kin.json', z.strictObject({ ...origin, kin: z.array(z.array(z.string().min(1)).min(2).readonly()).readonly() }), content)

/**
 * Purposes that lie close to one in the words of other laws, itself left out. Closeness is a reason to ask, never an answer.
 * `purposeKin('maritime-border-security').has('border-security') // true`
 */
export const purposeKin = (purpose: string): ReadonlySet<string> => kin.get(purpose) ?? none

const none: ReadonlySet<string> = new Set()
const kin = new Map([...new Set(file.kin.flat())].map((purpose) => [purpose, new Set(file.kin.filter((group) => group.includes(purpose)).flat().filter((other) => other !== purpose))]))
