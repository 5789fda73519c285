import { z } from 'zod'

/** The name of a setting, such as `columns:activities`. */
export const settingKeySchema = z.string().regex(/^[a-z][a-z0-9:-]{0,99}$/, { error: 'is not the name of a setting: small letters, digits, colons and hyphens' })

/** `GET` and `PUT /api/settings/:key`: what the program remembers for its user, such as a column mapping. */
export const settingSchema = z.object({ value: z.unknown() })
export type Setting = z.infer<typeof settingSchema>
