import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordPanel, startJourney, type Journey } from './journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
  await rename('line-of-effort', lineOfEffort, hostile)
  await rename('objective', 'objective-air-cooperation', hostile)
})
afterAll(() => journey?.stop())

const hostile = '<img src=x onerror="globalThis.taken = true"><script>globalThis.taken = true</script>&amp;'
const lineOfEffort = 'effort-border'
const screens = ['', '/guidance', '/objectives', '/contributions', '/throughline?of=objective-air-cooperation', '/activities', '/matrix', '/findings', '/document', '/history', '/exchange', '/summary']

async function rename(kind: string, id: string, title: string): Promise<void> {
  const { records } = await (await fetch(`${journey.address}/api/books/bandaria/records`)).json() as { records: { id: string; title?: string }[] }
  const before = records.find((record) => record.id === id)?.title
  const answer = await fetch(`${journey.address}/api/books/bandaria/changes`, {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ changes: [{ action: 'edit', kind, id, fields: [{ field: 'title', before, after: title }], basedOn: 1 }] }),
  })
  expect(answer.status, await answer.text()).toBe(200)
}

test.each(screens)('WEB-780 HTML in a title stays text on "%s" with the record open beside it', async (path) => {
  const { page, trouble } = journey
  // Not audited here: every screen already is, in every-screen.journey.ts.
  await page.goto(`${journey.address}/plans/bandaria${path}${path.includes('?') ? '&' : '?'}record=objective-air-cooperation`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await recordPanel(page).getByRole('heading', { level: 2, name: hostile }).waitFor()
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  expect(await page.evaluate(() => 'taken' in globalThis)).toBe(false)
  expect(trouble).toEqual([])
})
