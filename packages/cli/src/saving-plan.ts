import { access } from 'node:fs/promises'
import type { App, Who } from '@throughline/app'
import { readPlanFile, writePlanFile, type BookId, type PlanFile } from '@throughline/model'
import { valueOf } from './outcome.ts'
import { readInput, writeOutput } from './plan-on-disk.ts'

/** Whether a file of this name is there. */
export const isThere = (path: string): Promise<boolean> => access(path).then(() => true, () => false)

/** Writes the book as a plan file; over an earlier one, its comments stay at their records and its stubs stay as they were. */
export async function savePlan(app: App, who: Who, book: BookId, output: string): Promise<void> {
  const file = valueOf(await app.exportPlan(who, book))
  const text = new TextDecoder().decode(file.bytes)
  const before = await isThere(output) ? readPlanFile(new TextDecoder().decode((await readInput(output)).bytes)) : undefined
  const now = readPlanFile(text)
  await writeOutput(output, before?.ok === true && now.ok ? writePlanFile(keepOf(before.file, now.file)) : text)
}

/**
 * The store in memory gives every stub a revision of its own, which says nothing of the book it was taken from: what the file
 * said of its stubs stays, and with it stubs that nothing links to. Only stubs the file had not are added.
 */
function keepOf(before: PlanFile, now: PlanFile): PlanFile {
  const own = new Set(now.records.map(({ id }) => id))
  const kept = before.cites.filter(({ record }) => !own.has(record.id))
  const known = new Set(kept.map(({ record }) => record.id))
  const added = now.cites.filter(({ record }) => !known.has(record.id)).map(({ book, record }) => ({ book, record }))
  return { ...now, cites: [...kept, ...added], ...(before.remarks !== undefined && { remarks: before.remarks }) }
}
