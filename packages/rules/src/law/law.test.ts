import { programById, programs, strategyElements, type Program } from '@throughline/catalog'
import { bookId, createPlanGraph, day, parseRecord, recordId, runChecks, usd, type Day, type PlanGraph } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { checks, matchNeed, needOf, programKnownTo, testIds, verdictOf, type Need } from '../index.ts'
import { aPlan, type PlanEdit } from '../testing/a-plan.ts'
import { statusDay } from '../testing/found.ts'
import { lawChecks, testChecks } from './checks.ts'

const programOf = (id: string): Program => {
  const program = programById(id)
  if (program === undefined) throw new Error(`no program ${id}`)
  return program
}
const judge = (edit: PlanEdit, id = 'act-delivery', program = 'sec-333-build-capacity', on: Day = statusDay) => {
  const plan = aPlan(edit)
  const activity = plan.get('activity', recordId(id))
  if (activity === undefined) throw new Error(`no ${id}`)
  return verdictOf(plan, needOf(plan, activity), programOf(program), on)
}
const delivery = (change: Readonly<Record<string, unknown>>): PlanEdit => ({ change: { 'act-delivery': change } })
const told = (edit: PlanEdit, id?: string, program?: string, on?: Day) => {
  const { verdict, failed, ask } = judge(edit, id, program, on)
  return [verdict, ...failed.map(({ test: name }) => `fails ${name}`), ...ask.map(({ test: name }) => `asks ${name}`)]
}

