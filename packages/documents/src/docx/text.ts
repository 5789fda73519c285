import { Paragraph, TextRun, type IParagraphOptions } from 'docx'
import { plainText } from '../plain-text.ts'
import type { Runs } from '../tree.ts'

export const textRuns = (runs: Runs): readonly TextRun[] => runs.flatMap((run) => {
  const style = { ...(run.strong === true && { bold: true }), ...(run.emphasis === true && { italics: true }) }
  return plainText(run.text).split(/\r\n|\r|\n/).map((text, i) => new TextRun({ text, ...(i > 0 && { break: 1 }), ...style }))
})

export const textParagraph = (runs: Runs, options: IParagraphOptions = {}): Paragraph => new Paragraph({ ...options, children: textRuns(runs) })
