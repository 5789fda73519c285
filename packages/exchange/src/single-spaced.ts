/**
 * One space between words, none around: `singleSpaced('  MINISTRY  OF DEFENSE ') // 'MINISTRY OF DEFENSE'`.
 * The forms a report comes in differ in little else.
 */
export const singleSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim()
