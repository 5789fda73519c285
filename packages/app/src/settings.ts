import { settingKeySchema } from '@throughline/contract'
import type { Core } from './core.ts'
import { refuseUnlessAllowed } from './is-allowed.ts'
import { done, refuse, type Outcome, type Refused } from './outcome.ts'
import { isNestedDeeper } from './text-of-values.ts'
import type { Who } from './who.ts'

const largest = 100_000
const deepest = 20

const refuseKey = (key: string): Refused | undefined => {
  const problem = settingKeySchema.safeParse(key).error?.issues[0]
  return problem && refuse('invalid', `"${key.slice(0, 60)}" ${problem.message}.`, { errors: [{ path: 'key', message: problem.message }] })
}

/** What was saved under a name; null where nothing was. */
export async function setting(core: Core, key: string): Promise<Outcome<unknown>> {
  return refuseKey(key) ?? done((await core.store.setting(key)) ?? null)
}

/** Remembers a value under a name: JSON of at most 100,000 characters. */
export async function saveSetting(core: Core, who: Who, key: string, value: unknown): Promise<Outcome<unknown>> {
  const refused = refuseUnlessAllowed(who, 'settings') ?? refuseKey(key)
  if (refused !== undefined) return refused
  if (isNestedDeeper(value, deepest)) return refuse('invalid', 'A setting is not nested as deep as this one.', { errors: [{ path: 'value', message: `is nested deeper than ${deepest}` }] })
  if ((JSON.stringify(value) ?? '').length > largest) return refuse('too-large', `A setting holds at most ${largest.toLocaleString('en-US')} characters.`)
  await core.store.saveSetting(key, value ?? null)
  return done(value ?? null)
}
