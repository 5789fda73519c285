import type { ImportCell, ImportResponse } from '@throughline/contract'

const most = 12
const some = (list: readonly string[], what: string): readonly string[] =>
  list.length === 0 ? [] : [`${list.length} ${what}:`, ...list.slice(0, most).map((one) => `  ${one}`), ...(list.length > most ? [`  … and ${list.length - most} more (all of them with --json)`] : [])]

interface ImportContext {
  readonly file: string
  readonly output?: string
  /** The file may hold rows of other countries. */
  readonly isOfCountries?: boolean
  /** The plan file named was there, and nothing of it changed. */
  readonly isUnchanged?: boolean
}

/** What an import did, or would do, in lines people read. */
export function tellImport(answer: ImportResponse, context: ImportContext): string {
  const { output } = context
  const others = context.isOfCountries === true ? `, ${answer.rows?.otherCountries ?? 0} of other countries` : ''
  const rows = answer.rows === undefined ? [] : [`Read ${answer.rows.read} rows of ${context.file}: ${answer.rows.placed} placed${others}.`]
  const records = `${answer.add.length} ${answer.add.length === 1 ? 'record' : 'records'}`
  const changes = `${output === undefined ? `Would add ${records} and change` : `Added ${records} and changed`} ${answer.change.length}; ${answer.same} are the same already.`
  return [
    ...rows,
    ...(answer.cells === undefined ? tellTotals(answer) : []),
    ...some((answer.cells ?? []).map(tellCell), output === undefined ? 'cells that would change' : 'cells that changed'),
    ...some((answer.conflicts ?? []).map((one) => `${tellCell(one)} · ${one.isTaken ? 'the workbook’s value is taken' : `the plan’s value stays; take the workbook’s with --take ${one.key}`}`), 'cells changed in the workbook and in the plan'),
    ...some(answer.unmappedCountries ?? [], 'country names that could not be mapped'),
    ...some(answer.notPlaced.map((n) => `${n.place}: ${n.reason}`), 'rows that found no place'),
    ...some((answer.datesNotRead ?? []).map((n) => `${n.place}: ${n.reason}`), 'dates that are missing or could not be read'),
    ...some(answer.notes, 'notes'),
    changes,
    output === undefined ? 'Nothing was written: name a plan file with -o to write it.' : context.isUnchanged === true ? `${output} has it all already, and stays as it was.` : `Wrote ${output}.`,
  ].join('\n')
}

const short = (text: string) => (text === '' ? 'empty' : `“${text.replace(/\s+/g, ' ').slice(0, 80)}${text.length > 80 ? '…' : ''}”`)

const tellCell = ({ place, title, label, plan, file }: ImportCell) => `${place}: ${label} of “${title}”: ${short(plan)} in the plan, ${short(file)} in the workbook`

function tellTotals({ totals }: ImportResponse): readonly string[] {
  if (totals === undefined) return ['No printed totals were given to check against (--totals FILE).']
  const differences = totals.differences.map((d) => JSON.stringify(d))
  return [`Printed totals: ${totals.met} of ${totals.checked} agree.`, ...some(differences, 'totals that do not agree')]
}
