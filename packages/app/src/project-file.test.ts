import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planProject, readProjectXml } from '@throughline/exchange'
import { addDays, createPlanGraph, day, readPlanFile, type AnyRecord, type PlanGraph } from '@throughline/model'
import { projectFile } from './rendering-matrix.ts'
import { aBook, aHead, anApp, aRecord, aWho, nepal, onDay, valueOf } from './testing/builders.ts'

const planOf = (records: readonly AnyRecord[]): PlanGraph => createPlanGraph({ book: nepal, records: [aHead(), ...records] })
const bytesOf = (text: string) => new TextEncoder().encode(text)

function back(xml: string, into: PlanGraph) {
  const read = readProjectXml(bytesOf(xml), 'plan.xml')
  if (read.kind === 'refused') throw new Error(read.message)
  return planProject(read.value, into).proposal
}

function bandaria(): PlanGraph {
  const file = readPlanFile(readFileSync(new URL('../../../examples/bandaria/bandaria.yaml', import.meta.url), 'utf8'))
  if (!file.ok) throw new Error('The teaching example cannot be read')
  return createPlanGraph({ book: file.file.book.id, records: file.file.records, cited: file.file.cites })
}

const activity = (id: string, more: Readonly<Record<string, unknown>>) => aRecord({ kind: 'activity', id, title: `Step ${id}`, ...more })
const small = planOf([
  aRecord({ kind: 'line-of-effort', id: 'effort-border', title: 'Border & lake <1>' }), aRecord({ kind: 'line-of-activity', id: 'line-talks', title: 'Talks', effort: 'effort-border' }),
  activity('act-a', { line: 'line-talks', start: '2026-12-01', end: '2026-12-03', status: 'approved' }), activity('act-b', { days: 10, daysIn: 'working-days', timing: 'as-late-as-possible', endBy: '2027-05-01' }),
  aRecord({ kind: 'dependency', id: 'dependency-b', predecessor: 'act-a', successor: 'act-b', type: 'start-start', lagDays: -3, lagIn: 'working-days' }),
  aRecord({ kind: 'milestone', id: 'milestone-plan', title: 'Plan agreed', date: '2027-06-01' }), aRecord({ kind: 'holiday', id: 'holiday-new-year', title: 'New year', spans: [{ start: '2027-04-14', end: '2027-04-15' }] }),
])

const types = ['finish-start', 'start-start', 'finish-finish', 'start-finish'] as const
const someDay = fc.integer({ min: -400, max: 1500 }).map((n) => addDays(day('2027-01-01'), n))
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const fields = fc.record({
  start: optional(someDay), length: optional(fc.integer({ min: 0, max: 60 })), days: optional(fc.integer({ min: 1, max: 90 })), daysIn: optional(fc.constantFrom('days', 'working-days')),
  timing: optional(fc.constantFrom('not-before', 'as-soon-as-possible', 'as-late-as-possible', 'fixed')), endBy: optional(someDay), status: optional(fc.constantFrom('idea', 'approved', 'under-way', 'done', 'cancelled')), actualStart: optional(someDay),
})
const links = fc.array(fc.record({ from: fc.integer({ min: 0, max: 7 }), to: fc.integer({ min: 0, max: 7 }), type: fc.constantFrom(...types), lag: fc.integer({ min: -40, max: 40 }), lagIn: fc.constantFrom('days', 'working-days') }), { maxLength: 10 })

