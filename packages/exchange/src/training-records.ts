import { readTrainingProgram, type TrainingProgram } from '@throughline/catalog'
import { fiscalYear, lastDayOf, type Day, type FiscalYear } from '@throughline/model'
import type { Wanted } from './import-proposal.ts'
import type { Problem } from './reading.ts'
import { fingerprint, joinedText, lineText, slug } from './record-text.ts'
import { readReportDate, reportYearOf, type ReportDate } from './report-date.ts'
import type { TrainingRow } from './training-report.ts'

/** What a training says of time: its days, and in words what could not be read. */
interface TrainingDays {
  readonly start: Day | undefined
  readonly end: Day | undefined
  readonly trouble: string | undefined
}

export interface TrainingRecords {
  readonly wanted: readonly Wanted[]
  readonly program: TrainingProgram
  /** A date that is missing or could not be read; the training is placed all the same. */
  readonly dateTrouble: Problem | undefined
}

const reportName = 'Foreign Military Training Report'

/**
 * One training as an executed activity and its funding line. The ids come from what the row says and from how
 * many equal rows stood before it, so the same row gives the same ids from every form of the report.
 * `trainingRecords(row, (key) => 1).wanted[0]?.record.id // 'act-staff-course-3f2a…'`
 */
export function trainingRecords(row: TrainingRow, count: (key: string) => number): TrainingRecords {
  const program = readTrainingProgram(row.program)
  const year = program.fiscalYear === undefined ? undefined : fiscalYear(program.fiscalYear)
  const report = row.report === '' && year !== undefined ? `${year}_${year + 1}` : row.report
  const mark = fingerprint([
    report, row.country, row.program, row.courseTitle, row.usUnit, row.studentUnit, row.startText, row.endText, row.location,
    String(row.quantity ?? ''), row.costText,
  ])
  const n = count(mark)
  const stem = [slug(row.courseTitle) || 'training', mark, ...(n > 1 ? [String(n)] : [])].join('-')
  const days = daysOf(row, report)
  const place = { row, report, year, program, days, key: `${mark}-${n}` }
  return {
    wanted: [
      { line: row.line, record: activityRecord(`act-${stem}`, place) },
      { line: row.line, record: fundingRecord(`fund-${stem}`, `act-${stem}`, place) },
    ],
    program,
    dateTrouble: days.trouble === undefined ? undefined : { line: row.line, what: days.trouble },
  }
}

interface Place {
  readonly row: TrainingRow
  readonly report: string
  readonly year: FiscalYear | undefined
  readonly program: TrainingProgram
  readonly days: TrainingDays
  readonly key: string
}

const activityRecord = (id: string, { row, report, program, days, key, year }: Place): Wanted['record'] => ({
  kind: 'activity',
  id,
  title: lineText(row.courseTitle) ?? `Training without a title (${lineText(program.label) ?? 'program not named'})`,
  type: 'activity',
  category: 'training',
  status: 'done',
  start: days.start,
  end: days.end,
  location: lineText(row.location),
  programs: program.program === undefined ? undefined : [program.program],
  supports: ['training'],
  students: row.quantity,
  imported: {
    ...importedFrom(report, key, row.page),
    ...noteOf(joinedText([
      ['Program', row.program],
      ['U.S. unit', row.usUnit],
      ['Student unit', row.studentUnit],
      ['Dates as printed', days.trouble === undefined ? '' : `${row.startText || 'none'} to ${row.endText || 'none'}`],
      ['Program not settled', program.program === undefined ? program.because ?? 'the label is not known' : undefined],
    ])),
    ...(year === undefined ? {} : { asOf: lastDayOf(year) }),
  },
})

/** What was given was paid for, hence the stage; the report prints a cost and no obligation, so no amount is called one. */
const fundingRecord = (id: string, activity: string, { row, report, program, key, year }: Place): Wanted['record'] => ({
  kind: 'funding-line',
  id,
  activity,
  program: program.program,
  fiscalYear: year,
  likely: row.costCents,
  stage: 'obligated',
  note: `Cost as printed in the ${reportName}${report === '' ? '' : ` ${report}`}, ${lineText(row.program)?.slice(0, 200) ?? 'program not named'}`,
  imported: { ...importedFrom(report, key, row.page), ...(year === undefined ? {} : { asOf: lastDayOf(year) }) },
})

const importedFrom = (report: string, key: string, page: string) => ({
  source: report === '' ? reportName : `${reportName} ${lineText(report)?.slice(0, 40) ?? ''}`,
  key: page === '' ? key : `page ${lineText(page)?.slice(0, 20) ?? ''}, ${key}`,
})

const noteOf = (note: string | undefined) => (note === undefined ? {} : { note })

function daysOf(row: TrainingRow, report: string): TrainingDays {
  const year = reportYearOf(report)
  const start = readReportDate(row.startText, year)
  const end = readReportDate(row.endText, year)
  const troubles = [...troubleOf('start', start), ...troubleOf('end', end)]
  const startDay = 'day' in start ? start.day : undefined
  const endDay = 'day' in end ? end.day : undefined
  const isTurned = startDay !== undefined && endDay !== undefined && endDay < startDay
  if (isTurned) troubles.push(`the end ${row.endText} lies before the start ${row.startText}: only the start was kept`)
  return { start: startDay, end: isTurned ? undefined : endDay, trouble: troubles.length === 0 ? undefined : troubles.join('; ') }
}

const shownLength = 40

function troubleOf(which: string, date: ReportDate): string[] {
  if ('day' in date) return []
  return [date.unknown === '' ? `no ${which} date is printed` : `the ${which} date "${date.unknown.slice(0, shownLength)}" could not be read`]
}
