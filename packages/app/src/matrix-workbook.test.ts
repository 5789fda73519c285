import { readFileSync } from 'node:fs'
import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { planAnalysis, readPlanWorkbook } from '@throughline/exchange'
import { writeMatrixWorkbook } from '@throughline/documents'
import { createPlanGraph, planSheets, readPlanFile, type AnyRecord, type PlanGraph } from '@throughline/model'
import { aBook, aHead, anApp, aRecord, aWho, nepal, onDay, valueOf } from './testing/builders.ts'

const asked = { rows: 'effort', columns: 'fiscal-year', on: onDay } as const
const records: readonly AnyRecord[] = [
  aHead(),
  aRecord({ kind: 'activity', id: 'act-talks', title: '=Staff talks', start: '2026-12-01', end: '2026-12-03', status: 'approved', remarks: '-2', location: '@Harbor', because: '+1' }),
  aRecord({ kind: 'activity', id: 'act-draft', title: 'Draft the plan', days: 10, daysIn: 'working-days', timing: 'as-late-as-possible', endBy: '2027-05-01' }),
  aRecord({ kind: 'dependency', id: 'dependency-draft', predecessor: 'act-talks', successor: 'act-draft', type: 'start-start', lagDays: -3, lagIn: 'working-days' }),
  aRecord({ kind: 'funding-line', id: 'fund-talks', activity: 'act-talks', program: 'imet', fiscalYear: 2027, likely: 3_800_050 }),
  aRecord({ kind: 'milestone', id: 'milestone-plan', title: 'Plan agreed', date: '2027-06-01', activities: ['act-draft'] }),
]
const small = createPlanGraph({ book: nepal, records })

function bandaria(): PlanGraph {
  const file = readPlanFile(readFileSync(new URL('../../../examples/bandaria/bandaria.yaml', import.meta.url), 'utf8'))
  if (!file.ok) throw new Error('The teaching example cannot be read')
  return createPlanGraph({ book: file.file.book.id, records: file.file.records, cited: file.file.cites })
}

type Edit = (book: exceljs.Workbook) => void

