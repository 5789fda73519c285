import { acronyms as catalogAcronyms } from '@throughline/catalog'
import type { PlanGraph } from '@throughline/model'
import type { Block, Run, Runs } from './tree.ts'

/** What acronyms stand for, by their exact writing. */
export type Meanings = ReadonlyMap<string, string>

/** The shared list, and the plan's own: one a line, `ACR: long name`. */
export function meaningsOf(plan: PlanGraph): Meanings {
  const own = (plan.head?.acronyms ?? []).flatMap((line): readonly (readonly [string, string])[] => {
    const match = /^\s*([^:\s]{2,20})\s*:\s*(.+)$/.exec(line)
    return match?.[1] === undefined || match[2] === undefined ? [] : [[match[1], match[2].trim()]]
  })
  const shared = catalogAcronyms.flatMap(({ acronym, long, also }) => [acronym, ...also].map((short): readonly [string, string] => [short, long]))
  return new Map([...shared, ...own])
}

/** Two meanings, so never expanded: the reader is asked to write it out. */
export const twofold = ['LOA']

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A reader of text that knows the acronyms: the longest wins, `FY27` counts as FY. */
export function acronymPattern(meanings: Meanings): RegExp {
  const shorts = [...meanings.keys(), ...twofold].toSorted((a, b) => b.length - a.length).map(escaped)
  return new RegExp(`(?<![\\p{L}\\p{N}&-])(?:(FY)(\\d{4}|\\d{2})(?!\\d)|(${shorts.join('|')})(s?))(?![\\p{L}\\p{N}]|-\\p{Lu})`, 'gu')
}

/** Spells each acronym out where running text first uses it, and keeps the ones that were used. */
export interface Speller {
  /** Running text: the first use is spelled out. */
  spell(runs: Runs): Runs
  /** Tables, headings, captions: used, but not spelled out. */
  note(text: string): void
  used(): readonly { readonly short: string; readonly long: string }[]
  /** Acronyms with two meanings that stand alone somewhere. */
  ambiguous(): readonly string[]
}

/** A speller for one document, to be led through it in reading order. */
export function speller(meanings: Meanings): Speller {
  const pattern = acronymPattern(meanings)
  const seen = new Set<string>()
  const spelled = new Set<string>()
  const longs = new Set<string>()
  const spellText = (text: string): string => text.replace(pattern, (match, fy: string | undefined, year: string | undefined, short: string | undefined, plural: string | undefined, at: number) => {
    const acronym = fy ?? short ?? ''
    seen.add(acronym)
    const long = meanings.get(acronym)
    if (long === undefined || spelled.has(acronym) || longs.has(long)) return match
    spelled.add(acronym)
    longs.add(long)
    const before = text.slice(0, at)
    if (isSpelledHere(before, text.slice(at + match.length), long)) return match
    const opens = before.trim() === '' || /[.!?:]\s+$/.test(before)
    const name = withoutRemark(long)
    const told = opens ? name.slice(0, 1).toUpperCase() + name.slice(1) : needsArticle(before, name) ? `the ${name}` : name
    return year === undefined ? `${told}${plural ?? ''} (${acronym}${plural ?? ''})` : `${told} ${year.length === 2 ? `20${year}` : year} (${match})`
  })
  return {
    spell: (runs) => runs.map((run): Run => ({ ...run, text: spellText(run.text) })),
    note: (text) => { for (const match of text.matchAll(pattern)) seen.add(match[1] ?? match[3] ?? '') },
    used: () => [...seen].flatMap((short) => {
      const long = meanings.get(short)
      return long === undefined ? [] : [{ short, long }]
    }).sort((a, b) => (a.short < b.short ? -1 : 1)),
    ambiguous: () => twofold.filter((short) => seen.has(short)),
  }
}

/** "carried by INL" becomes "carried by the Bureau of …": an office takes an article where its acronym did not. */
const needsArticle = (before: string, name: string): boolean => /\b(?:by|of|with|from|to|for|and|in|at)\s+$/.test(before) && /^(?:Bureau|Department|Office|Institute|Center)\b/.test(name)

const withoutRemark = (long: string) => long.replace(/\s*\([^)]*\)\s*$/, '')

/** The author already wrote "long name (SHORT)" or "SHORT (long name)". */
const isSpelledHere = (before: string, after: string, long: string): boolean => {
  const plain = withoutRemark(long).toLowerCase()
  return before.toLowerCase().trimEnd().endsWith(`${plain} (`.trimEnd()) || after.toLowerCase().trimStart().startsWith(`(${plain}`)
}

/** Leads the speller through blocks in reading order. */
export function spellBlocks(blocks: readonly Block[], by: Speller): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'paragraph': return { ...block, runs: by.spell(block.runs) }
      case 'bullets': return { ...block, items: block.items.map((item) => by.spell(item)) }
      case 'callout': by.note(block.title); return { ...block, paragraphs: block.paragraphs.map((one) => by.spell(one)) }
      case 'prose': return { ...block, blocks: spellBlocks(block.blocks, by) }
      case 'heading': by.note(block.text); return block
      case 'figure': by.note(block.caption); return block
      default:
        for (const text of tableTexts(block)) by.note(text)
        return { ...block, notes: block.notes.map((one) => by.spell(one)) }
    }
  })
}

const tableTexts = (block: Extract<Block, { kind: 'table' }>): readonly string[] => [
  block.caption, ...block.columns.map((column) => column.heading),
  ...block.rows.flatMap((one) => one.cells.flatMap((cell) => cell.paragraphs.flatMap((runs) => runs.map((run) => run.text)))),
]
