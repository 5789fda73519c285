import { describe, expect, test } from 'vitest'
import { day, kindIds, recordId, type PlanGraph } from '@throughline/model'
import { forAnyPlan } from './testing/any-plan.ts'
import { graphOf, smallPlan } from './testing/small-plan.ts'
import { answersTo, traceOf, type Trace } from './index.ts'

const on = day('2026-11-20')
function trace(plan: PlanGraph, id: string): Trace {
  const found = traceOf(plan, recordId(id), on)
  if (found === undefined) throw new Error(`no trace of ${id}`)
  return found
}
const stops = (plan: PlanGraph, id: string) => trace(plan, id).stations.map((s) => s.record)

describe('the trunk', () => {
  test('ANA-1 an event goes by its line, its objective and its line of effort to the end state', () => {
    expect(stops(smallPlan(), 'act-talks')).toEqual(['act-talks', 'line-plan', 'obj-plan', 'effort-border', 'end-border'])
  })

  test.each([
    ['fund-talks', 'act-talks'], ['comment-talks', 'act-talks'], ['measure-signed', 'obj-plan'], ['obs-1', 'measure-signed'], ['mile-signed', 'obj-plan'],
    ['agree-plan', 'obj-plan'], ['risk-delay', 'obj-plan'], ['assume-pay', 'arrow-plan'], ['arrow-plan', 'line-plan'], ['dep-draft', 'act-draft'],
  ])('ANA-2 %s goes first to what it is about, %s', (id, about) => {
    expect(stops(smallPlan(), id)[1]).toBe(about)
    expect(stops(smallPlan(), id).at(-1)).toBe('end-border')
  })

  test('ANA-3 an objective above the line of effort stands between it and the end state', () => {
    const plan = smallPlan({
      put: [{ kind: 'objective', id: 'obj-theater', title: 'Partners hold borders', level: 'security-cooperation-objective', endState: 'end-border' }],
      change: { 'obj-plan': { parents: ['obj-theater'] } },
    })
    expect(stops(plan, 'act-talks')).toEqual(['act-talks', 'line-plan', 'obj-plan', 'effort-border', 'obj-theater', 'end-border'])
  })

  test('ANA-3 a theater objective with an end state of its own stands above the end state of the plan', () => {
    const plan = smallPlan({
      put: [
        { kind: 'end-state', id: 'end-basin', title: 'The Basin closes the corridor' },
        { kind: 'objective', id: 'obj-theater', title: 'Partners hold borders', level: 'security-cooperation-objective', endState: 'end-basin' },
      ],
      change: { 'obj-plan': { parents: ['obj-theater'] } },
    })
    expect(stops(plan, 'act-talks')).toEqual(['act-talks', 'line-plan', 'obj-plan', 'effort-border', 'end-border', 'obj-theater', 'end-basin'])
    expect(trace(plan, 'act-talks').sentence).toContain('a step toward “Partners hold borders”, because the end state “Bandaria secures its own border” is what both')
  })

  test('ANA-4 what the line lacks is said', () => {
    const alone = trace(smallPlan({ change: { 'act-talks': { line: undefined, objectives: undefined, because: undefined } } }), 'act-talks')
    expect(alone.missing).toEqual(['No line of activity is named.', 'No objective is named.', 'No end state is named.'])
    expect(alone.sentence).toBe('This three-day event (Staff talks, 03–05 NOV 26) stands alone: no line of activity, objective or end state is named and no guidance is named in either chain.')
    const broken = trace(smallPlan({ change: { 'act-talks': { line: 'line-gone' } } }), 'act-talks')
    expect(broken.missing).toContain('The line of activity it names (line-gone) is not in the plan.')
  })
})

