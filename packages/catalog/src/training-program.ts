import { z } from 'zod'
import content from './data/training-report-programs.json' with { type: 'json' }
import { dayOrMonth, indexBy, origin, readDataFile } from './data-file.ts'
import { isProgram } from './program.ts'

const programId = z.string().refine(isProgram, { error: 'is no program of the catalogue' })

const labelSchema = z
  .strictObject({
    labels: z.array(z.string().min(1)).min(1),
    program: programId.optional(),
    candidates: z.array(programId).default([]),
    because: z.string().min(1),
    /** Where it can be read, for a meaning that the label does not show by itself. */
    sources: z.array(z.strictObject({ doc: z.string().min(1), url: z.url(), asOf: dayOrMonth })).min(1).optional(),
  })
  .readonly()

const file = readDataFile('training-report-programs.json', z.strictObject({ ...origin, labels: z.array(labelSchema) }), content)

const plain = (label: string) => label.toLowerCase().replace(/\s+/g, ' ').trim()

const byLabel = indexBy('training-report-programs.json', file.labels, (entry) => entry.labels.map(plain))

/**
 * The program of a training as the Foreign Military Training Report prints it.
 * - `label`: the report's own words for the program, without year, department and country
 * - `program`: the catalogue id, only where the meaning is certain
 * - `sources`: public pages a meaning rests on that the label does not show by itself
 * - `candidates`: ids a person may choose from where it is not; `because`: why so, absent for a label never seen
 * - `fiscalYear`: the four-digit year of the money; absent where the text has none
 */
export type TrainingProgram = {
  readonly label: string
  readonly program?: string
  readonly candidates: readonly string[]
  readonly because?: string
  readonly sources?: readonly { readonly doc: string; readonly url: string; readonly asOf: string }[]
  readonly fiscalYear?: number
  readonly department?: string
}

/**
 * Reads the program column of the training report, in the styles of all its years (1999 to 2020). Never fails: a text it
 * does not understand comes back as the label.
 * `readTrainingProgram('IMET-1 - Fiscal Year 2019 Department of State Training')`
 * `// { label: 'IMET-1', program: 'imet', fiscalYear: 2019, department: 'Department of State', … }`
 */
export function readTrainingProgram(text: string): TrainingProgram {
  const printed = printedParts(text.replace(/\s+/g, ' ').trim())
  const entry = byLabel.get(plain(printed.label))
  return {
    label: printed.label,
    candidates: entry?.candidates ?? [],
    ...(entry?.program !== undefined && { program: entry.program }),
    ...(entry && { because: entry.because }),
    ...(entry?.sources !== undefined && { sources: entry.sources }),
    ...(printed.year !== undefined && { fiscalYear: wholeYear(printed.year) }),
    ...(printed.department !== undefined && { department: departments[printed.department] ?? printed.department }),
  }
}

type PrintedParts = { readonly label: string; readonly year?: string | undefined; readonly department?: string | undefined }

const departments: Readonly<Record<string, string>> = {
  DoD: 'Department of Defense',
  DOD: 'Department of Defense',
  DoS: 'Department of State',
  DOS: 'Department of State',
  DOHS: 'Department of Homeland Security',
}

/** Since 2007: "FMF - FY 2007 DoS Training", "FMF - Fiscal Year 2018 Department of State Training". */
const sinceFY2007 = /^(?<label>.+?) - (?:FY|Fiscal Year) (?<year>\d{4}) (?<department>.+?) Training$/

/** Before: "Section 1004, FY 00", "DOS South Asia Region, Nepal, Foreign Military Financing (FMF),FY03". */
const beforeFY2007 = /^(?:(?:(?<department>DOD|DOS|DOHS) )?[A-Z][A-Za-z ]+ Region, [^,]+, )?(?<label>.+?), ?FY ?(?<year>\d{2})$/

function printedParts(text: string): PrintedParts {
  const groups = (sinceFY2007.exec(text) ?? beforeFY2007.exec(text))?.groups
  const label = groups?.['label']
  return label === undefined ? { label: text } : { label, year: groups?.['year'], department: groups?.['department'] }
}

/** The report began in 1999: a two-digit year from 90 on is of the last century. */
function wholeYear(printed: string): number {
  const year = Number(printed)
  if (printed.length === 4) return year
  return year >= 90 ? 1900 + year : 2000 + year
}
