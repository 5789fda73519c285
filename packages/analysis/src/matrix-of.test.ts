import { describe, expect, test } from 'vitest'
import { day } from '@throughline/model'
import { forAnyOrder, forAnyPlan } from './testing/any-plan.ts'
import { smallPlan } from './testing/small-plan.ts'
import { flatRows, matrixOf, moneyBy, moneyPanels, noSum, sumOf, type MatrixRow, type MoneyAxis, type MoneyGroup } from './index.ts'

const on = day('2026-11-20')
const byEffort = { rows: 'effort', columns: 'fiscal-year', on } as const

describe('rows and columns', () => {
  test('ANA-20 line of effort, line of activity, activity, with the numbers of the plan', () => {
    expect(flatRows(matrixOf(smallPlan(), byEffort).rows).map((r) => `${r.number} ${r.title}`)).toEqual(['1 Secure the border', '1.1 Agree the plan', '1.1.1 Staff talks', '1.1.2 Draft the plan'])
  })

  test('ANA-20 activities alike in all but their ids stand by id, in whatever order they came', () => {
    const twins = ['act-b', 'act-a'].map((id) => ({ kind: 'activity', id, title: 'Talks', line: 'line-plan', start: '2027-05-03' }))
    const ids = (put: typeof twins) => flatRows(matrixOf(smallPlan({ put }), byEffort).rows).flatMap((r) => r.record ?? []).filter((id) => /^act-[ab]$/.test(id))
    expect([ids(twins), ids(twins.toReversed())]).toEqual([['act-a', 'act-b'], ['act-a', 'act-b']])
  })

  test('ANA-21 what has no line of effort stands last', () => {
    const plan = smallPlan({ put: [{ kind: 'activity', id: 'act-band', title: 'Band visit', start: '2026-10-05', end: '2026-10-07' }] })
    expect(matrixOf(plan, byEffort).rows.map((r) => r.title)).toEqual(['Secure the border', 'No line of effort'])
  })

  test('ANA-22 an activity without a line stands under the line of effort of its objective', () => {
    const row = flatRows(matrixOf(smallPlan({ change: { 'act-draft': { line: undefined } } }), byEffort).rows).find((r) => r.record === 'act-draft')
    expect(row?.key).toBe('effort-border/none/act-draft')
  })

  test.each([
    ['fiscal-year', ['FY27', 'FY28']], ['quarter', ['FY27 Q1', 'FY27 Q2', 'FY27 Q3', 'FY27 Q4', 'FY28 Q1', 'FY28 Q2', 'FY28 Q3', 'FY28 Q4']],
    ['month', ['26', '27'].flatMap((year, i) => (i === 0 ? ['Oct', 'Nov', 'Dec'] : []).map((m) => `${m} ${year}`)).concat(['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map((m) => `${m} 27`), ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep'].map((m) => `${m} 28`))], ['phase', ['Outside']],
  ] as const)('ANA-23 columns by %s', (columns, labels) => {
    expect(matrixOf(smallPlan(), { ...byEffort, columns }).columns.map((c) => c.label)).toEqual(labels)
  })

  test('ANA-24 money stands in its year, at the day of the work nearest to it', () => {
    const quarters = matrixOf(smallPlan(), { ...byEffort, columns: 'quarter' })
    const filled = quarters.columns.flatMap((c, i) => ((quarters.costs[i] ?? noSum).usd > 0 ? [c.label] : []))
    expect(filled).toEqual(['FY27 Q1', 'FY28 Q1'])
  })

  test('ANA-25 a filter leaves empty lines out and keeps the numbers', () => {
    const rows = flatRows(matrixOf(smallPlan(), { ...byEffort, filter: (id) => id === 'act-draft' }).rows)
    expect(rows.map((r) => r.number)).toEqual(['1', '1.1', '1.1.2'])
    expect(matrixOf(smallPlan(), { ...byEffort, filter: () => false }).rows).toEqual([])
  })

  test('ANA-26 a year typed wrong does not make a thousand columns', () => {
    expect(matrixOf(smallPlan({ change: { 'act-draft': { end: '2126-02-26' } } }), byEffort).columns.length).toBe(2)
  })
})

