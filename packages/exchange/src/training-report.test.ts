import { readFileSync } from 'node:fs'
import { gzipSync } from 'fflate'
import { usd } from '@throughline/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { separateCells } from './displaced-cells.ts'
import { checkTotals, readPrintedTotals, siblingTotalsName } from './printed-totals.ts'
import type { Reading } from './reading.ts'
import { readReportDate, reportYearOf } from './report-date.ts'
import { readTrainingReport, type TrainingReport, type TrainingRow } from './training-report.ts'

const header = 'report\tregion\tcountry\tprogram\tcourse_title\tus_unit\tstudent_unit\tstart_date\tend_date\tlocation\tquantity\ttotal_cost\tpage_number'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const example = (name: string) => new Uint8Array(readFileSync(new URL(`../../../examples/nepal/${name}`, import.meta.url)))
const value = <T>(reading: Reading<T>): T => {
  if (reading.kind === 'refused') throw new Error(reading.message)
  return reading.value
}
const report = (text: string): TrainingReport => value(readTrainingReport(bytesOf(text), 'report.tsv'))
const nepal = (cells: string) => `2018_2019\tSouth_Central_Asia\tNepal\tIMET-1 - Fiscal Year 2018 Department of State Training\t${cells}`
const staffCourse = nepal('Staff Course\tFort X\tArmy\t6/4/2018\t7/26/2018\tFort X, US\t1\t$13,841\t21')

