import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jobOf, searchPlans, shortestPlan } from '@throughline/schedule'
import { timed, type Figure } from './measure.ts'
import { between, randomFrom } from './random.ts'
import { readSm, type SmProject } from './sm-file.ts'

const heading = '## Levelling beside the literature'
const seed = 1

/** How long a project of so many steps may take and how far above the best known its set may lie on average. */
interface Limit { readonly steps: number; readonly schedules: number; readonly seconds: number; readonly percent: number }
const limits: readonly Limit[] = [
  { steps: 32, schedules: 200_000, seconds: 1, percent: 0.1 },
  { steps: 62, schedules: 180_000, seconds: 1, percent: 1.1 },
  { steps: 122, schedules: 45_000, seconds: 0.5, percent: 4.7 },
  { steps: 122, schedules: 400_000, seconds: 5, percent: 3.6 },
]

interface Known { readonly set: string; readonly file: string; readonly best: number; readonly project: SmProject }
interface Run { readonly above: number; readonly ms: number; readonly cpu: number; readonly schedules: number; readonly first: number }

/** The projects of a folder of sets with their best known ends: `FOLDER/best-known.csv` (set, file, end) and `FOLDER/SET/FILE`. */
async function knownIn(folder: string): Promise<readonly Known[]> {
  const listed = new Map((await readFile(join(folder, 'best-known.csv'), 'utf8')).trim().split(/\r?\n/).slice(1).map((line) => { const [set = '', file = '', best = ''] = line.split(','); return [`${set}/${file}`, Number(best)] as const }))
  const folders = (await readdir(folder, { withFileTypes: true })).filter((one) => one.isDirectory()).map(({ name }) => name)
  const found = await Promise.all(folders.map(async (set) => Promise.all((await readdir(join(folder, set))).filter((file) => listed.has(`${set}/${file}`)).map(async (file): Promise<Known> => (
    { set, file, best: listed.get(`${set}/${file}`) ?? 0, project: readSm(await readFile(join(folder, set, file), 'utf8')) })))))
  return found.flat()
}

/** Plans tried between two looks at the clock. */
const clockEvery = 64

/** One project to its budget of schedules, or to its seconds of processor time where the machine is slower than the budget was set for. */
function levelled({ project, best }: Known, { schedules, seconds }: Limit): Run {
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  const job = jobOf(project.steps, project.links, project.supplies, project.needs)
  let [end, first, after, tried] = [0, 0, 0, 0]
  for (const found of searchPlans(job, shortestPlan(job), { seed, budget: schedules })) {
    if (first === 0) first = found.cost
    if (found.cost !== end) { end = found.cost; after = found.foundAfter }
    if (tried++ % clockEvery === 0 && process.cpuUsage(cpu).user > seconds * 1e6) break
  }
  const percent = (length: number) => (length / best - 1) * 100
  return { above: percent(end), first: percent(first), ms: performance.now() - began, cpu: process.cpuUsage(cpu).user / 1_000, schedules: after }
}

const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length)

/** The table of a folder of PSPLIB sets; nothing of them is kept or shipped. */
async function tableFor(folder: string): Promise<{ readonly table: string; readonly isWithin: boolean }> {
  const known = await knownIn(folder)
  const rows: string[] = []
  let isWithin = true
  for (const limit of limits) {
    for (const set of new Set(known.filter(({ project }) => project.steps.length === limit.steps).map((one) => one.set))) {
      const runs = known.filter((one) => one.set === set).map((one) => levelled(one, limit))
      const above = mean(runs.map((run) => run.above))
      isWithin = isWithin && above <= limit.percent
      rows.push(`| ${set} (${runs.length}) | ${limit.schedules.toLocaleString('en-US')} | ${mean(runs.map(({ first }) => first)).toFixed(1)} % | ${above.toFixed(2)} % | ${limit.percent} % in ${limit.seconds} s | ${runs.filter((run) => run.above <= 0).length} | ${mean(runs.map(({ ms }) => ms)).toFixed(0)} / ${Math.max(...runs.map(({ ms }) => ms)).toFixed(0)} ms | ${mean(runs.map(({ cpu }) => cpu)).toFixed(0)} ms | ${mean(runs.map(({ schedules }) => schedules)).toFixed(0)} |`)
    }
  }
  return { isWithin, table: ['| set (projects) | schedules at most | first serial plan | mean above best known | to hold | at best known | time a project, mean / worst | user CPU, mean | best found after |', '|---|---:|---:|---:|---:|---:|---:|---:|---:|', ...rows].join('\n') }
}

/** `npm run bench -- --psplib FOLDER`: prints how levelling does on a folder of PSPLIB sets and writes its part of the page. Gives the exit code: 1 where a limit is not held. */
export async function benchLevelling(folder: string, page: string, machine: string): Promise<number> {
  const { table, isWithin } = await tableFor(folder)
  const section = `${heading}\n\nMeasured by \`npm run bench -- --psplib FOLDER\` on: ${machine}.\nPSPLIB sets of resource-constrained projects, which are not part of this product; seed ${seed}, one pass forward or backward counted as a schedule; a run ends at its schedules, at its seconds of processor time or at a proven best.\n\n${table}\n`
  console.log(section)
  const text = await readFile(page, 'utf8')
  await writeFile(page, `${text.split(`\n${heading}`)[0] ?? ''}\n${section}`)
  return isWithin ? 0 : 1
}

/** What the last such run wrote, for a page written anew. */
export async function levellingSection(page: string): Promise<string> {
  const [, section] = (await readFile(page, 'utf8').catch(() => '')).split(`\n${heading}`)
  return section === undefined ? '' : `\n${heading}${section}`
}

/** An invented project of 120 steps that share four capacities; the same for the same seed. */
export function inventedProject(count = 120): SmProject {
  const random = randomFrom(20_261_124)
  const steps = Array.from({ length: count }, (_, i) => ({ id: `step-${i}`, floor: 0, length: between(random, 1, 10) }))
  const supplies = [0, 1, 2, 3].map((r) => ({ id: `R${r}`, amount: 20, changes: [{ from: 30, end: 40, amount: 12 }] }))
  return {
    steps, supplies,
    links: steps.flatMap(({ id }, i) => (i < 6 ? [] : [1, 2].map(() => ({ from: `step-${i - between(random, 1, 6)}`, to: id, type: 'finish-start' as const, lag: 0 })))),
    needs: steps.flatMap(({ id }) => supplies.map((one) => ({ step: id, capacity: one.id, amount: between(random, 0, 9) }))),
  }
}

/** What levelling an invented project takes. */
export async function levellingFigures(): Promise<readonly Figure[]> {
  const { steps, links, supplies, needs } = inventedProject()
  const job = jobOf(steps, links, supplies, needs)
  const figure = await timed(5, () => { for (const found of searchPlans(job, shortestPlan(job), { seed, budget: 5_000 })) if (found.isProven) break })
  return [{ what: 'level an invented project of 120 steps under four capacities that change, 5,000 schedules', ...figure, unit: 'ms', budget: 500 }]
}
