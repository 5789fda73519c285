import { describe, expect, test } from 'vitest'
import { acronymByShort, acronyms } from './acronym.ts'
import { commands } from './command.ts'

describe('acronyms', () => {
  test.each([
    ['CSCS', 'country-specific security cooperation section'],
    ['DSCA', 'Defense Security Cooperation Agency'],
    ['DoD', 'Department of Defense'],
    ['SDO/DATT', 'Senior Defense Official/Defense Attaché'],
    ['MfR', 'Managing for Results'],
  ])('CAT-20 %s stands for %s', (short, long) => {
    expect(acronymByShort(short)?.long).toBe(long)
  })

  test.each(['LOA', 'NSIP', 'cscs', 'XYZ', ''])('CAT-21 "%s" stands for no one thing', (short) => {
    expect(acronymByShort(short)).toBeUndefined()
  })

  test('CAT-20 every acronym names where its meaning comes from, and no long name holds an acronym of its own', () => {
    expect(acronyms.filter((entry) => entry.source === '')).toEqual([])
    const nested = acronyms.filter((entry) => entry.long.split(/[\s,-]+/).some((word) => acronymByShort(word) !== undefined))
    expect(nested.map((entry) => entry.acronym)).toEqual(['MNNA'])
  })

  test('CAT-20 the six commands are spelled as the catalogue names them', () => {
    for (const { id, name } of commands.values()) expect(acronymByShort(id)?.long).toBe(name)
  })
})