describe('the training report', () => {
  test('EXC-10 the two forms of the report give the same rows of Nepal, FY19', () => {
    const table = value(readTrainingReport(example('fmtr_2019_2020_nepal.tsv'), 'fmtr_2019_2020_nepal.tsv'))
    const xml = value(readTrainingReport(example('raw_2019_2020_nepal.xml'), 'raw_2019_2020_nepal.xml'))
    const same = (row: TrainingRow) => ({ ...row, line: 0, region: '' })
    expect(xml.rows.map(same)).toEqual(table.rows.map(same))
    expect(table.rows).toHaveLength(117)
  })

  test('EXC-10 cells lose wrapping quotation marks and double spaces, nothing else', () => {
    const { rows } = report(`${header}\r\n${nepal('"A ""B""  C"\t\t<b>x</b>\t\t\t\t1\t$0\t')}\r\n`)
    expect(rows[0]).toMatchObject({ line: 2, courseTitle: 'A "B" C', studentUnit: '<b>x</b>', costCents: 0 })
  })

  test('EXC-11 every line is a training, a printed total or a row not read', () => {
    const lines = [staffCourse, 'too\tfew', '', nepal('Fiscal Year 2018 Program Totals\t\t\t\t\t\t1\t$13,841\t21'), staffCourse]
    const found = report([header, ...lines].join('\n'))
    expect(found.rows.map((row) => row.line)).toEqual([2, 6])
    expect(found.printedTotals.map((total) => total.line)).toEqual([5])
    expect(found.notRead).toEqual([{ line: 3, what: 'the row has 2 cells where the first line has 13' }])
  })

  test.each([[20_000, 1, 0], [20_001, 0, 1]])('EXC-12 of a row of %i characters, %i is read and %i is not', (length, read, not) => {
    const row = nepal(`${'x'.repeat(length - nepal('\t\t\t\t\t\t1\t$0\t').length)}\t\t\t\t\t\t1\t$0\t`)
    const found = report(`${header}\n${row}\n`)
    expect([row.length, found.rows.length, found.notRead.length]).toEqual([length, read, not])
  })

  test('EXC-12 a line of thirty million tabs is not read, and the rows around it are', () => {
    const found = report([header, staffCourse, '\t'.repeat(30_000_000), staffCourse].join('\n'))
    expect(found.rows.map((row) => row.line)).toEqual([2, 4])
    expect(found.notRead).toEqual([{ line: 3, what: 'the row has 30,000,000 characters, which no training has' }])
  })

  test('EXC-12 an open quotation mark does not swallow the rows below it', () => {
    const open = nepal('"Staff Course\tFort X\tArmy\t\t\t\t1\t$1\t2')
    expect(report([header, open, staffCourse].join('\n')).rows.map((row) => row.courseTitle)).toEqual(['"Staff Course', 'Staff Course'])
  })

  test.each([
    ['', undefined, 0], ['$', undefined, 0], ['$0', 0, 0], ['$13,841', 1_384_100, 0], ['51708.6', 5_170_860, 0], ['many', undefined, 1],
  ])('EXC-13 the cost "%s" is %s cents', (cost, cents, problems) => {
    const found = report(`${header}\n${nepal(`T\tU\tV\t\t\tP\t\t${cost}\t1`)}\n`)
    expect(found.rows[0]).toMatchObject({ quantity: undefined, costCents: cents })
    expect(found.problems).toHaveLength(problems)
  })

  test('EXC-14 sums without words, as the report of 2007 prints them, are totals', () => {
    const found = report([header, staffCourse, nepal('\t\t\t\t\t\t1\t$13,841\t21')].join('\n'))
    expect(found.printedTotals).toMatchObject([{ line: 3, quantity: 1, costCents: 1_384_100 }])
    expect(checkTotals(found.rows, found.printedTotals)).toMatchObject({ checked: 1, met: 1 })
  })

  test('EXC-14 a training without a title but with a place stays a training', () => {
    expect(report([header, nepal('\tN/A\tN/A\t5/28/2018\t6/13/2018\tSri Lanka\t2\t$4,094\t22')].join('\n')).rows).toHaveLength(1)
  })

  test('EXC-14 the XML form carries its totals among the trainings', () => {
    const xml = value(readTrainingReport(example('raw_2019_2020_nepal.xml'), 'raw_2019_2020_nepal.xml'))
    expect(xml.printedTotals).toHaveLength(7)
    expect(checkTotals(xml.rows, xml.printedTotals)).toMatchObject({ checked: 7, met: 7, differences: [] })
  })

  test('EXC-18 every printed total of Nepal agrees with its rows', () => {
    for (const [name, count] of [['fmtr_2018_2019_nepal.tsv', 5], ['fmtr_2019_2020_nepal.tsv', 7]] as const) {
      const { rows } = value(readTrainingReport(example(name), name))
      const { totals } = value(readPrintedTotals(example(siblingTotalsName(name)), siblingTotalsName(name)))
      expect(checkTotals(rows, totals)).toEqual({ checked: count, met: count, differences: [], withoutTotal: 0 })
    }
  })

  test('EXC-18 a difference says by how many students and by how much money', () => {
    const { rows } = report([header, staffCourse].join('\n'))
    const program = 'IMET-1 - Fiscal Year 2018 Department of State Training'
    const total = { line: 2, report: '2018_2019', region: '', country: 'Nepal', program, quantity: 3, costCents: undefined, page: '21', isLabelled: true }
    expect(checkTotals(rows, [total]).differences).toMatchObject([
      { country: 'Nepal', program, printedCount: 3, countedQuantity: 1, printedCost: undefined, countedCost: 1_384_100, byCount: -2, byCost: 1_384_100 },
    ])
  })

  test.each([[13_841, 1], [13_842, 0], [13_840, 0]])('EXC-18 with the students right, %i printed dollars are met %i times', (dollars, met) => {
    const { rows } = report([header, staffCourse].join('\n'))
    const total = { line: 2, report: '2018_2019', region: '', country: 'Nepal', program: 'IMET-1 - Fiscal Year 2018 Department of State Training', quantity: 1, costCents: usd(dollars), page: '21', isLabelled: true }
    expect(checkTotals(rows, [total]).met).toBe(met)
  })

  test('EXC-18 a total without rows and rows without a total both show', () => {
    const { rows } = report([header, staffCourse].join('\n'))
    const total = { line: 2, report: '2018_2019', region: '', country: 'Nepal', program: 'FMF', quantity: 1, costCents: undefined, page: '', isLabelled: true }
    expect(checkTotals(rows, [total])).toMatchObject({ checked: 1, met: 0, withoutTotal: 1 })
  })

  test.each([
    ['another table', 'a\tb\n1\t2\n'], ['other XML', '<plan><a/></plan>'], ['broken XML', '<countries><country>'], ['a first line only in part', 'country\tprogram\n'],
  ])('EXC-19 %s is refused', (_what, text) => {
    expect(readTrainingReport(bytesOf(text), 'f').kind).toBe('refused')
  })

  test('EXC-7 a classified banner in a cell refuses the file with its line', () => {
    const reading = readTrainingReport(bytesOf([header, staffCourse, nepal('SECRET//NOFORN\t\t\t\t\t\t\t\t')].join('\n')), 'f.tsv')
    expect(reading).toMatchObject({ kind: 'refused', code: 'classified', place: 'line 3' })
  })

  test('EXC-7 the words of a title are no banner', () => {
    expect(report([header, nepal('Handling SECRET material\t\t\t\t\t\t\t\t')].join('\n')).rows).toHaveLength(1)
  })

  test('EXC-8 random bytes and random rows give a report or a refusal', () => {
    const row = fc.array(fc.string({ maxLength: 8 }), { maxLength: 15 }).map((cells) => cells.join('\t'))
    fc.assert(fc.property(fc.array(row, { maxLength: 8 }), fc.boolean(), (rows, asGzip) => {
      const bytes = bytesOf([header, ...rows].join('\n'))
      const reading = readTrainingReport(asGzip ? gzipSync(bytes) : bytes, 'f')
      const lines = bytes.length === 0 ? 0 : rows.join('\n').split('\n').filter((line) => line.replace(/\r$/, '') !== '').length
      const found = value(reading)
      expect(found.rows.length + found.printedTotals.length + found.notRead.length).toBe(lines)
    }))
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(['read', 'refused']).toContain(readTrainingReport(bytes, 'f').kind)
    }))
  })
})

