import type { Link, Need, Step, Supply } from '@throughline/schedule'

/** A project as the benchmark library PSPLIB (Kolisch and Sprecher 1996) writes it in `.sm` files. */
export interface SmProject {
  readonly steps: readonly Step[]
  readonly links: readonly Link[]
  readonly supplies: readonly Supply[]
  readonly needs: readonly Need[]
}

const numbersIn = (line: string | undefined): readonly number[] => (line ?? '').trim().split(/\s+/).map(Number)

/** Reads a single-mode project; throws where the text is none. `readSm(text).steps.length // 32` */
export function readSm(text: string): SmProject {
  const lines = text.split(/\r?\n/)
  const after = (heading: string, skip: number) => {
    const at = lines.findIndex((line) => line.startsWith(heading))
    if (at < 0) throw new Error(`This is no .sm file of PSPLIB: the heading ${heading} is missing.`)
    return at + skip
  }
  const count = Number(/:\s*(\d+)/.exec(lines.find((line) => line.startsWith('jobs')) ?? '')?.[1])
  const rows = (heading: string, skip: number) => lines.slice(after(heading, skip), after(heading, skip) + count).map(numbersIn)
  const requests = rows('REQUESTS/DURATIONS', 3)
  return {
    steps: requests.map(([job, , length]) => ({ id: String(job), floor: 0, length: length ?? 0 })),
    links: rows('PRECEDENCE RELATIONS', 2).flatMap(([job, , , ...successors]) => successors.map((to): Link => ({ from: String(job), to: String(to), type: 'finish-start', lag: 0 }))),
    supplies: numbersIn(lines[after('RESOURCEAVAILABILITIES', 2)]).map((amount, r) => ({ id: `R${r}`, amount })),
    needs: requests.flatMap(([job, , , ...amounts]) => amounts.flatMap((amount, r) => (amount === 0 ? [] : [{ step: String(job), capacity: `R${r}`, amount }]))),
  }
}
