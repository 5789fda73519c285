// node scripts/program-list.mjs: checks every file of data/programs and writes what the catalogue loads of them, after one was changed, added or taken out.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { writtenPrograms } from '../packages/catalog/src/program-list.ts'
import { inside } from './repository.mjs'

const data = inside('packages', 'catalog', 'src', 'data')
const names = readdirSync(`${data}/programs`).filter((name) => name.endsWith('.json'))
const { programs, examples, count } = writtenPrograms(names.map((name) => ({ name, text: readFileSync(`${data}/programs/${name}`, 'utf8') })))
writeFileSync(`${data}/programs.json`, programs)
writeFileSync(`${data}/program-examples.json`, examples)
console.log(`${count} program files.`)
