import { examplesOfProgram, programs, type Program, type ProgramExample } from '@throughline/catalog'
import { planOfExample } from './example-plan.ts'
import type { TestId } from './verdict.ts'
import { verdictOf } from './verdict-of.ts'

/** One need of a program's file, and what one test says of it. `outcome`: whether it refuses, asks or passes; `text`: its own words. */
export interface TriedExample {
  readonly program: string
  readonly says: string
  readonly verdict: ProgramExample['verdict']
  readonly outcome: 'fails' | 'asks' | 'passes'
  readonly text: string
}

const known = new Map<TestId, readonly TriedExample[]>()

/**
 * The examples one test refuses or asks about, each program's before one or two of the same program that pass it and all else: where the line lies.
 * Programs whose examples the test refuses come first, in the order of their ids.
 * `examplesOf('companion')[0]?.program // 'sec-333-build-capacity'`
 */
export function examplesOf(test: TestId): readonly TriedExample[] {
  const told = known.get(test)
  if (told !== undefined) return told
  const tried = [...programs.values()].map((program) => triedUnder(program, test)).filter((examples) => examples.some(({ outcome }) => outcome !== 'passes'))
  const refuses = (examples: readonly TriedExample[]) => examples.some(({ outcome }) => outcome === 'fails')
  const made = [...tried.filter(refuses), ...tried.filter((examples) => !refuses(examples))].flat()
  known.set(test, made)
  return made
}

/** Whether the test decides it, or passes it with nothing else against it: any other example says nothing of the test. */
const isOfTest = (example: ProgramExample, test: TestId) => example.failed.includes(test) || example.asked.includes(test) || example.verdict === 'eligible'

/** Refused first, then asked, then the first two that pass. */
function triedUnder(program: Program, test: TestId): readonly TriedExample[] {
  const all = examplesOfProgram(program.id).filter((example) => isOfTest(example, test)).flatMap((example) => triedOn(program, example, test))
  const of = (outcome: TriedExample['outcome']) => all.filter((example) => example.outcome === outcome)
  return [...of('fails'), ...of('asks'), ...of('passes').slice(0, 2)]
}

function triedOn(program: Program, example: ProgramExample, test: TestId): readonly TriedExample[] {
  const { plan, need } = planOfExample(program.id, example)
  const { because, failed, ask } = verdictOf(plan, need, program, example.on)
  const told = { program: program.id, says: example.says, verdict: example.verdict }
  const refused = failed.find((one) => one.test === test)
  if (refused !== undefined) return [{ ...told, outcome: 'fails', text: refused.text }]
  const asked = ask.find((one) => one.test === test)
  if (asked !== undefined) return [{ ...told, outcome: 'asks', text: asked.question }]
  const passed = because.find((one) => one.test === test)
  return passed === undefined ? [] : [{ ...told, outcome: 'passes', text: passed.text }]
}
