import { levelAnswer } from '@throughline/app'
import { levelSchema, type LevelAnswer } from '@throughline/contract'
import { formatDay, formatSpan } from '@throughline/model'
import { exitCode } from './outcome.ts'
import { openPlan } from './plan-on-disk.ts'

interface LevelCommandOptions {
  readonly on?: string
  readonly json?: boolean
  readonly with?: readonly string[]
  readonly seed: number
  readonly budget: number
}

/** `level PLAN`: the fewest moves with which no office, unit or school is asked for more than it has, each with what stood against its days. The plan file stays as it is. */
export async function level(path: string, options: LevelCommandOptions): Promise<number> {
  const { graph, on } = await openPlan(path, { on: options.on, also: options.with })
  const answer = levelAnswer(graph, on, { seed: options.seed, budget: options.budget })
  console.log(options.json === true ? JSON.stringify(levelSchema.parse(answer), null, 2) : tellLevel(answer, graph.all('capacity').length))
  return exitCode.done
}

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)
const part = (heading: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', heading, ...lines])

function tellLevel({ on, isLevel, moved, missed, left, seed, budget }: LevelAnswer, capacities: number): string {
  if (capacities === 0) return 'The plan names no capacity: say who can do how much at once (a security cooperation office of two, a unit that takes one course), and what its activities take of it.'
  const head = isLevel ? `As of ${formatDay(on)} nothing has to move: no day asks for more than there is, over ${capacities} ${capacities === 1 ? 'capacity' : 'capacities'}.` : `As of ${formatDay(on)}, ${moved.length === 1 ? '1 activity' : `${moved.length} activities`} must move so that no day asks for more than there is.`
  return [
    head,
    ...part('Moved', moved.flatMap((one) => [`  ${one.title}  [${one.id}]: from ${formatSpan(one.before.start, one.before.finish)} to ${formatSpan(one.after.start, one.after.finish)}, ${days(one.days)} later`, ...one.because.map((text) => `    - ${text}`)])),
    ...part('Ends too late by it', missed.map((one) => `  ${one.title}  [${one.id}]: ${days(one.days)} after ${formatDay(one.by)}; ${one.because}`)),
    ...part('No move mends', left.map((one) => `  ${one.title}, ${formatSpan(one.start, one.end)}: ${one.taken} of ${one.amount}; ${one.because}`)),
    ...(isLevel ? [] : ['', `A proposal: nothing was written. The same seed (${seed}) and budget (${budget} plans) give the same answer; a larger budget may find fewer moves.`]),
  ].join('\n')
}
