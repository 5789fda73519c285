import type { Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { startServer } from './running-server.ts'
import { openWindow, type Window } from './screen.ts'

export interface Journey extends Window {
  /** `http://127.0.0.1:40123` */
  readonly address: string
  /** Another user's window on the same server, 1440 wide unless told otherwise. */
  another(width?: number): Promise<Window>
  stop(): Promise<void>
}

/**
 * Starts the server on an empty data folder and opens a window on it, as `npm start` and a browser would.
 * `beforeAll(async () => { journey = await startJourney() }); afterAll(() => journey?.stop())`
 */
export async function startJourney(): Promise<Journey> {
  const server = await startServer()
  const browser = await openBrowser()
  const window = await openWindow(browser, server.address)
  return {
    ...window,
    address: server.address,
    another: (width) => openWindow(browser, server.address, width),
    stop: async () => {
      await browser.close()
      await server.stop()
    },
  }
}

/** The record panel beside the screen. */
export const recordPanel = (page: Page) => page.getByRole('complementary').filter({ has: page.getByRole('button', { name: 'Close' }) })
