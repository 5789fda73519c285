import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChange, applyToGraph, bookId, conflictsOf, createPlanGraph, day, diffRecord, diffRecords, fieldsOf, invertChange, kindIds, linksOf, nounOf, parseRecord, placedLinksOf, recordId, runChecks, statusDay, tellChange, titleOf, type Activity, type AnyRecord, type Check, type Rec } from './index.ts'

const talks: Activity = { kind: 'activity', id: recordId('act-talks'), title: 'Talks', start: day('2027-01-04'), objectives: [recordId('objective-a')], owner: recordId('org-sco') }
const objective: Rec<'objective'> = { kind: 'objective', id: recordId('objective-a'), title: 'A', level: 'intermediate-military-objective' }
const graph = createPlanGraph({ book: bookId('b'), records: [talks, objective] })

describe('records', () => {
  test('MOD-60 links are found in fields and in groups', () => {
    expect(linksOf(talks)).toEqual([{ field: 'objectives', to: 'objective-a' }, { field: 'owner', to: 'org-sco' }])
    const head = parseRecord({ kind: 'plan', id: 'p', title: 'P', scope: 'country', start: '2026-10-01', end: '2027-09-30', approvals: [{ step: 'Draft', by: 'org-sco' }] })
    expect(head.ok && linksOf(head.value)).toEqual([{ field: 'approvals', to: 'org-sco' }])
  })
  test('MOD-60 a link knows its place, and the field that declares it, however deep', () => {
    const built = parseRecord({ kind: 'proposal', id: 'p', title: 'P', notice: 'act-notice', companions: [{ kind: 'human-rights' }, { kind: 'institutional-capacity', activities: ['act-a', 'act-b'] }], gao: { sustainment: ['objective-a'] } })
    expect(built.ok && placedLinksOf(built.value).map(({ field, path, to, declared }) => [field, path, to, declared.label])).toEqual([
      ['notice', ['notice'], 'act-notice', 'Notice'],
      ['companions', ['companions', 1, 'activities', 0], 'act-a', 'Activities'],
      ['companions', ['companions', 1, 'activities', 1], 'act-b', 'Activities'],
      ['gao', ['gao', 'sustainment', 0], 'objective-a', 'Sustainment'],
    ])
  })
  test('MOD-61 a record goes by its title, a section by its label', () => {
    expect(titleOf(talks)).toBe('Talks')
    expect(titleOf({ kind: 'section-text', id: recordId('s'), section: 'concept-of-engagement' })).toBe('Concept of engagement')
  })
  test.each(['a\u0000b', 'a\u001b[31m', '\u202egnp.exe', '\ud800'])('MOD-62 the text %j is refused', (title) => {
    expect(parseRecord({ kind: 'phase', id: 'p', title })).toMatchObject({ ok: false, problems: [{ path: ['title'] }] })
  })
})

describe('the graph', () => {
  test('MOD-63 links read both ways', () => {
    expect(graph.referring(objective.id, 'activity', 'objectives')).toEqual([talks])
    expect(graph.referring(objective.id, 'activity', 'owner')).toEqual([])
    expect(graph.get('objective', talks.id)).toBeUndefined()
  })
  test('MOD-64 own records win over cited ones', () => {
    const cited = [{ book: bookId('library'), record: { ...talks, title: 'Other' } }, { book: bookId('library'), record: { ...objective, id: recordId('objective-b') } }]
    const both = createPlanGraph({ book: bookId('b'), records: [talks], cited })
    expect(both.find(talks.id)).toEqual(talks)
    expect(both.of('objective')).toEqual([])
    expect(both.all('objective').map((o) => o.id)).toEqual(['objective-b'])
    expect([both.isCited(talks.id), both.bookOf(recordId('objective-b'))]).toEqual([false, 'library'])
  })
  test('MOD-65 applying changes one after the other equals building anew, order included (property)', () => {
    const n = fc.integer({ min: 0, max: 12 })
    const record = fc.record({ n, to: fc.uniqueArray(n, { maxLength: 3 }), owner: fc.option(n, { nil: undefined }), isPhase: fc.boolean(), title: fc.constantFrom('A', 'B') })
    const id = (at: number) => recordId(`a${at}`)
    const make = (r: { n: number; to: number[]; owner: number | undefined; isPhase: boolean; title: string }): AnyRecord => (r.isPhase && r.n < 3
      ? { kind: 'phase', id: id(r.n), title: r.title }
      : { kind: 'activity', id: id(r.n), title: r.title, objectives: r.to.map(id), ...(r.owner !== undefined && { owner: id(r.owner) }) })
    const changes = fc.array(fc.record({ put: fc.array(record, { maxLength: 3 }), remove: fc.array(n, { maxLength: 2 }) }), { maxLength: 4 })
    const seen = (g: typeof graph) => ({
      own: g.own, activities: g.of('activity'), allActivities: g.all('activity'), phases: g.of('phase'), cited: g.cited,
      referrers: Array.from({ length: 13 }, (_, at) => g.referrers(id(at))),
      served: Array.from({ length: 13 }, (_, at) => g.referring(id(at), 'activity', 'objectives')),
    })
    fc.assert(fc.property(fc.array(record), fc.array(record, { maxLength: 4 }), changes, (first, cited, steps) => {
      let now = createPlanGraph({ book: bookId('b'), records: first.map(make), cited: cited.map((c) => ({ book: bookId('library'), record: make(c) })) })
      for (const { put, remove } of steps) {
        now = applyToGraph(now, { put: put.map(make), remove: remove.map(id) })
        expect(seen(now)).toEqual(seen(createPlanGraph({ book: now.book, records: now.own, cited: now.cited })))
      }
    }), { numRuns: 500 })
  })
  test('MOD-66 a change that changes nothing gives the same graph', () => {
    expect(applyToGraph(graph, { put: [talks], remove: [recordId('nothing-here')] })).toBe(graph)
    expect(applyToGraph(graph, { put: [{ ...talks }], remove: [] })).not.toBe(graph)
  })
  test('MOD-66 a cited record is not removed, and keeps what it points at', () => {
    const cited = { book: bookId('library'), record: { ...talks, id: recordId('act-cited') } }
    const both = createPlanGraph({ book: bookId('b'), records: [talks, objective], cited: [cited] })
    const after = applyToGraph(both, { put: [{ ...talks, title: 'Moved' }], remove: [cited.record.id] })
    expect(after.referrers(objective.id).map(({ from }) => from.id)).toEqual(['act-talks', 'act-cited'])
  })
})

