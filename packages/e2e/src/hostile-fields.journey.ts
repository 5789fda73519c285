import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordPanel, startJourney, type Journey } from './journey.ts'

/** Prints a plan of every declared kind whose every text field holds HTML, a formula and ends of marks. */
const hostilePlan = fileURLToPath(new URL('../../documents/src/testing/print-hostile-plan.ts', import.meta.url))

interface Book { readonly records: readonly { readonly id: string; readonly kind: string; readonly title?: string }[] }

let journey: Journey
let records: Book['records'] = []

beforeAll(async () => {
  journey = await startJourney()
  journey.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const body = execFileSync(process.execPath, [hostilePlan])
  const answer = await fetch(`${journey.address}/api/books/hostile/import/plan?name=hostile.yaml&apply=true`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body })
  if (!answer.ok) throw new Error(`The hostile plan was not taken: ${await answer.text()}`)
  records = (await (await fetch(`${journey.address}/api/books/hostile/records`)).json() as Book).records
})
afterAll(() => journey?.stop())

const dialogs: string[] = []
const screens = ['', '/guidance', '/objectives', '/contributions', '/throughline', '/throughline?from=guidance', '/activities', '/matrix', '/findings', '/document', '/history', '/exchange', '/summary', '/rules']

async function open(path: string): Promise<void> {
  await journey.page.goto(journey.address + path)
  await journey.page.getByRole('heading', { level: 1 }).waitFor()
  await journey.page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
}

/** Nothing was born of a text: no element, no handler, no script that ran, no dialog, no word of the browser against it. */
async function expectNothingRan(): Promise<void> {
  const { page, trouble } = journey
  const born = () => ({
    flag: 'taken' in globalThis,
    elements: [...document.querySelectorAll('*')].filter((one) => one.matches('img[src="x"], script:not([src]), a[href^="http://x.invalid"]') || one.getAttributeNames().some((name) => name.startsWith('on'))).map((one) => one.outerHTML.slice(0, 120)),
  })
  for (const frame of page.frames()) expect(await frame.evaluate(born)).toEqual({ flag: false, elements: [] })
  expect(dialogs).toEqual([])
  expect(trouble).toEqual([])
}

test.each(['/', '/new'])('WEB-781 HTML in every field of every kind stays text on "%s"', async (path) => {
  await open(path)
  await expectNothingRan()
})

test('WEB-781 WEB-782 it stays text on every screen of the plan, and in the panel of a record of every kind', async () => {
  const kinds = [...new Map(records.map(({ kind, id }) => [kind, id])).values()]
  expect(kinds.length).toBeGreaterThan(20)
  // A kind to a screen, and on from the first screen until all kinds had their turn: each costs a page.
  for (const [n, id] of kinds.entries()) {
    const screen = screens[n % screens.length] ?? ''
    await open(`/plans/hostile${screen}${screen.includes('?') ? '&' : '?'}record=${id}`)
    await recordPanel(journey.page).getByRole('heading', { level: 2 }).first().waitFor()
    await expectNothingRan()
  }
})

test('WEB-781 it is shown, as text', async () => {
  await open('/plans/hostile/activities')
  await journey.page.getByText('<img src=x onerror="globalThis.taken=1"><script>').first().waitFor()
})

test('WEB-781 HTML stays text in the documents the server gives away, looked at in a tab', async () => {
  await journey.page.goto(`${journey.address}/api/books/hostile/document.html`)
  await journey.page.getByRole('heading', { level: 1 }).waitFor()
  await expectNothingRan()
})
