import { bookIdSchema } from '@throughline/model'
import { openDataFolder } from '@throughline/server'
import { exitCode, refuseCommand, valueOf } from './outcome.ts'
import { writeOutput } from './plan-on-disk.ts'

interface ExportOptions {
  readonly data: string
  readonly output?: string
  readonly at?: string
}

/** `export BOOK --data DIR -o FILE.yaml`: a book of the data folder as a plan file; without -o to standard output. */
export async function exportBook(book: string, options: ExportOptions): Promise<number> {
  const id = bookIdSchema.safeParse(book)
  if (!id.success) return refuseCommand('invalid', `"${book}" ${id.error.issues[0]?.message ?? 'is not a book id'}.`)
  const opened = valueOf(await openDataFolder(options.data))
  try {
    const file = valueOf(await opened.app.exportPlan(opened.who(), id.data, options.at))
    const yaml = new TextDecoder().decode(file.bytes)
    if (options.output === undefined) console.log(yaml)
    else {
      await writeOutput(options.output, yaml)
      console.log(`Wrote ${options.output}.`)
    }
  } finally {
    await opened.close()
  }
  return exitCode.done
}
