import { programsSchema } from '@throughline/contract'
import { exitCode, valueOf } from './outcome.ts'
import { dayOption, openCore, readInput } from './plan-on-disk.ts'
import { tellProgram, tellPrograms } from './tell-programs.ts'

interface ProgramsOptions {
  readonly on?: string
  readonly json?: boolean
  readonly with?: readonly string[]
}

/** `programs [WORDS…]`: programs by what is needed; an exact id or short name prints that program in full. */
export async function programs(words: readonly string[], options: ProgramsOptions): Promise<number> {
  const asked = words.join(' ')
  const day = dayOption(options.on)
  const { app, who } = openCore()
  if (options.with !== undefined) valueOf(await app.loadExample(who, await Promise.all(options.with.map(readInput))))
  const found = valueOf(await app.findPrograms(who, asked, day))
  if (options.json === true) {
    console.log(JSON.stringify(programsSchema.parse(found), null, 2))
    return exitCode.done
  }
  const page = asked.trim() === '' ? undefined : await app.readProgram(who, asked, day)
  console.log(page?.ok === true ? tellProgram(page.value, found.programs.length - 1) : tellPrograms(found, asked))
  return exitCode.done
}
