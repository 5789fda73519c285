import { describe, expect, test } from 'vitest'
import { bookId, createPlanGraph, parseRecord, type AnyRecord } from '@throughline/model'
import { columnsOf } from './columns.tsx'
import { hasHeadings, mappingFrom, mappingOfHeadings } from './paste-columns.ts'
import { planPaste } from './plan-paste.ts'
import { activityRows } from './rows.ts'

const aRecord = (input: object): AnyRecord => {
  const parsed = parseRecord(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const effort = aRecord({ kind: 'line-of-effort', id: 'loe', title: 'Border' })
const line = aRecord({ kind: 'line-of-activity', id: 'loa', title: 'Talks', effort: 'loe' })
const talks = aRecord({ kind: 'activity', id: 'act-talks', title: 'Staff talks', line: 'loa', start: '2026-10-20', status: 'idea' })
const visit = aRecord({ kind: 'activity', id: 'act-visit', title: 'Visit', line: 'loa', start: '2026-11-20' })
const money = aRecord({ kind: 'funding-line', id: 'fund-talks', activity: 'act-talks', likely: 3_800_000 })

const columns = columnsOf([])
const into = (records: readonly AnyRecord[] = [effort, line, talks, visit, money]) => {
  const graph = createPlanGraph({ book: bookId('plan'), records })
  const rows = activityRows(graph)
  return { graph, rows, below: rows, columns }
}

describe('pasting from a spreadsheet', () => {
  test('WEB-404 headings are known by the names people give them, each thing once', () => {
    expect(mappingOfHeadings(['Event', 'Start date', 'Cost ($K)', 'OPR', 'Name', 'Wobble'], columns)).toEqual(['title', 'start', 'costK', 'owner', undefined, undefined])
    expect(hasHeadings(['Event', 'Start', 'Wobble'], columns)).toBe(true)
    expect(hasHeadings(['Staff talks', '20 OCT 26'], columns)).toBe(false)
  })

  test('WEB-404 a known title or number changes that activity, any other title adds one, and the same changes nothing', () => {
    const plan = planPaste([['', 'Staff talks', 'Approved'], ['1.1.2', '', 'Done'], ['', 'Seminar', ''], ['', 'Visit', '']], ['number', 'title', 'status'], into())
    expect(plan.lines.map((one) => one.does)).toEqual(['change', 'change', 'add', 'same'])
    expect(plan.changes.map((change) => `${change.action} ${change.id}`)).toEqual(['edit act-talks', 'edit act-visit', 'add act-seminar'])
  })

  test('WEB-404 a cell that cannot be read is told and left out; the rest of its line is kept', () => {
    const plan = planPaste([['Seminar', '32 MAR 28', 'Planned']], ['title', 'start', 'status'], into())
    expect(plan.lines).toMatchObject([{ does: 'add', problems: [expect.stringContaining('32 MAR 28')] }])
    expect(plan.changes[0]?.fields.map((field) => [field.field, field.after])).toEqual([['status', 'idea'], ['title', 'Seminar']])
  })

  test.each([
    ['costK', '45', 4_500_000], ['costK', '45K', 4_500_000], ['cost', '45000', 4_500_000], ['cost', '$45K', 4_500_000], ['costK', '0', 0],
  ])('WEB-405 a cost read as %s of "%s" is %i cents', (target, text, cents) => {
    const [, fund] = planPaste([['Seminar', text]], ['title', target], into()).changes
    expect(fund).toMatchObject({ kind: 'funding-line', id: 'fund-seminar' })
    expect(fund?.fields.find((field) => field.field === 'likely')?.after).toBe(cents)
  })

  test('WEB-405 the cost of an activity with one funding line changes that line; with several it is left out and said', () => {
    expect(planPaste([['Staff talks', '40']], ['title', 'costK'], into()).changes).toMatchObject([{ action: 'edit', id: 'fund-talks' }])
    const second = aRecord({ kind: 'funding-line', id: 'fund-talks-2', activity: 'act-talks', likely: 100 })
    const plan = planPaste([['Staff talks', '40']], ['title', 'costK'], into([effort, line, talks, visit, money, second]))
    expect(plan.changes).toEqual([])
    expect(plan.lines[0]?.problems).toEqual([expect.stringContaining('several funding lines')])
  })

  test('WEB-404 without a title or number the rows from the active one down are filled', () => {
    const start = columns.find((column) => column.id === 'start')
    expect(mappingFrom(2, start, columns)).toEqual(['start', 'end'])
    const plan = planPaste([['1 DEC 26', '2 DEC 26'], ['3 DEC 26', ''], ['4 DEC 26', '']], ['start', 'end'], into())
    expect(plan.lines.map((one) => one.does)).toEqual(['change', 'change', 'nothing'])
  })
})
