import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { join, resolve } from 'node:path'
import { createApp, type App, type InFile, type Outcome, type Who } from '@throughline/app'
import { openStore } from '@throughline/store'
import { createEventHub, type EventHub } from './event-hub.ts'
import { localMachine } from './local-machine.ts'

const exampleFolder = fileURLToPath(new URL('../../../examples/bandaria/', import.meta.url))
/** Books the example's plan cites come before it. */
const exampleFiles = ['library.yaml', 'theater.yaml', 'bandaria.yaml']

export interface OpenedFolder {
  readonly app: App
  readonly events: EventHub
  /** The local user, today. */
  who(): Who
  close(): Promise<void>
}

/**
 * Opens a data folder: makes it where it is missing; refused where another process owns it.
 * `await openDataFolder('./data')`
 */
export async function openDataFolder(folder: string): Promise<Outcome<OpenedFolder>> {
  const machine = localMachine()
  const opened = await openStore(resolve(folder), { pid: process.pid, started: machine.clock.now() })
  if (!opened.ok) return opened
  const store = opened.value
  const events = createEventHub()
  const app = createApp({ store, events, clock: machine.clock, ids: machine.ids })
  return { ok: true, value: { app, events, who: machine.localUser, close: () => store.close() } }
}

/** The example plan's files, for the first run. */
export async function exampleBooks(): Promise<readonly InFile[]> {
  const there = new Set(await readdir(exampleFolder))
  return Promise.all(exampleFiles.filter((name) => there.has(name)).map(async (name) => ({ name, bytes: await readFile(join(exampleFolder, name)) })))
}