describe('changes', () => {
  const titles = fc.option(fc.constantFrom('idea', 'approved', 'done'), { nil: undefined })
  const anActivity = fc.record({ title: fc.constantFrom('A', 'B', 'C'), status: titles, students: fc.option(fc.nat(9), { nil: undefined }), purposes: fc.option(fc.array(fc.constantFrom('x', 'y')), { nil: undefined }) })
    .map((r): AnyRecord => {
      const parsed = parseRecord({ kind: 'activity', id: 'act-a', ...JSON.parse(JSON.stringify(r)) })
      if (!parsed.ok) throw new Error('builder')
      return parsed.value
    })
  test('MOD-70 a difference applied gives the other record, and its inverse gives the first back (property)', () => {
    fc.assert(fc.property(fc.option(anActivity, { nil: undefined }), fc.option(anActivity, { nil: undefined }), (before, after) => {
      const change = diffRecord(before, after)
      if (change === undefined) {
        expect(before).toEqual(after)
        return
      }
      expect(applyChange(before, change)).toEqual({ ok: true, value: after })
      expect(applyChange(after, invertChange(change))).toEqual({ ok: true, value: before })
      expect(conflictsOf(after, change)).toEqual([])
    }))
  })
  test('MOD-71 what someone changed since is named', () => {
    const change = diffRecord(talks, { ...talks, title: 'Staff talks' })
    if (change === undefined) throw new Error('no change')
    expect(conflictsOf({ ...talks, title: 'Other' }, change)).toEqual(['title'])
    expect(conflictsOf({ ...talks, title: 'Staff talks', status: 'idea' }, change)).toEqual([])
    expect(conflictsOf(undefined, change)).toEqual(['title'])
  })
  test('MOD-72 an added record that has grown since is not simply taken back', () => {
    const change = diffRecord(undefined, objective)
    if (change === undefined) throw new Error('no change')
    expect(conflictsOf({ ...objective, why: 'x' }, change)).toEqual(['why'])
  })
  test.each([
    [undefined, talks, 'added the activity "Talks"'],
    [talks, undefined, 'removed the activity "Talks"'],
    [talks, { ...talks, start: day('2027-05-04') }, 'moved the activity "Talks" to 04 MAY 27'],
    [talks, { ...talks, status: 'under-way' as const }, 'set status of the activity "Talks" to Under way'],
    [talks, { ...talks, objectives: [] }, 'changed objectives of the activity "Talks" from A to nothing'],
    [{ ...talks, remarks: 'a' }, { ...talks, remarks: 'b' }, 'rewrote remarks of the activity "Talks"'],
    [talks, { ...talks, location: 'Orvale', students: 3 }, 'changed place, students of the activity "Talks"'],
  ] as const)('MOD-73 a change reads as a sentence (%#)', (before, after, sentence) => {
    const change = diffRecords(before ? [before] : [], after ? [after] : [])[0]
    expect(change && tellChange(change, graph.find)).toBe(sentence)
  })
})

