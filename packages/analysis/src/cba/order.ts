/** By the letters' own numbers, the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Smaller first; what is not known stands last. */
export const byKnown = <T extends number | string>(a: T | undefined, b: T | undefined): number =>
  a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1

/** The keys of a fixed list of choices, typed. `keysOf(domains)[0] // 'doctrine'` */
export const keysOf = <C extends Readonly<Record<string, unknown>>>(choices: C) => Object.keys(choices) as (keyof C & string)[]

/** `counted(1, 'option') // '1 option'`; `counted(2, 'capability', 'capabilities') // '2 capabilities'` */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