describe('the chains', () => {
  test('ANA-5 both chains reach national strategy, the record first and the document last', () => {
    const { up } = trace(smallPlan(), 'act-talks')
    expect(up.map((u) => [u.chain, u.complete])).toEqual([['defense', true], ['state-usaid', true]])
    expect(up[0]?.path.map((s) => s.record)).toEqual(['act-talks', 'line-plan', 'obj-plan', 'effort-border', 'end-border', 'ccp-1', 'nss-1', 'doc-nss'])
  })

  test('ANA-6 where a statement names no parent, the documents lead on', () => {
    const { up } = trace(smallPlan({ change: { 'ccp-1': { parents: undefined } } }), 'act-talks')
    expect(up[0]?.guidance.map((s) => s.record)).toEqual(['ccp-1', 'doc-nss'])
    expect(up[0]?.complete).toBe(true)
  })

  test('ANA-7 a chain that stops short says where', () => {
    const { up, sentence } = trace(smallPlan({ change: { 'ccp-1': { parents: undefined }, 'doc-ccp': { parents: undefined } } }), 'act-talks')
    expect(up[0]).toMatchObject({ complete: false, missing: 'Campaign plan (notional) carries out nothing above it, so the defense chain stops short of national strategy.' })
    expect(sentence).toMatch(/; but the defense chain stops short of national strategy\.$/)
  })

  test('ANA-8 a chain nothing answers is shown as missing, and the sentence says so', () => {
    const { up, sentence } = trace(smallPlan({ change: { 'end-border': { guidance: ['ccp-1'] } } }), 'act-talks')
    expect(up[1]).toMatchObject({ chain: 'state-usaid', complete: false, guidance: [], missing: 'No step of this line answers a guidance statement in the State and USAID chain.' })
    expect(sentence).toMatch(/; but no guidance is named in the State and USAID chain\.$/)
  })

  test('ANA-9 a way that rests on nothing superseded is preferred, and one that does is marked', () => {
    const old = [
      { kind: 'guidance-document', id: 'doc-old', title: 'Old campaign plan', family: 'defense', type: 'CCP', status: 'superseded' },
      { kind: 'guidance-statement', id: 'old-1', document: 'doc-old', text: 'Train border units.', parents: ['nss-1'] },
    ]
    const both = trace(smallPlan({ put: old, change: { 'end-border': { guidance: ['old-1', 'ccp-1', 'ics-1'] } } }), 'act-talks')
    expect(both.up[0]?.guidance[0]?.record).toBe('ccp-1')
    expect(both.up[0]?.alsoAnswers).toEqual(['old-1'])
    const onlyOld = trace(smallPlan({ put: old, change: { 'end-border': { guidance: ['old-1', 'ics-1'] } } }), 'act-talks')
    expect(onlyOld.up[0]?.guidance[0]).toMatchObject({ record: 'old-1', superseded: true })
  })
})

describe('the sentence', () => {
  test('ANA-10 it reads from the event to national strategy, one because a stop', () => {
    expect(trace(smallPlan(), 'act-talks').sentence).toBe(
      'This three-day event (Staff talks, 03–05 NOV 26), a step of “Agree the plan” in “Secure the border”, is held because who pays is still open, '
      + 'because the objective is that by 30 September 2027 three services have signed one plan, '
      + "because the end state “Bandaria secures its own border” is what both the campaign plan and the Ambassador's country strategy ask for, "
      + 'because the National Security Strategy asks for it: partners secure their own territory.',
    )
  })

  test('ANA-11 a step without a reason of its own takes that of its line', () => {
    expect(trace(smallPlan({ change: { 'act-talks': { because: undefined } } }), 'act-talks').sentence).toContain('is held because ministers sign what their own staffs have written, because')
  })

  test('ANA-12 an author who wrote the because too does not have it said twice, and a finished event was held', () => {
    expect(trace(smallPlan({ change: { 'act-talks': { because: 'Because the law asks for it.', status: 'done' } } }), 'act-talks').sentence).toContain('was held because the law asks for it, because the objective')
  })

  test('ANA-13 a record beside the line begins with its tie to it', () => {
    expect(trace(smallPlan(), 'fund-talks').sentence).toMatch(/^This money \(\$38,000, FY27, TCA, Department of Defense\) pays for the three-day event “Staff talks”, a step of “Agree the plan” in “Secure the border”, which is held because who pays/)
    expect(trace(smallPlan(), 'org-dod').sentence).toBe('The organization “Department of Defense” stands behind 1 activity, 03–05 NOV 26, for $38,000.')
  })
})

