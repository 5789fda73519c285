import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, platform, release, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStore } from '@throughline/store'
import { analysisFigures } from './analysis-figures.ts'
import { coreFigures } from './core-figures.ts'
import { exampleFigures } from './example-figures.ts'
import { inventedTheater } from './invented-theater.ts'
import { lawFigures } from './law-figures.ts'
import { benchLevelling, levellingFigures, levellingSection } from './levelling-figures.ts'
import { graphsOf, loadTheater } from './loaded-theater.ts'
import { overBudget, tableOf, type Figure } from './measure.ts'
import { networkFigures } from './network-figures.ts'
import { serverFigures } from './server-figures.ts'

const page = fileURLToPath(new URL('../../../docs/bench.md', import.meta.url))

/** Where and when: figures mean nothing without it. */
function machine(now: Date): string {
  const cores = cpus()
  return `${now.toISOString().slice(0, 10)}; ${cores.length} × ${cores[0]?.model ?? 'unknown processor'}; ${Math.round(totalmem() / 2 ** 30)} GB; ${platform()} ${release()}; Node ${process.version}`
}

async function loadFigure(data: string, books: ReturnType<typeof inventedTheater>, now: Date): Promise<Figure> {
  const opened = await openStore(data, { pid: process.pid, started: now.toISOString() })
  if (!opened.ok) throw new Error(opened.refusal.message)
  const began = performance.now()
  await loadTheater(opened.value, books, now.toISOString())
  const ms = performance.now() - began
  await opened.value.close()
  return { what: 'load the theater into a new data folder, with history', median: ms, worst: ms, unit: 'ms' }
}

async function main(): Promise<number> {
  const now = new Date()
  const data = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  try {
    const books = inventedTheater()
    console.log(`The invented theater: ${books.length} books, ${books.reduce((n, b) => n + b.records.length, 0)} records.`)
    const graphs = graphsOf(books)
    const figures = [await loadFigure(data, books, now), ...(await serverFigures(data, books)), ...(await coreFigures(books, graphs)), ...(await lawFigures(graphs)), ...(await analysisFigures()), ...(await networkFigures()), ...(await levellingFigures()), ...(await exampleFigures())]
    const table = tableOf(figures)
    const over = overBudget(figures)
    const verdict = over.length === 0 ? 'Every figure is within its budget.' : `Over budget: ${over.map((f) => f.what).join('; ')}.`
    await writeFile(page, `# Bench\n\nMeasured by \`npm run bench\` on: ${machine(now)}.\nThe theater is invented, always the same (seed 20261120): 50 countries of some 1,900 records. Machines are noisy: read the ratios.\n\n${table}\n\n${verdict}\n${await levellingSection(page)}`)
    console.log(`${table}\n\n${verdict}\nWritten to docs/bench.md.`)
    return over.length === 0 ? 0 : 1
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

const [option, folder] = process.argv.slice(2)
process.exitCode = option === '--psplib' && folder !== undefined ? await benchLevelling(folder, page, machine(new Date())) : await main()
