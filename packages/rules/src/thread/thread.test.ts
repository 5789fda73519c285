import { describe, expect, test } from 'vitest'
import { day } from '@throughline/model'
import { servedStatements } from '../reading/guidance.ts'
import { aPlan } from '../testing/a-plan.ts'
import { findingsIn, found, saidBy } from '../testing/found.ts'

const imported = { source: 'Foreign Military Training Report', key: 'row 1' }
const executed = (id: string, more: object = {}) => ({ kind: 'activity', id, title: `Course ${id}`, status: 'done', start: '2024-01-01', end: '2024-02-01', imported, ...more })
const newDocument = { kind: 'guidance-document', id: 'doc-new', title: 'New campaign plan', family: 'defense', supersedes: 'doc-ccp' }
const statement = { kind: 'guidance-statement', id: 'ccp-air', document: 'doc-ccp', ref: '3.2', text: 'Build an air picture.' }

describe('activities', () => {
  test('RUL-21 an activity that serves no objective and no line is found', () => {
    expect(found('thread/activity-without-objective', aPlan({ change: { 'act-talks': { objectives: undefined, line: undefined } } })))
      .toEqual(['error act-talks objectives'])
  })
  test.each([
    ['RUL-21 an activity in a line that leads to an objective serves it', { 'act-talks': { objectives: undefined } }],
    ['RUL-21 an activity outside any line serves the objective it names', { 'act-talks': { line: undefined } }],
    ['RUL-21 a cancelled activity needs no objective', { 'act-talks': { objectives: undefined, line: undefined, status: 'cancelled' } }],
  ])('%s', (_, change) => expect(found('thread/activity-without-objective', aPlan({ change }))).toEqual([]))
  test('RUL-21 a line that leads to no objective does not help', () => {
    expect(found('thread/activity-without-objective', aPlan({ change: { 'line-command': { objective: undefined }, 'act-talks': { objectives: undefined } } })))
      .toEqual(['error act-talks objectives'])
  })
  test('RUL-30 executed activities that came by import are one advice on the plan, not one error each', () => {
    const plan = aPlan({ put: [executed('act-old-1'), executed('act-old-2')] })
    expect(found('thread/activity-without-objective', plan)).toEqual([])
    expect(found('thread/imported-without-objective', plan)).toEqual(['advice plan-small'])
    expect(saidBy('thread/imported-without-objective', plan)).toEqual(['2 executed activities that came by import serve no objective: "Course act-old-1" and "Course act-old-2".'])
  })
  test.each([1, 3, 4, 300])('RUL-30 of %i executed imports all are counted, and at most three are named', (n) => {
    const plan = aPlan({ put: Array.from({ length: n }, (_, k) => executed(`act-old-${String(k).padStart(3, '0')}`)) })
    const one = findingsIn(plan).find(({ check }) => check === 'thread/imported-without-objective')
    expect(one?.also).toHaveLength(Math.min(n, 3))
    expect(one?.message).toMatch(new RegExp(`^${n} executed activit`))
  })
  test.each([
    ['RUL-30 an executed import that serves an objective is no advice', executed('act-old', { objectives: ['objective-command'] }), []],
    ['RUL-30 an imported activity that is still planned is an error of its own', executed('act-old', { status: 'approved' }), ['error act-old objectives']],
    ['RUL-30 a done activity that did not come by import is an error of its own', executed('act-old', { imported: undefined }), ['error act-old objectives']],
  ])('%s', (_, record, errors) => {
    const plan = aPlan({ put: [record] })
    expect(found('thread/imported-without-objective', plan)).toEqual([])
    expect(found('thread/activity-without-objective', plan)).toEqual(errors)
  })
})

describe('objectives', () => {
  test('RUL-22 an objective that reaches no end state is found, and those below it too', () => {
    expect(found('thread/objective-without-end-state', aPlan({ change: { 'objective-border': { endState: undefined } } })))
      .toEqual(['error objective-border endState', 'error objective-command endState', 'error objective-sectors endState'])
  })
  test('RUL-22 an objective reaches an end state through one it serves', () => {
    expect(found('thread/objective-without-end-state', aPlan({ change: { 'objective-command': { endState: undefined } } }))).toEqual([])
  })
  test('RUL-22 a ring of objectives that serve one another reaches nothing and ends', () => {
    expect(found('thread/objective-without-end-state', aPlan({ change: { 'objective-border': { endState: undefined, parents: ['objective-command'] } } }))).toHaveLength(3)
  })
  test.each([
    ['RUL-23', 'thread/no-defense-guidance', ['ics-border']],
    ['RUL-24', 'thread/no-state-guidance', ['ccp-border']],
  ])('%s an objective that answers only the other chain is found', (_, check, guidance) => {
    expect(found(check, aPlan({ change: { 'objective-sectors': { guidance } } }))).toEqual(['warning objective-sectors guidance'])
  })
  test.each([['RUL-23', 'thread/no-defense-guidance'], ['RUL-24', 'thread/no-state-guidance']])(
    '%s the guidance of the objective above does not count for the one below', (_, check) => {
      expect(found(check, aPlan({ change: { 'objective-sectors': { guidance: undefined } } }))).toEqual(['warning objective-sectors guidance'])
    })
  test.each([['RUL-23', 'thread/no-defense-guidance'], ['RUL-24', 'thread/no-state-guidance']])(
    '%s whole-of-government guidance stands above both chains and counts for neither', (_, check) => {
      const plan = aPlan({ change: { 'objective-sectors': { guidance: ['nss-secure'] } } })
      expect(found(check, plan)).toEqual(['warning objective-sectors guidance'])
      expect(saidBy(check, plan)[0]).toMatch(/stands above both chains/)
    })
  test.each([['RUL-23', 'thread/no-defense-guidance'], ['RUL-24', 'thread/no-state-guidance']])('%s a statement in another book counts', (_, check) => {
    expect(found(check, aPlan({ cite: ['ccp-border', 'ics-border', 'doc-ccp', 'doc-ics'] }))).toEqual([])
  })
})

