import { extname } from 'node:path'
import { documentFormats } from '@throughline/contract'
import { exitCode, refuseCommand, valueOf } from './outcome.ts'
import { openPlan, writeOutput } from './plan-on-disk.ts'

interface DocumentOptions {
  readonly output: string
  readonly on?: string
  readonly with?: readonly string[]
}

/** `document PLAN -o FILE.docx|.html|.xlsx`: the country section, its preview, or the activities as a workbook. */
export async function document(path: string, options: DocumentOptions): Promise<number> {
  const ending = extname(options.output).slice(1).toLowerCase()
  const format = documentFormats.find((one) => one === ending)
  if (format === undefined) return refuseCommand('unsupported', `${options.output} ends in none of .docx, .html, .xlsx: the ending says what is written.`)
  const { app, who, book, on } = await openPlan(path, { on: options.on, also: options.with })
  const file = valueOf(await app.document(who, book, format, on))
  await writeOutput(options.output, file.bytes)
  console.log(`Wrote ${options.output} (${Math.ceil(file.bytes.byteLength / 1024)} KB), as of ${on}.`)
  return exitCode.done
}
