import type { z } from 'zod'
import type { Place } from './refusal.ts'

/**
 * Every bad place of what a schema refused, in words; `within` is where the value stood.
 * `placesOf(parsed.error, 'query') // [{ path: 'query.on', message: 'is not a day: …' }]`
 */
export function placesOf(error: z.ZodError, within = ''): readonly Place[] {
  return error.issues.flatMap((issue): readonly Place[] => {
    const path = [within, ...issue.path.map(String)].filter((part) => part !== '').join('.')
    if (issue.code !== 'unrecognized_keys') return [{ path, message: wordsOf(issue.message) }]
    return issue.keys.map((key) => ({ path: path === '' ? key : `${path}.${key}`, message: 'is not known here' }))
  })
}

const wordsOf = (message: string) => (message.endsWith('received undefined') ? 'is missing' : message.replace(/^Invalid input: /, ''))
