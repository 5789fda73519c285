import { extname } from 'node:path'
import { matrixColumnKinds, matrixFormats, matrixRowKinds } from '@throughline/contract'
import { exitCode, refuseCommand, valueOf } from './outcome.ts'
import { openPlan, writeOutput } from './plan-on-disk.ts'

interface MatrixOptions {
  readonly output: string
  readonly rows?: string
  readonly columns?: string
  readonly on?: string
  readonly with?: readonly string[]
}

/** `matrix PLAN -o FILE.xlsx|.pptx|.svg|.html|.xml`: the synchronization matrix as the ending says; `.xml` is a file of Microsoft Project. */
export async function matrix(path: string, options: MatrixOptions): Promise<number> {
  const ending = extname(options.output).slice(1).toLowerCase()
  const format = matrixFormats.find((one) => one === ending)
  if (format === undefined) return refuseCommand('unsupported', `${options.output} ends in none of ${matrixFormats.map((one) => `.${one}`).join(', ')}: the ending says what is written.`)
  const rows = wordOf('--rows', matrixRowKinds, options.rows ?? 'effort')
  const columns = wordOf('--columns', matrixColumnKinds, options.columns ?? 'fiscal-year')
  const { app, who, book, on } = await openPlan(path, { on: options.on, also: options.with })
  const file = valueOf(await app.matrixFile(who, book, format, { rows, columns, on }))
  await writeOutput(options.output, file.bytes)
  console.log(`Wrote ${options.output} (${Math.ceil(file.bytes.byteLength / 1024)} KB), as of ${on}.`)
  return exitCode.done
}

function wordOf<Word extends string>(option: string, words: readonly Word[], asked: string): Word {
  return words.find((one) => one === asked) ?? refuseCommand('invalid', `${option} ${asked} is none of ${words.join(', ')}.`)
}
