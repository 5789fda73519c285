import { basename } from 'node:path'
import type { App, ImportOptions, InFile, Who } from '@throughline/app'
import type { ImportFormat, ImportResponse } from '@throughline/contract'
import { fiscalYearOf, firstDayOf, lastDayOf, type BookId, type Day, type PlanGraph } from '@throughline/model'
import { exitCode, refuseCommand, valueOf } from './outcome.ts'
import { openCore, openPlan, readInput } from './plan-on-disk.ts'
import { isThere, savePlan } from './saving-plan.ts'
import { tellImport } from './tell-import.ts'

export interface ImportCommandOptions {
  readonly country?: string
  readonly totals?: string
  readonly output?: string
  readonly map?: readonly string[]
  /** Cells in conflict in which the workbook's value is taken: their keys, or `all`. */
  readonly take?: readonly string[]
  readonly json?: boolean
}

const countryFormats: readonly ImportFormat[] = ['fmtr', 'ics', 'resources']

/**
 * `import FORMAT FILE`: what a file would add and change; with `-o PLAN` it writes or updates that plan file.
 * Running it twice adds nothing the second time.
 */
export async function importFile(format: ImportFormat, path: string, options: ImportCommandOptions): Promise<number> {
  if (countryFormats.includes(format) && options.country === undefined) return refuseCommand('invalid', `Say which country is wanted, for example --country NP.`)
  const file = await readInput(path)
  const totals = await totalsFor(path, options.totals)
  const exists = options.output !== undefined && await isThere(options.output)
  const target = exists && options.output !== undefined ? await openPlan(options.output) : await startPlan(options.country)
  const asked: ImportOptions = { ...(options.country !== undefined && { country: options.country }), ...(totals && { totals }), ...mappingOf(options.map), ...(options.take && { take: options.take }) }
  const act = options.output === undefined ? target.app.previewImport : target.app.applyImport
  const answer = valueOf(await act(target.who, target.book, format, file, asked))
  // A file that nothing was added to is not written again: however a person laid it out, it stays as it was to the byte.
  const isUnchanged = exists && answer.revision === undefined
  if (options.output !== undefined && !isUnchanged) {
    if (!exists) await spanActivities(target.app, target.who, target.book)
    await savePlan(target.app, target.who, target.book, options.output)
  }
  if (options.json === true) console.log(JSON.stringify(asJson(answer), null, 2))
  else console.log(tellImport(answer, { file: basename(path), isOfCountries: countryFormats.includes(format), isUnchanged, ...(options.output !== undefined && { output: options.output }) }))
  return exitCode.done
}

/** The totals named, else the report's own printed totals beside it: `fmtr_2018_2019_printed_totals.tsv`. */
async function totalsFor(path: string, named: string | undefined): Promise<InFile | undefined> {
  if (named !== undefined) return readInput(named)
  const beside = path.replace(/(\.tsv|\.xml)?(\.gz)?$/, '_printed_totals.tsv')
  return beside !== path && await isThere(beside) ? readInput(beside) : undefined
}

function mappingOf(pairs: readonly string[] | undefined): { readonly mapping?: Readonly<Record<string, string>> } {
  if (pairs === undefined || pairs.length === 0) return {}
  const entries = pairs.map((pair): [string, string] => {
    const at = pair.lastIndexOf('=')
    return at > 0 ? [pair.slice(0, at), pair.slice(at + 1)] : refuseCommand('invalid', `--map ${pair} is not COLUMN=field.`)
  })
  return { mapping: Object.fromEntries(entries) }
}

/** An empty plan for the country, where there is no plan file yet. */
async function startPlan(country: string | undefined): Promise<{ readonly app: App; readonly who: Who; readonly book: BookId }> {
  const core = openCore()
  const request = { country: country ?? 'XX', countryName: country ?? 'My country', firstYear: fiscalYearOf(core.who.on), years: 5 }
  const { book } = valueOf(await core.app.newPlan(core.who, request))
  return { ...core, book }
}

/** A plan started by an import spans the fiscal years of what it brought. */
async function spanActivities(app: App, who: Who, book: BookId): Promise<void> {
  const { graph } = valueOf(await app.planGraph(who, book))
  const span = spanOf(graph)
  const head = graph.head
  if (span === undefined || head === undefined) return
  const fields = [{ field: 'start', before: head.start, after: span.start }, { field: 'end', before: head.end, after: span.end }]
  valueOf(await app.change(who, book, { changes: [{ action: 'edit', kind: 'plan', id: head.id, fields }] }))
}

function spanOf(graph: PlanGraph): { readonly start: Day; readonly end: Day } | undefined {
  const days = graph.of('activity').flatMap((a) => [a.start, a.end]).filter((d) => d !== undefined).sort()
  const first = days[0]
  const last = days.at(-1)
  return first === undefined || last === undefined ? undefined : { start: firstDayOf(fiscalYearOf(first)), end: lastDayOf(fiscalYearOf(last)) }
}

const asJson = (answer: ImportResponse) => ({
  rows: { ...(answer.rows ?? { read: answer.add.length + answer.change.length + answer.same + answer.notPlaced.length, placed: answer.add.length + answer.change.length + answer.same, otherCountries: 0 }), notPlaced: answer.notPlaced },
  totals: answer.totals ?? { checked: 0, met: 0, differences: [] },
  unmappedCountries: answer.unmappedCountries ?? [],
  changes: { add: answer.add.length, change: answer.change.length, same: answer.same },
  ...(answer.datesNotRead && { datesNotRead: answer.datesNotRead }),
  ...(answer.cells && { cells: answer.cells }),
  ...(answer.conflicts && { conflicts: answer.conflicts }),
  notes: answer.notes,
  ...(answer.mapping && { mapping: answer.mapping }),
})

