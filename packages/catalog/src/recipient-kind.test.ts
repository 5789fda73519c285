import { describe, expect, test } from 'vitest'
import { isSecurityForce, mayAlsoBe, recipientIs, recipientKinds } from './index.ts'

describe('kinds of recipient', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['law-enforcement'], ['national-security-forces', 'border-security', 'civil-authorities']],
    [['border-security'], ['national-security-forces', 'military', 'law-enforcement', 'civil-authorities']],
    [['border-security', 'national-security-forces'], ['military', 'law-enforcement', 'civil-authorities']],
    [['civil-authorities'], []],
    [['population'], []],
    [['choir'], []],
    [[], []],
  ])('CAT-72 a unit of %j may also be %j', (types, expected) => expect(mayAlsoBe(types)).toEqual(expected))
  test.each<[readonly string[], string]>([
    [['military'], 'yes'],
    [['civil-authorities', 'border-security'], 'yes'],
    [['civil-authorities', 'population'], 'no'],
    [['international-organization'], 'no'],
    [['ministry-of-defense'], 'unknown'],
    [['civil-authorities', 'choir'], 'unknown'],
    [[], 'unknown'],
  ])('CAT-72 whether units of %j are of the security forces: %s', (types, expected) => expect(isSecurityForce(types)).toBe(expected))
  test('CAT-72 every kind is said in words', () => {
    for (const kind of recipientKinds) expect(recipientIs(kind)).toMatch(/^(a|an|part|the) /)
  })
})
