import { z } from 'zod'
import content from './data/outside-programs.json' with { type: 'json' }
import { indexBy, origin, readDataFile } from './data-file.ts'
import { type Program, isProgram, programById } from './program.ts'

const outsideProgramSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    name: z.string().min(1),
    short: z.string().min(1),
    money: z.enum(['united-states', 'partner', 'international-organization']),
    givesToPartner: z.boolean(),
    note: z.string().min(1),
  })
  .readonly()

/**
 * Money that no program of the catalogue gives: the partner's own budget, operating money of the command.
 * `money` says whose it is; `givesToPartner` is false where it pays only for U.S. work.
 */
export type OutsideProgram = z.output<typeof outsideProgramSchema>

const file = readDataFile(
  'outside-programs.json',
  z.strictObject({ ...origin, outsidePrograms: z.array(outsideProgramSchema) }),
  content,
)

/** All outside programs by id, in the order of their ids. `outsidePrograms.has('partner-national-budget') // true` */
export const outsidePrograms: ReadonlyMap<string, OutsideProgram> = indexBy('outside-programs.json', file.outsidePrograms, (p) => [p.id])

/** What a funding line's program id names. `origin` tells a program of the catalogue from money outside it. */
export type MoneySource =
  | { readonly origin: 'catalog'; readonly program: Program }
  | { readonly origin: 'outside'; readonly program: OutsideProgram }

/** The program or outside money of an id; undefined where the id is unknown. `moneySourceById('imet')?.origin // 'catalog'` */
export function moneySourceById(id: string): MoneySource | undefined {
  const program = programById(id)
  if (program) return { origin: 'catalog', program }
  const outside = outsidePrograms.get(id)
  return outside && { origin: 'outside', program: outside }
}

/** Whether a funding line may name this id: a program of the catalogue or outside money. `isMoneySource('x') // false` */
export const isMoneySource = (id: string): boolean => isProgram(id) || outsidePrograms.has(id)
