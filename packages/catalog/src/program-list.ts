import { readDataFile } from './data-file.ts'
import { programSchema } from './program-schema.ts'

/** A file of `data/programs`: its name and what stands in it. */
export interface ProgramFile {
  readonly name: string
  readonly text: string
}

/**
 * What the catalogue loads of its program files, one program a line in the order of their ids: the programs, and apart from them, each as one text
 * that is read when it is asked for, their examples. Checks every file against the schema and throws, naming it, where one is broken.
 * `writtenPrograms(files).count // 187`
 */
export function writtenPrograms(files: readonly ProgramFile[]): { readonly programs: string; readonly examples: string; readonly count: number } {
  const read = files.map(({ name, text }) => {
    const program = readDataFile(`programs/${name}`, programSchema, JSON.parse(text))
    if (`${program.id}.json` !== name) throw new Error(`The catalogue file programs/${name} is broken: it holds "${program.id}", and is not named after it`)
    return program
  }).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const lines = (list: readonly unknown[]) => `[\n${list.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`
  return {
    programs: lines(read.map(({ examples: _, ...program }) => program)),
    examples: lines(read.map(({ id, examples }) => [id, JSON.stringify(examples)])),
    count: read.length,
  }
}
