import { bookId, createPlanGraph, day, recordId, type AnyRecord, type Finding, type PlanGraph } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { planningPath } from './planning-path.ts'

const id = recordId
const aPlan = (...records: readonly AnyRecord[]): PlanGraph => createPlanGraph({
  book: bookId('nepal'),
  records: [{ kind: 'plan', id: id('plan-nepal'), title: 'Nepal', scope: 'country', start: day('2026-10-01'), end: day('2028-09-30') }, ...records],
})
const activity = (name: string): AnyRecord => ({ kind: 'activity', id: id(`act-${name}`), title: name })
const finding = (more: Partial<Finding>): Finding =>
  ({ check: 'schedule/starts-too-early', severity: 'error', record: id('act-talks'), message: 'm', next: 'n', source: { cite: 'c' }, ...more })

describe('planning path', () => {
  const stateOf = (plan: PlanGraph, findings: readonly Finding[], stop: string) => planningPath(plan, findings).find((one) => one.id === stop)?.state

  test.each([
    ['none', aPlan(), []],
    ['done', aPlan(activity('talks')), []],
    ['blocked', aPlan(activity('talks')), [finding({})]],
    ['part', aPlan(activity('talks')), [finding({ severity: 'warning' })]],
    ['done', aPlan(activity('talks')), [finding({ severity: 'advice' })]],
    ['done', aPlan(activity('talks')), [finding({ waived: { waiver: id('waiver-1'), reason: 'agreed' } })]],
  ] as const)('ANA-48 a step is "%s" by what is there and by its open findings', (state, plan, findings) => {
    expect(stateOf(plan, findings, 'matrix')).toBe(state)
  })
})
