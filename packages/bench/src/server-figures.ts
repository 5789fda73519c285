import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import type { InventedBook } from './invented-theater.ts'
import { timed, type Figure } from './measure.ts'

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))

interface Running { readonly address: string; readonly pid: number; readonly ms: number; stop(): Promise<void> }

/** Starts the server on a folder; `ms` runs until the first page and the list of plans are there. */
async function start(data: string): Promise<Running> {
  const began = performance.now()
  const child = spawn(process.execPath, [main, '--port', '0', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const match = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (match) resolve(match[0])
    })
    child.once('exit', () => reject(new Error(`the server did not start: ${said}`)))
  })
  await (await fetch(address)).text()
  await (await fetch(`${address}/api/books`)).json()
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
  }
  return { address, pid: child.pid ?? 0, ms: performance.now() - began, stop }
}

/** Resident memory in MB, where the system tells (Linux); undefined elsewhere. */
function memoryOf(pid: number, field: 'VmRSS' | 'VmHWM'): number | undefined {
  try {
    const match = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return match === null ? undefined : Number(match[1]) / 1024
  } catch {
    return undefined
  }
}

/** The theater over all plans: the first answer of a server just started, and those after an edit of a plan each. */
async function theaterFigures(data: string, book: string): Promise<readonly Figure[]> {
  const running = await start(data)
  try {
    const ask = async () => {
      const began = performance.now()
      await (await fetch(`${running.address}/api/books/theater/theater`)).json()
      return performance.now() - began
    }
    const first = await ask()
    const later: number[] = []
    for (let n = 0; n < 10; n += 1) {
      await sendChange(running.address, book, n)
      later.push(await ask())
    }
    return [
      { what: 'the theater over every plan, first answer after a start', median: first, worst: first, unit: 'ms', budget: 1_000 },
      { what: 'the theater again after an edit of one plan', median: later.toSorted((a, b) => a - b)[5] ?? 0, worst: Math.max(...later), unit: 'ms', budget: 1_000 },
    ]
  } finally {
    await running.stop()
  }
}

/** What a user waits for at the server: its start, a plan, a change, the theater; and the memory it takes. */
export async function serverFigures(data: string, books: readonly InventedBook[]): Promise<readonly Figure[]> {
  const starts: number[] = []
  for (let n = 0; n < 3; n += 1) {
    const running = await start(data)
    starts.push(running.ms)
    await running.stop()
  }
  const ofTheater = await theaterFigures(data, books.find((b) => b.type === 'plan')?.book ?? '')
  const running = await start(data)
  try {
    const plans = books.filter((b) => b.type === 'plan')
    const read = await timed(20, async (n) => (await fetch(`${running.address}/api/books/${plans[n % plans.length]?.book}/records`)).json())
    const change = await timed(20, (n) => sendChange(running.address, plans[0]?.book ?? '', n))
    for (const plan of plans) await (await fetch(`${running.address}/api/books/${plan.book}/findings`)).json()
    await (await fetch(`${running.address}/api/books/theater/theater`)).json()
    const now = memoryOf(running.pid, 'VmRSS')
    const most = memoryOf(running.pid, 'VmHWM')
    return [
      { what: 'start to the first page, warm, theater in the folder', median: starts.toSorted((a, b) => a - b)[1] ?? 0, worst: Math.max(...starts), unit: 'ms', budget: 3_000 },
      { what: 'a plan for a screen: read, sent, parsed', ...read, unit: 'ms', budget: 1_000, peer: { what: 'SQLite read and JSON.parse of as many records', median: await rawRead(data, plans[1]?.records.length ?? 0) } },
      { what: 'one change, durable, answered', ...change, unit: 'ms', budget: 100 },
      ...ofTheater,
      ...(now === undefined || most === undefined ? [] : [{ what: 'server memory after every plan and the theater were read and checked (worst: the peak)', median: now, worst: most, unit: 'MB' as const, budget: 500 }]),
    ]
  } finally {
    await running.stop()
  }
}

async function sendChange(address: string, book: string, n: number): Promise<void> {
  const changes = [{ action: 'edit', kind: 'activity', id: `${book}-act-${n}`, fields: [{ field: 'location', after: `Place ${n}` }] }]
  const answer = await fetch(`${address}/api/books/${book}/changes`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ changes }) })
  if (!answer.ok) throw new Error(`the change was refused: ${await answer.text()}`)
}

/** The same number of records straight from a table of SQLite, parsed: what no store can beat by much. */
async function rawRead(data: string, count: number): Promise<number> {
  const db = new DatabaseSync(join(data, 'raw.db'))
  db.exec('CREATE TABLE IF NOT EXISTS raw (id INTEGER PRIMARY KEY, data TEXT)')
  const body = JSON.stringify({ kind: 'activity', id: 'act-of-the-usual-size', title: 'An invented activity of the usual size', start: '2027-01-01', end: '2027-01-03', status: 'idea', because: 'the step after it needs it' })
  const insert = db.prepare('INSERT OR REPLACE INTO raw (id, data) VALUES (?, ?)')
  db.exec('BEGIN')
  for (let n = 0; n < count; n += 1) insert.run(n, body)
  db.exec('COMMIT')
  const select = db.prepare('SELECT data FROM raw')
  const { median } = await timed(20, () => select.all().map((row) => JSON.parse(String(row['data']))))
  db.close()
  return median
}
