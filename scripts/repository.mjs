// Where things lie in this repository.
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the whole repository. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** A path inside the repository: `inside('packages', 'web')`. */
export const inside = (...parts) => path.join(root, ...parts)

/** What the tools leave behind; never committed, safe to delete. */
export const cache = inside('.cache')

/** Names of the rooms that have code: a room is born with its first feature. */
export function rooms() {
  return readdirSync(inside('packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(inside('packages', entry.name, 'src')))
    .map((entry) => entry.name)
    .sort()
}

/** Every file below a folder, as sorted absolute paths; folders that `isSkipped(name)` names are left out. */
export function filesBelow(folder, isSkipped = () => false) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !isSkipped(entry.name))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name)
      return entry.isDirectory() ? filesBelow(file, isSkipped) : [file]
    })
    .sort()
}
