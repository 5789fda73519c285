import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matrixOf, noSum, type MatrixRow } from '@throughline/analysis'
import { seenRows } from '@throughline/figures'
import { addDays, bookId, createPlanGraph, day, fiscalYear, recordId, usd, type AnyRecord } from '@throughline/model'
import { mostOpen, openGroups, readFolds, turn, writeFolds } from './folds.ts'
import { daysSeen, geometryOf, placeBar, zoomDays } from './geometry.ts'
import { groupsAbove, rowsOfRecord, withMilestones } from './reveal.ts'
import { costsByRow } from './row-costs.ts'
import { sheetsOf } from './sheets.ts'
import { stepOf, type WalkRow } from './use-walk.ts'
import { hideWord, readMarks, readView, writeMarks } from './view.ts'

const rowOf = (key: string, depth: number, children: readonly MatrixRow[] = []): MatrixRow =>
  ({ key, kind: children.length > 0 ? 'program' : 'activity', number: key, title: key, depth, costs: [], total: noSum, activities: children.length || 1, children })
const groupOf = (key: string, leaves: number): MatrixRow => rowOf(key, 0, Array.from({ length: leaves }, (_, i) => rowOf(`${key}.${i}`, 1)))

describe('the address of the matrix', () => {
  test('WEB-500 the words of the address choose rows, columns and what is hidden; words it does not know are as if not said', () => {
    expect(readView({ rows: 'program', columns: 'phase', hide: 'idea.done', staff: 'shown', text: 'talks', links: 'hidden', marks: 'gates.-float' })).toEqual({
      rows: 'program', columns: 'phase', text: 'talks', hidden: new Set(['idea', 'done']), hasStaffSteps: true, hasLinks: false, hasMilestones: true, hasFunds: true,
      marks: { critical: true, float: false, forecast: true, gates: true, others: true },
    })
    expect(readView({ rows: 'nonsense', columns: '', hide: 'nonsense', staff: 'x' })).toEqual(readView({}))
    expect(hideWord(readView({ hide: 'idea.done' }).hidden)).toBe('done.idea')
    expect(hideWord(new Set())).toBeUndefined()
  })
})

describe('marks beside the bars', () => {
  test('WEB-518 what is switched is remembered as words, and only what differs from the usual', () => {
    expect(writeMarks(readMarks(''))).toBe('')
    fc.assert(fc.property(fc.record({ critical: fc.boolean(), float: fc.boolean(), forecast: fc.boolean(), gates: fc.boolean(), others: fc.boolean() }), (marks) => { expect(readMarks(writeMarks(marks))).toEqual(marks) }))
  })
})

describe('folds', () => {
  test.each([[mostOpen - 1, true], [mostOpen, true], [mostOpen + 1, false]])('WEB-501 a matrix of %i rows starts with every group open: %s; a longer one with its first', (rows, isAllOpen) => {
    const [first, second] = [groupOf('a', 5), groupOf('b', rows - 7)]
    const isOpen = openGroups([first, second], readFolds(''))
    expect([isOpen(first), isOpen(second)]).toEqual([true, isAllOpen])
  })
  test('WEB-501 a group turned by the user stays turned, and turned twice is as before', () => {
    const rows = [groupOf('a', 2), groupOf('b', 2)]
    const once = turn(readFolds(''), 'b')
    const isOpen = openGroups(rows, readFolds(writeFolds(once)))
    expect(rows.map(isOpen)).toEqual([true, false])
    expect(rows.map(openGroups(rows, turn(once, 'b')))).toEqual([true, true])
    expect(rows.map(openGroups(rows, readFolds('shut')))).toEqual([false, false])
  })
  test('WEB-501 what a folded group holds is shown on the group', () => {
    const [a, b] = [groupOf('a', 2), groupOf('b', 1)]
    const seen = seenRows([a, b], (row) => row.key === 'b')
    expect([...seen]).toEqual([['a', 'a'], ['a.0', 'a'], ['a.1', 'a'], ['b', 'b'], ['b.0', 'b.0']])
  })
})

