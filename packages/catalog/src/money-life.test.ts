import { day, fiscalYear, type Day } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { moneyBreaches, moneyLife, programById } from './index.ts'

const fy28 = fiscalYear(2028)
const moneyOf = (id: string) => programById(id)?.money ?? {}
const left = (program: string, start: string | undefined, end: string | undefined, begun?: string) => {
  const read = (text: string | undefined): Day | undefined => (text === undefined ? undefined : day(text))
  const from = read(begun ?? start)
  return moneyBreaches(moneyLife(moneyOf(program), fy28, from), { start: read(start), end: read(end), begun: from }).map(({ how, bound, days }) => `${how} ${bound} ${days}`)
}
const sec333 = 'sec-333-build-capacity'

describe('the life of money', () => {
  test.each([
    [sec333, { life: 'dated', availableFrom: '2027-10-01', obligateBy: '2029-09-30', workMustEndBy: '2030-09-30' }],
    ['training-exercises-321', { life: 'dated', availableFrom: '2027-10-01', obligateBy: '2029-09-30', startBy: '2028-09-30', workMustEndBy: '2029-09-30' }],
    ['fmf-grant', { life: 'kept', availableFrom: '2027-10-01' }],
    ['imet', { life: 'dated' }],
    ['state-partnership-341', { life: 'unknown', availableFrom: '2027-10-01' }],
  ])('CAT-70 FY28 money of %s', (program, expected) => expect(moneyLife(moneyOf(program), fy28)).toMatchObject(expected))
  test('CAT-70 the work must end by the year it starts in, not by that of its money', () => {
    expect(['2028-09-30', '2028-10-01'].map((start) => moneyLife(moneyOf(sec333), fy28, day(start)).workMustEndBy)).toEqual(['2030-09-30', '2031-09-30'])
  })

  test.each<[string, string, string | undefined, string | undefined, readonly string[]]>([
    ['before it is there', sec333, '2027-09-29', '2027-09-30', ['ends-before-available 2027-10-01 1']],
    ['over on its first day', sec333, '2027-09-29', '2027-10-01', []],
    ['started on the last day', sec333, '2029-09-30', '2030-09-30', []],
    ['started a day later', sec333, '2029-10-01', '2030-09-30', ['starts-after-obligation 2029-09-30 1']],
    ['ended on the last day', sec333, '2028-09-30', '2030-09-30', []],
    ['ended a day later', sec333, '2028-09-30', '2030-10-01', ['ends-too-late 2030-09-30 1']],
    ['started in the next year, and so ended later', sec333, '2028-10-01', '2030-10-01', []],
    ['only its last day known, too late', sec333, undefined, '2030-10-01', ['ends-too-late 2030-09-30 1']],
    ['no day known', sec333, undefined, undefined, []],
    ['money that does not expire', 'fms-cash', '2035-01-10', '2035-03-31', []],
    ['money that is kept', 'fmf-grant', '2035-01-10', '2035-03-31', []],
    ['money of a life not read', 'state-partnership-341', '2035-01-10', '2035-03-31', []],
    ['money of a life not read, before its year', 'state-partnership-341', '2027-09-29', '2027-09-30', []],
    ...['training-exercises-321', 'regional-centers-342', 'rdfp-345', 'iadc-351'].flatMap((program): [string, string, string, string, readonly string[]][] => [
      [`started on the last day of its own year (${program})`, program, '2028-09-30', '2029-09-30', []],
      [`started in the second year (${program})`, program, '2028-10-01', '2029-09-30', ['starts-too-late 2028-09-30 1']],
      [`over a day after the next year (${program})`, program, '2028-09-30', '2029-10-01', ['ends-too-late 2029-09-30 1']],
    ]),
  ])('CAT-71 FY28 money, work %s', (_, program, start, end, expected) => expect(left(program, start, end)).toEqual(expected))
  test('CAT-71 what belongs to a package counts from the first day of the package', () => {
    expect(left(sec333, '2029-11-01', '2030-12-31')).toEqual(['starts-after-obligation 2029-09-30 32'])
    expect(left(sec333, '2029-11-01', '2030-12-31', '2028-01-10')).toEqual(['ends-too-late 2030-09-30 92'])
  })
})
