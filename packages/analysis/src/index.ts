export type * from './matrix.ts'
export * from './money-sum.ts'
export type * from './progress.ts'
export type * from './trace.ts'
