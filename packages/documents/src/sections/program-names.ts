import { moneySourceById, type MoneySource } from '@throughline/catalog'
import type { PlanGraph } from '@throughline/model'
import { columns, row, table, when } from '../block.ts'
import type { Block } from '../tree.ts'

const inWords = new Intl.Collator('en', { numeric: true })

/** What the short names of programs in the tables stand for, and the law they are cited by; nothing where the plan names none. */
export function programNameTable(plan: PlanGraph): readonly Block[] {
  const ids = [...plan.of('funding-line').map((line) => line.program), ...plan.of('objective').flatMap((one) => one.programs ?? [])]
  const sources = ids.flatMap((id) => (id === undefined ? [] : moneySourceById(id) ?? []))
  const told = [...new Map(sources.map((source) => [source.program.id, source])).values()].toSorted((a, b) => inWords.compare(shortOf(a), shortOf(b)))
  return when(told.length > 0, table({
    id: 'program-names', caption: 'Programs and other money named in this document', isDense: true,
    alt: 'One program a row: its short name in the tables, its full name, and the law it is cited by.',
    columns: columns(['In tables', 20], ['Program', 50], ['Law', 30]),
    rows: told.map((source) => row([shortOf(source), source.program.name, lawOf(source)])),
    notes: ['The law as the catalogue of Throughline cites it; whether a use is allowed is not checked here.'],
  }))
}

const shortOf = ({ program }: MoneySource): string => program.short ?? program.name

function lawOf(source: MoneySource): string {
  if (source.origin === 'outside') return 'no program'
  return source.program.citations.length === 0 ? 'not stated' : source.program.citations.join('; ')
}