describe('the way down', () => {
  test('ANA-14 an event shows its money, and the measures, agreements, milestones, assumptions and risks of the stops it leads to', () => {
    const { down } = trace(smallPlan(), 'act-talks')
    expect(down.money.total).toEqual({ usd: 3_800_000, funded: 3_800_000, unfunded: 0, unknown: 0 })
    expect(down.money.rows).toMatchObject([{ program: 'tca', fiscalYear: 2027, payerName: 'Department of Defense', isPartners: false, stage: 'approved', usd: 3_800_000 }])
    expect([down.measures, down.agreements, down.milestones, down.assumptions, down.risks].map((list) => list.map((r) => r.record))).toEqual([['measure-signed'], ['agree-plan'], ['mile-signed'], ['assume-pay'], ['risk-delay']])
    expect(down.assumptions[0]?.attention).toBe('Its review was due 11 NOV 26.')
    const attention = (reviewDate: string) => trace(smallPlan({ change: { 'assume-pay': { reviewDate } } }), 'act-talks').down.assumptions[0]?.attention
    expect([attention('2026-11-19'), attention('2026-11-20'), attention('2026-11-21')]).toEqual(['Its review was due 19 NOV 26.', undefined, undefined])
  })

  test('ANA-15 an objective sums what all activities below it cost', () => {
    expect(trace(smallPlan(), 'obj-plan').down.money.total.usd).toBe(4_800_000)
    expect(trace(smallPlan({ remove: ['fund-draft'] }), 'obj-plan').down.money.total).toMatchObject({ usd: 3_800_000, unknown: 1 })
  })

  test('ANA-16 a guidance statement is answered by everything below it, each record once', () => {
    const answers = answersTo(smallPlan(), recordId('nss-1'))
    expect(answers).toMatchObject({ statements: 2, endStates: ['end-border'], objectives: ['obj-plan'], linesOfEffort: ['effort-border'], linesOfActivity: ['line-plan'], money: { usd: 4_800_000 } })
    expect(answers?.sentence).toBe('“Partners secure their own territory” (the National Security Strategy, goal 1) is answered by 1 end state, 1 objective, 1 line of effort and 2 activities, for $48K.')
    const placed: string[] = []
    const walk = (node: NonNullable<typeof answers>['tree']) => { placed.push(node.record); node.children.forEach(walk) }
    if (answers !== undefined) walk(answers.tree)
    expect(placed.toSorted()).toEqual(['act-draft', 'act-talks', 'ccp-1', 'effort-border', 'end-border', 'ics-1', 'line-plan', 'nss-1', 'obj-plan'])
    expect(answersTo(smallPlan(), recordId('act-talks'))).toBeUndefined()
  })
})

