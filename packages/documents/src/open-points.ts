import { countFindings } from '@throughline/model'
import { cell, columns, paragraph, row, table, when } from './block.ts'
import type { Paper } from './paper.ts'
import type { Section } from './tree.ts'

/** The sections not yet worked, with why, and what else a reader must know before relying on the document. */
export function openPoints(paper: Paper, sections: readonly Section[], ambiguous: readonly string[]): Section {
  const open = sections.filter((one) => one.status === 'open')
  const { error, warning, advice, waived } = countFindings(paper.findings)
  const findings = error + warning + advice
  return {
    id: 'open-points', title: 'Open points', status: 'worked', orientation: 'portrait',
    blocks: [
      ...(open.length === 0 ? [paragraph('Every section is worked.')] : [table({
        id: 'open-sections', caption: 'Sections not yet worked', alt: 'One open section a row, with why it is open.', columns: columns(['Section', 36], ['Why it is open', 64]),
        rows: open.map((one) => row([cell([{ text: one.number === undefined ? one.title : `${one.number} ${one.title}` }]), one.openBecause ?? ''])),
      })]),
      paragraph(findings === 0 ? 'No finding of the checks is open.'
        : `The checks leave ${count(error, 'error')}, ${count(warning, 'warning')} and ${count(advice, 'piece')} of advice open${waived === 0 ? '' : `; ${count(waived, 'finding')} ${waived === 1 ? 'is' : 'are'} waived with a reason`}. They are listed in the annex of open findings.`),
      ...when(ambiguous.length > 0, paragraph(`Written with two possible meanings: ${ambiguous.join(', ')}. Write each out: letter of offer and acceptance, or line of activity.`)),
    ],
  }
}

const count = (n: number, one: string) => `${n === 0 ? 'no' : n} ${one}${n === 1 ? '' : 's'}`
