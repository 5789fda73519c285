export { checks } from './checks.ts'
export { servedStatements } from './reading/guidance.ts'
export type { SmartLetter, SmartLetterName, SmartReason } from './smart/letter.ts'
export { smartOf } from './smart/smart-of.ts'