describe('a verdict', () => {
  test('LAW-1 what passes every test is eligible, each reason with its source', () => {
    const { verdict, because } = judge({})
    expect(verdict).toBe('eligible')
    expect(because.map(({ test: name }) => name)).toEqual(['in-force', 'purpose', 'support', 'recipient', 'geography', 'restriction', 'prohibition', 'companion', 'companion', 'concurrence', 'vetting', 'notification', 'money', 'money'])
    for (const { text, source } of because) expect([text.endsWith('.'), source.cite.length > 5]).toEqual([true, true])
  })
  test.each<[string, PlanEdit, readonly string[]]>([
    ['a purpose of another law', delivery({ purposes: ['nuclear-monitoring'] }), ['ineligible', 'fails purpose']],
    ['a purpose close to one of the law', delivery({ purposes: ['border-security'] }), ['undetermined', 'asks purpose']],
    ['a purpose no law has', delivery({ purposes: ['good will'] }), ['undetermined', 'asks purpose']],
    ['no purpose', delivery({ purposes: undefined }), ['undetermined', 'asks purpose']],
    ['one purpose of the law beside another', delivery({ purposes: ['nuclear-monitoring', 'counterterrorism'] }), ['eligible']],
    ['a kind of support it may not give', delivery({ supports: ['equipment', 'financing'] }), ['ineligible', 'fails support']],
    ['that kind carried by another program of the activity', delivery({ supports: ['equipment', 'financing'], programs: ['sec-333-build-capacity', 'fmf-grant'] }), ['eligible']],
    ['no kind of support', delivery({ supports: undefined }), ['undetermined', 'asks support']],
    ['a word that is no kind of support', delivery({ supports: ['goods'] }), ['undetermined', 'asks support']],
    ['no recipient', delivery({ recipients: undefined }), ['undetermined', 'asks recipient']],
    ['a recipient it may not help', { change: { 'unit-border': { types: ['population'] } } }, ['ineligible', 'fails recipient']],
    ['a recipient that may be one of them', { change: { 'unit-border': { types: ['law-enforcement'] } } }, ['undetermined', 'asks recipient']],
    ['that recipient beside one it may not help', { put: [{ kind: 'recipient-unit', id: 'unit-choir', name: 'Choir', types: ['population'] }], change: { 'unit-border': { types: ['law-enforcement'] }, 'act-delivery': { recipients: ['unit-border', 'unit-choir'] } } }, ['ineligible', 'fails recipient']],
    ['that recipient helped by another program of the activity', { change: { 'unit-border': { types: ['law-enforcement'] }, 'act-delivery': { programs: ['sec-333-build-capacity', 'incle-481'] } } }, ['undetermined', 'asks recipient']],
    ['that recipient helped by another program, beside one of its own', { put: [{ kind: 'recipient-unit', id: 'unit-police', name: 'Police', types: ['law-enforcement'], vettingStatus: 'not-required' }], change: { 'act-delivery': { recipients: ['unit-border', 'unit-police'], programs: ['sec-333-build-capacity', 'incle-481'] } } }, ['eligible']],
    ['a recipient of no known kind', { change: { 'unit-border': { types: undefined } } }, ['undetermined', 'asks recipient']],
    ['a unit whose vetting is suspended', { change: { 'unit-border': { vettingStatus: 'suspended' } } }, ['ineligible', 'fails vetting']],
    ['a unit nobody vetted', { change: { 'unit-border': { vettingStatus: 'not-started' } } }, ['undetermined', 'asks vetting']],
    ['a civil authority beside it, which nobody vets', { put: [{ kind: 'recipient-unit', id: 'unit-customs', name: 'Customs', types: ['civil-authorities'] }], change: { 'act-delivery': { recipients: ['unit-border', 'unit-customs'], programs: ['sec-333-build-capacity', 'incle-481'] } } }, ['eligible']],
    ['State not asked', { remove: ['agreement-state'] }, ['undetermined', 'asks concurrence']],
    ['State refuses', { change: { 'agreement-state': { state: 'refused' } } }, ['ineligible', 'fails concurrence']],
    ['State expected on the first day', { change: { 'agreement-state': { state: 'expected', date: '2028-01-10' } } }, ['eligible']],
    ['State expected a day late', { change: { 'agreement-state': { state: 'expected', date: '2028-01-11' } } }, ['undetermined', 'asks concurrence']],
    ['no first day', delivery({ start: undefined, end: undefined }), ['undetermined', 'asks companion', 'asks companion', 'asks notification', 'asks money']],
    ['a staff step gives nothing', delivery({ isStaffStep: true, supports: undefined, purposes: undefined, recipients: undefined, companions: undefined }), ['eligible']],
  ])('LAW-2 %s', (_, edit, expected) => expect(told(edit)).toEqual(expected))

  test.each<[string, readonly string[] | undefined, string, readonly string[]]>([
    ['a military unit', ['military'], 'not-started', ['asks vetting']],
    ['a civil authority', ['civil-authorities'], 'not-started', []],
    ['a civil authority whose vetting is suspended', ['civil-authorities'], 'suspended', ['fails vetting']],
    ['a ministry of defense', ['ministry-of-defense'], 'not-started', ['asks vetting']],
    ['a unit of no known kind', undefined, 'not-started', ['asks vetting']],
    ['one of two kinds', ['civil-authorities', 'border-security'], 'not-started', ['asks vetting']],
  ])('LAW-50 vetting of %s', (_, types, vettingStatus, expected) => {
    expect(told({ change: { 'unit-border': { types, vettingStatus } } }).filter((text) => text.endsWith('vetting'))).toEqual(expected)
  })

  test.each([
    ['the day before', '2028-01-09', ['eligible']],
    ['the same day', '2028-01-10', ['ineligible', 'fails companion']],
    ['the day after', '2028-01-11', ['ineligible', 'fails companion']],
  ])('LAW-3 a companion that starts %s', (_, start, expected) => expect(told({ change: { 'act-institution': { start, end: start } } })).toEqual(expected))
  test('LAW-3 a late companion is told by days, with what would pass', () => {
    const { failed } = judge({ change: { 'act-institution': { start: '2028-10-16', end: '2028-10-20' } } })
    expect(failed).toMatchObject([{ text: expect.stringContaining('starts 16 OCT 28, 280 days after the start on 10 JAN 28'), boundary: expect.stringContaining('start after 16 OCT 28') }])
  })
  test.each([
    ['none is named and one for the same unit is found', { change: { 'act-delivery': { companions: undefined }, 'unit-border': { ministry: 'org-command' } } }, ['eligible']],
    ['it is cancelled', { change: { 'act-rights': { status: 'cancelled' } } }, ['ineligible', 'fails companion']],
  ])('LAW-3 companions: %s', (_, edit: PlanEdit, expected) => expect(told(edit)).toEqual(expected))
  test('LAW-4 in a package, the first activity is tested and the others rest on it', () => {
    const edit: PlanEdit = {
      put: [{ kind: 'proposal', id: 'proposal-border', title: 'Border package', program: 'sec-333-build-capacity', activities: ['act-delivery', 'act-training'] }],
      change: { 'act-institution': { start: '2028-03-01', end: '2028-03-02' } },
    }
    expect(told(edit)).toEqual(['ineligible', 'fails companion'])
    expect(told(edit, 'act-training')).toEqual(['eligible'])
    // Its first activity cancelled, the next is the first.
    const cancelled: PlanEdit = { ...edit, change: { 'act-institution': { start: '2029-08-01', end: '2029-08-02' }, 'act-delivery': { status: 'cancelled' } } }
    expect(told(cancelled, 'act-training')).toEqual(['ineligible', 'fails companion'])
  })
})

