import { everySection, summaryPage, type Block, type DocumentTree } from '@throughline/documents'
import type { Day, Finding, PlanGraph } from '@throughline/model'
import { moreBlocks } from './more-blocks.ts'

/** The summary in its three parts: head, tables across the page, lists in two columns. */
export interface OnePage {
  readonly tree: DocumentTree
  readonly tables: readonly Block[]
  readonly lists: readonly Block[]
}

/**
 * The plan on one page: what the documents room writes, and with it objectives, risks and assumptions.
 * Tables are not numbered: a page has no list of them.
 */
export function onePage(plan: PlanGraph, options: { readonly on: Day; readonly findings: readonly Finding[] }): OnePage {
  const tree = summaryPage(plan, options)
  const blocks = everySection(tree).flatMap((section) => section.blocks)
  const more = moreBlocks(plan, options.on)
  const end = blocks.findLastIndex((block) => block.kind === 'table') + 1
  return {
    tree,
    tables: [...blocks.slice(0, end), ...more.filter((block) => block.kind === 'table')].map(unnumbered),
    lists: [...more.filter((block) => block.kind !== 'table'), ...blocks.slice(end)],
  }
}

function unnumbered(block: Block): Block {
  if (block.kind !== 'table') return block
  const { number: _, ...rest } = block
  return rest
}