describe('what nothing serves', () => {
  const other = { kind: 'end-state', id: 'end-state-other', title: 'Another end' }
  test('RUL-25 an end state that nothing leads to is found', () => {
    expect(found('thread/end-state-unserved', aPlan({ put: [other] }))).toEqual(['warning end-state-other'])
  })
  test.each([
    ['an objective', { 'objective-sectors': { endState: 'end-state-other' } }],
    ['a line of effort', { 'effort-border': { endState: 'end-state-other' } }],
    ['a contribution', { 'contribution-command': { to: 'end-state-other' } }],
  ])('RUL-25 %s that leads to it serves it', (_, change) => {
    expect(found('thread/end-state-unserved', aPlan({ put: [other], change }))).toEqual([])
  })

  test('RUL-26 a statement of a document the plan answers to that nothing answers is found', () => {
    const plan = aPlan({ put: [statement] })
    expect(found('thread/statement-unserved', plan)).toEqual(['advice ccp-air'])
    expect(saidBy('thread/statement-unserved', plan)).toEqual(['No objective or end state answers "Build an air picture." (3.2) of the Campaign plan, directly or through a statement that carries it out.'])
  })
  test.each([
    ['an objective answers it', { change: { 'objective-sectors': { guidance: ['ccp-border', 'ics-border', 'ccp-air'] } } }],
    ['an end state answers it', { change: { 'end-state-border': { guidance: ['ccp-border', 'ics-border', 'ccp-air'] } } }],
    ['a statement that carries it out is answered', { change: { 'ics-border': { parents: ['ccp-air', 'nss-secure'] } } }],
    ['its document is no guidance of this plan', { change: { 'plan-small': { guidance: ['doc-nss', 'doc-ics'] } } }],
    ['its document is a draft', { change: { 'doc-ccp': { status: 'draft' } } }],
    ['its document is superseded', { change: { 'doc-ccp': { status: 'superseded' } } }],
    ["its document is the partner's own", { change: { 'doc-ccp': { family: 'partner' } } }],
  ])('RUL-26 a statement is not found where %s', (_, edit) => {
    expect(found('thread/statement-unserved', aPlan({ put: [statement], ...edit }))).toEqual([])
  })

  test('RUL-26 the register and the check go by the same answers: directly, or through a statement that carries it out', () => {
    const plan = aPlan()
    const served = servedStatements(plan)
    const direct = [...plan.all('objective'), ...plan.all('end-state')].flatMap((record) => record.guidance ?? [])
    expect(direct.length).toBeGreaterThan(0)
    for (const id of direct) {
      expect(served.has(id)).toBe(true)
      for (const parent of plan.get('guidance-statement', id)?.parents ?? []) expect(served.has(parent)).toBe(true)
    }
    expect(servedStatements(aPlan({ change: Object.fromEntries([...plan.of('objective'), ...plan.of('end-state')].map(({ id }) => [id, { guidance: undefined }])) })).size).toBe(0)
  })
  test('RUL-26 invented wording asks something of an invented country, and nothing of one that exists', () => {
    expect(found('thread/statement-unserved', aPlan({ put: [{ ...statement, notional: true }] }))).toEqual([])
    const plan = aPlan({ put: [{ ...statement, notional: true }], change: { 'partner-land': { invented: true } } })
    expect(found('thread/statement-unserved', plan)).toEqual(['advice ccp-air'])
  })

  const effort = { kind: 'line-of-effort', id: 'effort-other', title: 'Other effort' }
  const line = { kind: 'line-of-activity', id: 'line-other', title: 'Other line', effort: 'effort-other' }
  test('RUL-27 a line of effort without any activity is found', () => {
    expect(found('thread/line-of-effort-unserved', aPlan({ put: [effort, line] }))).toEqual(['warning effort-other'])
  })
  test.each([
    ['an activity in one of its lines', [effort, line], { 'act-talks': { line: 'line-other' } }],
    ['an activity that serves one of its objectives', [{ ...effort, objectives: ['objective-command'] }], {}],
    ['an activity of an objective below one of its objectives', [{ ...effort, objectives: ['objective-border'] }], {}],
  ])('RUL-27 %s serves it', (_, put, change) => {
    expect(found('thread/line-of-effort-unserved', aPlan({ put, change }))).toEqual([])
  })
  test('RUL-28 a line of activity without activities is found', () => {
    expect(found('thread/line-of-activity-unserved', aPlan({ put: [line] }))).toEqual(['warning line-other'])
  })
  test('RUL-28 a line whose only activity is cancelled is found', () => {
    expect(found('thread/line-of-activity-unserved', aPlan({ put: [line], change: { 'act-talks': { line: 'line-other', status: 'cancelled' } } }))).toEqual(['warning line-other'])
  })
  test('RUL-28 a line with one activity is not found', () => {
    expect(found('thread/line-of-activity-unserved', aPlan({ put: [line], change: { 'act-talks': { line: 'line-other' } } }))).toEqual([])
  })
})