describe('local values', () => {
  const withLibrary = (records: readonly object[], change: Readonly<Record<string, unknown>> = {}) => {
    const plan = aPlan(delivery(change))
    const cited = records.map((record) => {
      const parsed = parseRecord({ source: 'Message of the command', asOf: '2026-11-02', ...record })
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
      return { book: bookId('library'), record: parsed.value }
    })
    return createPlanGraph({ book: plan.book, records: plan.own, cited })
  }
  const value = (more: object) => ({ kind: 'program-value', id: 'program-value-a', program: 'sec-333-build-capacity', ...more })
  const under = (plan: ReturnType<typeof withLibrary>, program = 'sec-333-build-capacity') => {
    const activity = plan.get('activity', recordId('act-delivery'))
    const known = programKnownTo(plan, program)
    if (activity === undefined || known === undefined) throw new Error('no case')
    return verdictOf(plan, needOf(plan, activity), known, statusDay)
  }
  const built = { supports: ['small-scale-construction'], construction: { cost: usd(2_600_000) } }
  test.each<[string, object, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['a higher limit', { what: 'construction-project-limit', value: '$3,000,000' }, built, []],
    ['a higher limit that begins after the first day', { what: 'construction-project-limit', value: '$3,000,000', from: '2028-01-11' }, built, ['limit']],
    ['a higher limit that begins on the first day', { what: 'construction-project-limit', value: '$3,000,000', from: '2028-01-10' }, built, []],
    ['an end of the program', { what: 'in-force', value: 'no' }, {}, ['in-force']],
    ['a longer notice', { what: 'notification-days', value: '500' }, {}, ['notification']],
    ['money of one year', { what: 'money-years', value: '1' }, { start: '2028-10-01' }, ['money']],
    ['a value nobody can read', { what: 'money-years', value: 'some' }, {}, []],
    ['a value of another program', { program: 'imet', what: 'in-force', value: 'no' }, {}, []],
  ])('LAW-17 %s', (_, more, change, failed) => expect(under(withLibrary([value(more)], change)).failed.map(({ test: name }) => name)).toEqual(failed))
  test('LAW-17 a local value is shown with its source, and counts only from the library', () => {
    const local = value({ what: 'in-force', value: 'no' })
    expect(under(withLibrary([local])).because[0]).toMatchObject({ source: { cite: 'Local value: Message of the command (as of 2026-11-02)' } })
    expect(told({ put: [{ source: 'x', asOf: '2026-11-02', ...local }] })).toEqual(['eligible'])
  })
  test('LAW-17 a local program is known by its id and asked what its record leaves open', () => {
    const record = { kind: 'local-program', id: 'local-program-guard', name: 'Guard fund', status: 'active', purposes: ['counterterrorism'], supports: ['equipment'], recipients: ['border-security'] }
    const plan = withLibrary([record], { programs: ['local-program-guard'], purposes: ['counterterrorism'] })
    expect(under(plan, 'local-program-guard')).toMatchObject({ verdict: 'undetermined', failed: [], ask: [{ test: 'geography' }] })
    expect(matchNeed(plan, wholeNeed(plan), statusDay)).toHaveLength(programs.size + 1)
    expect(runChecks(checks.filter(({ id }) => id === 'means/unknown-program'), plan, statusDay)).toEqual([])
  })
})

const wholeNeed = (plan: PlanGraph): Need => {
  const activity = plan.get('activity', recordId('act-delivery'))
  if (activity === undefined) throw new Error('no act-delivery')
  return needOf(plan, activity)
}

