import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface Window {
  readonly page: Page
  readonly context: BrowserContext
  /** What the page wrote to the console as errors, and requests that left the machine: a journey ends with `expect(trouble).toEqual([])`. */
  readonly trouble: readonly string[]
}

/** A fresh window of the width given; anything it asks of another host is a failure. */
export async function openWindow(browser: Browser, address: string, width = 1440): Promise<Window> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, acceptDownloads: true, reducedMotion: 'reduce', locale: 'en-US', permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  // Shorter than a test's own limit, so that a failure names what was waited for.
  page.setDefaultTimeout(20_000)
  const trouble: string[] = []
  page.on('console', (message) => { if (message.type() === 'error') trouble.push(message.text()) })
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !/^(data|blob|about):/.test(url)) trouble.push(`asked ${url}`)
  })
  return { page, context, trouble }
}

/**
 * The one way a journey reaches a screen: goes there, waits until its heading stands and nothing is loading,
 * and audits it for accessibility (WCAG 2.2 A and AA).
 */
export async function openScreen(page: Page, url: string, heading: RegExp): Promise<void> {
  await page.goto(url)
  await settled(page, heading)
}

/** Waits for a screen reached by a click or a key, and audits it. */
export async function settled(page: Page, heading: RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  await audit(page)
}

/** Makes a plan for Nepal as a new user would, and waits until it is in place. */
export async function makeNepal(page: Page, address: string): Promise<void> {
  await openScreen(page, `${address}/new`, /^New plan/)
  await page.getByRole('combobox', { name: 'Country' }).fill('nepal')
  await page.getByRole('option', { name: 'Nepal' }).click()
  await page.getByRole('button', { name: 'Make the plan' }).click()
  await settled(page, /^The plan is in place$/)
}

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly string[]
}

/** No accessibility violation on the page as it stands. */
export async function audit(page: Page): Promise<void> {
  // Evaluated by the debugger, which the page's content security policy does not bind.
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async (): Promise<readonly Violation[]> => {
    const axe = (globalThis as unknown as { axe: { run(context: unknown, options: unknown): Promise<{ violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }> } }).axe
    const result = await axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } })
    return result.violations.map((v) => ({ id: v.id, help: v.help, nodes: v.nodes.slice(0, 5).map((n) => `${n.target.join(' ')} ${n.failureSummary ?? ''}`) }))
  })
  expect(violations, `accessibility of ${page.url()}`).toEqual([])
}
