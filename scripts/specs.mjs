// Every test cites a rule of docs/spec, and every rule it cites is there.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { filesBelow, inside, root, rooms } from './repository.mjs'
import { citationTroubles, rulesIn, titlesIn } from './spec-citations.mjs'

const read = (file) => readFileSync(file, 'utf8')
const rules = filesBelow(inside('docs', 'spec')).flatMap((file) => rulesIn(read(file)))
const tests = [...rooms().map((room) => inside('packages', room, 'src')), inside('scripts')]
  .flatMap((folder) => filesBelow(folder))
  .filter((file) => /\.test\.(tsx?|mjs)$/.test(file))
const titles = tests.flatMap((file) =>
  titlesIn(file, read(file)).map(({ line, title }) => ({ place: `${path.relative(root, file).replaceAll('\\', '/')}:${line}`, title })),
)
const troubles = citationTroubles(titles, rules)
for (const trouble of troubles) console.error(trouble)
console.log(`${titles.length} tests and tables of tests cite ${rules.length} rules; ${troubles.length} do not hold together.`)
process.exitCode = troubles.length === 0 ? 0 : 1