test('LAW-2 what only a person can judge is told with every verdict', () => {
  const minded = (program: string) => judge({}, 'act-delivery', program).because.filter(({ text }) => text.startsWith('For a person to judge'))
  expect(minded('personnel-expenses-312')).toMatchObject([{ text: 'For a person to judge: Travel paid no higher than a U.S. member of comparable grade.' }])
  expect(minded('sec-333-build-capacity')).toMatchObject([{ text: expect.stringMatching(/^(?!.*(five years|gross human-rights)).*another law prohibits/) }])
})

describe('restrictions', () => {
  const inCountry = (code: string | undefined, program = 'incle-481', more: object = {}): PlanEdit => ({ change: { 'partner-land': { code }, 'act-delivery': { start: '2026-01-05', end: '2026-02-01', programs: [program], purposes: ['counter-drug'], ...more } } })
  const about = (edit: PlanEdit, program = 'incle-481') => {
    const { failed, ask, because } = judge(edit, 'act-delivery', program)
    const beside = because.filter(({ text }) => !text.startsWith('For a person to judge'))
    return [failed, ask, beside].map((list) => list.filter(({ test: name }) => name === 'restriction').length)
  }
  test.each([
    ['a law that names the country bars it', 'KP', [1, 1, 0]],
    ['an invented country stands on no list', 'XB', [0, 0, 1]],
    ['a real country is asked for the lists nobody holds here, in one question', 'NP', [0, 1, 0]],
    ['a country that is not said is asked', undefined, [0, 1, 0]],
  ])('LAW-15 %s', (_, code, expected) => expect(about(inCountry(code)).map((n, at) => (at === 0 ? Math.min(n, 1) : n))).toEqual(expected))
  test.each([
    ['yes', [0, 0, 1]],
    ['no', [1, 0, 0]],
  ])('LAW-15 the one question answered %s settles it', (answer, expected) => {
    expect(about({ ...inCountry('NP'), put: [{ kind: 'law-answer', id: 'answer-lists', question: 'incle-481/restriction', answer }] })).toEqual(expected)
  })
  test.each([
    ['a country the law lists', 'TW', 'fmf-taiwan', 0, 0],
    ['another country', 'NP', 'fmf-taiwan', 1, 0],
    ['an invented country', 'XB', 'fmf-taiwan', 1, 0],
    ['a member of NATO', 'NO', 'nsip-2350q', 0, 0],
    ['no member of NATO', 'NP', 'nsip-2350q', 1, 0],
    ['a country of the command', 'PH', 'maritime-security-initiative-1263', 0, 0],
    ['a country of another command', 'KE', 'maritime-security-initiative-1263', 1, 0],
    ['a reach in words', 'KE', 'amep', 0, 1],
  ])('LAW-2 reach: %s (%s, %s)', (_, code, program, failed, asked) => {
    const verdict = judge({ change: { 'partner-land': { code } } }, 'act-delivery', program)
    expect([verdict.failed, verdict.ask].map((list) => list.filter(({ test: name }) => name === 'geography').length)).toEqual([failed, asked])
  })
  test('LAW-15 one restriction answered is asked no more, and bars where the answer is no', () => {
    const plan = (answer: string): PlanEdit => ({ ...inCountry('NP'), put: [{ kind: 'law-answer', id: 'answer-tier', question: 'restriction/coup-7008', answer }] })
    expect(judge(inCountry('NP'), 'act-delivery', 'incle-481').ask.some(({ question }) => question.includes('more'))).toBe(true)
    expect([about(plan('yes')), about(plan('no'))]).toEqual([[0, 1, 1], [1, 1, 0]])
  })
})