describe('superseded documents', () => {
  const old = { put: [{ ...statement, document: 'doc-old' }, { kind: 'guidance-document', id: 'doc-old', title: 'Old plan', family: 'defense', status: 'superseded' }] }
  const resting = (guidance: readonly string[]) => aPlan({ ...old, change: { 'objective-sectors': { guidance: ['ccp-border', 'ics-border', ...guidance] } } })

  test('RUL-29 an objective that answers a statement of a superseded document is found', () => {
    expect(found('thread/superseded-document', resting(['ccp-air']))).toEqual(['warning objective-sectors guidance'])
    expect(saidBy('thread/superseded-document', resting(['ccp-air']))).toEqual(['Objective "Eight sectors held" rests on "Old plan", which is superseded.'])
  })
  test('RUL-29 the finding leads to the old statement and its document, and to no other', () => {
    expect(findingsIn(resting(['ccp-air'])).find((f) => f.check === 'thread/superseded-document')?.also).toEqual(['ccp-air', 'doc-old'])
  })
  test('RUL-29 a statement of a superseded document is history and is not asked what it rests on', () => {
    const older = [
      { kind: 'guidance-document', id: 'doc-older', title: 'Older plan', family: 'defense', status: 'superseded' },
      { kind: 'guidance-statement', id: 'older-air', document: 'doc-older', text: 'See the sky.' },
    ]
    const put = [...old.put, ...older].map((record) => (record.id === 'ccp-air' ? { ...record, parents: ['older-air'] } : record.id === 'doc-old' ? { ...record, parents: ['doc-older'] } : record))
    expect(found('thread/superseded-document', aPlan({ put }))).toEqual([])
  })
  test('RUL-29 a superseded document that nothing rests on is not found', () => {
    expect(found('thread/superseded-document', resting([]))).toEqual([])
  })
  test('RUL-29 a document is superseded once its successor is in force, and the finding names it', () => {
    const plan = aPlan({ put: [newDocument], change: { 'plan-small': { guidance: ['doc-nss', 'doc-ccp', 'doc-ics', 'doc-new'] } } })
    expect(found('thread/superseded-document', plan)).toEqual([
      'warning end-state-border guidance', 'warning objective-border guidance', 'warning objective-command guidance', 'warning objective-sectors guidance',
    ])
    expect(saidBy('thread/superseded-document', plan)[0]).toBe('End state "The partner secures its own border" rests on "Campaign plan", which is superseded by "New campaign plan".')
  })
  test.each([
    ['the day before the successor is in force', '2026-11-19', {}, 0],
    ['on the day the successor is in force', '2026-11-20', {}, 5],
    ['while the successor is a draft', '2026-11-20', { status: 'draft' }, 0],
  ])('RUL-29 %s', (_, on, more, findings) => {
    expect(found('thread/superseded-document', aPlan({ put: [{ ...newDocument, from: '2026-11-20', ...more }] }), day(on))).toHaveLength(findings)
  })
  test('RUL-29 a plan that lists only the old document rests on it', () => {
    expect(found('thread/superseded-document', aPlan({ put: [newDocument] }))).toContain('warning plan-small guidance')
  })
  test('RUL-29 a statement and a document that carry out a superseded one are found where they stand', () => {
    const plan = aPlan({ ...old, change: { 'ics-border': { parents: ['ccp-air', 'nss-secure'] }, 'doc-ics': { parents: ['doc-nss', 'doc-old'] } } })
    expect(found('thread/superseded-document', plan)).toEqual(['warning doc-ics parents', 'warning ics-border parents'])
  })
})