describe('dates of the report', () => {
  test.each([
    ['6/4/2018', 2018, { day: '2018-06-04' }],
    ['12/25/2017', 2018, { day: '2017-12-25' }],
    ['3/15/02', 2002, { day: '2002-03-15' }],
    ['9/30/99', 2000, { day: '1999-09-30' }],
    ['1/1/00', 1999, { day: '2000-01-01' }],
    ['3/15/02', undefined, { day: '2002-03-15' }],
    ['', 1999, { unknown: '' }],
    ['2/30/2018', 2018, { unknown: '2/30/2018' }],
    ['13/1/2018', 2018, { unknown: '13/1/2018' }],
    ['$1,177', 2015, { unknown: '$1,177' }],
  ])('EXC-15 "%s" in the report of %s', (text, year, date) => {
    expect(readReportDate(text, year)).toEqual(date)
  })

  test.each([
    [2002, { unknown: '1/1/2002' }], [2003, { day: '2003-01-01' }], [2004, { day: '2004-01-01' }],
    [2023, { day: '2023-01-01' }], [2024, { day: '2024-01-01' }], [2025, { unknown: '1/1/2025' }], [2107, { unknown: '1/1/2107' }],
  ])('EXC-16 a date of %i in the report of 2018', (year, date) => {
    expect(readReportDate(`1/1/${year}`, 2018)).toEqual(date)
  })

  test.each([
    ['2018_2019', 2018], ['raw_2019_2020_South_Central_Asia.xml', 2019], ['fmtr_2018_2020', undefined], ['', undefined], ['12018_2019', undefined],
  ])('EXC-15 the report year of "%s" is %s', (text, year) => {
    expect(reportYearOf(text)).toBe(year)
  })
})

describe('cells that ran together', () => {
  const none = { studentUnit: 'NAVY', startText: '', endText: '', costText: '' }
  test.each([
    ['both dates in the start cell', { ...none, startText: '7/27/2009 7/31/2009' }, { startText: '7/27/2009', endText: '7/31/2009' }],
    ['both dates in the end cell', { ...none, endText: '4/10/02 5/30/02' }, { startText: '4/10/02', endText: '5/30/02' }],
    ['dates in the cost cell', { ...none, costText: '106927 7/7/2008 9/30/2009' }, { costText: '106927', startText: '7/7/2008', endText: '9/30/2009' }],
    ['the start in the cost cell', { ...none, endText: '1/28/2009', costText: '3250 1/21/2009' }, { costText: '3250', startText: '1/21/2009', endText: '1/28/2009' }],
    ['cost and dates in the unit cell', { ...none, studentUnit: 'LOGISTICS DEPARTMENT 5450 1/13/2009 2/13/2009' }, { studentUnit: 'LOGISTICS DEPARTMENT', costText: '5450', startText: '1/13/2009', endText: '2/13/2009' }],
    ['a battalion number before them', { ...none, studentUnit: 'BATTALION No. 1 9800 6/1/2009', endText: '6/19/2009' }, { studentUnit: 'BATTALION No. 1', costText: '9800', startText: '6/1/2009', endText: '6/19/2009' }],
  ])('EXC-17 %s', (_what, cells, expected) => {
    expect(separateCells(cells)).toMatchObject({ ...expected, separated: expect.any(String) })
  })

  test.each([
    ['an end that is printed', { ...none, startText: '7/27/2009 7/31/2009', endText: '8/1/2009' }],
    ['a start that is printed', { ...none, startText: '7/27/2009', costText: '3250 1/21/2009' }],
    ['a cost that is printed', { ...none, studentUnit: 'UNIT 5450 1/13/2009', costText: '$1' }],
  ])('EXC-17 %s is never replaced', (_what, cells) => {
    expect(separateCells(cells)).toEqual(cells)
  })
})