describe('limits', () => {
  const built = (cost: number | undefined, start = '2028-01-10') => delivery({ start, supports: ['small-scale-construction'], construction: { title: 'Post', ...(cost !== undefined && { cost }) } })
  test.each([
    [1_999_999, ['eligible']],
    [2_000_000, ['eligible']],
    [2_000_001, ['ineligible', 'fails limit']],
  ])('LAW-5 a project of $%d under Section 333', (dollars, expected) => expect(told(built(usd(dollars)))).toEqual(expected))
  test('LAW-5 a cost that is not known is asked, never taken as nothing', () => expect(told(built(undefined))).toEqual(['undetermined', 'asks limit']))
  test.each([
    ['2023-12-21', 1_500_000, []],
    ['2023-12-21', 1_500_001, ['construction at or below $1,500,000 a project']],
    ['2023-12-22', 1_500_001, []],
    ['2023-12-22', 2_000_001, ['construction at or below $2,000,000 a project']],
  ])('LAW-6 the value that holds on the first day counts: %s, $%d', (start, dollars, boundaries) => {
    const { failed } = judge(built(usd(dollars), start))
    expect(failed.filter(({ test: name }) => name === 'limit').map(({ boundary }) => boundary)).toEqual(boundaries)
  })
  const fellows = (likely: number | undefined): PlanEdit => ({
    change: { 'act-training': { programs: ['rdfp-345'], purposes: ['counterterrorism'], supports: ['education'] }, 'fund-training': { program: 'rdfp-345', likely } },
  })
  const yearly = (edit: PlanEdit) => judge(edit, 'act-training', 'rdfp-345')
  test.each([
    [34_999_999, [], []],
    [35_000_000, [], []],
    [35_000_001, ['limit'], []],
  ])('LAW-7 $%d in one fiscal year against $35,000,000', (dollars, failed, ask) => {
    const verdict = yearly(fellows(usd(dollars)))
    expect([verdict.failed.map((f) => f.test).filter((t) => t === 'limit'), verdict.ask.map((q) => q.test).filter((t) => t === 'limit')]).toEqual([failed, ask])
  })
  test('LAW-7 all activities of the plan that use the program count together', () => {
    const other: PlanEdit = { ...fellows(usd(30_000_000)), put: [{ kind: 'funding-line', id: 'fund-more', activity: 'act-talks', program: 'rdfp-345', fiscalYear: 2029, likely: usd(6_000_000) }] }
    expect(yearly(other).failed.map(({ test: name }) => name)).toContain('limit')
  })
  test('LAW-7 a cancelled activity uses nothing', () => {
    const edit = fellows(usd(30_000_000))
    const other: PlanEdit = { change: { ...edit.change, 'act-talks': { status: 'cancelled' } }, put: [{ kind: 'funding-line', id: 'fund-more', activity: 'act-talks', program: 'rdfp-345', fiscalYear: 2029, likely: usd(6_000_000) }] }
    expect(yearly(other).failed.map(({ test: name }) => name)).not.toContain('limit')
  })
  test('LAW-7 an amount that is not known is asked', () => expect(yearly(fellows(undefined)).ask.map(({ test: name }) => name)).toContain('limit'))
})

describe('days', () => {
  test.each([
    ['2027-12-26', ['eligible']],
    ['2027-12-27', ['ineligible', 'fails notification']],
  ])('LAW-8 Congress is told 15 days before 10 JAN 28: as of %s', (on, expected) => expect(told({}, 'act-delivery', 'sec-333-build-capacity', day(on))).toEqual(expected))
  test('LAW-9 what the catalogue reckons work to leave of its money is refused, and says what would pass', () => {
    const boundaries = (start: string, end: string, program = 'sec-333-build-capacity') => judge(delivery({ start, end, programs: [program] }), 'act-delivery', program).failed.flatMap(({ test: name, boundary }) => (name === 'money' ? [boundary] : []))
    expect(boundaries('2029-09-30', '2029-10-05')).toEqual([])
    expect(boundaries('2029-10-01', '2029-10-05')).toEqual(['start on or before 30 SEP 29, or money of FY30'])
    expect(boundaries('2028-01-10', '2030-10-01')).toEqual(['end on or before 30 SEP 30'])
  })
  test('LAW-9 the last fiscal year a plan can name is judged like any other', () => expect(told(delivery({ start: '2149-11-01', end: '2150-09-30' }))[0]).toBe('ineligible'))
  test('LAW-9 work that is over before its money is there is refused', () => expect(told(delivery({ start: '2027-09-01', end: '2027-09-30' }))).toEqual(['ineligible', 'fails money']))
  test.each<[string, string, string]>([
    ['drawdown-506a1', 'act-delivery', '^Congress is told every time: Prior notification'],
    ['foreign-disaster-relief-404', 'act-delivery', '^Congress is told every time: Report within 48 hours'],
    ['acsa-2342', 'act-delivery', '^Congress is told in some cases, 30 days ahead'],
  ])('LAW-8 when Congress is told under %s', (program, id, words) => {
    expect(judge({}, id, program).because.filter(({ test: name }) => name === 'notification').map(({ text }) => text)).toEqual([expect.stringMatching(words)])
  })
  test.each([
    ['2027-12-26', []],
    ['2027-12-27', ['asks notification']],
  ])('LAW-8 one notice may tell of a whole program of the State Department: as of %s', (on, expected) => {
    expect(told({}, 'act-delivery', 'fmf-state-directed', day(on)).filter((text) => text.endsWith('notification'))).toEqual(expected)
  })
  test.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
  ])('LAW-10 a program known to run until 31 DEC 25, on %s', (start, asks) => {
    const { ask } = judge(delivery({ start }), 'act-delivery', 'maritime-security-initiative-1263')
    expect(ask.some(({ test: name }) => name === 'in-force')).toBe(asks)
  })
  test('LAW-10 an expired program is refused, a program from memory is never told', () => {
    expect(judge({}, 'act-delivery', 'gscf-1207').failed.map(({ test: name }) => name)).toContain('in-force')
    expect(judge({}, 'act-delivery', 'key-leader-engagement').ask.map(({ test: name }) => name)).toContain('confidence')
  })
})