describe('the record of the address', () => {
  const id = recordId
  const records: readonly AnyRecord[] = [
    { kind: 'plan', id: id('plan'), title: 'P', scope: 'country', start: day('2026-10-01'), end: day('2028-09-30') },
    { kind: 'objective', id: id('objective'), title: 'O', level: 'country-level-objective' },
    { kind: 'line-of-effort', id: id('effort'), title: 'E' }, { kind: 'line-of-activity', id: id('line'), title: 'L', effort: id('effort'), objective: id('objective') },
    { kind: 'activity', id: id('act-a'), title: 'A', line: id('line'), start: day('2026-11-01'), end: day('2026-11-02') },
    { kind: 'activity', id: id('act-b'), title: 'B', start: day('2026-12-01'), end: day('2026-12-02') },
    { kind: 'dependency', id: id('link'), predecessor: id('act-a'), successor: id('act-b') },
    { kind: 'milestone', id: id('mile-line'), title: 'On the line', objective: id('objective'), date: day('2027-01-01') },
    { kind: 'milestone', id: id('mile-loose'), title: 'Loose', date: day('2027-02-01'), metOn: day('2027-02-01') },
  ]
  const matrix = matrixOf(createPlanGraph({ book: bookId('b'), records }), { rows: 'effort', columns: 'fiscal-year', on: day('2026-11-20') })

  test.each([
    ['act-a', ['line/act-a'], ['effort', 'line']], ['line', ['line'], ['effort']], ['effort', ['effort'], []], ['mile-line', ['line'], ['effort']], ['mile-loose', ['milestones'], []],
    ['link', ['no-line-of-effort/act-b', 'line/act-a'], ['effort', 'line', 'no-line-of-effort']], ['act-none', [], []],
  ])('WEB-506 %s stands on %o, and is seen once %o are unfolded', (record, rows, above) => {
    expect(rowsOfRecord(matrix, id(record))).toEqual(rows)
    expect([...groupsAbove(matrix.rows, rowsOfRecord(matrix, id(record)))].sort()).toEqual([...above].sort())
  })

  test('WEB-507 the table lists milestones under the row they stand on, with their day, without cost', () => {
    const milestones = Map.groupBy(matrix.milestones, (one) => one.row)
    const listed = withMilestones(matrix.rows, milestones)
    expect(listed.map(({ key, depth, note }) => [key, depth, note])).toEqual([['milestones', 0, undefined], ['milestone:mile-loose', 1, 'met'], ['effort', 0, undefined], ['no-line-of-effort', 0, undefined]])
    expect(listed[1]).toMatchObject({ span: { start: '2027-02-01', end: '2027-02-01' }, total: noSum })
    expect(listed[1]?.costs).toHaveLength(matrix.columns.length)
  })
})

describe('what a group costs', () => {
  const id = recordId
  const line = (name: string, program: string, year: number, likely: number): AnyRecord => ({ kind: 'funding-line', id: id(`fund-${name}`), activity: id('act-a'), program, fiscalYear: fiscalYear(year), likely: usd(likely), stage: 'forecast' })
  const plan = createPlanGraph({ book: bookId('b'), records: [
    { kind: 'plan', id: id('plan'), title: 'P', scope: 'country', start: day('2026-10-01'), end: day('2028-09-30') },
    { kind: 'activity', id: id('act-a'), title: 'A', start: day('2026-11-01'), end: day('2026-11-02') },
    line('one', 'imet', 2028, 50_000), line('two', 'imet', 2027, 20_000), line('three', 'fmf-grant', 2027, 10_000),
  ] })
  test.each([['effort', ['FMF: FY27 10\nIMET: FY27 20, FY28 50']], ['program', ['FMF: FY27 10', 'IMET: FY27 20, FY28 50']]] as const)('WEB-521 in rows by %s each group says its money by program and year: %j', (rows, told) => {
    const matrix = matrixOf(plan, { rows, columns: 'quarter', on: day('2026-11-20') })
    const costsOf = costsByRow(plan, matrix)
    expect(matrix.rows.map((row) => costsOf(row)?.replaceAll(/^FMF[^:]*/gm, 'FMF'))).toEqual(told)
    expect(matrix.rows.flatMap((row) => row.children.map(costsOf)).every((one) => one === undefined)).toBe(true)
  })
})

