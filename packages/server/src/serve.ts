import { fileURLToPath } from 'node:url'
import { exampleBooks, openDataFolder, type OpenedFolder } from './data-folder.ts'
import type { createServer } from './server.ts'
import { version } from './version.ts'

const host = '127.0.0.1'
const usualPort = 4173
const triesForPort = 20
const screens = fileURLToPath(new URL('../../web/dist/', import.meta.url))

/**
 * Opens the data folder, loads the example on first run, serves, prints the address; stops on Ctrl C.
 * Without a port the usual one is taken, or the next that is free.
 */
export async function serve(options: { readonly port?: number | undefined; readonly data: string }): Promise<void> {
  // Loaded when there is something to serve: the command line shares this room for its data folder and its clock.
  const [{ pino }, http] = await Promise.all([import('pino'), import('./server.ts')])
  const log = pino({ level: process.env['THROUGHLINE_LOG'] ?? 'warn' }, pino.destination(2))
  const opened = await openDataFolder(options.data)
  if (!opened.ok) throw new CannotServe(opened.refusal.message)
  const folder = opened.value
  await loadExampleOnFirstRun(folder)
  const server = await http.createServer({ app: folder.app, who: folder.who, events: folder.events, version, screens, log })
  const address = await listen(server, options.port)
  console.log(`Throughline is open at ${address}`)
  console.log(`Data folder: ${options.data}. Nothing leaves this machine. Stop with Ctrl C.`)
  const stop = async () => {
    await server.close()
    await folder.close()
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
}

async function loadExampleOnFirstRun(folder: OpenedFolder): Promise<void> {
  const books = await folder.app.listBooks(folder.who())
  if (!books.ok || books.value.books.length > 0) return
  const loaded = await folder.app.loadExample(folder.who(), await exampleBooks())
  if (!loaded.ok) throw new Error(`the example plan does not load: ${loaded.refusal.message}`, { cause: loaded.refusal })
  console.log('First run: the teaching plan of Bandaria (an invented country) was loaded.')
}

type Listening = Awaited<ReturnType<typeof createServer>>

async function listen(server: Listening, port: number | undefined): Promise<string> {
  const last = port === undefined ? usualPort + triesForPort : port
  for (let next = port ?? usualPort; ; next += 1) {
    try {
      return await server.listen({ host, port: next })
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || next >= last) throw taken ? new PortTaken(next) : error
    }
  }
}

/** Why there is nothing to serve, in a sentence for the user. */
export class CannotServe extends Error {}

/** The port asked for is taken by another program. */
export class PortTaken extends CannotServe {
  constructor(port: number) {
    super(`Port ${port} is taken by another program. Choose another one: npm start -- --port ${port + 1}`)
  }
}
