import { AlignmentType, BorderStyle, convertInchesToTwip, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx'
import { metrics, type Metric, type StyleId } from './metrics.ts'

/** The look of the Word document: fonts every Word has, and inks that survive a gray printer. */
export const font = 'Arial'
export const ink = { text: '1B1B1B', heading: '162E51', soft: '565C65', rule: 'A9AEB1', head: 'DCE4EF', group: 'E7ECF3', subgroup: 'F3F5F8', open: 'FEF0C8', warning: 'F8E1DE', note: 'EEF1F5' } as const

/** U.S. Letter in twips, with the margins of each orientation. */
export const page = { short: 12_240, long: 15_840, marginSide: convertInchesToTwip(0.8), marginTop: convertInchesToTwip(0.95), marginFoot: convertInchesToTwip(1.05), headFoot: convertInchesToTwip(0.4) } as const

export const textWidth = (orientation: 'portrait' | 'landscape'): number => (orientation === 'portrait' ? page.short : page.long) - 2 * page.marginSide

const points = (n: number) => Math.round(n * 20)
const half = (n: number) => Math.round(n * 2)
const single = 240

/** A style's paragraph and run settings from its measures. */
const look = (id: StyleId, color: string = ink.text) => {
  const one: Metric = metrics[id]
  return {
    run: { font, size: half(one.size), bold: one.isBold === true, italics: false, color },
    paragraph: {
      spacing: { before: points(one.before), after: points(one.after), line: Math.round(one.line * single), lineRule: LineRuleType.AUTO },
      ...(one.keepNext === true && { keepNext: true, keepLines: true }),
    },
  }
}

const named = (id: StyleId, name: string, color?: string, indent = 0) => {
  const { run, paragraph } = look(id, color)
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph: { ...paragraph, ...(indent > 0 && { indent: { left: indent } }) } }
}

/** Real, named styles, so that a command can restyle the whole document in one place. */
export const styles: IStylesOptions = {
  default: {
    document: { run: { font, size: half(metrics.Normal.size), color: ink.text, language: { value: 'en-US' } }, paragraph: look('Normal').paragraph },
    title: look('Title', ink.heading), heading1: look('Heading1', ink.heading), heading2: look('Heading2', ink.heading), heading3: look('Heading3', ink.heading),
    caption: look('Caption', ink.heading),
  },
  paragraphStyles: [
    named('Subtitle2', 'Cover Subtitle', ink.soft), named('FrontHeading', 'Contents Heading', ink.heading), named('LeadIn', 'Lead-in'), named('SmallPrint', 'Small Print', ink.soft),
    named('TableText', 'Table Text'), named('TableDense', 'Table Text Dense'), named('TableHead', 'Table Head', ink.heading), named('Callout', 'Callout'),
    named('Banner', 'Banner'), named('Running', 'Running Line', ink.soft), named('Notice', 'Notice Line', ink.soft),
    named('TOC1', 'toc 1'), named('TOC2', 'toc 2', ink.text, 280),
  ],
}

/** Where the text of a bullet starts, in twips. */
export const bulletIndent = 360

const level = (n: number, text: string, left: number, hanging: number, format: (typeof LevelFormat)[keyof typeof LevelFormat] = LevelFormat.DECIMAL) => ({
  level: n, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left, hanging } } },
})

/** Numbered headings, lettered annexes and bullets. */
export const numbering: INumberingOptions = {
  config: [
    { reference: 'sections', levels: [level(0, '%1', 560, 560), level(1, '%1.%2', 620, 620), level(2, '%1.%2.%3', 720, 720)] },
    { reference: 'annexes', levels: [level(0, 'Annex %1', 1560, 1560, LevelFormat.UPPER_LETTER), level(1, '%1.%2', 620, 620), level(2, '%1.%2.%3', 720, 720)] },
    { reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: bulletIndent, hanging: 240 } } } }] },
  ],
}

export const rule = (color: string = ink.rule, size = 4) => ({ style: BorderStyle.SINGLE, size, color })
export const noRule = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
