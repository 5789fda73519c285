import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createApp, createMemoryStore, type App, type InFile, type Who } from '@throughline/app'
import { parseDay, statusDay, type BookId, type Day, type PlanGraph } from '@throughline/model'
import { localMachine } from '@throughline/server'
import { refuseCommand, valueOf } from './outcome.ts'

const largestFile = 256 * 1024 * 1024

/** Reads a file whole; says plainly where it cannot. */
export async function readInput(path: string): Promise<InFile> {
  const info = await stat(path).catch(() => undefined)
  if (info === undefined) return refuseCommand('not-found', `There is no file ${path}.`)
  if (!info.isFile()) return refuseCommand('unreadable', `${path} is not a file.`)
  if (info.size > largestFile) return refuseCommand('too-large', `${path} is larger than 256 MB, the most that is read at once.`)
  return { name: basename(path), bytes: await readFile(path) }
}

/** Writes a file so that it is there whole or not at all: beside it first, then in its place. */
export async function writeOutput(path: string, bytes: Uint8Array | string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    const file = await open(beside, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (cause) {
    // A name the disk cannot take is none that could be left behind.
    await rm(beside, { force: true }).catch(() => undefined)
    refuseCommand('not-allowed', `${path} could not be written: ${cause instanceof Error ? cause.message : String(cause)}.`)
  }
}

/** A plan file opened for the length of one command: the same use cases as the server, over a store in memory. */
export interface OpenedPlan {
  readonly app: App
  readonly who: Who
  readonly book: BookId
  readonly graph: PlanGraph
  /** The day its answers are as of. */
  readonly on: Day
}

/** The day of a `--on` option. */
export function dayOption(text: string | undefined): Day | undefined {
  if (text === undefined) return undefined
  return parseDay(text) ?? refuseCommand('invalid', `--on ${text} is not a day. Write it as year-month-day, for example --on 2026-11-20.`)
}

/** A core with an empty store in memory, for the local user. */
export function openCore(): { readonly app: App; readonly who: Who } {
  const { clock, ids, localUser } = localMachine()
  return { app: createApp({ clock, ids, store: createMemoryStore(), events: { revision: () => {} } }), who: localUser() }
}

/**
 * Opens a plan file; `also` are plan files of other books whose records count instead of the stubs.
 * Every problem of the files is told, with line and column.
 */
export async function openPlan(path: string, options: { readonly on?: string | undefined; readonly also?: readonly string[] | undefined } = {}): Promise<OpenedPlan> {
  const asked = dayOption(options.on)
  const { app, who } = openCore()
  const files = [...(await Promise.all((options.also ?? []).map(readInput))), await readInput(path)]
  const { loaded } = valueOf(await app.loadExample(who, files))
  const book = loaded.at(-1) ?? refuseCommand('unreadable', `${path} holds no book.`)
  const { graph } = valueOf(await app.planGraph(who, book))
  return { app, who, book, graph, on: statusDay(graph, who.on, asked) }
}
