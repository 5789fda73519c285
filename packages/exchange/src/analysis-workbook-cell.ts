import { entryParts, kindOf, nearest, readUsd, type Choice, type Field, type KindId } from '@throughline/model'
import { readTableDay, readTableFiscalYear } from './table-cells.ts'

/** Finds the record a cell names by its id or title, of one of the kinds. */
export type FindRecord = (words: string, kinds: readonly KindId[]) => { readonly id: string } | { readonly problem: string }

/** What a cell says as a value of its field, or what is wrong with it and what to do. */
export type CellReading = { readonly value: unknown } | { readonly problem: string }

/**
 * Reads the text of a filled cell as a value of a field.
 * `readCell(priorityField, '2', find) // { value: 2 }`
 */
export function readCell(field: Field, text: string, find: FindRecord): CellReading {
  const reader = readers[field.type]
  return reader === undefined ? { value: text } : reader(field, text, find)
}

type Reader = (field: Field, text: string, find: FindRecord) => CellReading
const wrong = (problem: string): CellReading => ({ problem })
const said = (text: string) => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`
const linesOf = (text: string) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')

const readers: Partial<Readonly<Record<Field['type'], Reader>>> = {
  lines: (_, text) => ({ value: linesOf(text) }),
  programs: (_, text) => ({ value: linesOf(text) }),
  day: (_, text) => valueOr(readTableDay(text), `${said(text)} is no date. Write it as 20 OCT 26 or 10/20/2026.`),
  'fiscal-year': (_, text) => valueOr(readTableFiscalYear(text), `${said(text)} is no fiscal year. Write it as FY27.`),
  usd: (_, text) => valueOr(readUsd(text), `${said(text)} is no amount. Write dollars, for example 38000 or $38K.`),
  number: (_, text) => numberOf(text, false),
  count: (_, text) => numberOf(text, true),
  flag: (_, text) => (/^(yes|y|true|x)$/i.test(text) ? { value: true } : /^(no|n|false)$/i.test(text) ? { value: false } : wrong(`${said(text)} is neither Yes nor No.`)),
  choice: (field, text) => choiceOf(field.choices ?? [], text),
  choices: (field, text) => listOf(linesOf(text), (line) => choiceOf(field.choices ?? [], line)),
  link: (field, text, find) => linkOf(field, text, find),
  links: (field, text, find) => listOf(linesOf(text), (line) => linkOf(field, line, find)),
  groups: (field, text, find) => listOf(linesOf(text), (line) => entryOf(field, line, find)),
}

const valueOr = (value: unknown, problem: string): CellReading => (value === undefined ? wrong(problem) : { value })

function numberOf(text: string, isWhole: boolean): CellReading {
  const value = Number(text.replaceAll(',', ''))
  const isRight = Number.isFinite(value) && (!isWhole || (Number.isInteger(value) && value >= 0))
  return isRight ? { value } : wrong(isWhole ? `${said(text)} is no whole number of zero or more.` : `${said(text)} is no number.`)
}

function choiceOf(choices: readonly Choice[], text: string): CellReading {
  const words = text.toLowerCase()
  const found = choices.find(({ value, label }) => label.toLowerCase() === words || value === words)
  if (found !== undefined) return { value: found.value }
  const near = nearest(words, choices.map(({ label }) => label.toLowerCase()))
  const meant = choices.find(({ label }) => label.toLowerCase() === near)
  return wrong(`${said(text)} is none of the words of the list.${meant === undefined ? '' : ` Did you mean ${meant.label}?`} Choose one of: ${choices.map(({ label }) => label).join(', ')}.`)
}

function linkOf(field: Field, text: string, find: FindRecord): CellReading {
  const found = find(text, field.targets ?? [])
  return 'id' in found ? { value: found.id } : found
}

/** A list is read whole or not at all; every entry that is wrong is named. */
function listOf(lines: readonly string[], readOne: (line: string) => CellReading): CellReading {
  const read = lines.map(readOne)
  const problems = read.flatMap((one) => ('problem' in one ? [one.problem] : []))
  return problems.length > 0 ? wrong([...new Set(problems)].join(' ')) : { value: read.flatMap((one) => ('value' in one ? [one.value] : [])) }
}

/** An entry of a list of groups, its parts set apart by bars. */
function entryOf({ fields = {} }: Field, line: string, find: FindRecord): CellReading {
  const parts = entryParts(line)
  const names = Object.entries(fields)
  if (parts.length > names.length) return wrong(`${said(line)} has ${parts.length} parts; at most ${names.length} are expected: ${names.map(([, { label }]) => label).join(' | ')}. Write a bar inside a part as \\|.`)
  const read = names.flatMap(([name, field], i): readonly (readonly [string, CellReading])[] => {
    const part = parts[i] ?? ''
    if (part !== '') return [[name, readCell(field, part, find)]]
    return field.must ? [[name, wrong(`${said(line)} has no ${field.label.toLowerCase()}, which every entry needs.`)]] : []
  })
  const problems = read.flatMap(([, one]) => ('problem' in one ? [one.problem] : []))
  return problems.length > 0 ? wrong(problems.join(' ')) : { value: Object.fromEntries(read.flatMap(([name, one]) => ('value' in one ? [[name, one.value]] : []))) }
}

/** Records by id and by title, for the links of a workbook. */
export interface NamedRecord { readonly id: string; readonly kind: KindId; readonly title: string }

/**
 * Finds records by id, else by title among the kinds a link may lead to.
 * `finderOf([{ id: 'role-x', kind: 'role', title: 'Secure the border' }])('secure the border', ['role']) // { id: 'role-x' }`
 */
export function finderOf(records: readonly NamedRecord[]): FindRecord {
  const byId = new Map(records.map((record) => [record.id, record]))
  const byTitle = Map.groupBy(records, ({ title }) => plainTitle(title))
  return (words, kinds) => {
    const named = byId.get(words)
    if (named !== undefined && kinds.includes(named.kind)) return { id: named.id }
    const wanted = kinds.map((kind) => kindOf(kind).one).join(' or ')
    if (named !== undefined) return { problem: `“${words}” is ${kindOf(named.kind).one} in this plan; ${wanted} is expected. Name another.` }
    const titled = (byTitle.get(plainTitle(words)) ?? []).filter(({ kind }) => kinds.includes(kind))
    const [only] = titled
    if (titled.length === 1 && only !== undefined) return { id: only.id }
    if (titled.length > 1) return { problem: `${said(words)} names ${titled.length} records (${titled.map(({ id }) => id).join(', ')}). Write the ID of the one that is meant.` }
    const near = nearest(words, records.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id))
    return { problem: `${said(words)} is no ${wanted} of the plan or of this workbook.${near === undefined ? '' : ` Did you mean ${near}?`} Write its ID or its title, or add it on its sheet.` }
  }
}

const plainTitle = (title: string) => title.replace(/\s+/g, ' ').trim().toLowerCase()
