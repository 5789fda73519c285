import type { ImportCell, ImportFormat, ImportResponse } from '@throughline/contract'
import { commandOf, countryByIso2, countryByIso3, countryByName, type Country } from '@throughline/catalog'
import {
  checkTotals, columnNames, mappingOfNames, namedMapping, planActivities, planProject, planResources, planStrategies, planTasks, planTrainings, readActivityTable, readAidFile,
  readPrintedTotals, readStrategies, readTaskList, readTrainingReport, suggestMapping, planAnalysis, readAnalysisWorkbook, readPlanWorkbook, readProjectXml, trainingImportAnswer, type AidTotal, type AnalysisWorkbook, type CellChange, type ImportProposal, type Problem, type Reading, type RefusalCode as ReadingCode, type TotalsCheck, type TrainingReport,
} from '@throughline/exchange'
import { recordId, type AnyRecord, type PlanGraph } from '@throughline/model'
import { adoptStrategies } from './adopting-guidance.ts'
import type { ImportOptions, InFile } from './app.ts'
import { done, refuse, type Outcome } from './outcome.ts'

/** What a reader makes of a file, with what else the answer shows. */
export interface Proposed {
  readonly proposal: ImportProposal
  readonly shown: Pick<ImportResponse, 'rows' | 'totals' | 'unmappedCountries' | 'datesNotRead' | 'headers' | 'mapping' | 'cells' | 'conflicts'>
}

type Reader = (file: InFile, options: ImportOptions, existing: readonly AnyRecord[], plan: PlanGraph) => Promise<Outcome<Proposed>> | Outcome<Proposed>

const readingCodes = {
  empty: 'unreadable', 'too-large': 'too-large', truncated: 'unreadable', 'wrong-encoding': 'unsupported', 'wrong-format': 'unsupported',
  'not-recognized': 'unreadable', unsafe: 'unreadable', classified: 'classified',
} as const satisfies Readonly<Record<ReadingCode, string>>

/** A reader's answer as an outcome. */
function outcomeOf<T>(reading: Reading<T>): Outcome<T> {
  if (reading.kind === 'read') return done(reading.value)
  const { code, message, place } = reading
  return refuse(readingCodes[code], message, place === undefined ? {} : { errors: [{ path: place, message }] })
}

function countryOf(asked: string | undefined): Outcome<Country> {
  if (asked === undefined) return refuse('invalid', 'Say which country is wanted: its two-letter code, such as NP.', { errors: [{ path: 'country', message: 'is missing' }] })
  const country = countryByIso2(asked) ?? countryByIso3(asked) ?? countryByName(asked)
  return country === undefined ? refuse('invalid', `"${asked.slice(0, 60)}" is no country the catalogue knows. Use its two-letter code, such as NP.`, { errors: [{ path: 'country', message: 'is not known' }] }) : done(country)
}

/** The abbreviation of the command the catalogue gives a country on a day. */
export const commandFor = (country: Country, on: string): string => commandOf(country, on).command

const training: Reader = (file, options, existing) => {
  const country = countryOf(options.country)
  if (!country.ok) return country
  const report = outcomeOf(readTrainingReport(file.bytes, file.name))
  if (!report.ok) return report
  const check = totalsOf(report.value, options.totals)
  if (!check.ok) return check
  const imported = planTrainings(report.value, { country: country.value, existing })
  const { rows, totals, unmappedCountries, datesNotRead } = trainingImportAnswer(imported, check.value)
  return done({
    proposal: imported.proposal,
    shown: {
      rows: { read: rows.read, placed: rows.placed, otherCountries: rows.otherCountries },
      totals: { checked: totals.checked, met: totals.met, differences: totals.differences.map((d) => ({ ...d })) },
      unmappedCountries: [...unmappedCountries],
      datesNotRead: datesNotRead.map(tellNotPlaced),
    },
  })
}

/** The report against the printed totals that came with it, else against those printed in it. */
function totalsOf(report: TrainingReport, totals: InFile | undefined): Outcome<TotalsCheck> {
  if (totals === undefined) return done(checkTotals(report.rows, report.printedTotals))
  const printed = outcomeOf(readPrintedTotals(totals.bytes, totals.name))
  return printed.ok ? done(checkTotals(report.rows, printed.value.totals)) : printed
}