/** One record of each kind of the assessment and the analysis, tied from an option to a role. */
const analysed = [
  { kind: 'role', id: 'role-watch', title: 'Watch the border', type: 'primary', wanted: 'wanted', guidance: ['ccp-1', 'ics-1'] },
  { kind: 'task', id: 'task-watch', text: 'Watch by night', role: 'role-watch' }, { kind: 'capability', id: 'capability-watch', title: 'Night watch', task: 'task-watch' },
  { kind: 'gap', id: 'gap-watch', title: 'Blind at night', capabilities: ['capability-watch'] }, { kind: 'solution', id: 'solution-talks', text: 'Talk first.', gap: 'gap-watch', becomes: ['act-talks'], decision: 'chosen' },
  { kind: 'condition', id: 'condition-law', role: 'role-watch', type: 'institutional', text: 'A law' }, { kind: 'partner-desire', id: 'desire-law', role: 'role-watch', factor: 'public-opinion', text: 'Well liked' },
  { kind: 'interest', id: 'interest-watch', topic: 'Watch', role: 'role-watch' }, { kind: 'threat', id: 'threat-gangs', title: 'Gangs' }, { kind: 'opportunity', id: 'opportunity-vote', title: 'The vote', usedBy: ['obj-plan'] },
  { kind: 'source', id: 'src-1', title: 'Survey' }, { kind: 'contingency-need', id: 'need-1', title: 'Watch', plan: 'Blue' }, { kind: 'assessment', id: 'assessment-1', title: 'Look', framework: 'swot' },
  { kind: 'assessment-entry', id: 'entry-1', assessment: 'assessment-1', heading: 'strengths', text: 'Seen', becomes: ['gap-watch'] }, { kind: 'external-resource', id: 'resource-1', title: 'Road', addresses: ['gap-watch'] },
  { kind: 'risk-matrix', id: 'matrix-1', title: 'Ours' }, { kind: 'resource-target', id: 'target-1', title: 'Money', fiscalYear: 2027 }, { kind: 'planning-input', id: 'input-1', title: 'Tell them', about: 'gap-watch' },
  { kind: 'reassessment', id: 'reassessment-1', title: 'Look again', date: '2027-10-01', endStates: ['end-border'] }, { kind: 'not-needed', id: 'skip-1', step: 'desire', about: 'role-watch', because: 'Known' },
] as const

describe('what was worked out for a role', () => {
  const plan = smallPlan({ put: [...analysed] })
  test('ANA-53 an option leads by gap, capability and task to the role, which answers guidance in both chains', () => {
    const found = trace(plan, 'solution-talks')
    expect(found.stations.map(({ record }) => record)).toEqual(['solution-talks', 'gap-watch', 'capability-watch', 'task-watch', 'role-watch'])
    expect(found.up.map(({ chain, complete }) => [chain, complete])).toEqual([['defense', true], ['state-usaid', true]])
    expect(found.sentence).toMatch(/^The solution “Talk first” would close the gap “Blind at night”, which is a shortfall in the capability “Night watch”, which serves the task “Watch by night”, which is part of the role “Watch the border”, which is wanted because it is what both /)
  })
  test.each(['role-watch', 'task-watch', 'capability-watch', 'gap-watch', 'solution-talks'])('ANA-53 below %s lie the activities its options became, with their money', (id) => {
    const { activities, money } = trace(plan, id).down
    expect([activities.map(({ record }) => record), money.total.usd]).toEqual([['act-talks'], 3_800_000])
  })
  test('ANA-53 what a rejected option would have become does not lie below the gap', () => {
    const other = smallPlan({ put: analysed.map((one) => (one.id === 'solution-talks' ? { ...one, decision: 'rejected' } : one)) })
    expect(trace(other, 'gap-watch').down.activities).toEqual([])
  })
  test('ANA-2 a case and a proposal serve what they name', () => {
    const other = smallPlan({ put: [{ kind: 'case', id: 'case-1', title: 'Boats', type: 'lease', activities: ['act-talks'] }, { kind: 'proposal', id: 'proposal-1', title: 'Package', effort: 'effort-border' }] })
    expect(trace(other, 'case-1').sentence).toMatch(/^The case “Boats” serves the three-day event “Staff talks”/)
    expect(trace(other, 'proposal-1').sentence).toMatch(/^The proposal “Package” serves the line of effort “Secure the border”, which is worked because/)
  })
  test('ANA-54 a role that is not wanted says so and why, and not that guidance asks for it', () => {
    const other = smallPlan({ put: [{ ...analysed[0], wanted: 'not-wanted', interest: 'It would break trust.' }, analysed[5]] })
    expect(trace(other, 'role-watch').sentence).toBe('The role “Watch the border” is explicitly not wanted: it would break trust.')
    expect(trace(other, 'condition-law').sentence).toContain('must hold for the role “Watch the border”, which is explicitly not wanted')
  })
  test('ANA-54 a role without guidance of its own stands on the objective it makes possible, else on the role it supports', () => {
    const of = (more: Readonly<Record<string, unknown>>) => trace(smallPlan({ put: [...analysed, { kind: 'role', id: 'role-lift', title: 'Lift', type: 'support', wanted: 'wanted', ...more }] }), 'role-lift').stations.map(({ record }) => record)
    expect(of({ supports: ['role-watch'] })).toEqual(['role-lift', 'role-watch'])
    expect(of({ supports: ['role-watch'], objectives: ['obj-plan'] }).slice(0, 2)).toEqual(['role-lift', 'obj-plan'])
  })
})

