import { readFileSync } from 'node:fs'
import { bookId, createPlanGraph, parseRecord, readPlanFile, type AnyRecord, type PlanGraph } from '@throughline/model'
import type { Block, DocumentTree, Table } from '../tree.ts'
import { everySection } from '../tree.ts'

type Fields = Readonly<Record<string, unknown>>

const head = { kind: 'plan', id: 'plan-small', title: 'Small plan', scope: 'country', start: '2026-10-01', end: '2031-09-30' }

function read(fields: Fields): AnyRecord {
  const parsed = parseRecord(fields)
  if (!parsed.ok) throw new Error(`A record of the test plan is none: ${JSON.stringify(fields)} ${JSON.stringify(parsed.problems)}`)
  return parsed.value
}

/** A plan of a head and the records given; fields of the head may be set. `aPlan([{ kind: 'activity', id: 'act-a', title: 'A' }])` */
export const aPlan = (records: readonly Fields[] = [], ofHead: Fields = {}): PlanGraph =>
  createPlanGraph({ book: bookId('small'), records: [{ ...head, ...ofHead }, ...records].map(read) })

/** The teaching example. */
export function bandaria(): PlanGraph {
  const file = readPlanFile(readFileSync(new URL('../../../../examples/bandaria/bandaria.yaml', import.meta.url), 'utf8'))
  if (!file.ok) throw new Error('The teaching example cannot be read')
  return createPlanGraph({ book: file.file.book.id, records: file.file.records, cited: file.file.cites })
}

const flat = (blocks: readonly Block[]): readonly Block[] => blocks.flatMap((block) => (block.kind === 'prose' ? flat(block.blocks) : [block]))

/** Every block of a document in reading order, those of prose included. */
export const blocksOf = (tree: DocumentTree): readonly Block[] => [...flat(tree.cover.blocks), ...everySection(tree).flatMap((section) => flat(section.blocks))]

export const tableOf = (tree: DocumentTree, id: string): Table => {
  const found = blocksOf(tree).find((block) => block.kind === 'table' && block.id === id)
  if (found?.kind !== 'table') throw new Error(`The document has no table "${id}"`)
  return found
}

/** A table's rows as text. */
export const rowsOf = (table: Table): readonly (readonly string[])[] =>
  table.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map((runs) => runs.map((run) => run.text).join('')).join(' | ')))

/** What running text of a document says, a line a paragraph. */
export const linesOf = (blocks: readonly Block[]): readonly string[] => flat(blocks).flatMap((block) => {
  if (block.kind === 'paragraph') return [block.runs.map((run) => run.text).join('')]
  if (block.kind === 'bullets') return block.items.map((item) => item.map((run) => run.text).join(''))
  return block.kind === 'callout' ? [block.title, ...block.paragraphs.map((runs) => runs.map((run) => run.text).join(''))] : []
})