const strategies: Reader = (file, options, existing) => {
  const country = countryOf(options.country)
  if (!country.ok) return country
  const read = outcomeOf(readStrategies(file.bytes, file.name))
  if (!read.ok) return read
  const imported = planStrategies(read.value, { country: country.value, existing })
  const proposal = adoptStrategies(imported.proposal, existing, country.value)
  return done({ proposal, shown: { rows: { ...imported.strategies }, unmappedCountries: [...imported.unmappedCountries] } })
}

const activities: Reader = async (file, options, existing, plan) => {
  const ours = file.name.toLowerCase().endsWith('.xlsx') ? await readPlanWorkbook(file.bytes, file.name) : undefined
  if (ours?.kind === 'read') return done(workbookProposed(ours.value, options, plan))
  const table = outcomeOf(await readActivityTable(file.bytes, file.name))
  if (!table.ok) return table
  const { headers } = table.value
  const mapping = options.mapping === undefined ? suggestMapping(headers) : mappingOfNames(headers, options.mapping)
  const imported = planActivities(table.value, mapping, { source: file.name, existing })
  const { read, placed } = imported.rows
  return done({
    proposal: imported.proposal,
    shown: { rows: { read, placed, otherCountries: 0 }, headers: [...columnNames(headers)], mapping: { ...namedMapping(headers, mapping) } },
  })
}

const resources: Reader = (file, options, existing) => {
  const country = countryOf(options.country)
  if (!country.ok) return country
  const read = outcomeOf(readAidFile(file.bytes, file.name))
  if (!read.ok) return read
  const { proposal, rows, totals, unmappedCountries } = planResources(read.value, { country: country.value, existing, file: file.name })
  return done({
    proposal,
    shown: { rows: { ...rows }, unmappedCountries: [...unmappedCountries], ...(totals.length > 0 && { totals: { checked: totals.length, met: totals.filter(({ isMet }) => isMet).length, differences: totals.filter(({ isMet }) => !isMet).map(differenceOf) } }) },
  })
}

/** A printed sum of a budget table against its rows, as the answer tells those of the training report; tables print thousands. */
const differenceOf = ({ what, line, printed, rows }: AidTotal) =>
  ({ program: what, country: '', page: `line ${line}`, dollars: { printed: printed * 1_000, counted: rows * 1_000, by: (rows - printed) * 1_000 } })

const tasks: Reader = (file, _, existing) => {
  const list = outcomeOf(readTaskList(file.bytes, file.name))
  if (!list.ok) return list
  const { rows, notRead } = list.value
  return done({ proposal: planTasks(list.value, existing), shown: { rows: { read: rows.length + notRead.length, placed: rows.length, otherCountries: 0 } } })
}

const analysis: Reader = async (file, options, _, plan) => {
  const workbook = outcomeOf(await readAnalysisWorkbook(file.bytes, file.name))
  return workbook.ok ? done(workbookProposed(workbook.value, options, plan)) : workbook
}

/** A workbook written from the plan, held against it cell by cell. */
function workbookProposed(workbook: AnalysisWorkbook, { take = [] }: ImportOptions, plan: PlanGraph): Proposed {
  const { proposal, rows, changes, conflicts } = planAnalysis(workbook, { own: plan.own, cited: plan.cited.map(({ record }) => record), planId: plan.head?.id, take })
  return { proposal, shown: { rows: { ...rows, otherCountries: 0 }, cells: changes.map(cellOf), conflicts: conflicts.map((one) => ({ ...cellOf(one), isTaken: one.isTaken })) } }
}

const project: Reader = (file, _, __, plan) => {
  const read = outcomeOf(readProjectXml(file.bytes, file.name))
  if (!read.ok) return read
  const { proposal, rows } = planProject(read.value, plan)
  return done({ proposal, shown: { rows: { ...rows, otherCountries: 0 } } })
}

const cellOf = ({ id, title, key, label, place, plan, file }: CellChange): ImportCell => ({ id: recordId(id), title, key, label, place, plan, file })

/** Readers of outside formats by their name; a plan file is taken in whole, and has its own way. */
export const readers: Readonly<Record<Exclude<ImportFormat, 'plan'>, Reader>> = { fmtr: training, ics: strategies, activities, resources, tasks, analysis, project }

/** A row that found no place, or a date of one, as the answer tells it. */
export const tellNotPlaced = ({ line, what, place }: Problem): { place: string; reason: string } => ({ place: place ?? (line === 0 ? 'the file' : `line ${line}`), reason: what })
