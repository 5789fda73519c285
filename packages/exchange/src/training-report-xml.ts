import { read, refused, type Problem, type Reading } from './reading.ts'
import { readXml, type XmlElement } from './safe-xml.ts'
import { singleSpaced } from './single-spaced.ts'
import type { ReportCellRows, ReportCells } from './training-report.ts'
import { reportYearOf } from './report-date.ts'

/**
 * The rows of the report's XML form, country › program › training. The XML names neither report nor region, so
 * they come from the file's name where it tells them (`raw_2019_2020_South_Central_Asia.xml`), else stay empty.
 * `readReportXml('<countries>…', 'raw_2019_2020_South_Central_Asia.xml')`
 */
export function readReportXml(text: string, name: string): Reading<ReportCellRows> {
  const root = readXml(text, name)
  if (root.kind === 'refused') return root
  if (root.value.name !== 'countries') {
    return refused('not-recognized', `${name} is not the training report: its outermost element is "${root.value.name.slice(0, 40)}" and not "countries".`, `line ${root.value.line}`)
  }
  const cells: ReportCells[] = []
  const notRead: Problem[] = []
  const origin = originOf(name)
  for (const country of known(root.value, 'country', ['c_name'], notRead)) {
    for (const program of known(country, 'program', ['c_name'], notRead)) {
      for (const training of known(program, 'training', ['p_name'], notRead)) {
        cells.push({ ...origin, ...toCells(training), country: nameOf(country, 'c_name'), program: nameOf(program, 'p_name') })
      }
    }
  }
  return read({ cells, notRead })
}

/** Children of one name; any other child but the naming ones is reported, so that nothing goes missing unseen. */
function known(parent: XmlElement, name: string, naming: readonly string[], notRead: Problem[]): readonly XmlElement[] {
  for (const child of parent.children) {
    const isKnown = child.name === name || naming.includes(child.name) || child.name.startsWith('?')
    if (!isKnown) notRead.push({ line: child.line, what: `the element "${child.name.slice(0, 40)}" has no place in "${parent.name}"` })
  }
  return parent.children.filter((child) => child.name === name)
}

const nameOf = (element: XmlElement, child: string): string =>
  singleSpaced(element.attributes.get('name') ?? element.children.find((c) => c.name === child)?.text ?? '')

function toCells(training: XmlElement): Omit<ReportCells, 'report' | 'region' | 'country' | 'program'> {
  const texts = new Map(training.children.map((child) => [child.name, singleSpaced(child.text)]))
  const cell = (name: string) => texts.get(name) ?? ''
  return {
    line: training.line,
    courseTitle: cell('course_title'),
    usUnit: cell('us_unit'),
    studentUnit: cell('student_unit'),
    startText: cell('start_date'),
    endText: cell('end_date'),
    location: cell('location'),
    quantityText: cell('quantity'),
    costText: cell('total_cost'),
    page: cell('page_number'),
  }
}

function originOf(name: string): { readonly report: string; readonly region: string } {
  const year = reportYearOf(name)
  const region = /(?:19|20)\d{2}_(?:19|20)\d{2}_([A-Za-z_]+)\.xml$/.exec(name)?.[1]
  return { report: year === undefined ? '' : `${year}_${year + 1}`, region: region ?? '' }
}
