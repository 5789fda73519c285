import { AlignmentType, BorderStyle, convertInchesToTwip, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx'

/** The look of the Word document: fonts every Word has, and inks that survive a gray printer. */
export const font = 'Arial'
export const ink = { text: '1B1B1B', heading: '162E51', soft: '565C65', rule: 'A9AEB1', head: 'DCE4EF', group: 'E7ECF3', subgroup: 'F3F5F8', open: 'FEF0C8', warning: 'F8E1DE', note: 'EEF1F5' } as const

/** U.S. Letter in twips, with the margins of each orientation. */
export const page = { short: 12_240, long: 15_840, marginSide: convertInchesToTwip(0.8), marginTop: convertInchesToTwip(0.95), marginFoot: convertInchesToTwip(0.95), headFoot: convertInchesToTwip(0.4) } as const

export const textWidth = (orientation: 'portrait' | 'landscape'): number => (orientation === 'portrait' ? page.short : page.long) - 2 * page.marginSide

const points = (n: number) => n * 20
const half = (n: number) => n * 2

const heading = (size: number, before: number, after: number) => ({
  run: { font, size: half(size), bold: true, color: ink.heading },
  paragraph: { spacing: { before: points(before), after: points(after) }, keepNext: true, keepLines: true },
})

const paragraphStyle = (id: string, name: string, size: number, more: { readonly before?: number; readonly after?: number; readonly bold?: boolean; readonly italics?: boolean; readonly color?: string; readonly keepNext?: boolean; readonly line?: number }) => ({
  id, name, basedOn: 'Normal', quickFormat: true,
  run: { size: half(size), ...(more.bold === true && { bold: true }), ...(more.italics === true && { italics: true }), ...(more.color !== undefined && { color: more.color }) },
  paragraph: { spacing: { before: points(more.before ?? 0), after: points(more.after ?? 0), ...(more.line !== undefined && { line: more.line, lineRule: LineRuleType.AUTO }) }, ...(more.keepNext === true && { keepNext: true }) },
})

/** Real, named styles, so that a command can restyle the whole document in one place. */
export const styles: IStylesOptions = {
  default: {
    document: { run: { font, size: half(10), color: ink.text, language: { value: 'en-US' } }, paragraph: { spacing: { after: points(6), line: 259, lineRule: LineRuleType.AUTO } } },
    title: { run: { font, size: half(22), bold: true, color: ink.heading }, paragraph: { spacing: { before: points(8), after: points(4) } } },
    heading1: heading(16, 22, 8), heading2: heading(12.5, 16, 5), heading3: heading(10.5, 13, 4),
    caption: { run: { font, size: half(9), bold: true, italics: false, color: ink.heading }, paragraph: { spacing: { before: points(10), after: points(4) }, keepNext: true, keepLines: true } },
  },
  paragraphStyles: [
    paragraphStyle('Subtitle2', 'Cover Subtitle', 11, { after: 8, color: ink.soft }),
    paragraphStyle('FrontHeading', 'Contents Heading', 16, { before: 22, after: 8, bold: true, color: ink.heading, keepNext: true }),
    paragraphStyle('LeadIn', 'Lead-in', 10, { before: 2, after: 3, keepNext: true }),
    paragraphStyle('SmallPrint', 'Small Print', 8, { before: 4, after: 8, color: ink.soft }),
    paragraphStyle('TableText', 'Table Text', 9, { after: 1.5, line: 245 }),
    paragraphStyle('TableDense', 'Table Text Dense', 8, { after: 1, line: 240 }),
    paragraphStyle('TableHead', 'Table Head', 8.5, { bold: true, color: ink.heading, keepNext: true, line: 240 }),
    paragraphStyle('Callout', 'Callout', 9.5, { before: 2, after: 2 }),
    paragraphStyle('Banner', 'Banner', 9, { bold: true }),
    paragraphStyle('Running', 'Running Line', 8, { color: ink.soft }),
    ...[1, 2].map((level) => ({
      id: `TOC${level}`, name: `toc ${level}`, basedOn: 'Normal',
      run: { size: half(level === 1 ? 10 : 9), ...(level === 1 && { bold: true }) },
      paragraph: { spacing: { before: points(level === 1 ? 4 : 0), after: points(1), line: 240, lineRule: LineRuleType.AUTO }, indent: { left: level === 1 ? 0 : 280 } },
    })),
  ],
}

const level = (n: number, text: string, left: number, hanging: number, format: (typeof LevelFormat)[keyof typeof LevelFormat] = LevelFormat.DECIMAL) => ({
  level: n, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left, hanging } } },
})

/** Numbered headings, lettered annexes and bullets. */
export const numbering: INumberingOptions = {
  config: [
    { reference: 'sections', levels: [level(0, '%1', 560, 560), level(1, '%1.%2', 620, 620), level(2, '%1.%2.%3', 720, 720)] },
    { reference: 'annexes', levels: [level(0, 'Annex %1', 1560, 1560, LevelFormat.UPPER_LETTER), level(1, '%1.%2', 620, 620), level(2, '%1.%2.%3', 720, 720)] },
    { reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 360, hanging: 240 }, spacing: { after: points(3) } } } }] },
  ],
}

export const rule = (color: string = ink.rule, size = 4) => ({ style: BorderStyle.SINGLE, size, color })
export const noRule = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
