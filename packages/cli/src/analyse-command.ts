import { analysisSchema } from '@throughline/contract'
import { exitCode, valueOf } from './outcome.ts'
import { openPlan } from './plan-on-disk.ts'
import { tellAnalysis } from './tell-analyse.ts'

interface AnalyseOptions {
  readonly json?: boolean
  readonly all?: boolean
  readonly with?: readonly string[]
}

/** `analyse PLAN`: the gaps by risk and urgency, how far the analysis is, and what is open. */
export async function analyse(path: string, options: AnalyseOptions): Promise<number> {
  const { app, who, book, graph } = await openPlan(path, { also: options.with })
  const answer = valueOf(await app.analyse(who, book))
  if (options.json === true) console.log(JSON.stringify(analysisSchema.parse(answer), null, 2))
  else console.log(tellAnalysis(graph, answer, { all: options.all === true }))
  return exitCode.done
}
