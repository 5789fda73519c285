import type { Block, DocumentTree, Section } from './tree.ts'

/** Numbers sub-headings by section (5.2) and tables and figures through the document, in reading order. */
export function numberBlocks(tree: DocumentTree): DocumentTree {
  const next = { table: 1, figure: 1 }
  const number = (blocks: readonly Block[], prefix: string | undefined): readonly Block[] => {
    const at = { two: 0, three: 0 }
    const each = (block: Block): Block => {
      switch (block.kind) {
        case 'table': return { ...block, number: next.table++ }
        case 'figure': return { ...block, number: next.figure++ }
        case 'prose': return { ...block, blocks: block.blocks.map(each) }
        case 'heading': {
          if (block.level === 2) Object.assign(at, { two: at.two + 1, three: 0 })
          else at.three += 1
          return prefix === undefined ? block : { ...block, number: block.level === 2 ? `${prefix}.${at.two}` : `${prefix}.${at.two}.${at.three}` }
        }
        default: return block
      }
    }
    return blocks.map(each)
  }
  const numberSection = (one: Section): Section => ({ ...one, blocks: number(one.blocks, one.number?.replace('Annex ', '')) })
  const cover = { ...tree.cover, blocks: number(tree.cover.blocks, undefined) }
  const front = tree.front.map(numberSection)
  const sections = tree.sections.map(numberSection)
  return { ...tree, cover, front, sections, annexes: tree.annexes.map(numberSection) }
}