const defined = (record: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
const anyPlan = fc.tuple(fc.array(fields, { minLength: 1, maxLength: 8 }), links).map(([activities, ties]) => {
  const steps = activities.map(({ length, ...one }, i) => activity(`act-${i}`, defined({ ...one, ...(one.start !== undefined && length !== undefined && { end: addDays(one.start, length) }) })))
  const unique = new Map(ties.filter(({ from, to }) => from !== to && from < steps.length && to < steps.length).map((tie) => [`${tie.from} ${tie.to}`, tie]))
  return planOf([...steps, ...[...unique.values()].map(({ from, to, type, lag, lagIn }) => aRecord({ kind: 'dependency', id: `dependency-${from}-${to}`, predecessor: `act-${from}`, successor: `act-${to}`, type, lagDays: lag, lagIn }))])
})

const daysOf = (records: readonly AnyRecord[]) => records.flatMap((one) => (one.kind === 'activity' ? [one] : [])).toSorted((a, b) => (a.id < b.id ? -1 : 1))
const linksOf = (records: readonly AnyRecord[]) => records.flatMap((one) => (one.kind === 'dependency' ? [`${one.predecessor} ${one.successor} ${one.type ?? 'finish-start'} ${one.lagDays ?? 0} ${(one.lagDays ?? 0) === 0 ? '' : (one.lagIn ?? 'days')}`] : [])).toSorted()

describe('a file of Microsoft Project, out and back in', { timeout: 60_000 }, () => {
  test('EXC-120 out and back in unchanged proposes nothing: Bandaria, and a small plan', () => {
    for (const plan of [bandaria(), small]) {
      const { add, change, notPlaced, same } = back(projectFile(plan, onDay), plan)
      expect([add, change, notPlaced]).toEqual([[], [], []])
      expect(same).toBe(plan.of('activity').length + plan.of('milestone').filter(({ date }) => date !== undefined).length + plan.of('dependency').length)
    }
  })

  test('EXC-120 any small plan into an empty one gives the same days, types of links and lags', () => {
    fc.assert(fc.property(anyPlan, (plan) => {
      const { add, notPlaced } = back(projectFile(plan, onDay), planOf([]))
      expect(notPlaced).toEqual([])
      expect(daysOf(add)).toEqual(daysOf([...plan.own]))
      expect(linksOf(add)).toEqual(linksOf([...plan.own]))
      expect(back(projectFile(plan, onDay), plan)).toMatchObject({ add: [], change: [], notPlaced: [] })
    }), { numRuns: 60 })
  })

  test('EXC-121 a task moved, stretched, renamed, freed or done changes that and nothing else; what the plan changed meanwhile stays', () => {
    const xml = projectFile(small, onDay)
    const ofA = (edit: (task: string) => string) => xml.replace(/<Task>(?:(?!<Task>)[\s\S])*?Step act-a[\s\S]*?<\/Task>/, edit)
    const changed = (text: string, into = small) => back(text, into).change.map(({ before, after }) => ({ before, after }))
    const after = (text: string) => changed(text).map((one) => one.after)
    expect(after(ofA((task) => task.replaceAll('2026-12-01T08', '2026-12-08T08')))).toMatchObject([{ id: 'act-a', start: '2026-12-08', end: '2026-12-10', title: 'Step act-a' }])
    expect(after(ofA((task) => task.replace('PT24H0M0S', 'PT40H0M0S')))).toMatchObject([{ start: '2026-12-01', end: '2026-12-05' }])
    expect(after(ofA((task) => task.replace('Step act-a', 'Staff talks')))).toMatchObject([{ title: 'Staff talks', start: '2026-12-01', end: '2026-12-03' }])
    expect(after(ofA((task) => task.replace('<ConstraintType>4<', '<ConstraintType>0<')))).toMatchObject([{ timing: 'as-soon-as-possible' }])
    expect(after(ofA((task) => task.replace('<PercentComplete>0<', '<PercentComplete>100<')))).toMatchObject([{ status: 'done' }])
    const moved = planOf([...small.own].filter(({ kind }) => kind !== 'plan').map((one) => (one.id === 'act-a' ? aRecord({ ...one, start: '2027-02-01', end: '2027-02-03' }) : one)))
    expect(changed(xml, moved)).toEqual([])
    const both = back(ofA((task) => task.replaceAll('2026-12-01T08', '2026-12-08T08')), moved)
    expect([both.change, both.notPlaced]).toMatchObject([[], [{ what: expect.stringContaining('start, end changed in the file and in the plan') }]])
  })

  test('EXC-122 a plan of another program becomes activities under the line its heading names, milestones, and links; a lag in percent is named', () => {
    const task = (uid: number, name: string, more: string) => `<Task><UID>${uid}</UID><Name>${name}</Name><OutlineLevel>2</OutlineLevel>${more}</Task>`
    const xml = `<Project xmlns="http://schemas.microsoft.com/project"><MinutesPerDay>480</MinutesPerDay><Tasks>
<Task><UID>0</UID><Name>Whole</Name><OutlineLevel>0</OutlineLevel></Task><Task><UID>9</UID><Name>Talks</Name><OutlineLevel>1</OutlineLevel><Summary>1</Summary></Task>
${task(1, 'Course', '<Start>2027-03-01T08:00:00</Start><Finish>2027-03-05T17:00:00</Finish><Duration>PT40H0M0S</Duration><ConstraintType>0</ConstraintType>')}
${task(2, 'Exercise', '<Start>2027-03-08T08:00:00</Start><Finish>2027-03-12T17:00:00</Finish><ConstraintType>0</ConstraintType><PredecessorLink><PredecessorUID>1</PredecessorUID><Type>3</Type><LinkLag>9600</LinkLag><LagFormat>7</LagFormat></PredecessorLink>')}
${task(3, 'Signed', '<Start>2027-04-01T08:00:00</Start><Finish>2027-04-01T08:00:00</Finish><Milestone>1</Milestone>')}
${task(4, 'Review', '<Start>2027-04-05T08:00:00</Start><Finish>2027-04-05T17:00:00</Finish><PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type><LinkLag>50</LinkLag><LagFormat>19</LagFormat></PredecessorLink>')}
</Tasks></Project>`
    const { add, notPlaced } = back(xml, small)
    expect(add).toMatchObject([
      { kind: 'activity', title: 'Course', start: '2027-03-01', end: '2027-03-05', line: 'line-talks' }, { kind: 'activity', title: 'Exercise', timing: 'as-soon-as-possible' }, { kind: 'milestone', title: 'Signed', date: '2027-04-01' },
      { kind: 'activity', title: 'Review' }, { kind: 'dependency', type: 'start-start', lagDays: 2, lagIn: 'working-days' },
    ])
    expect(notPlaced).toMatchObject([{ what: expect.stringContaining('lag in percent') }])
    const grown = planOf([...[...small.own].filter(({ kind }) => kind !== 'plan'), ...add])
    expect(back(xml, grown)).toMatchObject({ add: [], change: [] })
  })

  test('EXC-123 the file holds outline, constraints, deadline, both calendars with holidays and its marking; text stays text', () => {
    const xml = projectFile(small, onDay)
    for (const part of ['<Name>Border &amp; lake &lt;1&gt;</Name>', '<OutlineNumber>2.1.1</OutlineNumber>', '<ConstraintType>1</ConstraintType>', '<Deadline>2027-05-01T17:00:00</Deadline>', '<Subject>UNCLASSIFIED</Subject>', '<LinkLag>-14400</LinkLag>', '<Name>New year</Name>', '<Name>Christmas Day</Name>']) expect(xml).toContain(part)
  })

  test('EXC-124 what is no such file, declares entities or bears a classified banner is refused', async () => {
    const { app, store } = anApp()
    await aBook(store, nepal, 'plan', [aHead()])
    for (const [text, code] of [['<other/>', 'unreadable'], ['<!DOCTYPE Project [<!ENTITY a "b">]><Project/>', 'unreadable'], ['<Project><Tasks><Task><UID>1</UID><Name>(S//NF) Talks SECRET//NOFORN</Name></Task></Tasks></Project>', 'classified']] as const) {
      expect(await app.previewImport(aWho(), nepal, 'project', { name: 'plan.xml', bytes: bytesOf(text) })).toMatchObject({ ok: false, refusal: { code } })
    }
    const shown = valueOf(await app.previewImport(aWho(), nepal, 'project', { name: 'plan.xml', bytes: bytesOf(projectFile(small, onDay)) }))
    expect([shown.add.length, shown.rows]).toEqual([4, { read: 3, placed: 3, otherCountries: 0 }])
  })
})
