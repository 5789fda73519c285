import type { Field, FieldType } from '../field.ts'
import { formatFiscalYear, type FiscalYear } from '../fiscal-year.ts'
import type { KindId } from '../kind-id.ts'
import { kindOf } from '../kinds.ts'

/** What a cell of a column holds in a spreadsheet: text as text, dates as dates, money in dollars. */
export type CellType = 'text' | 'day' | 'usd' | 'number'

/** Where in its record a column's value stands: the whole field, one field of a group, or the amount of one year of a list by year. */
export type ColumnPart =
  | { readonly of: 'field' }
  | { readonly of: 'group'; readonly name: string }
  | { readonly of: 'year'; readonly year: FiscalYear }

/** One column of a sheet whose rows are records of one kind. */
export interface SheetColumn {
  /** Stays the same whatever the heading: `operational.likelihood`, `roughCost.2027`. */
  readonly key: string
  readonly field: string
  readonly part: ColumnPart
  readonly heading: string
  /** How it is filled, in words: `required · choose from the list`. */
  readonly how: string
  readonly help: string
  /** Every record of the kind needs it. */
  readonly isRequired: boolean
  readonly type: CellType
  /** The declaration of what the cell holds. */
  readonly declared: Field
}

/** Words that a sheet of records is written and read by. */
export const sheetWords = {
  id: 'ID', idHow: 'kept as it is · left empty for a new row', fingerprint: 'Fingerprint', fingerprintHow: 'what the row held when it was written', computed: 'computed, not read back', required: 'required',
} as const

const cellTypes: Partial<Readonly<Record<FieldType, CellType>>> = { day: 'day', usd: 'usd', number: 'number', count: 'number' }

/**
 * The columns of a sheet of one kind, in the order and words of its declaration: a group becomes a column for each of its fields, a list of
 * amounts by fiscal year a column for each of `years`, any other list of groups one column with an entry a line.
 * `sheetColumns('gap', []).map(({ heading }) => heading) // ['Title', 'Capabilities', …, 'Operational risk: Likelihood', …]`
 */
export function sheetColumns(kind: KindId, years: readonly FiscalYear[]): readonly SheetColumn[] {
  const entries = Object.entries<Field>(kindOf(kind).fields)
  const labels = entries.map(([, { label }]) => label)
  return entries.flatMap(([field, declared], at): readonly SheetColumn[] => {
    const isShared = labels.filter((one) => one === declared.label).length > 1
    const heading = isShared && at > 0 ? within(labels[at - 1] ?? '', declared.label) : declared.label
    if (declared.type === 'group') return columnsOfGroup(field, heading, declared)
    if (isByYear(declared)) return years.map((year) => columnOfYear(field, heading, declared, year))
    return [columnOf({ key: field, field, part: { of: 'field' }, heading, declared, isRequired: declared.must, required: declared.must ? sheetWords.required : '' })]
  })
}

/** `Operational risk: Likelihood`; behind a question the answer follows without a colon. */
const within = (outer: string, inner: string) => `${outer}${outer.endsWith('?') ? '' : ':'} ${inner}`

/** A list of amounts, each of a fiscal year: it reads better as a column a year. */
export const isByYear = ({ type, fields = {} }: Field): boolean =>
  type === 'groups' && Object.keys(fields).length === 2 && fields['fiscalYear']?.type === 'fiscal-year' && fields['amount']?.type === 'usd'

const columnsOfGroup = (field: string, outer: string, group: Field): readonly SheetColumn[] =>
  Object.entries(group.fields ?? {}).map(([name, declared]) => columnOf({
    key: `${field}.${name}`, field, part: { of: 'group', name }, heading: within(outer, declared.label), declared, isRequired: false,
    required: declared.must ? `${sheetWords.required} where another cell of ${outer.replace(/\?$/, '')} is filled` : '',
  }))

const columnOfYear = (field: string, outer: string, list: Field, year: FiscalYear): SheetColumn => {
  const amount = list.fields?.['amount'] ?? list
  return columnOf({ key: `${field}.${year}`, field, part: { of: 'year', year }, heading: `${outer} ${formatFiscalYear(year)} ($)`, declared: amount, isRequired: false, required: '' })
}

interface Parts extends Pick<SheetColumn, 'key' | 'field' | 'part' | 'heading' | 'declared' | 'isRequired'> { readonly required: string }

const columnOf = ({ required, ...parts }: Parts): SheetColumn => ({
  ...parts, help: parts.declared.help, type: cellTypes[parts.declared.type] ?? 'text', how: [required, howOf(parts.declared)].filter((words) => words !== '').join(' · '),
})

function howOf(field: Field): string {
  const targets = (field.targets ?? []).map((kind) => kindOf(kind).one).join(' or ')
  const words: Partial<Readonly<Record<FieldType, string>>> = {
    line: 'one line of text', prose: 'text', lines: 'one a line', programs: 'program IDs, one a line', program: 'program ID', day: 'a date', 'fiscal-year': 'a year such as FY27', usd: 'dollars',
    number: 'a number', count: 'a whole number', flag: 'Yes or No', choice: 'choose from the list', choices: 'words of the list, one a line', link: `ID or title: ${targets}`, links: `IDs or titles, one a line: ${targets}`,
    groups: `one a line: ${Object.values(field.fields ?? {}).map(({ label }) => label).join(' | ')}`,
  }
  return words[field.type] ?? 'text'
}
