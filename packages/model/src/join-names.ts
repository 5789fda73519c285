/** Names in one breath. `joinNames(['a', 'b', 'c']) // 'a, b and c'` */
export const joinNames = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`)
