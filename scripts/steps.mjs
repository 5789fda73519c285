// The checks and tests, one step each. A step answers `{ isMet, note?, counts? }`; it never ends the run.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
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
  const unborn = projects().filter((room) => !born.includes(room))
  const code = run(tool('typescript', 'bin', 'tsc'), ['-b', unborn.length === 0 ? '.' : projectOf(born)])
  return { isMet: code === 0, note: unborn.length === 0 ? undefined : `no code yet in ${unborn.join(', ')}` }
}

/** A room without a source file cannot be compiled: the project of the tests, then, over those that have one. */
function projectOf(born) {
  const file = path.join(cache, 'tests-of-born-rooms.json')
  const patterns = ['*.test.ts', '*.test.tsx'].map((name) => `../packages/*/src/**/${name}`)
  const project = {
    extends: '../tsconfig.tests.json',
    compilerOptions: { rootDir: '..', outDir: 'types/tests', tsBuildInfoFile: 'types/tests-of-born-rooms.tsbuildinfo' },
    include: patterns,
    references: born.map((room) => ({ path: `../packages/${room}` })),
  }
  mkdirSync(cache, { recursive: true })
  writeFileSync(file, JSON.stringify(project))
  return file
}

function projects() {
  return readdirSync(inside('packages')).filter((room) => existsSync(inside('packages', room, 'tsconfig.json')))
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

/** Every test cites a rule of docs/spec that is there. */
export function specs() {
  return { isMet: run(inside('scripts', 'specs.mjs')) === 0 }
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
