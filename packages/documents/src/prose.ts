import { bullets, paragraph, strong } from './block.ts'
import type { Block, Runs } from './tree.ts'

const longestLeadWords = 4
const question = /^(What|How|When|Why|Who|Where)\b/
const lead = /^([A-Z][^.:!?\n]{1,48})\. +(?=\S)/
const verb = /\b(is|are|was|were|has|have|will|may|must|can)\b/

/** A short opening such as "Main effort." stands in bold, as the field writes its paragraphs. */
function withLead(text: string): Runs {
  const opening = lead.exec(text)?.[1]
  if (opening === undefined || (!question.test(opening) && (verb.test(opening) || opening.split(' ').length > longestLeadWords))) return [{ text }]
  return [strong(`${opening}.`), { text: ` ${text.slice(opening.length + 1).trimStart()}` }]
}

const isBullet = (line: string) => /^\s*- /.test(line)

/**
 * An author's text as blocks: paragraphs separated by an empty line, lines that start with "- " as bullets.
 * Everything else stays as it was written. `proseBlocks('First.\n\n- one\n- two')`
 */
export function proseBlocks(text: string): readonly Block[] {
  return text.split(/\n\s*\n/).flatMap((part) => partBlocks(part.split('\n').filter((line) => line.trim() !== '')))
}

function partBlocks(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const from = at
    const isList = isBullet(lines[at] ?? '')
    while (at < lines.length && isBullet(lines[at] ?? '') === isList) at += 1
    const group = lines.slice(from, at).map((line) => line.trim())
    if (isList) blocks.push(bullets(group.map((line) => line.replace(/^- +/, ''))))
    else if (at < lines.length) blocks.push(...leadIn(group))
    else blocks.push(...group.map((line) => paragraph(withLead(line))))
  }
  return blocks
}

/** The line before a list introduces it and stays with it. */
const leadIn = (group: readonly string[]): readonly Block[] => [
  ...group.slice(0, -1).map((line) => paragraph(withLead(line))),
  ...group.slice(-1).map((line) => paragraph(line.length <= 60 ? [strong(line)] : withLead(line), 'lead-in')),
]