describe('rows by phase and by unit, and what others give', () => {
  const phases = [{ kind: 'phase', id: 'phase-build', title: 'Build', start: '2026-10-01', end: '2026-12-31' }, { kind: 'phase', id: 'phase-sustain', title: 'Sustain', start: '2027-01-01', end: '2028-09-30' }]
  const titles = (plan: ReturnType<typeof smallPlan>, rows: 'phase' | 'unit') => flatRows(matrixOf(plan, { ...byEffort, rows }).rows).filter((r) => r.kind !== 'milestone').map((r) => `${r.number} ${r.title}`)

  test('ANA-195 by phase: phase, line of effort, activity; the phase it names before the one that holds its first day', () => {
    expect(titles(smallPlan({ put: phases, change: { 'act-draft': { phase: 'phase-sustain' } } }), 'phase')).toEqual(['1 Build', '1.1 Secure the border', '1.1.1 Staff talks', '2 Sustain', '2.1 Secure the border', '2.1.1 Draft the plan'])
  })
  test('ANA-196 by unit: what two units receive stands under both, its money once', () => {
    const units = ['b', 'a'].map((id) => ({ kind: 'recipient-unit', id: `unit-${id}`, name: `Battalion ${id}` }))
    const matrix = matrixOf(smallPlan({ put: units, change: { 'act-talks': { recipients: ['unit-b', 'unit-a'] } } }), { ...byEffort, rows: 'unit' })
    expect(flatRows(matrix.rows).filter((r) => r.kind !== 'milestone').map((r) => [r.title, r.total.usd, r.note])).toEqual([
      ['Battalion a', 3_800_000, undefined], ['Staff talks', 3_800_000, 'event'], ['Battalion b', 0, undefined], ['Staff talks', 0, 'money under Battalion a'], ['No recipient unit named', 1_000_000, undefined], ['Draft the plan', 1_000_000, 'activity'],
    ])
  })
  test('ANA-197 what others give stands last, with its amount in words, and counts in no sum', () => {
    const plan = smallPlan({ put: [{ kind: 'external-resource', id: 'resource-road', title: 'Road', amount: 38_000_000, stage: 'under-way', fiscalYear: 2027 }] })
    const [bare, full] = [matrixOf(plan, byEffort), matrixOf(plan, { ...byEffort, hasContributions: true })]
    expect(full.rows.at(-1)).toMatchObject({ key: 'contributions', activities: 0, children: [{ title: 'Road', note: expect.stringContaining('under way'), span: { start: '2026-10-01', end: '2027-09-30' } }] })
    expect([full.total, full.costs, full.rows.slice(0, -1)]).toEqual([bare.total, bare.costs, bare.rows])
  })
})

describe('bars, links, milestones', () => {
  const rowOf = (edit: Parameters<typeof smallPlan>[0], id: string) => flatRows(matrixOf(smallPlan(edit), byEffort).rows).find((r) => r.record === id)

  test.each([
    ['act-talks', {}, 'approved', true], ['act-draft', {}, 'partner', false],
    ['act-talks', { status: 'done' }, 'done', false], ['act-talks', { status: 'under-way', end: '2026-11-20' }, 'under-way', false], ['act-talks', { status: 'under-way', end: '2026-11-19' }, 'under-way', true],
    ['act-talks', { status: 'cancelled' }, 'cancelled', false], ['act-draft', { status: 'done' }, 'done', false],
  ] as const)('ANA-27 the bar of %s with %j is drawn as %s, late: %s', (id, change, status, isLate) => {
    expect(rowOf({ change: { [id]: change } }, id)?.bar).toMatchObject({ status, isLate })
  })

  test.each([['2026-11-05', true], ['2026-11-06', false], ['2026-11-07', false]])('ANA-28 a step that starts on %s after one that ends on 5 November breaks the link: %s', (start, isBroken) => {
    expect(matrixOf(smallPlan({ change: { 'act-draft': { start } } }), byEffort).links).toMatchObject([{ from: 'act-talks', to: 'act-draft', isBroken }])
  })

  test.each([
    ['finish-start', '2026-11-06', '2026-12-01', false], ['start-start', '2026-11-03', '2026-12-01', false], ['start-start', '2026-11-02', '2026-12-01', true],
    ['finish-finish', '2026-10-05', '2026-11-05', false], ['finish-finish', '2026-10-05', '2026-11-04', true], ['start-finish', '2026-10-05', '2026-11-03', false], ['start-finish', '2026-10-05', '2026-11-02', true],
  ] as const)('ANA-29 links of all four types are drawn: %s to %s until %s is broken: %s', (type, start, end, isBroken) => {
    expect(matrixOf(smallPlan({ change: { 'dep-draft': { type }, 'act-draft': { start, end } } }), byEffort).links).toMatchObject([{ type, isBroken }])
  })

  test('ANA-30 a milestone stands on the row of the line that leads to its objective', () => {
    expect(matrixOf(smallPlan(), byEffort).milestones).toMatchObject([{ record: 'mile-signed', row: 'line-plan', isMet: false }])
    expect(matrixOf(smallPlan(), byEffort).rows.map((row) => row.key)).not.toContain('milestones')
  })

  test('ANA-47 milestones tied to no row have a row of their own above all others, without cost or number; others keep theirs', () => {
    const loose = (id: string, date: string) => ({ kind: 'milestone', id, title: id, date })
    const plan = smallPlan({ put: [loose('mile-late', '2028-03-01'), loose('mile-early', '2027-03-01')] })
    const [bare, full] = [matrixOf(smallPlan(), byEffort), matrixOf(plan, byEffort)]
    expect(full.rows[0]).toMatchObject({ key: 'milestones', kind: 'milestone', title: 'Milestones', number: '', activities: 0, children: [], span: { start: '2027-03-01', end: '2028-03-01' } })
    expect(full.rows.slice(1)).toEqual(bare.rows)
    expect(full.rows[0]?.costs).toHaveLength(full.columns.length)
    expect([full.costs, full.total]).toEqual([bare.costs, bare.total])
    expect(full.milestones.map(({ record, row }) => [record, row])).toEqual([['mile-signed', 'line-plan'], ['mile-early', 'milestones'], ['mile-late', 'milestones']].toSorted((a, b) => full.milestones.findIndex((m) => m.record === a[0]) - full.milestones.findIndex((m) => m.record === b[0])))
    expect(matrixOf(plan, { ...byEffort, filter: () => false }).milestones.map(({ record }) => record)).toEqual(['mile-early', 'mile-late'])
  })
})

