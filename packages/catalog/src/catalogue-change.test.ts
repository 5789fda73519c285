import { describe, expect, test } from 'vitest'
import { catalogueVersion, catalogueVersions, changesSince } from './catalogue-change.ts'
import { catalogueGaps } from './catalogue-gap.ts'
import { programSteps } from './program-step.ts'
import { programs } from './program.ts'
import { restrictions } from './restriction.ts'
import { countryLists } from './restriction-list.ts'
import { strategyElements } from './strategy-element.ts'
import { suspenses } from './suspense.ts'
import { thresholds } from './threshold.ts'

const gapsOf = (id: string) => catalogueGaps().filter((gap) => gap.program === id || gap.restriction === id).map((gap) => gap.field)

describe('catalogue versions', () => {
  test('CAT-53 the versions stand oldest first and the last is this one', () => {
    expect(catalogueVersions.map((one) => one.version)).toEqual(['0.1', '0.2', '0.3'])
    expect(catalogueVersion).toBe('0.3')
  })

  test('CAT-53 what changed since a version is told with before, after, reason and source', () => {
    expect(changesSince('0.1').find((one) => one.id === 'sec-333-build-capacity')).toMatchObject({
      version: '0.2', about: 'program', field: 'limits', before: '$1,500,000', after: '$2,000,000 from 22 DEC 23', from: '2023-12-22',
    })
    expect(changesSince('0.1').filter((one) => one.source === '' || one.because === '')).toEqual([])
    expect(changesSince(catalogueVersion)).toEqual([])
    expect(changesSince('no version')).toEqual(changesSince('0.1'))
  })

  test('CAT-53 the numbers told are those of the data, and every id told is known', () => {
    const text = (id: string) => changesSince('0.1').find((one) => one.about === 'catalogue' && one.id === id)?.after
    expect(text('programs')).toContain(`Law of ${programs.size} programs`)
    expect(text('restrictions')).toContain(`${restrictions.size} restrictions`)
    expect(text('country-lists')).toContain(`${countryLists.length} lists`)
    expect(text('thresholds')).toContain(`${thresholds.size} dollar thresholds`)
    expect(changesSince('0.1').filter((one) => (one.about === 'program' && !programs.has(one.id)) || (one.about === 'restriction' && !restrictions.has(one.id)))).toEqual([])
  })
})

describe('what the newest version holds', () => {
  test('CAT-81 every amount that changed on a day is told, with what it was, what it is and by which source; an amount that did not is not', () => {
    const changed = [...programs.values()].flatMap(({ id, limits }) => limits.flatMap(({ values }) => values.slice(1).flatMap(({ from, source }) => (from === undefined ? [] : [`${id} ${from} ${source}`]))))
    const told = changesSince('0.1').flatMap(({ id, from, source }) => (from === undefined ? [] : [`${id} ${from} ${source}`]))
    expect(told.toSorted()).toEqual(changed.toSorted())
  })

  test('CAT-81 what is held against a need, the steps, suspenses and elements are told with the numbers of the data', () => {
    const text = (id: string, field: string) => changesSince('0.2').find((one) => one.about === 'catalogue' && one.id === id && one.field === field)?.after
    const terms = [...programs.values()].flatMap((one) => one.terms ?? [])
    const of = (is: string) => terms.filter((term) => term.is === is).length
    const holding = [...programs.values()].filter((one) => (one.terms ?? []).length > 0).length
    expect(text('programs', 'prohibitions')).toMatch(new RegExp(`^${terms.length} prohibitions and conditions of ${holding} programs .+ ${of('refused')} refuse .+ ${of('asked')} are asked, ${of('tested')} are decided by another test and ${of('sustained')} by`))
    expect([text('steps', 'steps'), text('suspenses', 'suspenses'), text('strategy-elements', 'strategy')]).toEqual([
      expect.stringContaining(`${programSteps.size} steps`), expect.stringContaining(`${suspenses.size} recurring`), expect.stringContaining(`${strategyElements.size} elements`),
    ])
    expect(changesSince('0.2').filter((one) => one.about === 'threshold' && !thresholds.has(one.id))).toEqual([])
  })
})

describe('catalogue gaps', () => {
  test.each([
    ['dvot', ['confidence', 'citations']],
    ['drawdown-506a1', ['notification']],
    ['itar-126-1', ['sources', 'names']],
    ['default-620q2-one-year', ['scope', 'names']],
    ['coup-7008', ['until', 'names', 'waivers']],
    ['communist-620f', ['names']],
    ['section-907', ['waivers']],
  ])('CAT-54 the gaps of %s tell of %j', (id, fields) => {
    expect(gapsOf(id)).toEqual(expect.arrayContaining(fields))
  })

  test('CAT-54 every program of unknown standing, from memory or without a citation is among the gaps', () => {
    const open = [...programs.values()].filter((one) => one.confidence === 'memory' || one.citations.length === 0 || one.status.at(-1)?.value === 'unknown')
    expect(open.filter((one) => gapsOf(one.id).length === 0)).toEqual([])
  })

  test('CAT-54 every restriction that goes by lists or findings is among the gaps', () => {
    const open = [...restrictions.values()].filter((one) => one.names.by === 'list' || one.names.by === 'determination')
    expect(open.filter((one) => !gapsOf(one.id).includes('names'))).toEqual([])
  })

  test('CAT-54 each gap is of a known program or restriction and says something', () => {
    expect(catalogueGaps().filter((gap) => (gap.program === undefined ? !restrictions.has(gap.restriction) : !programs.has(gap.program)) || gap.text === '')).toEqual([])
  })
})
