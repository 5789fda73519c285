export * from './matrix-figure.ts'
export { costText, visibleRows, rowHeight, headerHeight, type MatrixFigureOptions } from './matrix-layout.ts'
export { lookOf, statusWords, hatches } from './status-mark.ts'
export { escapeText, type Figure } from './svg.ts'
