import { choice, group, line, must } from './field.ts'

/** What a record may carry; without it the record is unclassified. */
export const markingField = group('Marking', 'Unclassified or controlled unclassified information (CUI). Classified text has no place here.', {
  level: must(choice('Level', 'Unclassified, or controlled unclassified information.', { unclassified: 'UNCLASSIFIED', cui: 'CUI' })),
  category: line('CUI category', 'The category of the CUI registry, for example OPSEC.'),
  dissemination: line('Dissemination', 'Limited dissemination control, for example FEDCON.'),
  controlledBy: line('Controlled by', 'The office that controls the information.'),
})

export interface Marking {
  readonly level: 'unclassified' | 'cui'
  readonly category?: string
  readonly dissemination?: string
  readonly controlledBy?: string
}

export interface OutputMarking {
  readonly level: 'unclassified' | 'cui'
  /** The banner text, for head and foot: `UNCLASSIFIED`, `CUI`, `CUI//OPSEC//FEDCON`. */
  readonly banner: string
  /** Lines of the CUI designation block; empty where unclassified. */
  readonly designation: readonly string[]
}

const listed = (values: (string | undefined)[]) => [...new Set(values.filter((v) => v !== undefined))].sort()

/**
 * The marking an output carries: the highest of what it holds.
 * `highestMarking([{ level: 'cui', category: 'OPSEC' }]).banner // CUI//OPSEC`
 */
export function highestMarking(markings: Iterable<Marking | undefined>): OutputMarking {
  const cui = [...markings].filter((m) => m?.level === 'cui')
  if (cui.length === 0) return { level: 'unclassified', banner: 'UNCLASSIFIED', designation: [] }
  const categories = listed(cui.map((m) => m?.category))
  const dissemination = listed(cui.map((m) => m?.dissemination))
  const offices = listed(cui.map((m) => m?.controlledBy))
  return {
    level: 'cui',
    banner: ['CUI', categories.join('/'), dissemination.join('/')].filter((part) => part !== '').join('//'),
    designation: [
      `Controlled by: ${offices.join('; ') || 'not stated'}`,
      `CUI category: ${categories.join('; ') || 'not stated'}`,
      `Dissemination: ${dissemination.join('; ') || 'not stated'}`,
    ],
  }
}

const banner = /^\s*(?:\(\s*)?(TOP SECRET|SECRET|CONFIDENTIAL)(\s*\/\/[A-Z0-9 ,/-]+)?(?:\s*\))?\s*$/
const portion = /^\s*\((TS|S|C)(\/\/[A-Z0-9 ,/-]+)?\)\s/

/**
 * The first classified banner or portion mark in a text, with its line from 1; undefined where there is none.
 * Throughline holds unclassified plans only: text that bears one is refused.
 * `findClassified('A\nSECRET//NOFORN') // { line: 2, text: 'SECRET//NOFORN' }`
 */
export function findClassified(text: string): { readonly line: number; readonly text: string } | undefined {
  const all = text.split('\n')
  for (const [index, content] of all.entries()) {
    if (banner.test(content) || portion.test(content)) return { line: index + 1, text: content.trim().slice(0, 60) }
  }
  return undefined
}
