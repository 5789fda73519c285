export type { Owner } from './owner.ts'
export { openStore } from './sqlite-store.ts'