describe('answers', () => {
  const answer = (more: object): PlanEdit => ({ ...delivery({ purposes: ['border-security'] }), put: [{ kind: 'law-answer', id: 'answer-purpose', question: 'sec-333-build-capacity/purpose', answer: 'yes', ...more }] })
  test.each([
    ['yes settles it', {}, ['eligible']],
    ['no refuses it', { answer: 'no' }, ['ineligible', 'fails purpose']],
    ['not known leaves it open', { answer: 'unknown' }, ['undetermined', 'asks purpose']],
    ['about another activity leaves it open', { activity: 'act-talks' }, ['undetermined', 'asks purpose']],
    ['about this activity settles it', { activity: 'act-delivery' }, ['eligible']],
  ])('LAW-11 an answer %s', (_, more, expected) => expect(told(answer(more))).toEqual(expected))
})

describe('the checks of the law', () => {
  const answered = (program: string, question: string): PlanEdit => ({ change: { 'act-delivery': { programs: [program] } }, put: [{ kind: 'law-answer', id: 'answer-law', question: `${program}/${question}`, answer: 'no' }] })
  const fires: Readonly<Record<string, PlanEdit>> = {
    'law/confidence': answered('dvot', 'confidence'),
    'law/prohibition': answered('border-security-1226', 'prohibition/border-sustained'),
    'law/sustainment': {
      change: { 'act-training': { supports: ['sustainment'], start: '2033-01-10', end: '2033-02-10' } },
      put: [{ kind: 'proposal', id: 'proposal-late', title: 'Later package', program: 'sec-333-build-capacity', activities: ['act-training'], noticeItems: [{ item: 'sustainment-beyond-five-years', state: 'not-expected' }] }],
    },
    'law/in-force': delivery({ programs: ['gscf-1207'] }),
    'law/purpose': delivery({ purposes: ['nuclear-monitoring'] }),
    'law/support': delivery({ supports: ['financing'] }),
    'law/recipient': { change: { 'unit-border': { types: ['population'] } } },
    'law/geography': delivery({ programs: ['israel-anti-tunnel-1279'] }),
    'law/restriction': { change: { 'partner-land': { code: 'KP' }, 'act-delivery': { programs: ['incle-481'], purposes: ['counter-drug'] } } },
    'law/limit': delivery({ supports: ['small-scale-construction'], construction: { cost: usd(2_600_000) } }),
    'law/companion': { remove: ['act-institution'] },
    'law/concurrence': { change: { 'agreement-state': { state: 'refused' } } },
    'law/vetting': { change: { 'unit-border': { vettingStatus: 'suspended' } } },
    'law/notification': { change: { 'act-center': { start: '2026-11-25' }, 'act-rights': { start: '2026-10-05' }, 'act-institution': { start: '2026-10-05' } } },
    'law/money': delivery({ end: '2030-10-01' }),
    'law/cost-share': { change: { 'act-delivery': { programs: ['joint-exercise-program'] } }, remove: ['agreement-border'], put: [{ kind: 'law-answer', id: 'answer-share', question: 'joint-exercise-program/cost-share', answer: 'no' }] },
  }
  test.each(testChecks.map((check) => [check.id, check]))('LAW-14 %s fires, and is silent on the sound plan', (id, check) => {
    expect(runChecks([check], aPlan(), statusDay)).toEqual([])
    const findings = runChecks([check], aPlan(fires[id] ?? {}), statusDay)
    expect(findings.length).toBeGreaterThan(0)
    for (const { message, next } of findings) {
      expect(message).toMatch(/^Activity ".+" under .+: .+\.$/)
      expect(next).toMatch(/^[A-Z].+\.$/)
    }
  })
  test('LAW-14 what one test refuses in an activity is one finding, with the source of what refuses', () => {
    const findings = runChecks(testChecks, aPlan({ remove: ['act-institution', 'act-rights'] }), statusDay).filter(({ check, record }) => check === 'law/companion' && record === 'act-delivery')
    expect(findings).toMatchObject([{ field: 'companions', source: { cite: '10 U.S.C. 333' }, message: expect.stringMatching(/No training in human rights.+No institutional capacity building/), next: expect.stringMatching(/; and institutional/) }])
  })
  test('LAW-14 each test that can refuse has its check', () => {
    expect(testChecks.map(({ id }) => id)).toEqual(testIds.map((id) => `law/${id}`))
  })
  const items = ['recipient-and-support', 'absorption', 'cost-and-timeline', 'sustainment', 'past-assistance', 'plan-elements', 'sustainment-beyond-five-years', 'construction', 'other-authorities']
  const proposed = (state: (item: string) => string | undefined, left: readonly string[] = []): PlanEdit => ({
    put: [{ kind: 'proposal', id: 'proposal-border', title: 'Border package', program: 'sec-333-build-capacity', activities: ['act-delivery'], noticeItems: items.filter((item) => !left.includes(item)).map((item) => ({ item, text: 'As the record shows.', ...(state(item) !== undefined && { state: state(item) }) })) }],
  })
  const said = (id: string, edit: PlanEdit) => runChecks(lawChecks.filter((check) => check.id === id), aPlan(edit), statusDay).map(({ record, message }) => `${record}: ${message}`)
  test.each<[string, PlanEdit, readonly string[]]>([
    ['all answered, one not expected', proposed((item) => (item === 'construction' ? 'not-expected' : 'answered')), []],
    ['two partly answered and one open', proposed((item) => (item === 'absorption' || item === 'sustainment' ? 'partly' : item === 'construction' ? 'open' : 'answered')), ['6 of 9 items of the notice are complete; 2 and 4 partly answered, 8 open.']],
    ['one not looked at', proposed((item) => (item === 'past-assistance' ? undefined : 'answered')), ['8 of 9 items of the notice are complete; 5 open.']],
    ['one left out', proposed(() => 'answered', ['other-authorities']), ['8 of 9 items of the notice are complete; 9 open.']],
    ['a package without notice items is of another program', { put: [{ kind: 'proposal', id: 'proposal-other', title: 'Other' }] }, []],
  ])('LAW-34 %s', (_, edit, expected) => expect(said('law/notice-incomplete', edit)).toEqual(expected.map((text) => `proposal-border: Proposal "Border package": ${text}`)))
  test('LAW-35 elements that nothing serves are told once tags are used at all', () => {
    const all = [...strategyElements.keys()]
    expect(all).toHaveLength(8)
    const tagged = (tags: readonly string[]): PlanEdit => ({ change: { 'objective-border': { section1206: tags } } })
    expect(said('law/strategy-element-unserved', {})).toEqual([])
    expect(said('law/strategy-element-unserved', tagged(all))).toEqual([])
    expect(said('law/strategy-element-unserved', tagged(all.slice(1)))).toEqual([expect.stringMatching(/^plan-small: 1 of the 8 elements of the section 1206 strategy is served by no objective/)])
    expect(said('law/strategy-element-unserved', tagged(all.slice(2)))).toEqual([expect.stringMatching(/^plan-small: 2 of the 8 elements .+ are served/)])
  })
})
