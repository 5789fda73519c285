// Brings node_modules to what package-lock.json says, and only then when it is not there yet.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import pinned from './pinned-node.cjs'
import { cache, inside, root } from './repository.mjs'
import { Trouble } from './trouble.mjs'

/** Installs what is missing, exactly as locked; does nothing (a few milliseconds) when all is there. */
export function install() {
  const why = whyInstall()
  if (why === undefined) return
  console.log(`Installing the parts Throughline is made of (${why}). This needs the network, once.`)
  moveRunningNodeAside()
  const { command, args, shell } = npm(['ci', '--no-fund', '--no-audit', '--loglevel=error'])
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell })
  if (done.error !== undefined) {
    throw new Trouble(`npm could not be started (${done.error.message}). Install Node with npm, then try again.`)
  }
  if (done.status !== 0) {
    throw new Trouble('The installation did not finish; npm says why above. Mend that (often the network), then try again.')
  }
}

function whyInstall() {
  const locked = packagesIn(inside('package-lock.json'))
  if (locked === undefined) throw new Trouble('package-lock.json is missing or damaged: restore it from the repository.')
  const installed = packagesIn(inside('node_modules', '.package-lock.json'))
  if (installed === undefined) return 'nothing is installed yet'
  return differenceBetween(locked, installed, pinned.packageOf[`${process.platform}-${process.arch}`])
}

/**
 * Says how the installed packages differ from the locked ones, or `undefined` where they agree.
 * Optional packages may be absent (they are for other platforms), all but the pinned Node of this one.
 *
 * @example differenceBetween({ 'node_modules/zod': { version: '4.1.0' } }, {}) // → 'zod is not installed'
 */
export function differenceBetween(locked, installed, pinnedName) {
  for (const [place, wanted] of Object.entries(locked)) {
    if (place === '') continue
    const name = place.replace(/^.*node_modules\//, '')
    const found = installed[place]
    if (found === undefined) {
      if (wanted.optional === true && name !== pinnedName) continue
      return `${name} is not installed`
    }
    if (found.version !== wanted.version || found.integrity !== wanted.integrity) return `${name} is not the locked version`
  }
  const extra = Object.keys(installed).find((place) => locked[place] === undefined)
  return extra === undefined ? undefined : `${extra.replace(/^.*node_modules\//, '')} is no longer needed`
}

function packagesIn(file) {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** npm as the one that started us, else as found on the path (a .cmd file on Windows, which needs a shell). */
export function npm(args) {
  const cli = process.env.npm_execpath
  if (cli !== undefined && /npm-cli\.[cm]?js$/.test(cli)) {
    return { command: process.env.npm_node_execpath ?? process.execPath, args: [cli, ...args], shell: false }
  }
  return { command: 'npm', args, shell: process.platform === 'win32' }
}

/** Windows lets nobody delete a program that runs, and npm ci deletes node_modules; renaming it is allowed. */
function moveRunningNodeAside() {
  const isOurs = process.execPath.startsWith(inside('node_modules') + path.sep)
  if (process.platform !== 'win32' || !isOurs) return
  mkdirSync(cache, { recursive: true })
  renameSync(process.execPath, path.join(cache, `node-before-${Date.now()}.exe`))
}
