import { Paragraph, TextRun, type IParagraphOptions } from 'docx'
import type { Runs } from '../tree.ts'

// XML 1.0 cannot hold these, and Word refuses a file that does.
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is taken out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Text as XML can hold it; whatever cannot be shown becomes a visible mark, nothing is dropped in silence. */
export const plainText = (text: string): string => text.toWellFormed().replace(forbidden, '\ufffd')

export const textRuns = (runs: Runs): readonly TextRun[] => runs.flatMap((run) => {
  const style = { ...(run.strong === true && { bold: true }), ...(run.emphasis === true && { italics: true }) }
  return plainText(run.text).split(/\r\n|\r|\n/).map((text, i) => new TextRun({ text, ...(i > 0 && { break: 1 }), ...style }))
})

export const textParagraph = (runs: Runs, options: IParagraphOptions = {}): Paragraph => new Paragraph({ ...options, children: textRuns(runs) })
