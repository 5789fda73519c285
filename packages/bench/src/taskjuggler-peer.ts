import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bothPasses, dayAt, dayNumber, daysFor, networkOf, type Link, type Step } from '@throughline/schedule'
import { day } from '@throughline/model'
import { between, randomFrom } from './random.ts'

const start = dayNumber(day('2027-01-04'))

/** A network in calendar days: two links each with lags, a floor of its own for one step in ten. */
function network(count: number): { readonly steps: readonly Step[]; readonly links: readonly Link[] } {
  const random = randomFrom(1_000)
  const steps = Array.from({ length: count }, (_, i): Step => ({ id: `t${i}`, floor: start + (i % 10 === 0 ? between(random, 0, 900) : 0), length: between(random, 1, 20) }))
  const links = steps.flatMap((step, i): readonly Link[] => {
    const from = new Set(i === 0 ? [] : [1, 2].map(() => Math.max(0, i - between(random, 1, 60))))
    return [...from].map((at) => ({ from: `t${at}`, to: step.id, type: 'finish-start', lag: between(random, 0, 4) }))
  })
  return { steps, links }
}

/** The same network in the words of TaskJuggler; a floor is a milestone that the step waits for. */
function inItsWords(steps: readonly Step[], links: readonly Link[]): string {
  const waits = Map.groupBy(links, ({ to }) => to)
  const tasks = steps.flatMap(({ id, floor, length }) => [
    `task f_${id} "f" { milestone start ${dayAt(floor)} }`,
    `task ${id} "${id}" { duration ${length}d depends !f_${id}${(waits.get(id) ?? []).map(({ from, lag }) => `, !${from}${lag === 0 ? '' : ` { gapduration ${lag}d }`}`).join('')} }`,
  ])
  return `project p "P" ${dayAt(start)} +60y {\n timezone "UTC"\n timingresolution 60min\n}\n${tasks.join('\n')}\ntaskreport "out" {\n formats csv\n columns id, start, end\n timeformat "%Y-%m-%d"\n}\n`
}

/** How many of the dates agree, and what each took; undefined where TaskJuggler is not installed. */
export interface TaskJugglerPeer { readonly equal: number; readonly of: number; readonly its: number; readonly ours: number }

/**
 * Both reckon the same network of calendar days. TaskJuggler does much more than dates, so its time is a user's wait and no equal work.
 * `await besideTaskJuggler(1_000)`
 */
export async function besideTaskJuggler(count: number): Promise<TaskJugglerPeer | undefined> {
  if (spawnSync('tj3', ['--version']).status !== 0) return undefined
  const { steps, links } = network(count)
  const began = performance.now()
  const ours = networkOf(steps, links)
  const days = daysFor(ours)
  bothPasses(ours, days)
  const took = performance.now() - began
  const folder = await mkdtemp(join(tmpdir(), 'throughline-taskjuggler-'))
  try {
    await writeFile(join(folder, 'plan.tjp'), inItsWords(steps, links))
    const from = performance.now()
    const ran = spawnSync('tj3', ['--silent', 'plan.tjp'], { cwd: folder, encoding: 'utf8' })
    if (ran.status !== 0) throw new Error(`TaskJuggler could not read the network: ${ran.stderr.slice(0, 400)}`)
    const its = performance.now() - from
    const rows = new Map((await readFile(join(folder, 'out.csv'), 'utf8')).split('\n').slice(1).map((line) => line.replaceAll('"', '').split(';')).map(([id = '', first = '', end = '']) => [id, `${first} ${end}`]))
    const equal = steps.filter(({ id }) => {
      const i = ours.placeOf(id) ?? 0
      return rows.get(id) === `${dayAt(days.early[2 * i] ?? 0)} ${dayAt(days.early[2 * i + 1] ?? 0)}`
    }).length
    return { equal, of: steps.length, its, ours: took }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
