import { describe, expect, test } from 'vitest'
import { bookId, createPlanGraph } from '@throughline/model'
import { gapPlan } from '../testing/gap-plan.ts'
import { read } from '../testing/small-plan.ts'
import { rankGaps } from './rank-gaps.ts'
import { riskLevelOf, riskMethodOf } from './risk-method.ts'

const catalogue = riskMethodOf(gapPlan([]))
const matrix = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({ kind: 'risk-matrix', id, title: `Matrix ${id}`, ...more })

describe('the method of risk', () => {
  test.each([
    ['very-likely', 'minor', 'moderate'], ['very-likely', 'modest', 'significant'], ['very-likely', 'major', 'high'], ['very-likely', 'extreme', 'high'],
    ['likely', 'minor', 'low'], ['likely', 'modest', 'moderate'], ['likely', 'major', 'significant'], ['likely', 'extreme', 'high'],
    ['unlikely', 'minor', 'low'], ['unlikely', 'modest', 'low'], ['unlikely', 'major', 'moderate'], ['unlikely', 'extreme', 'significant'],
    ['highly-unlikely', 'minor', 'low'], ['highly-unlikely', 'modest', 'low'], ['highly-unlikely', 'major', 'low'], ['highly-unlikely', 'extreme', 'moderate'],
  ] as const)('ANA-70 by default %s and %s make %s', (likelihood, consequence, level) => {
    expect(riskLevelOf(catalogue, { likelihood, consequence })).toBe(level)
  })
  test.each([[undefined], [{}], [{ likelihood: 'likely' }], [{ consequence: 'major' }]] as const)('ANA-70 %j makes no level', (rated) => {
    expect(riskLevelOf(catalogue, rated)).toBeUndefined()
  })
  test('ANA-71 a plan without a matrix goes by the catalogue’s, which has no fault', () => {
    expect([catalogue.from, catalogue.faults]).toEqual([{ kind: 'catalogue', title: 'Catalogue' }, []])
  })
  test('ANA-71 its own comes before those it cites, its theater’s before the library’s', () => {
    const own = read(matrix('matrix-own'))
    const cited = [{ book: bookId('library'), record: read(matrix('matrix-a-library')) }, { book: bookId('theater'), record: read(matrix('matrix-b-theater')) }]
    const fromOf = (records: readonly ReturnType<typeof read>[], cites: typeof cited) => riskMethodOf(createPlanGraph({ book: bookId('plan'), records, cited: cites })).from
    expect(fromOf([own], cited)).toMatchObject({ kind: 'plan', record: 'matrix-own' })
    expect(fromOf([], cited)).toMatchObject({ kind: 'cited', record: 'matrix-b-theater' })
    expect(fromOf([], cited.slice(0, 1))).toMatchObject({ kind: 'cited', record: 'matrix-a-library' })
  })
  test('ANA-71 what a record leaves out is as in the catalogue, and the reasons name its source', () => {
    const plan = gapPlan([{ id: 'gap-a', operational: { likelihood: 'likely', consequence: 'minor' } }], [matrix('matrix-own', {
      cells: [{ likelihood: 'likely', consequence: 'minor', level: 'moderate' }], weights: [{ part: 'operational', weight: 5 }], source: 'Command manual 1',
    })])
    const method = riskMethodOf(plan)
    expect([method.levels.likely.minor, method.levels.likely.modest, method.weights]).toEqual(['moderate', 'moderate', { ...catalogue.weights, operational: 5 }])
    expect(rankGaps(plan)[0]).toMatchObject({ score: 10, risk: { operational: 'moderate' } })
    expect(rankGaps(plan)[0]?.because.at(-1)).toBe('Matrix and weights of “Matrix matrix-own”: Command manual 1.')
  })
  test('ANA-72 a matrix in which more risk makes a lower level is named, in the rank too', () => {
    const plan = gapPlan([{ id: 'gap-a' }], [matrix('matrix-own', { cells: [{ likelihood: 'likely', consequence: 'extreme', level: 'low' }] })])
    expect(riskMethodOf(plan).faults).toEqual(['Likely and extreme makes a lower level than unlikely and extreme.', 'Likely and extreme makes a lower level than likely and major.'])
    expect(rankGaps(plan)[0]?.because.filter((text) => text.startsWith('Mind the matrix'))).toHaveLength(2)
  })
  test('ANA-72 a weight below zero counts as zero and is named', () => {
    const method = riskMethodOf(gapPlan([], [matrix('matrix-own', { weights: [{ part: 'urgency', weight: -1 }] })]))
    expect([method.weights.urgency, method.faults]).toEqual([0, ['Urgency weighs -1, less than nothing: it counts as 0.']])
  })
})
