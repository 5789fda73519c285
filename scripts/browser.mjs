// Finds the Chromium or Chrome in which the journeys run, and brings Debian's where we may.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Trouble } from './trouble.mjs'

/** Path of a browser that starts; installs Debian's chromium when run as root with apt-get and none is there. */
export function bringBrowser() {
  const named = process.env.CHROME_PATH
  if (named !== undefined && named !== '') {
    if (starts(named)) return named
    throw new Trouble(`CHROME_PATH names ${named}, which is not a browser that starts. Correct it or unset it.`)
  }
  const found = usualPlaces().find(starts)
  if (found !== undefined) return found
  if (mayUseApt()) {
    fetchChromium()
    const brought = usualPlaces().find(starts)
    if (brought !== undefined) return brought
  }
  throw new Trouble(
    'The journeys need Chromium, Chrome or Edge and none was found. ' +
      'Install one (on Debian, as root: apt-get install chromium), or set CHROME_PATH to its program file, and try again.',
  )
}

/**
 * The places where a browser is usually installed, the likeliest first.
 *
 * @example usualPlaces({ platform: 'darwin', env: {}, home: '/Users/jo' })[0]
 * // → '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
 */
export function usualPlaces({ platform, env, home } = thisMachine()) {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', path.posix.join(home, 'Applications')].map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    )
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    const files = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return files.flatMap((file) => folders.map((folder) => path.win32.join(folder, file)))
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge']
  const folders = [...(env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].filter(Boolean)
  return [...new Set(names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)))), '/opt/google/chrome/chrome']
}

function thisMachine() {
  return { platform: process.platform, env: process.env, home: os.homedir() }
}

/** Being there is not enough: Ubuntu's /usr/bin/chromium-browser may be a stub that only asks for a snap. */
function starts(program) {
  if (!existsSync(program)) return false
  // On Windows the question for its version would open a window.
  if (process.platform === 'win32') return true
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

function mayUseApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function fetchChromium() {
  console.log('Installing chromium with apt-get, for the journeys.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Another apt may hold its lock for a while, on a fresh machine above all.
  const patient = ['-o', 'DPkg::Lock::Timeout=180', '-qq']
  for (const args of [['update'], ['install', '-y', 'chromium']]) {
    const done = spawnSync('apt-get', [...patient, ...args], { env, stdio: ['ignore', 'inherit', 'inherit'] })
    if (done.status !== 0) throw new Trouble(`apt-get ${args[0]} failed; it says why above. Install a browser by hand and try again.`)
  }
}