describe('sentences a planner reads', () => {
  const record = (input: object): AnyRecord => {
    const parsed = parseRecord(input)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    return parsed.value
  }
  const gap = record({ kind: 'gap', id: 'gap-boats', title: 'No boats' })
  const boats = { kind: 'solution', id: 'solution-boats', text: 'Train on boats', gap: 'gap-boats' }
  const holds = { kind: 'assumption', id: 'assume-peace', text: 'Peace holds' }
  const role = { kind: 'role', id: 'role-border', title: 'Secure the border', type: 'primary' }
  const find = (id: AnyRecord['id']) => [gap, talks, record(boats), record(holds), record({ ...role, wanted: 'wanted' })].find((one) => one.id === id)

  test.each([
    [boats, { decision: 'chosen' }, 'chose the solution "Train on boats" for the gap "No boats"'],
    [boats, { decision: 'rejected' }, 'rejected the solution "Train on boats" for the gap "No boats"'],
    [boats, { decision: 'chosen', why: 'Cheap', programs: ['imet'] }, 'chose the solution "Train on boats" for the gap "No boats" (programs, reasons)'],
    [boats, { becomes: [talks.id] }, 'planned the solution "Train on boats" as Talks'],
    [boats, { affordable: { answer: 'yes', reason: 'It fits' } }, 'judged whether the solution "Train on boats" is affordable: Yes, It fits'],
    [boats, { materiel: true }, 'set mark as equipment of the solution "Train on boats" to yes'],
    [boats, { affordable: { answer: 'yes' }, feasible: { answer: 'no' } }, 'changed affordability, feasibility of the solution "Train on boats"'],
    [holds, { valid: 'partly' }, 'judged whether the assumption "Peace holds" is valid: Partly'],
    [{ ...role, wanted: 'wanted' }, { wanted: 'not-wanted' }, 'marked the role "Secure the border" as explicitly not wanted'],
  ] as const)('MOD-74 a deed is told by its verb, a field by a noun (%#)', (before, fields, sentence) => {
    const change = diffRecord(record(before), record({ ...before, ...fields }))
    expect(change && tellChange(change, find)).toBe(sentence)
  })
  test('MOD-74 what was planned and is no longer is told with what it was', () => {
    const change = diffRecord(record({ ...boats, becomes: [talks.id] }), record(boats))
    expect(change && tellChange(change, find)).toBe('took the solution "Train on boats" out of Talks')
  })
  test('MOD-74 no label that is a question or a bare verb, preposition or day stands in a sentence', () => {
    const odd = kindIds.flatMap((kind) => Object.keys(fieldsOf(kind)).map((field) => nounOf(kind, field)))
      .filter((noun) => /\?$|^(becomes|became|because|why|by|for|from|with|to|on|until|if|then|so|as of|today|serves|supports|informs|enables|covers|affects|answers|where)$/.test(noun))
    expect(odd).toEqual([])
  })
})

describe('findings', () => {
  const check: Check = {
    id: 'x/y', severity: 'warning', title: 'T', why: 'W', severityBecause: 'S', source: { cite: 'Chapter 19' }, spec: 'RUL-0',
    find: (plan) => plan.of('activity').map((a) => ({ record: a.id, field: 'title', message: 'M', next: 'N' })),
  }
  const waiver = (until: string | undefined): Rec<'waiver'> => ({ kind: 'waiver', id: recordId('w'), check: 'x/y', on: talks.id, reason: 'Known', ...(until !== undefined && { until: day(until) }) })
  const at = (until: string | undefined, on: string) => runChecks([check], createPlanGraph({ book: bookId('b'), records: [talks, waiver(until)] }), day(on))[0]
  test('MOD-80 a waived finding is kept, with its reason', () => {
    expect(at(undefined, '2026-11-20')?.waived).toEqual({ waiver: 'w', reason: 'Known' })
  })
  test.each([['2026-11-19', false], ['2026-11-20', true], ['2026-11-21', true]])('MOD-81 a waiver until %s holds on 20 NOV 26: %s', (until, holds) => {
    expect(at(until, '2026-11-20')?.waived !== undefined).toBe(holds)
  })
  test('MOD-82 answers are as of the day asked, else the plan\'s status date, else today', () => {
    const plan: Rec<'plan'> = { kind: 'plan', id: recordId('p'), title: 'P', scope: 'country', start: day('2026-10-01'), end: day('2027-09-30'), statusDate: day('2026-11-20') }
    const pinned = createPlanGraph({ book: bookId('b'), records: [plan] })
    const today = day('2027-01-01')
    expect([statusDay(pinned, today, day('2028-01-01')), statusDay(pinned, today), statusDay(graph, today)]).toEqual(['2028-01-01', '2026-11-20', '2027-01-01'])
  })
})
