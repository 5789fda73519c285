import type { Matrix } from '@throughline/analysis'
import type { Block } from './tree.ts'

export const matrixPicture = (matrix: Matrix): readonly Block[] => (matrix.activities < 0 ? [{ kind: 'paragraph', runs: [] }] : [])
