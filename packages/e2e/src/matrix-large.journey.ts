import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from './journey.ts'

let journey: Journey
beforeAll(async () => { journey = await startJourney() })
afterAll(() => journey?.stop())

const patience = 280_000
const bars = 2000
const lines = 40
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i)
const dayOf = (n: number) => new Date(Date.UTC(2026, 9, 5 + n)).toISOString().slice(0, 10)

type Fields = Readonly<Record<string, unknown>> & { readonly kind: string; readonly id: string }
const asChange = ({ kind, id, ...fields }: Fields) => ({ action: 'add', kind, id, fields: Object.entries(fields).map(([field, after]) => ({ field, after })) })

async function post(path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(`${journey.address}/api${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  expect(answer.ok, `${path}: ${answer.status} ${answer.ok ? '' : await answer.text()}`).toBe(true)
  return answer.json()
}

/** A plan of 2,000 activities in 40 lines of 4 lines of effort over five years, each with money and most waiting for the one before in its line. */
async function largePlan(): Promise<string> {
  const { book } = await post('/books', { country: 'NP', countryName: 'Nepal', firstYear: 2027, years: 5 }) as { book: string }
  const records: readonly Fields[] = [
    ...upTo(4).map((i) => ({ kind: 'line-of-effort', id: `effort-large-${i}`, title: `Large effort ${i}` })),
    ...upTo(lines).map((i) => ({ kind: 'line-of-activity', id: `line-large-${i}`, title: `Large line ${i}`, effort: `effort-large-${i % 4}`, order: i })),
    ...upTo(bars).flatMap((i): readonly Fields[] => {
      const step = Math.floor(i / lines)
      const first = step * 34 + (i % 17)
      return [
        { kind: 'activity', id: `act-large-${i}`, title: `Large activity ${i}`, line: `line-large-${i % lines}`, start: dayOf(first), end: dayOf(first + 11), status: 'idea', programs: ['imet'] },
        { kind: 'funding-line', id: `fund-large-${i}`, activity: `act-large-${i}`, program: 'imet', fiscalYear: 2027 + Math.min(4, Math.floor(first / 365)), likely: 1_000_000, stage: 'forecast' },
        ...(step === 0 ? [] : [{ kind: 'dependency', id: `dependency-large-${i}`, predecessor: `act-large-${i - lines}`, successor: `act-large-${i}`, type: 'finish-start', lagDays: 0 }]),
      ]
    }),
  ]
  const batch = 500
  for (let from = 0; from < records.length; from += batch) await post(`/books/${book}/changes`, { changes: records.slice(from, from + batch).map(asChange), cause: { type: 'edit' } })
  return book
}

const percentile = (values: readonly number[], share: number) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

test('WEB-520 2,000 bars: only what is near is drawn; first paint, frame times and the longest task while scrolling are printed', async () => {
  const book = await largePlan()
  const { page, trouble, context } = await journey.another()
  page.setDefaultTimeout(60_000)
  await page.addInitScript(() => {
    Object.assign(window, { longTasks: [] })
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) (window as unknown as { longTasks: [number, number][] }).longTasks.push([entry.startTime, entry.duration]) }).observe({ type: 'longtask', buffered: true })
    const seen = () => { if (document.querySelector('.mx-row') === null) requestAnimationFrame(seen); else requestAnimationFrame(() => Object.assign(window, { firstRows: performance.now() })) }
    requestAnimationFrame(seen)
  })
  await page.goto(`${journey.address}/plans/${book}/matrix?links=all`)
  await page.locator('.mx-row').first().waitFor()
  await page.getByRole('button', { name: 'Unfold all' }).or(page.getByRole('button', { name: 'Fold all' })).first().waitFor()
  const first = await page.evaluate(() => (window as unknown as { firstRows: number }).firstRows)
  const read = await page.evaluate(() => performance.getEntriesByType('resource').filter((one) => one.name.endsWith('/records')).map((one) => (one as PerformanceResourceTiming).responseEnd)[0] ?? 0)
  // Every group open: 2,044 rows.
  if (await page.getByRole('button', { name: 'Fold all' }).count() > 0) {
    await page.getByRole('button', { name: 'Fold all' }).click()
    await page.getByRole('button', { name: 'Unfold all' }).click()
  }
  await page.getByRole('treegrid').and(page.locator('[aria-rowcount]')).waitFor()
  const count = Number(await page.getByRole('treegrid').getAttribute('aria-rowcount'))
  expect(count).toBeGreaterThan(bars)
  expect(await page.locator('.mx-row').count()).toBeLessThan(150)
  await page.locator('.mx-critical').first().waitFor({ state: 'attached' }).catch(() => undefined)
  await page.waitForLoadState('networkidle')
  const told = await page.evaluate(async () => {
    const box = document.querySelector('.mx-scroll')
    const began = performance.now()
    const frames: number[] = []
    let before = began
    for (let i = 0; i < 240; i++) {
      box?.scrollBy({ top: 120 })
      await new Promise((resume) => { requestAnimationFrame(resume) })
      const now = performance.now()
      frames.push(now - before)
      before = now
    }
    const tasks = (window as unknown as { longTasks: [number, number][] }).longTasks
    return { frames, tasks: tasks.filter(([at]) => at >= began).map(([, took]) => took), top: box?.scrollTop ?? 0 }
  })
  expect(told.top).toBeGreaterThan(10_000)
  console.log(`2,000 bars: rows drawn ${Math.round(first)} ms after the address was opened, ${Math.round(first - read)} ms after the plan was read; scrolling: frame p50 ${percentile(told.frames, 0.5).toFixed(1)} ms, p95 ${percentile(told.frames, 0.95).toFixed(1)} ms; ${told.tasks.length} tasks over 50 ms, the longest ${Math.round(Math.max(0, ...told.tasks))} ms`)
  expect(trouble).toEqual([])
  await context.close()
}, patience)
