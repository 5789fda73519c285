import { strategyAnswer } from '@throughline/app'
import { strategySchema } from '@throughline/contract'
import { exitCode } from './outcome.ts'
import { openPlan } from './plan-on-disk.ts'
import { tellStrategy } from './tell-strategy.ts'

interface StrategyOptions {
  readonly json?: boolean
  readonly all?: boolean
  readonly with?: readonly string[]
}

/** `strategy PLAN`: what carries each of the eight elements of the section 1206 strategy, what serves it, and by name what nothing serves. */
export async function strategy(path: string, options: StrategyOptions): Promise<number> {
  const { graph } = await openPlan(path, { also: options.with })
  const answer = strategyAnswer(graph)
  console.log(options.json === true ? JSON.stringify(strategySchema.parse(answer), null, 2) : tellStrategy(graph, answer, { all: options.all === true }))
  return exitCode.done
}