describe('any plan', () => {
  test('ANA-17 the walk ends however the links run, passes no record twice, and the pieces make the sentence', () => {
    forAnyPlan(300, (plan) => {
      for (const record of plan.own) {
        const found = trace(plan, record.id)
        const ids = found.stations.map((s) => s.record)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids[0]).toBe(record.id)
        for (const up of found.up) expect(new Set(up.path.map((s) => s.record)).size).toBe(up.path.length)
        expect(found.clauses.map((clause) => clause.text).join('')).toBe(found.sentence)
        answersTo(plan, record.id)
      }
    })
  })

  test('ANA-18 the sentence is sound: no because twice in a row, no double space, one stop at the end', () => {
    forAnyPlan(300, (plan) => {
      for (const record of plan.own) expect(trace(plan, record.id).sentence).toMatch(/^(?!.*because,? because)(?!.* {2})(?!.*\.\.).*[^.]\.$/i)
    })
  })

  test.each([[99, 99, 0], [100, 100, 0], [101, 100, 1], [4_000, 100, 1]])('ANA-17 of %i objectives one above the other, %i are passed', (count, passed, said) => {
    const plan = graphOf(Array.from({ length: count }, (_, n) => ({ kind: 'objective', id: `obj-${n}`, title: 'Step', level: 'intermediate-military-objective', ...(n + 1 < count && { parents: [`obj-${n + 1}`] }) })))
    const found = trace(plan, recordId('obj-0'))
    expect(found.stations).toHaveLength(passed)
    expect(found.missing.filter((sentence) => sentence.includes('more than 100 stops'))).toHaveLength(said)
  })

  test('ANA-19 a record of any kind has a trace that begins with itself; an unknown id has none', () => {
    const plan = smallPlan({ put: [
      { kind: 'phase', id: 'phase-1', title: 'Start' }, { kind: 'recipient-unit', id: 'unit-1', name: '1st Battalion' },
      { kind: 'section-text', id: 'section-1', section: 'objectives' }, { kind: 'waiver', id: 'waiver-1', check: 'x', on: 'act-talks', reason: 'So be it.' },
      { kind: 'proposal', id: 'proposal-1', title: 'Border package', activities: ['act-talks'] }, { kind: 'law-answer', id: 'answer-1', question: 'x', answer: 'yes' },
      { kind: 'local-program', id: 'local-program-1', name: 'Basin fund', source: 'Letter of the bank', asOf: '2026-11-20' },
      { kind: 'program-value', id: 'program-value-1', program: 'sec-333-build-capacity', what: 'notification-days', value: '15', source: '10 U.S.C. 333(e)', asOf: '2026-11-20' },
      { kind: 'case', id: 'case-1', title: 'Boats', type: 'lease' },
      { kind: 'holiday', id: 'holiday-1', title: 'River Day', spans: [{ start: '2027-04-27', end: '2027-04-27' }] }, { kind: 'blackout', id: 'blackout-1', title: 'Election', spans: [{ start: '2028-05-01', end: '2028-06-16' }] },
      { kind: 'capacity', id: 'capacity-1', title: 'Office', amount: 2 }, { kind: 'scenario', id: 'scenario-1', title: 'What if' }, ...analysed,
    ] })
    expect(kindIds.filter((kind) => plan.of(kind).length === 0)).toEqual([])
    for (const record of plan.own) expect(trace(plan, record.id).stations[0]?.record).toBe(record.id)
    expect(traceOf(plan, recordId('nothing'), on)).toBeUndefined()
  })
})