describe('walking', () => {
  const rows: readonly WalkRow[] = [
    { key: 'a', depth: 0, isGroup: true, isOpen: true }, { key: 'a.1', depth: 1, isGroup: false, isOpen: false }, { key: 'b', depth: 0, isGroup: true, isOpen: false },
  ]
  const at = (key: string, column = 0) => ({ key, column })
  test.each([
    ['ArrowDown', at('a', 2), { to: at('a.1', 2) }], ['ArrowDown', at('b'), { to: at('b') }], ['ArrowUp', at('a.1', 1), { to: at('a', 1) }],
    ['ArrowLeft', at('a'), { turn: 'a' }], ['ArrowLeft', at('a.1'), { to: at('a') }], ['ArrowLeft', at('a.1', 2), { to: at('a.1', 1) }], ['ArrowLeft', at('b'), {}],
    ['ArrowRight', at('b'), { turn: 'b' }], ['ArrowRight', at('a'), { to: at('a', 1) }], ['ArrowRight', at('a', 3), { to: at('a', 3) }],
    ['Enter', at('a.1', 2), { open: 'a.1' }], ['End', at('a'), { to: at('a', 3) }], ['Home', at('a', 3), { to: at('a') }], [' ', at('a.1'), undefined], ['x', at('a'), undefined],
  ])('WEB-502 %s from %o', (key, from, told) => expect(stepOf(rows, 4, from, { key, ctrlKey: false })).toEqual(told))
})

describe('the drawing', () => {
  const plan = createPlanGraph({ book: bookId('small'), records: [] })
  const on = day('2026-11-20')
  const matrix = { ...matrixOf(plan, { rows: 'effort', columns: 'quarter', on }) }
  test('WEB-503 columns stand side by side over the whole chart and are never narrower than their numbers', () => {
    fc.assert(fc.property(fc.integer({ min: 200, max: 3000 }), (room) => {
      const geometry = geometryOf(matrix, room)
      const inside = geometry.columns.filter((column) => column.key !== 'outside')
      for (const [i, column] of inside.entries()) {
        expect(column.width).toBeGreaterThan(44)
        expect(column.left).toBeCloseTo(i === 0 ? 0 : (inside[i - 1]?.left ?? 0) + (inside[i - 1]?.width ?? 0), 6)
      }
      expect(geometry.width).toBeGreaterThanOrEqual(room - 0.001)
    }))
  })
  test('WEB-503 a bar of one day can be seen, and no bar leaves the chart', () => {
    const geometry = geometryOf(matrix, 1300)
    for (const d of [matrix.start, on, matrix.end, addDays(matrix.end, 400), addDays(matrix.start, -400)]) {
      const { left, width } = placeBar(geometry, d, d)
      expect(width).toBeGreaterThanOrEqual(7)
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left + width).toBeLessThanOrEqual(geometry.chartWidth + 0.01)
    }
  })
  test.each([[1, 731, 731], [2, 731, 731], [2, 1826, 731], [6, 1826, 7], [7, 1826, 1826]])('WEB-519 zoom %i of a plan of %i days shows %i of them', (zoom, all, seen) => {
    expect(daysSeen(zoom, all)).toBe(seen)
  })
  test('WEB-519 zoomed in, a day is as wide as the room says, and every day keeps its place', () => {
    for (const [at, days] of zoomDays.entries()) {
      const geometry = geometryOf(matrix, 1300, at + 1)
      expect(geometry.dayWidth * daysSeen(at + 1, 365)).toBeGreaterThanOrEqual(days === Infinity ? 0 : 900)
      expect(geometry.x(matrix.end) + geometry.dayWidth).toBeCloseTo(geometry.chartWidth, 4)
    }
  })
  test('WEB-505 on paper every row stands on exactly one sheet, and the totals find room on the last', () => {
    expect(sheetsOf(0)).toEqual([])
    fc.assert(fc.property(fc.integer({ min: 1, max: 2000 }), (rows) => {
      const sheets = sheetsOf(rows)
      expect(sheets.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i))).toEqual(Array.from({ length: rows }, (_, i) => i))
      const [from, to] = sheets.at(-1) ?? [0, 0]
      expect(to - from).toBeLessThanOrEqual(14)
    }))
  })
})
