// The checks and tests, one step each. A step answers `{ isMet, note?, counts? }`; it never ends the run.
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { bringBrowser } from './browser.mjs'
import { run } from './node-of-this-clone.mjs'
import { cache, filesBelow, inside, root, rooms } from './repository.mjs'
import { countsIn } from './test-counts.mjs'
import { buildWeb } from './web-build.mjs'

const tool = (...parts) => inside('node_modules', ...parts)

/** Types of every room, its tests and the configurations. */
export function types() {
  const born = rooms()
  const unborn = filesBelow(inside('packages'), (name) => name === 'node_modules' || name === 'dist' || name === 'src')
    .filter((file) => path.basename(file) === 'tsconfig.json')
    .map((file) => path.basename(path.dirname(file)))
    .filter((room) => !born.includes(room))
  // A room without a source file cannot be compiled, nor can the tests' project that names it.
  const projects = unborn.length === 0 ? ['.'] : born.map((room) => path.join('packages', room))
  if (projects.length === 0) return { isMet: true, note: 'no room has code yet' }
  const code = run(tool('typescript', 'bin', 'tsc'), ['-b', ...projects])
  return { isMet: code === 0, note: unborn.length === 0 ? undefined : `no code yet in ${unborn.join(', ')}; tests not type-checked` }
}

/** Lint, with the rules that need types. */
export function lint() {
  const code = run(tool('oxlint', 'bin', 'oxlint'), ['--disable-nested-config', '.'])
  return { isMet: code === 0 }
}

/** Room arrows: who may enter whom, what pure rooms may touch, how long a file may be. */
export function roomArrows() {
  return { isMet: run(inside('scripts', 'rooms.mjs')) === 0 }
}

/** Unit, property and store tests. */
export function unitTests() {
  return vitest('unit', [])
}

/** The screens, as they will be served. */
export function webBuild() {
  buildWeb()
  return { isMet: true }
}

/** Journeys in a real browser; brings the browser first. */
export function journeys() {
  const found = filesBelow(inside('packages', 'e2e', 'src')).some((file) => file.endsWith('.journey.ts'))
  if (!found) return { isMet: true, note: 'there is no journey yet' }
  const browser = bringBrowser()
  console.log(`Browser: ${browser}`)
  return vitest('journeys', ['--config', inside('packages', 'e2e', 'vitest.config.ts')], { THROUGHLINE_BROWSER: browser })
}

function vitest(name, args, env = {}) {
  const report = path.join(cache, 'tests', `${name}.json`)
  mkdirSync(path.dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = run(tool('vitest', 'vitest.mjs'), ['run', ...reporters, ...args], { env, cwd: root })
  if (!existsSync(report)) return { isMet: false, note: 'vitest ended without a report' }
  const counts = countsIn(report)
  if (counts.skipped > 0) return { isMet: false, counts, note: `${counts.skipped} skipped: a test runs or is deleted` }
  return { isMet: code === 0, counts }
}
