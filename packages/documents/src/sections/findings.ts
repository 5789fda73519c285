import { joinNames, kindOf, type Finding, type Severity } from '@throughline/model'
import { cell, columns, emphasis, named, paragraph, row, table, when } from '../block.ts'
import { titleFor, type Paper } from '../paper.ts'
import type { Block, Cell, TableRow } from '../tree.ts'

const severities: readonly (readonly [Severity, string])[] = [['error', 'Errors'], ['warning', 'Warnings'], ['advice', 'Advice']]

/** Findings in order of severity; waived ones with the reason they may stand. */
export function findingBlocks(paper: Paper): readonly Block[] {
  const open = paper.findings.filter((one) => one.waived === undefined)
  const waived = paper.findings.filter((one) => one.waived !== undefined)
  return [
    paragraph(open.length === 0 ? 'No finding is open.' : `${told(open)} open.${waived.length === 0 ? '' : ` ${waived.length} more ${waived.length === 1 ? 'is' : 'are'} waived, with the reason.`}`),
    ...when(open.length > 0, table({
      id: 'findings', caption: 'Findings still open', isDense: true, hasRowHeadings: false, alt: 'Grouped by severity: the record, what is wrong, what to do next and by which rule.',
      columns: columns(['Record', 18], ['What is wrong', 33], ['What to do next', 22], ['Rule and source', 27]), rows: rowsOf(paper, open),
    })),
    ...when(waived.length > 0, table({
      id: 'waived', caption: 'Findings left to stand', isDense: true, hasRowHeadings: false, alt: 'The record, what is wrong, and the reason it may stand.',
      columns: columns(['Record', 22], ['What is wrong', 36], ['Why it may stand', 42]),
      rows: waived.map((one) => row([recordCell(paper, one), one.message, cell(one.waived?.reason, one.waived?.by === undefined ? undefined : [emphasis(one.waived.by)])], { record: one.record })),
    })),
  ]
}

const told = (open: readonly Finding[]): string => {
  const parts = severities.flatMap(([severity, label]) => {
    const n = open.filter((one) => one.severity === severity).length
    const word = label.toLowerCase()
    return n === 0 ? [] : [`${n} ${n === 1 ? word.replace(/s$/, '') : word === 'advice' ? 'pieces of advice' : word}`.replace(/^1 advice$/, '1 piece of advice')]
  })
  return `${joinNames(parts)} ${open.length === 1 ? 'is' : 'are'}`
}

const rowsOf = (paper: Paper, open: readonly Finding[]): readonly TableRow[] => severities.flatMap(([severity, label]) => {
  const of = open.filter((one) => one.severity === severity)
  return of.length === 0 ? [] : [row([{ ...cell(`${label} (${of.length})`), span: 4 }], { tone: 'group' }), ...of.map((one) => row([
    recordCell(paper, one), one.message, one.next, cell(one.source.cite, [emphasis(one.check)]),
  ], { record: one.record }))]
})

function recordCell({ plan }: Paper, one: Finding): Cell {
  const record = plan.find(one.record)
  return cell([named(titleFor(plan, one.record), one.record)], record === undefined ? undefined : [emphasis(kindOf(record.kind).one)])
}
