import { z } from 'zod'
import { type Day, addDays, formatDay, formatUsd, usd } from '@throughline/model'
import content from './data/catalogue-versions.json' with { type: 'json' }
import { indexBy, origin, readDataFile } from './data-file.ts'
import { dataDay, valueOn } from './dated.ts'
import { programs } from './program.ts'

const text = z.string().min(1)
const subject = { id: text, field: text, because: text }

const changeSchema = z.union([
  z.strictObject({ about: z.enum(['catalogue', 'program', 'restriction', 'threshold']), ...subject, before: text.optional(), after: text, source: text }).readonly(),
  /** A dated limit: before, after and source stand in the program file. */
  z.strictObject({ about: z.literal('program'), ...subject, role: z.enum(['construction-project', 'construction-notice', 'approval-level', 'fiscal-year', 'fiscal-year-part', 'notice']), from: dataDay }).readonly(),
])

const file = readDataFile('catalogue-versions.json', z.strictObject({
  ...origin,
  versions: z.array(z.strictObject({ version: z.string().regex(/^\d+\.\d+$/), on: dataDay, about: text, changes: z.array(changeSchema).readonly() }).readonly()).min(1),
}), content)

/** One thing that changed: of which program, restriction or part of the catalogue (`id`), before (absent: nothing), after, why and by which source. */
export interface CatalogueChange {
  /** The catalogue version that brought it. */
  readonly version: string
  readonly about: 'catalogue' | 'program' | 'restriction' | 'threshold'
  readonly id: string
  readonly field: string
  readonly before?: string
  readonly after: string
  /** The first day the new value holds, where it has one. */
  readonly from?: Day
  readonly because: string
  readonly source: string
}

export interface CatalogueVersion {
  readonly version: string
  readonly on: Day
  readonly about: string
}

/** All versions, oldest first. */
export const catalogueVersions: readonly CatalogueVersion[] = file.versions.map(({ version, on, about }) => ({ version, on, about }))

/** The version of this catalogue. `catalogueVersion // '0.3'` */
export const catalogueVersion: string = catalogueVersions.at(-1)?.version ?? '0.1'

const known = indexBy('catalogue-versions.json', file.versions, ({ version }) => [version])

/**
 * What changed after a version, oldest first; everything where the version is not known. The current version gives nothing.
 * `changesSince('0.2').length // 42`
 */
export function changesSince(version: string): readonly CatalogueChange[] {
  const start = known.has(version) ? file.versions.findIndex((one) => one.version === version) + 1 : 0
  return file.versions.slice(start).flatMap((one) => one.changes.map((change) => told(one.version, change)))
}

function told(version: string, change: z.output<typeof changeSchema>): CatalogueChange {
  if ('after' in change) {
    const { before, ...rest } = change
    return before === undefined ? { version, ...rest } : { version, ...rest, before }
  }
  const limit = programs.get(change.id)?.limits.find((one) => one.role === change.role)
  const after = limit && valueOn(limit.values, change.from)
  const before = limit && valueOn(limit.values, addDays(change.from, -1))
  const amount = (value: typeof after) => (value === undefined || value.usd === null ? undefined : formatUsd(usd(value.usd)))
  const [was, is] = [amount(before), amount(after)]
  if (after === undefined || is === undefined || was === undefined) throw new Error(`The catalogue file catalogue-versions.json is broken: ${change.id} has no limit that changes on ${change.from}`)
  const { about, id, field, from, because } = change
  return { version, about, id, field, before: was, after: `${is} from ${formatDay(from)}`, from, because, source: after.source }
}
