import { describe, expect, test } from 'vitest'
import { catalogueVersion, catalogueVersions, changesSince } from './catalogue-change.ts'
import { catalogueGaps } from './catalogue-gap.ts'
import { programs } from './program.ts'
import { restrictions } from './restriction.ts'
import { countryLists } from './restriction-list.ts'
import { thresholds } from './threshold.ts'

const gapsOf = (id: string) => catalogueGaps().filter((gap) => gap.program === id || gap.restriction === id).map((gap) => gap.field)

describe('catalogue versions', () => {
  test('CAT-53 the versions stand oldest first and the last is this one', () => {
    expect(catalogueVersions.map((one) => one.version)).toEqual(['0.1', '0.2'])
    expect(catalogueVersion).toBe('0.2')
  })

  test('CAT-53 what changed since a version is told with before, after, reason and source', () => {
    expect(changesSince('0.1').find((one) => one.id === 'sec-333-build-capacity')).toMatchObject({
      version: '0.2', about: 'program', field: 'limits', before: '$1,500,000', after: '$2,000,000 from 22 DEC 23', from: '2023-12-22',
    })
    expect(changesSince('0.1').filter((one) => one.source === '' || one.because === '')).toEqual([])
    expect(changesSince('0.2')).toEqual([])
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