async function edited(plan: PlanGraph, edit: Edit): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  await book.xlsx.load((await writeMatrixWorkbook(plan, asked)).slice().buffer)
  edit(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function back(bytes: Uint8Array, into: PlanGraph, take: readonly string[] = []) {
  const read = await readPlanWorkbook(bytes, 'matrix.xlsx')
  if (read.kind === 'refused') throw new Error(read.message)
  return planAnalysis(read.value, { own: into.own, cited: into.cited.map(({ record }) => record), planId: into.head?.id, take })
}

function cell(book: exceljs.Workbook, sheetName: string, row: string | number, heading: string): exceljs.Cell {
  const sheet = book.getWorksheet(sheetName)
  if (sheet === undefined) throw new Error(`There is no sheet ${sheetName}`)
  const headings = sheet.getRow(3).values
  const at = Array.isArray(headings) ? headings.indexOf(heading) : -1
  if (at === -1) throw new Error(`There is no column ${heading} on ${sheetName}`)
  return sheet.getRow(typeof row === 'number' ? row : sheet.getColumn(1).values.indexOf(row)).getCell(at)
}

describe('the planning list, out and back in', { timeout: 120_000 }, () => {
  test('EXC-110 out and back in unchanged proposes nothing: Bandaria, and a plan whose texts look like formulas', async () => {
    for (const plan of [bandaria(), small]) {
      const { proposal, conflicts } = await back(await writeMatrixWorkbook(plan, asked), plan)
      expect([proposal.add, proposal.change, proposal.notPlaced, conflicts, proposal.notes]).toEqual([[], [], [], [], []])
      expect(proposal.same).toBe(planSheets.reduce((sum, { kind }) => sum + plan.of(kind).length, 0))
    }
  })

  test.each([
    ['Activities', 'act-draft', 'Length', 12, { days: 12 }], ['Activities', 'act-draft', 'Must end by', '15 MAY 27', { endBy: '2027-05-15' }], ['Activities', 'act-draft', 'Timing', 'As soon as it can', { timing: 'as-soon-as-possible' }],
    ['Links', 'dependency-draft', 'Lag in days', 4, { lagDays: 4 }], ['Money', 'fund-talks', 'Likely', 40_000, { likely: 4_000_000 }], ['Milestones', 'milestone-plan', 'Date', '1 JUL 27', { date: '2027-07-01' }],
  ] as const)('EXC-111 one changed cell is one change: %s, %s, %s', async (sheet, id, heading, value, after) => {
    const answer = await back(await edited(small, (book) => { cell(book, sheet, id, heading).value = value }), small)
    expect(answer.proposal.change).toMatchObject([{ id, after }])
    expect(answer.changes).toHaveLength(1)
    expect([answer.proposal.add, answer.proposal.notPlaced, answer.conflicts]).toEqual([[], [], []])
  })

  test('EXC-112 an activity, its link and its money are added from empty rows that name each other by title', async () => {
    const bytes = await edited(small, (book) => {
      for (const [sheet, heading, value] of [['Activities', 'Title', 'Sign the plan'], ['Activities', 'Start', '2 JUN 27'], ['Links', 'First', 'act-draft'], ['Links', 'Then', 'Sign the plan'], ['Money', 'Activity', 'Sign the plan'], ['Money', 'Fiscal year', 'FY27'], ['Money', 'Likely', '$9K']] as const) {
        cell(book, sheet, sheet === 'Activities' ? 7 : 6, heading).value = value
      }
    })
    const { proposal } = await back(bytes, small)
    expect([proposal.change, proposal.notPlaced]).toEqual([[], []])
    const [activity, ...others] = proposal.add
    expect(activity).toMatchObject({ kind: 'activity', title: 'Sign the plan', start: '2027-06-02' })
    expect(others).toMatchObject([{ kind: 'dependency', predecessor: 'act-draft', successor: activity?.id }, { kind: 'funding-line', activity: activity?.id, fiscalYear: 2027, likely: 900_000 }])
    const grown = createPlanGraph({ book: nepal, records: [...records, ...proposal.add] })
    expect((await back(bytes, grown)).proposal).toMatchObject({ add: [], change: [] })
  })

  test('EXC-113 a cell changed on both sides is a conflict: the plan’s stays until the workbook’s is taken', async () => {
    const bytes = await edited(small, (book) => { cell(book, 'Activities', 'act-draft', 'Length').value = 12 })
    const moved = createPlanGraph({ book: nepal, records: records.map((one) => (one.id === 'act-draft' ? aRecord({ ...one, days: 20 }) : one)) })
    const kept = await back(bytes, moved)
    expect([kept.proposal.change, kept.conflicts]).toMatchObject([[], [{ id: 'act-draft', plan: '20', file: '12', isTaken: false }]])
    expect((await back(bytes, moved, ['act-draft/days'])).proposal.change).toMatchObject([{ after: { days: 12 } }])
  })

  test('EXC-114 it comes in as a list of activities through the same preview; a list of another hand is still read as one', async () => {
    const { app, store } = anApp()
    await aBook(store, nepal, 'plan', records)
    const bytes = await edited(small, (book) => { cell(book, 'Activities', 'act-draft', 'Length').value = 12 })
    const shown = valueOf(await app.previewImport(aWho(), nepal, 'activities', { name: 'matrix.xlsx', bytes }))
    expect(shown).toMatchObject({ add: [], change: [{ id: 'act-draft', fields: ['days'] }], cells: [{ key: 'act-draft/days', plan: '10', file: '12' }], conflicts: [] })
    const other = new exceljs.Workbook()
    other.addWorksheet('Events').addRows([['Event', 'Begin'], ['Ship visit', '2027-03-04']])
    const list = valueOf(await app.previewImport(aWho(), nepal, 'activities', { name: 'events.xlsx', bytes: new Uint8Array(await other.xlsx.writeBuffer()) }))
    expect([list.add.map(({ title }) => title), list.cells]).toEqual([['Ship visit'], undefined])
  })
})
