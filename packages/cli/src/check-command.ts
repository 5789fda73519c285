import type { Findings } from '@throughline/contract'
import { titleOf } from '@throughline/model'
import { exitCode, valueOf } from './outcome.ts'
import { openPlan } from './plan-on-disk.ts'

type ToldFinding = Findings['findings'][number]

interface CheckOptions {
  readonly on?: string
  readonly json?: boolean
  readonly with?: readonly string[]
}

/** `check PLAN`: every finding of a plan file; exit code 1 where there are errors. */
export async function check(path: string, options: CheckOptions): Promise<number> {
  const { app, who, book, graph, on } = await openPlan(path, { on: options.on, also: options.with })
  const { findings, counts } = valueOf(await app.findings(who, book, on))
  const title = (id: ToldFinding['record']) => {
    const record = graph.find(id)
    return record === undefined ? id : titleOf(record)
  }
  if (options.json === true) {
    const told = findings.map((f) => ({
      check: f.check, severity: f.severity, record: f.record, ...(f.field !== undefined && { field: f.field }), message: f.message, next: f.next, source: f.source.cite,
      ...(f.waived && { waived: f.waived }),
    }))
    console.log(JSON.stringify({ on, findings: told, counts }, null, 2))
  } else {
    for (const f of findings) console.log(tell(f, title(f.record)))
    console.log(`As of ${on}: ${counts.error} errors, ${counts.warning} warnings, ${counts.advice} advice, ${counts.waived} waived.`)
  }
  return counts.error > 0 ? exitCode.errorsFound : exitCode.done
}

const tell = (f: ToldFinding, title: string): string => {
  const lead = f.waived === undefined ? f.severity : `waived ${f.severity}`
  const waiver = f.waived === undefined ? '' : `\n    Waived: ${f.waived.reason}`
  return `${lead}  ${f.check}  ${f.record}${f.field === undefined ? '' : `.${f.field}`}\n    ${title}\n    ${f.message} ${f.next}\n    ${f.source.cite}${waiver}`
}
