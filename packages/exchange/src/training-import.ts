import { countryByName, type Country } from '@throughline/catalog'
import type { AnyRecord } from '@throughline/model'
import { propose, type ImportProposal, type Wanted } from './import-proposal.ts'
import type { TotalDifference, TotalsCheck } from './printed-totals.ts'
import { listProblems, type Problem } from './reading.ts'
import { occurrences } from './record-text.ts'
import { trainingRecords } from './training-records.ts'
import type { TrainingReport } from './training-report.ts'

export interface TrainingImport {
  readonly proposal: ImportProposal
  /** Every row of the report is in exactly one of the last three. */
  readonly rows: {
    readonly read: number
    readonly placed: number
    readonly otherCountries: number
    readonly notPlaced: readonly Problem[]
  }
  /** Country names of the report that the catalogue does not know. */
  readonly unmappedCountries: readonly string[]
  /** Dates of placed trainings that are missing or could not be read. */
  readonly datesNotRead: readonly Problem[]
}

/**
 * Trainings of one country as executed activities with their money, held against the records already there.
 * Running it again with what it added adds and changes nothing.
 * `planTrainings(report, { country: nepal, existing: plan.own }).rows.placed // 109`
 */
export function planTrainings(report: TrainingReport, into: { readonly country: Country; readonly existing: Iterable<AnyRecord> }): TrainingImport {
  const sorted = sortByCountry(report, into.country)
  const count = occurrences()
  const made = sorted.ours.map((row) => trainingRecords(row, count))
  const wanted: readonly Wanted[] = made.flatMap((training) => training.wanted)
  const datesNotRead = made.flatMap((training) => training.dateTrouble ?? [])
  const notes = [...notesOfPrograms(made.map((training) => training.program)), ...notesOfDates(datesNotRead), ...notesOfCells(report, sorted.ourLines), ...notesOfRepeats(made)]
  const proposal = propose(into.existing, wanted, notes)
  const refusedLines = new Map(proposal.notPlaced.map((problem) => [problem.line, problem]))
  const notPlaced = [...sorted.notPlaced, ...refusedLines.values()].sort((a, b) => a.line - b.line)
  const placed = sorted.ours.length - refusedLines.size
  return {
    proposal: { ...proposal, notPlaced },
    rows: { read: placed + sorted.others + notPlaced.length, placed, otherCountries: sorted.others, notPlaced },
    unmappedCountries: [...sorted.unmapped].sort(),
    datesNotRead,
  }
}

function sortByCountry(report: TrainingReport, country: Country) {
  const notPlaced: Problem[] = [...report.notRead]
  const unmapped = new Set<string>()
  const known = new Map<string, Country | undefined>()
  let others = 0
  const countryOf = (name: string) => {
    if (!known.has(name)) known.set(name, countryByName(name))
    return known.get(name)
  }
  const isOurs = ({ country: name, line }: { readonly country: string; readonly line: number }): boolean => {
    const found = countryOf(name)
    if (found?.iso3 === country.iso3) return true
    if (found !== undefined) {
      others += 1
      return false
    }
    unmapped.add(name === '' ? '(no country named)' : name)
    notPlaced.push({ line, what: name === '' ? 'no country is named' : `the country name "${name.slice(0, 80)}" is not known` })
    return false
  }
  const ours = report.rows.filter(isOurs)
  for (const { line } of report.printedTotals.filter((total) => !total.isLabelled && isOurs(total))) {
    notPlaced.push({ line, what: 'a total printed without a name, not a training: it was checked against its rows' })
  }
  return { ours, others, notPlaced, unmapped, ourLines: new Set(ours.map((row) => row.line)) }
}

function notesOfDates(troubles: readonly Problem[]): readonly string[] {
  if (troubles.length === 0) return []
  return [`${troubles.length} trainings have a date that is missing or could not be read. They are placed, and the printed text is kept with them.`]
}

function notesOfCells(report: TrainingReport, ourLines: ReadonlySet<number>): readonly string[] {
  const ours = report.problems.filter(({ line }) => ourLines.has(line))
  return ours.length === 0 ? [] : [`${ours.length} cells were not read as they stand: ${listProblems(ours)}.`]
}

function notesOfPrograms(programs: readonly { readonly label: string; readonly program?: string; readonly candidates: readonly string[] }[]): readonly string[] {
  const open = new Map<string, { count: number; candidates: readonly string[] }>()
  for (const { label, program, candidates } of programs) {
    if (program === undefined) open.set(label, { count: (open.get(label)?.count ?? 0) + 1, candidates })
  }
  return [...open].map(([label, { count, candidates }]) =>
    `${count} trainings stand under "${label.slice(0, 80)}", which names no one program for certain. Choose it by hand${candidates.length === 0 ? '' : `; it may be ${candidates.join(' or ')}`}.`)
}

function notesOfRepeats(made: readonly { readonly wanted: readonly Wanted[] }[]): readonly string[] {
  const repeats = made.filter(({ wanted }) => /-[2-9]\d*$|-1\d+$/.test(keyOf(wanted[0]))).length
  return repeats === 0 ? [] : [`${repeats} rows say the same as a row before them. The report prints one row a student or group, so all are kept.`]
}

function keyOf(wanted: Wanted | undefined): string {
  const imported = wanted?.record['imported']
  return typeof imported === 'object' && imported !== null && 'key' in imported ? String(imported.key) : ''
}

/** What `import fmtr --json` prints; students and whole dollars, so that anyone can compare them with the page. */
export interface TrainingImportAnswer {
  readonly rows: TrainingImport['rows']
  readonly totals: { readonly checked: number; readonly met: number; readonly differences: readonly DifferenceAnswer[] }
  readonly unmappedCountries: readonly string[]
  readonly changes: { readonly add: number; readonly change: number; readonly same: number }
  readonly datesNotRead: readonly Problem[]
  readonly notes: readonly string[]
}

export interface DifferenceAnswer {
  readonly country: string
  readonly program: string
  readonly page: string
  readonly students: { readonly printed: number | undefined; readonly counted: number; readonly by: number }
  readonly dollars: { readonly printed: number | undefined; readonly counted: number; readonly by: number }
}

/** The answer of an import of the training report. `trainingImportAnswer(imported, check).changes // { add: 218, change: 0, same: 0 }` */
export const trainingImportAnswer = (imported: TrainingImport, check: TotalsCheck | undefined): TrainingImportAnswer => ({
  rows: imported.rows,
  totals: { checked: check?.checked ?? 0, met: check?.met ?? 0, differences: (check?.differences ?? []).map(differenceAnswer) },
  unmappedCountries: imported.unmappedCountries,
  changes: { add: imported.proposal.add.length, change: imported.proposal.change.length, same: imported.proposal.same },
  datesNotRead: imported.datesNotRead,
  notes: imported.proposal.notes,
})

const differenceAnswer = (d: TotalDifference): DifferenceAnswer => ({
  country: d.country,
  program: d.program,
  page: d.page,
  students: { printed: d.printedCount, counted: d.countedQuantity, by: d.byCount },
  dollars: { printed: d.printedCost === undefined ? undefined : d.printedCost / 100, counted: d.countedCost / 100, by: d.byCost / 100 },
})
