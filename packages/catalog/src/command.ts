import { z } from 'zod'
import content from './data/commands.json' with { type: 'json' }
import { indexBy, origin, readDataFile } from './data-file.ts'

export const commandIds = ['USAFRICOM', 'USCENTCOM', 'USEUCOM', 'USINDOPACOM', 'USNORTHCOM', 'USSOUTHCOM'] as const

/** The abbreviation of a geographic combatant command. */
export type CommandId = (typeof commandIds)[number]

const commandSchema = z.strictObject({ id: z.enum(commandIds), name: z.string().min(1) }).readonly()

/** A geographic combatant command: abbreviation and full name. */
export type Command = z.output<typeof commandSchema>

const file = readDataFile('commands.json', z.strictObject({ ...origin, commands: z.array(commandSchema) }), content)

/** The six geographic combatant commands by abbreviation. `commands.get('USEUCOM')?.name // 'U.S. European Command'` */
export const commands: ReadonlyMap<string, Command> = indexBy('commands.json', file.commands, (command) => [command.id])