describe('sums', () => {
  test('ANA-31 zero is a cost, a missing cost is unknown, and a cancelled activity costs what was obligated', () => {
    const total = (change: Record<string, Record<string, unknown>>, remove: string[] = []) => matrixOf(smallPlan({ change, remove }), byEffort).total
    expect(total({ 'fund-talks': { likely: 0 } })).toMatchObject({ usd: 1_000_000, unknown: 0 })
    expect(total({ 'fund-talks': { likely: undefined } })).toMatchObject({ usd: 1_000_000, unknown: 1 })
    expect(total({}, ['fund-talks'])).toMatchObject({ usd: 1_000_000, unknown: 1 })
    expect(total({ 'act-talks': { status: 'cancelled' }, 'fund-talks': { obligated: 500_000 } })).toMatchObject({ usd: 1_500_000, unknown: 0 })
  })

  const addsUp = (row: MatrixRow) => {
    expect(sumOf(row.costs)).toEqual(row.total)
    if (row.children.length > 0) expect(sumOf(row.children.map((c) => c.total))).toEqual(row.total)
    row.children.forEach(addsUp)
  }

  test('ANA-32 every level adds up, by any rows and columns, and all of them give the same total', () => {
    forAnyPlan(150, (plan) => {
      const totals = (['effort', 'program', 'payer', 'organization', 'phase', 'unit'] as const).flatMap((rows) => (['fiscal-year', 'quarter', 'month', 'phase'] as const).map((columns) => {
        const matrix = matrixOf(plan, { rows, columns, on })
        matrix.rows.forEach(addsUp)
        expect(sumOf(matrix.costs)).toEqual(matrix.total)
        expect(sumOf(matrix.rows.map((r) => r.total))).toEqual(matrix.total)
        expect(sumOf(matrix.payers.map((p) => p.total))).toEqual(matrix.total)
        return matrix.total
      }))
      for (const total of totals) expect(total).toEqual(totals[0])
    })
  })

  test('ANA-33 any order of the records gives the same matrix', () => {
    forAnyOrder(150, (plan, shuffled) => {
      for (const rows of ['effort', 'program', 'payer', 'organization', 'phase', 'unit'] as const) {
        expect(matrixOf(shuffled, { rows, columns: 'quarter', on })).toEqual(matrixOf(plan, { rows, columns: 'quarter', on }))
      }
    })
  })

  test('ANA-34 money by any axes adds up at each level, whatever their order', () => {
    const orders: readonly (readonly MoneyAxis[])[] = [
      ['fiscal-year', 'program', 'payer', 'stage'], ['stage', 'payer', 'program', 'fiscal-year'], ['side', 'funded'], ['funded', 'side', 'program'], ['payer'], [],
    ]
    const check = (group: MoneyGroup) => {
      if (group.groups.length > 0) expect(sumOf(group.groups.map((g) => g.sum))).toEqual(group.sum)
      expect(group.sum.usd).toBe(group.sum.funded + group.sum.unfunded)
      group.groups.forEach(check)
    }
    forAnyPlan(100, (plan) => {
      for (const axes of orders) {
        const table = moneyBy(plan, axes)
        table.groups.forEach(check)
        if (axes.length > 0) expect(sumOf([...table.groups.map((g) => g.sum), { ...noSum, unknown: table.uncosted.length }])).toEqual(table.total)
      }
    })
  })

  test('ANA-35 panels show every dollar once: the largest first, the partner together, the rest as one', () => {
    const { panels, all } = moneyPanels(smallPlan(), 8)
    expect(panels.map((p) => [p.label, p.isPartners, p.sum.usd])).toEqual([['TCA', false, 3_800_000], ['Bandaria', true, 1_000_000]])
    forAnyPlan(100, (plan) => {
      for (const most of [1, 2, 4]) {
        const money = moneyPanels(plan, most)
        expect(money.panels.length).toBeLessThanOrEqual(most)
        expect(money.panels.reduce((sum, p) => sum + p.sum.usd, 0)).toBe(money.all.sum.usd)
      }
    })
    expect(all.sum.usd).toBe(4_800_000)
  })
})
