import { kindOf, type AnyRecord } from './kinds.ts'
import type { Cited } from './plan-graph.ts'
import { placedLinksOf } from './record.ts'
import type { Placed, Report } from './plan-file-read.ts'
import type { KindId } from './kind-id.ts'
import { withArticle } from './sentence.ts'

/** Every link of a file's own records leads to a record that is there, of a kind the link may lead to, inside groups too. */
export function checkLinks(records: readonly Placed<AnyRecord>[], cites: readonly Placed<Cited>[], report: Report): void {
  const kindById = new Map<string, KindId>()
  for (const { value } of records) kindById.set(value.id, value.kind)
  for (const { value } of cites) kindById.set(value.record.id, value.record.kind)
  for (const { value: record, path } of records) {
    for (const { path: within, to, declared } of placedLinksOf(record)) {
      const kind = kindById.get(to)
      const targets = declared.targets ?? []
      if (kind === undefined) report.add([...path, ...within], `links to "${to}", which is neither in the file nor among what it cites`)
      else if (!targets.includes(kind)) report.add([...path, ...within], `links to "${to}", ${withArticle(kindOf(kind).one)}: ${targets.map((target) => kindOf(target).one).join(' or ')} is expected here`)
    }
  }
}
