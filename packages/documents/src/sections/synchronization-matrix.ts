import { section, type Paper } from '../paper.ts'
import type { Section } from '../tree.ts'

export const synchronizationMatrix = (paper: Paper): Section => section(paper, { id: 'synchronization-matrix', orientation: 'landscape', open: undefined, blocks: [] })
