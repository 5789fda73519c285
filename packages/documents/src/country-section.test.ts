import { day, runChecks, type Finding, type RecordId } from '@throughline/model'
import { checks } from '@throughline/rules'
import { describe, expect, test } from 'vitest'
import { countrySection } from './country-section.ts'
import { aPlan, bandaria, blocksOf, linesOf, rowsOf, tableOf } from './testing/a-plan.ts'

const on = day('2026-11-20')
const empty = () => countrySection(aPlan(), { on, findings: [] })
const example = bandaria()
const full = countrySection(example, { on, findings: runChecks(checks, example, on) })

describe('the list of sections', () => {
  test('DOC-1 the eleven sections and four annexes stand in the working order', () => {
    expect(full.sections.map((one) => `${one.number} ${one.title}`)).toEqual([
      '1 References', '2 Country assessment', '3 Assumptions', '4 Desired roles', '5 Objectives', '6 Concept of engagement', '7 Gaps and solutions', '8 Synchronization matrix',
      '9 Resources', '10 Coordinating instructions', '11 Assessment, monitoring and evaluation',
    ])
    expect(full.annexes.map((one) => `${one.number}: ${one.title}`)).toEqual(['Annex A: Event list', 'Annex B: Findings still open', 'Annex C: Sources and notices', 'Annex D: Distribution'])
    expect(full.front.map((one) => one.title)).toEqual(['Open points', "Commander's summary", 'Acronyms'])
  })

  test('DOC-2 a new plan is a whole document whose open sections say why and are listed at the front', () => {
    const tree = empty()
    const open = tree.sections.filter((one) => one.status === 'open')
    expect(open.map((one) => one.number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'])
    for (const one of open) expect(linesOf(one.blocks)).toContain(one.openBecause)
    const listed = rowsOf(tableOf(tree, 'open-sections'))
    expect(listed.map(([name]) => name)).toEqual(["Commander's summary", ...open.map((one) => `${one.number} ${one.title}`), 'Annex D Distribution'])
    expect(listed.every(([, why]) => (why ?? '').endsWith('.'))).toBe(true)
  })

  test('DOC-2 the teaching example leaves no section open', () => {
    expect([...full.front, ...full.sections, ...full.annexes].filter((one) => one.status === 'open')).toEqual([])
  })

  test('DOC-16 the cover says where each step of approval stands, in words and with its note', () => {
    const steps = [{ step: 'Draft', state: 'done' }, { step: 'Review', state: 'concurred', note: 'With two comments' }, { step: 'Staffing', note: 'Open' }, { step: 'Approval' }]
    const tree = countrySection(aPlan([], { approvals: steps }), { on, findings: [] })
    expect(rowsOf(tableOf(tree, 'approvals')).map((cells) => cells.at(-1))).toEqual(['Done', 'Concurred: With two comments', 'Open', 'not stated'])
  })

  test('DOC-3 a section the office marks as not worked is open though text stands in it', () => {
    const plan = aPlan([{ kind: 'section-text', id: 'section-roles', section: 'desired-roles', text: 'Watch the lake.' }], { notWorked: ['desired-roles'] })
    const roles = countrySection(plan, { on, findings: [] }).sections[3]
    expect(roles?.status).toBe('open')
    expect(linesOf(roles?.blocks ?? [])).toEqual(['This section is not yet worked.', 'The office marks it as not yet worked.', 'Watch the lake.'])
  })

  test('DOC-4 every prose section is there for the screen to edit, written or not', () => {
    const ids = [...empty().front, ...empty().sections, ...empty().annexes].flatMap((one) => one.blocks.flatMap((block) => (block.kind === 'prose' ? [block.section] : [])))
    expect(ids).toHaveLength(13)
  })
})

describe('content', () => {
  test('DOC-5 headings, tables and figures are numbered in reading order', () => {
    const blocks = blocksOf(full)
    expect(blocks.flatMap((block) => (block.kind === 'table' ? [block.number] : []))).toEqual(blocks.filter((block) => block.kind === 'table').map((_, i) => i + 1))
    expect(full.sections[5]?.blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.number} ${block.text}`] : []))).toEqual([
      '6.1 Phases', '6.2 Secure the border (significant initiative)', '6.3 Answer disasters', '6.4 Contribute to peace operations',
    ])
  })

  test('DOC-6 superseded guidance is marked, and the hard ties stand in their chains', () => {
    const chains = rowsOf(tableOf(full, 'chains'))
    expect(chains[0]?.slice(1).every((cell) => cell.startsWith('National Security Strategy (NSS) (hard tie)'))).toBe(true)
    expect(chains.at(-1)?.[1]).toBe('This section (hard tie)')
    expect(chains.at(-1)?.[2]).toContain('Integrated Country Strategy, Bandaria (notional) (ICS) (hard tie)')
    expect(rowsOf(tableOf(full, 'documents')).find(([title]) => title?.includes('FY2022-FY2026'))?.at(-1)).toBe('Superseded 01 OCT 26')
  })

  test('DOC-7 money in the matrix and by program adds up to the sums of the example', () => {
    const sums = ['3,999', '22,125', '22,025', '10,728', '9,640', '68,517']
    expect(rowsOf(tableOf(full, 'matrix')).at(-1)).toEqual(['All', ...sums])
    expect(rowsOf(tableOf(full, 'money')).at(-1)).toEqual(['All', ...sums])
    expect(rowsOf(tableOf(full, 'money')).find(([name]) => name === 'Bandaria')?.at(-1)).toBe('17,880')
  })

  test('DOC-7 every activity stands in the matrix and in the event list once', () => {
    const records = (id: string) => tableOf(full, id).rows.flatMap((row) => row.record ?? []).filter((record) => record.startsWith('act-'))
    expect(new Set(records('matrix')).size).toBe(184)
    expect(records('events')).toHaveLength(184)
  })

  test('DOC-8 an unknown amount shows as a question mark, zero as nothing', () => {
    const activity = { kind: 'activity', id: 'act-talks', title: 'Staff talks', start: '2027-01-11', end: '2027-01-13' }
    const money = (likely: number | undefined) => countrySection(aPlan([activity, { kind: 'funding-line', id: 'fund-talks', activity: 'act-talks', fiscalYear: 2027, ...(likely !== undefined && { likely }) }]), { on, findings: [] })
    expect(rowsOf(tableOf(money(undefined), 'money')).at(-1)).toEqual(['All', '?', '?'])
    expect(rowsOf(tableOf(money(0), 'money')).at(-1)).toEqual(['All', '', ''])
    expect(rowsOf(tableOf(money(3_800_000), 'money')).at(-1)).toEqual(['All', '38', '38'])
  })

  test('DOC-9 findings stand by severity, waived ones apart with their reason', () => {
    const finding = (severity: Finding['severity'], more: Partial<Finding> = {}): Finding => ({
      check: 'thread/no-objective', severity, record: 'plan-small' as RecordId, message: `A ${severity}.`, next: 'Mend it.', source: { cite: 'Chapter 19, Ends' }, ...more,
    })
    const waived = finding('warning', { waived: { waiver: 'waiver-1' as RecordId, reason: 'Agreed in March.', by: 'J5' } })
    const tree = countrySection(aPlan(), { on, findings: [finding('error'), finding('advice'), waived] })
    expect(rowsOf(tableOf(tree, 'findings')).map((row) => row[1] ?? row[0])).toEqual(['Errors (1)', 'A error.', 'Advice (1)', 'A advice.'])
    expect(rowsOf(tableOf(tree, 'waived'))[0]).toEqual(['Small plan | plan', 'A warning.', 'Agreed in March. | J5'])
    expect(linesOf(tree.annexes[1]?.blocks ?? [])[0]).toBe('1 error and 1 piece of advice are open. 1 more is waived, with the reason.')
  })

  test('DOC-10 the document takes the highest marking it holds and shows the designation', () => {
    const cui = { level: 'cui', category: 'OPSEC', controlledBy: 'J5' }
    const tree = countrySection(aPlan([{ kind: 'risk', id: 'risk-a', title: 'A risk', marking: cui }]), { on, findings: [] })
    expect(tree.marking.banner).toBe('CUI//OPSEC')
    expect(tree.cover.designation).toEqual(['Controlled by: J5', 'CUI category: OPSEC', 'Dissemination: not stated'])
    expect(empty().cover.designation).toEqual([])
  })

  test('DOC-17 statements, units, measures and contributions stand in the order a reader looks for them', () => {
    const statement = (ref: string) => ({ kind: 'guidance-statement', id: `statement-${ref.replace('.', '-')}`, document: 'document-a', ref, text: `Statement ${ref}.` })
    const tree = countrySection(aPlan([
      { kind: 'guidance-document', id: 'document-a', title: 'Strategy', family: 'defense' }, ...['10', '2', '1.2', '1.1'].map(statement),
      { kind: 'objective', id: 'objective-a', title: 'Second', level: 'intermediate-military-objective', rank: 2, guidance: ['statement-10', 'statement-2', 'statement-1-2', 'statement-1-1'] },
      { kind: 'objective', id: 'objective-b', title: 'First', level: 'intermediate-military-objective', rank: 1 },
      { kind: 'measure', id: 'measure-a', title: 'Of the second', objective: 'objective-a', type: 'effectiveness' }, { kind: 'measure', id: 'measure-b', title: 'Of the first', objective: 'objective-b', type: 'effectiveness' },
      { kind: 'recipient-unit', id: 'unit-a', name: '10th Battalion', strength: 1200 }, { kind: 'recipient-unit', id: 'unit-b', name: '2nd Battalion' },
      { kind: 'line-of-effort', id: 'effort-a', title: 'Effort', objectives: ['objective-a', 'objective-b'] }, { kind: 'line-of-activity', id: 'line-a', title: 'Line', effort: 'effort-a', objective: 'objective-b' },
      { kind: 'contribution', id: 'contribution-a', from: 'objective-a', to: 'objective-b', if: 'third' }, { kind: 'contribution', id: 'contribution-b', from: 'objective-b', to: 'objective-a', if: 'second' },
      { kind: 'contribution', id: 'contribution-c', from: 'line-a', to: 'objective-b', if: 'first' },
    ]), { on, findings: [] })
    const firstOf = (id: string) => rowsOf(tableOf(tree, id)).map(([first]) => first)
    expect(firstOf('statements').slice(1)).toEqual(['1.1', '1.2', '2', '10'])
    expect(firstOf('units')).toEqual(['2nd Battalion', '10th Battalion'])
    expect(rowsOf(tableOf(tree, 'units')).at(-1)?.[2]).toBe('1,200')
    expect(firstOf('measure-sheet')).toEqual(['Of the first', 'Of the second'])
    expect(firstOf('contributions-effort-a')).toEqual(['first', 'second', 'third'])
  })

  test('DOC-18 Annex C names every program of the tables in full with its law', () => {
    const rows = rowsOf(tableOf(full, 'program-names'))
    expect(rows.find(([short]) => short === 'NAVSCIATTS (352)')?.slice(1)).toEqual(['Naval Small Craft Instruction and Technical Training School', expect.stringContaining('10 U.S.C. 352')])
    expect(rows.find(([short]) => short === 'Partner budget')?.at(-1)).toBe('no program')
    expect(rows.map(([short]) => short)).toEqual([...new Set(rows.map(([short]) => short))])
  })

  test('DOC-19 owners and years are left out where the column would be empty', () => {
    const activity = (more: object) => ({ kind: 'activity', id: 'act-talks', title: 'Staff talks', start: '2027-01-11', end: '2029-01-13', students: 1, ...more })
    const headings = (more: object, id: string) => tableOf(countrySection(aPlan([
      activity(more), { kind: 'organization', id: 'org-a', name: 'Office' }, { kind: 'funding-line', id: 'fund-a', activity: 'act-talks', fiscalYear: 2028, likely: 100_000 },
    ]), { on, findings: [] }), id).columns.map((column) => column.heading)
    expect(headings({}, 'events')).not.toContain('Owner')
    expect(headings({ owner: 'org-a' }, 'events')).toContain('Owner')
    expect(headings({}, 'matrix').filter((heading) => heading.startsWith('FY'))).toEqual(['FY28'])
  })

  test('DOC-11 any order of the records gives the same document', () => {
    const turned = { ...example, own: example.own.toReversed() }
    expect(JSON.stringify(countrySection(turned, { on, findings: [] }).sections)).toBe(JSON.stringify(countrySection(example, { on, findings: [] }).sections))
  })
})
