// node scripts/program-list.mjs: writes the lists of the catalogue's program files anew, after one was added or taken out.
import { readdirSync, writeFileSync } from 'node:fs'
import { inside } from './repository.mjs'

const folder = inside('packages', 'catalog', 'src')
const ids = readdirSync(`${folder}/data/programs`).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)).sort()
const half = ids.findIndex((id) => id >= 'h')

for (const { name, part } of [{ name: 'program-files-a-g', part: ids.slice(0, half) }, { name: 'program-files-h-z', part: ids.slice(half) }]) {
  const nameOf = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
  const imports = part.map((id) => `import ${nameOf(id)} from './data/programs/${id}.json' with { type: 'json' }`)
  const list = part.map((id) => `  ${nameOf(id)},`)
  writeFileSync(`${folder}/${name}.ts`, `// Written by scripts/program-list.mjs: every file of data/programs, by name.\n${imports.join('\n')}\n\nexport const ${name === 'program-files-a-g' ? 'firstFiles' : 'restOfFiles'}: readonly unknown[] = [\n${list.join('\n')}\n]\n`)
}
console.log(`${ids.length} program files.`)
