import { extname } from 'node:path'
import { analysisFormats, documentFormats, noticeFormats } from '@throughline/contract'
import { recordIdSchema } from '@throughline/model'
import { exitCode, refuseCommand, valueOf } from './outcome.ts'
import { openPlan, writeOutput } from './plan-on-disk.ts'

interface DocumentOptions {
  readonly output: string
  readonly on?: string
  /** A proposal of the plan: its notice package instead of the country section. */
  readonly proposal?: string
  /** The workbook of the analysis instead of the activities. */
  readonly analysis?: boolean
  readonly with?: readonly string[]
}

/** `document PLAN -o FILE.docx|.html|.xlsx|.pptx`: the country section, its preview, or the activities as a workbook; `.pptx` is the brief of the analysis, and with `--analysis` `.xlsx` its workbook; with `--proposal ID` the notice package of a proposal. */
export async function document(path: string, options: DocumentOptions): Promise<number> {
  const ending = extname(options.output).slice(1).toLowerCase()
  if (options.proposal !== undefined) return noticePackage(path, options, options.proposal, ending)
  if (ending === 'pptx' || options.analysis === true) return analysisFile(path, options, ending)
  const format = documentFormats.find((one) => one === ending)
  if (format === undefined) return refuseCommand('unsupported', `${options.output} ends in none of .docx, .html, .xlsx, .pptx: the ending says what is written.`)
  const { app, who, book, on } = await openPlan(path, { on: options.on, also: options.with })
  const file = valueOf(await app.document(who, book, format, on))
  return write(options.output, file.bytes, on)
}

async function analysisFile(path: string, options: DocumentOptions, ending: string): Promise<number> {
  const format = analysisFormats.find((one) => one === ending)
  if (format === undefined) return refuseCommand('unsupported', `${options.output} ends in none of .xlsx, .pptx: the analysis is written as a workbook or as a brief.`)
  const { app, who, book, on } = await openPlan(path, { on: options.on, also: options.with })
  const file = valueOf(await app.analysisFile(who, book, format, on))
  return write(options.output, file.bytes, on)
}

async function noticePackage(path: string, options: DocumentOptions, named: string, ending: string): Promise<number> {
  const format = noticeFormats.find((one) => one === ending)
  if (format === undefined) return refuseCommand('unsupported', `${options.output} ends in none of .docx, .html: a notice package is written as one of these.`)
  const proposal = recordIdSchema.safeParse(named)
  if (!proposal.success) return refuseCommand('invalid', `--proposal ${named} is no id of a record. It is written like proposal-border-package.`)
  const { app, who, book, on } = await openPlan(path, { on: options.on, also: options.with })
  const file = valueOf(await app.noticePackage(who, book, proposal.data, format, on))
  return write(options.output, file.bytes, on)
}

async function write(output: string, bytes: Uint8Array, on: string): Promise<number> {
  await writeOutput(output, bytes)
  console.log(`Wrote ${output} (${Math.ceil(bytes.byteLength / 1024)} KB), as of ${on}.`)
  return exitCode.done
}
