import { describe, expect, test } from 'vitest'
import { isMoneySource, moneySourceById, outsidePrograms } from './outside-program.ts'
import { programById } from './program.ts'

describe('money outside the catalogue', () => {
  test('CAT-8 four names stand for money that no program gives', () => {
    expect([...outsidePrograms.keys()]).toEqual(['ame-383', 'ccmd-operations', 'partner-national-budget', 'un-peacekeeping-budget'])
  })

  test('CAT-8 none of them is a program', () => {
    expect([...outsidePrograms.keys()].filter((id) => programById(id) !== undefined)).toEqual([])
  })

  test.each([
    ['imet', 'catalog'],
    ['global-security-contingency-fund', 'catalog'],
    ['partner-national-budget', 'outside'],
    ['their-own-money', undefined],
  ])('CAT-9 the money named "%s" is of origin %s', (id, origin) => {
    expect(moneySourceById(id)?.origin).toBe(origin)
  })

  test.each([
    ['imet', true],
    ['ccmd-operations', true],
    ['global-security-contingency-fund', false],
    ['their-own-money', false],
  ])('CAT-9 a funding line may name "%s": %s', (id, may) => {
    expect(isMoneySource(id)).toBe(may)
  })

  test('CAT-8 operating and assessment money gives nothing to the partner', () => {
    const giving = [...outsidePrograms.values()].filter((outside) => outside.givesToPartner)
    expect(giving.map((outside) => outside.money)).toEqual(['partner', 'international-organization'])
  })
})
