import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:/Program Files/Google/Chrome/Application/chrome.exe']

/** The browser `npm test` found (THROUGHLINE_BROWSER), or one in a usual place. */
export function browserPath(): string {
  const path = process.env['THROUGHLINE_BROWSER'] ?? usual.find((one) => existsSync(one))
  if (path === undefined) throw new Error('No Chrome or Chromium was found. Install one, or set THROUGHLINE_BROWSER to its path.')
  return path
}

/** A headless browser that asks nothing of the network beyond the pages it is sent to. */
export const openBrowser = (): Promise<Browser> => chromium.launch({
  executablePath: browserPath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--force-prefers-reduced-motion'],
})
