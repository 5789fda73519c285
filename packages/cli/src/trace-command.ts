import { recordIdSchema } from '@throughline/model'
import { exitCode, refuseCommand, valueOf } from './outcome.ts'
import { openPlan } from './plan-on-disk.ts'
import { tellTrace } from './tell-trace.ts'

interface TraceOptions {
  readonly on?: string
  readonly json?: boolean
  readonly with?: readonly string[]
}

/** `trace PLAN RECORD`: the throughline of one record, up to national strategy and down to money. */
export async function trace(path: string, record: string, options: TraceOptions): Promise<number> {
  const id = recordIdSchema.safeParse(record)
  if (!id.success) return refuseCommand('invalid', `"${record}" ${id.error.issues[0]?.message ?? 'is not a record id'}.`)
  const { app, who, book, on, graph } = await openPlan(path, { on: options.on, also: options.with })
  const answer = valueOf(await app.trace(who, book, id.data, on))
  console.log(options.json === true ? JSON.stringify(answer, null, 2) : tellTrace(answer, graph))
  return exitCode.done
}
