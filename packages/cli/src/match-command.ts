import { access } from 'node:fs/promises'
import { readSketch } from '@throughline/app'
import { matchSchema, type MatchAnswer } from '@throughline/contract'
import { recordIdSchema } from '@throughline/model'
import { exitCode, refuseCommand, valueOf } from './outcome.ts'
import { openPlan, readInput, type OpenedPlan } from './plan-on-disk.ts'
import { tellMatch } from './tell-match.ts'

interface MatchOptions {
  readonly on?: string
  readonly json?: boolean
  readonly all?: boolean
  readonly with?: readonly string[]
}

/** `match PLAN RECORD`: every program for an activity of the plan, or for the sketch of a need in a file. */
export async function match(path: string, record: string, options: MatchOptions): Promise<number> {
  const opened = await openPlan(path, { on: options.on, also: options.with })
  const answer = await answerFor(opened, path, record)
  if (options.json === true) console.log(JSON.stringify(matchSchema.parse(answer), null, 2))
  else console.log(tellMatch(answer, { all: options.all === true }))
  return exitCode.done
}

async function answerFor({ app, who, book, graph, on }: OpenedPlan, path: string, record: string): Promise<MatchAnswer> {
  const id = recordIdSchema.safeParse(record)
  if (id.success && graph.find(id.data) !== undefined) return valueOf(await app.match(who, book, id.data, on))
  if (await isThere(record)) return valueOf(await app.matchSketch(who, book, valueOf(readSketch(await readInput(record))), on))
  return refuseCommand('not-found', `"${record}" is neither a record of ${path} nor a file. Name an activity by its id, or a sketch of a need (YAML or JSON).`)
}

const isThere = (path: string) => access(path).then(() => true, () => false)
