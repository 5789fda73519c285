import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Which process holds a data folder, and since when. Read by people and by the process that is refused; the lock itself is SQLite's. */
export interface Owner {
  readonly pid: number
  readonly started: string
}

const fileIn = (folder: string) => join(folder, 'owner.json')

export const writeOwner = (folder: string, owner: Owner): void => writeFileSync(fileIn(folder), `${JSON.stringify(owner)}\n`, { mode: 0o600 })
export const removeOwner = (folder: string): void => rmSync(fileIn(folder), { force: true })

/** Undefined where the file is missing or was cut short: the refusal then names no process. */
export function readOwner(folder: string): Owner | undefined {
  try {
    const data: unknown = JSON.parse(readFileSync(fileIn(folder), 'utf8'))
    if (typeof data !== 'object' || data === null || !('pid' in data) || !('started' in data)) return undefined
    return typeof data.pid === 'number' && typeof data.started === 'string' ? { pid: data.pid, started: data.started } : undefined
  } catch {
    return undefined
  }
}
