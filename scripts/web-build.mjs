// Builds the screens, and only when what they are made of has changed.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './node-of-this-clone.mjs'
import { filesBelow, inside, root } from './repository.mjs'
import { Trouble } from './trouble.mjs'

const built = inside('packages', 'web', 'dist')
const marker = path.join(built, '.made-from')

/** Builds packages/web/dist when it is missing or older than its sources; says so when it does. */
export function buildWeb() {
  if (!existsSync(inside('packages', 'web', 'index.html'))) {
    throw new Trouble('packages/web/index.html is missing, so there are no screens to build. Restore it from the repository.')
  }
  const sources = hashOf(sourcesOfWeb())
  if (existsSync(path.join(built, 'index.html')) && read(marker) === sources) return
  console.log('Building the screens.')
  const code = run(inside('node_modules', 'vite', 'bin', 'vite.js'), ['build', '--logLevel', 'warn'], { cwd: inside('packages', 'web') })
  if (code !== 0) throw new Trouble('The screens could not be built; Vite says why above.')
  writeFileSync(marker, sources)
}

/** Every file the screens are made of: the web room, the rooms it may enter, and the locked packages. */
export function sourcesOfWeb() {
  const entered = roomsEnteredFrom('web').flatMap((room) => filesBelow(inside('packages', room, 'src')))
  const own = filesBelow(inside('packages', 'web'), (name) => name === 'dist' || name === 'node_modules')
  return [...own, ...entered, inside('package-lock.json')].filter((file) => !/\.test\.tsx?$/.test(file))
}

function roomsEnteredFrom(room, seen = new Set()) {
  for (const next of JSON.parse(read(inside('scripts', 'rooms.json'))).rooms[room].mayEnter) {
    if (seen.has(next)) continue
    seen.add(next)
    roomsEnteredFrom(next, seen)
  }
  return [...seen].sort()
}

/** One fingerprint over names and contents, the same on every platform. */
function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    hash.update(path.relative(root, file).replaceAll('\\', '/')).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
