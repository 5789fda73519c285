import { programById, type Program } from '@throughline/catalog'
import { addDays, day, daysBetween, fiscalYear, type Day, type PlanGraph } from '@throughline/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earliestHonestStart, fundWindow, gatesOf, gatesOfPlan, type Gate } from './index.ts'
import { activityIn, idea, moneyLine, noticeOf, planOf, staffStep, today, wait, withLibrary, type Fields } from './testing/small-plan.ts'

const gatesIn = (plan: PlanGraph, on: Day = today, id = 'act-x'): ReadonlyMap<string, Gate> =>
  new Map(gatesOf(plan, activityIn(plan, id), on).map((gate) => [gate.step, gate]))
const gateIn = (plan: PlanGraph, step: string, on: Day = today): Gate => gatesIn(plan, on).get(step) ?? expect.fail(`no gate ${step}`)
const program = (id: string): Program => programById(id) ?? expect.fail(`no program ${id}`)
const imet = (year: number, more: Fields = {}) => [idea({ start: '2029-01-22', end: '2029-06-15', programs: ['imet'] }), moneyLine('imet', year, more)]

describe('latest days', () => {
  test.each([
    ['a notice of 15 days by 10 U.S.C. 333', idea(), 'notice', '2027-12-26'],
    ['vetting 60 days ahead', idea(), 'vetting', '2027-11-11'],
    ['vetting to Washington 10 working days ahead, past Christmas and New Year as they are kept', idea(), 'vetting-washington', '2027-12-23'],
    ['certified before the start', idea(), 'certification', '2028-01-09'],
    ['over a leap day', idea({ start: '2028-03-10', end: '2028-03-12' }), 'notice', '2028-02-24'],
    ['over no leap day', idea({ start: '2027-03-10', end: '2027-03-12' }), 'notice', '2027-02-23'],
    ['over the turn of the fiscal year', idea({ start: '2027-10-10', end: '2027-10-12' }), 'notice', '2027-09-25'],
    ['a lead time in the program file wins over the template', idea({ programs: ['fletc-international'] }), 'proposal', '2027-12-11'],
    ['an offer 85 days ahead', idea({ programs: ['fms-cash'] }), 'letter-of-offer', '2027-10-17'],
    ['a letter of request 150 days before the offer', idea({ programs: ['fms-cash'] }), 'letter-of-request', '2027-05-20'],
    ['AECA 36(b) 30 days before the offer, not before the start', idea({ programs: ['fms-cash'] }), 'arms-notification', '2027-09-17'],
    ['30 days after the end', idea({ programs: ['state-partnership-341'] }), 'after-action', '2028-04-30'],
    ['a step without a known lead time comes before what waits for it', idea(), 'state-concurrence', '2027-12-26'],
    ['and so does what comes before that', idea(), 'assessment', '2027-12-26'],
  ])('SCH-40 %s', (_, activity, step, expected) => expect(gateIn(planOf(activity), step).latest).toBe(expected))

  test.each([[2029, '2026-09-01', '2026-10-31'], [2030, '2027-09-01', '2027-10-31']])('SCH-42 for money of FY%i the submission is open from %s to %s', (year, opens, latest) => {
    expect(gateIn(planOf(...imet(year)), 'fmf-imet-submission')).toMatchObject({ opens, latest, year })
  })
  test('SCH-42 money of two years has two windows; without a year that of the start is taken, and said so; where no money is needed there is none', () => {
    const two = gatesOf(planOf(...imet(2029), moneyLine('imet', 2030)), activityIn(planOf(...imet(2029))), today)
    expect(gatesOf(planOf(...imet(2029), moneyLine('imet', 2030)), activityIn(planOf(...imet(2029))), today).filter(({ step }) => step === 'fmf-imet-submission').map(({ year, key }) => [year, key])).toEqual([
      [2029, 'act-x/imet/fmf-imet-submission/2029'], [2030, 'act-x/imet/fmf-imet-submission/2030'],
    ])
    expect(new Set(two.map(({ key }) => key)).size).toBe(two.length)
    expect(gateIn(planOf(idea({ programs: ['imet'] })), 'fmf-imet-submission')).toMatchObject({ year: 2028, assumed: expect.stringContaining('FY28, the year of the start, is taken') })
    expect(gateIn(planOf(...imet(2029)), 'fmf-imet-submission').assumed).toBeUndefined()
    expect(gatesIn(planOf(...imet(2029, { stage: 'none-needed' }))).has('fmf-imet-submission')).toBe(false)
  })
  test('SCH-55 days of notice are those the organization holds, where it holds some', () => {
    expect(gateIn(withLibrary([noticeOf('sec-333-build-capacity', 30)], idea()), 'notice')).toMatchObject({ latest: '2027-12-11', source: { says: '30 days before' } })
  })
  test('SCH-43 a number of the program is cited from its law, one of the template from there', () => {
    expect(gateIn(planOf(idea()), 'notice')).toMatchObject({ source: { cite: '10 U.S.C. 333', says: '15 days before' }, confidence: 'verified' })
    expect(gateIn(planOf(idea()), 'vetting')).toMatchObject({ source: { cite: expect.stringContaining('our default') }, confidence: 'memory' })
    expect(gateIn(planOf(idea()), 'certification').source.cite).toBe('10 U.S.C. 333: certified before it starts')
    expect(gateIn(planOf(idea({ programs: ['eda-grant-516'] })), 'eda-notice').onlyIf).toContain('$7M')
  })
  test('SCH-44 none for a step of the staff, what is cancelled, has no start or no program; only what comes after for what has begun', () => {
    for (const more of [{ isStaffStep: true }, { status: 'cancelled' }, { start: undefined, end: undefined }, { programs: [] }, { programs: ['partner-national-budget'] }]) {
      const fields = Object.fromEntries(Object.entries(idea(more)).filter(([, value]) => value !== undefined))
      expect(gatesIn(planOf(fields)).size).toBe(0)
    }
    expect([...gatesIn(planOf(idea({ programs: ['tca'], status: 'done' }))).keys()]).toEqual(['hot-wash', 'after-action'])
    expect([...gatesIn(planOf(idea({ status: 'under-way' }))).keys()]).toEqual([])
  })
  test('SCH-45 steps taken once for a package stand with its first activity; a delivery that follows its case has none of its own', () => {
    const second = { ...idea({ start: '2028-06-01', end: '2028-06-30' }), id: 'act-y' }
    const proposal: Fields = { kind: 'proposal', id: 'proposal-x', title: 'Package', program: 'sec-333-build-capacity', activities: ['act-x', 'act-y'] }
    const plan = planOf(idea(), second, proposal)
    expect([gatesIn(plan).has('notice'), gatesIn(plan, today, 'act-y').has('notice'), gatesIn(plan, today, 'act-y').has('vetting')]).toEqual([true, false, true])
    const sale = planOf(idea({ programs: ['fms-cash'] }), { ...second, programs: ['fms-cash'] }, wait('act-x', 'act-y'))
    expect([gatesIn(sale).has('letter-of-request'), gatesIn(sale, today, 'act-y').has('letter-of-request')]).toEqual([true, false])
  })
})

describe('states', () => {
  // A start on 10 JAN 28 has its last day of notice on 26 DEC 27.
  test.each([['2027-12-11', 15, 'ahead'], ['2027-12-12', 14, 'tight'], ['2027-12-13', 13, 'tight'], ['2027-12-25', 1, 'tight'], ['2027-12-26', 0, 'tight'], ['2027-12-27', -1, 'missed']])(
    'SCH-46 on %s %i days are left: %s', (on, slackDays, state) => expect(gateIn(planOf(idea()), 'notice', day(on))).toMatchObject({ slackDays, state }))

  const withNotice = (more: Fields) => planOf(idea(), staffStep('act-notice', 'notification', more), wait('act-notice', 'act-x'))
  test.each([
    ['done', { status: 'done', end: '2027-12-30' }, 'done'], ['in time', { end: '2027-12-25' }, 'ahead'], ['on the last day', { end: '2027-12-26' }, 'ahead'],
    ['a day late', { end: '2027-12-27' }, 'missed'], ['under way, not finished', { end: '2027-12-26', status: 'under-way' }, 'ahead'],
  ])('SCH-47 a step of the plan that is %s', (_, more, state) => expect(gateIn(withNotice(more), 'notice')).toMatchObject({ state, answer: { record: 'act-notice' } }))
  test('SCH-47 a cancelled step answers nothing, nor does one that gives the partner something', () => {
    for (const more of [{ status: 'cancelled' }, { isStaffStep: false }]) expect(gateIn(withNotice(more), 'notice').answer).toBeUndefined()
  })
  test('SCH-47 a step two steps before answers, too; so does the one the proposal names', () => {
    const chain = planOf(idea(), staffStep('act-ask', 'proposal'), staffStep('act-agree', 'concurrence'), wait('act-ask', 'act-agree'), wait('act-agree', 'act-x'))
    expect([gateIn(chain, 'proposal').answer?.record, gateIn(chain, 'state-concurrence').answer?.record]).toEqual(['act-ask', 'act-agree'])
    const named = planOf(idea(), staffStep('act-notice', 'other', { end: '2027-12-01' }), { kind: 'proposal', id: 'proposal-x', title: 'P', program: 'sec-333-build-capacity', activities: ['act-x'], notice: 'act-notice' })
    expect(gateIn(named, 'notice')).toMatchObject({ state: 'ahead', answer: { record: 'act-notice', day: '2027-12-01', isDone: false } })
  })
  test.each([['held', 'done'], ['expected', 'ahead'], ['asked', 'ahead'], ['refused', undefined], ['not-asked', undefined]])('SCH-47 an agreement that is %s', (state, expected) => {
    const gate = gateIn(planOf(idea(), { kind: 'agreement', id: 'agreement-x', title: 'State agrees', subject: 'act-x', party: 'state', state, date: '2027-06-01' }), 'state-concurrence')
    expect(gate.answer?.record).toBe(expected === undefined ? undefined : 'agreement-x')
    expect(gate.state).toBe(expected ?? 'ahead')
  })
  test('SCH-47 vetting is answered only where every recipient is cleared or to be cleared', () => {
    const unit = (id: string, more: Fields = {}): Fields => ({ kind: 'recipient-unit', id, name: id, ...more })
    const vet = (recipients: readonly string[], more: Fields = {}) => staffStep('act-vet', 'vetting', { clearsRecipients: true, recipients, ...more })
    const both = idea({ recipients: ['unit-a', 'unit-b'] })
    expect(gateIn(planOf(both, unit('unit-a'), unit('unit-b'), vet(['unit-a'])), 'vetting').answer).toBeUndefined()
    expect(gateIn(planOf(both, unit('unit-a'), unit('unit-b'), vet(['unit-a', 'unit-b'])), 'vetting')).toMatchObject({ answer: { record: 'act-vet', day: '2027-05-03', isDone: false }, state: 'ahead' })
    expect(gateIn(planOf(both, unit('unit-a', { vettingStatus: 'current', vettingValidUntil: '2028-01-10' }), unit('unit-b', { vettingStatus: 'not-required' })), 'vetting').state).toBe('done')
    expect(gateIn(planOf(both, unit('unit-a', { vettingStatus: 'current', vettingValidUntil: '2028-01-09' }), unit('unit-b', { vettingStatus: 'not-required' })), 'vetting').answer).toBeUndefined()
    for (const [end, isGood] of [['2027-01-10', true], ['2027-01-09', false]] as const) expect(gateIn(planOf(both, unit('unit-a'), unit('unit-b'), vet(['unit-a', 'unit-b'], { start: '2027-01-01', end })), 'vetting').answer !== undefined).toBe(isGood)
  })
  test('SCH-48 a submission is made once for a program\'s money of a year: any of it that was asked for shows it, and so does a step that falls into its window', () => {
    const other = { ...idea({ programs: ['imet'] }), id: 'act-other' }
    expect(gateIn(planOf(...imet(2029), other), 'fmf-imet-submission').state).toBe('missed')
    expect(gateIn(planOf(...imet(2029), other, { ...moneyLine('imet', 2029, { activity: 'act-other', stage: 'requested' }), id: 'fund-other' }), 'fmf-imet-submission').state).toBe('done')
    expect(gateIn(planOf(...imet(2029), other, { ...moneyLine('imet', 2028, { activity: 'act-other', stage: 'requested' }), id: 'fund-other' }), 'fmf-imet-submission').state).toBe('missed')
    for (const [start, end, state] of [['2026-10-31', '2026-11-19', 'done'], ['2026-11-01', '2026-11-19', 'missed'], ['2026-08-01', '2026-08-31', 'missed'], ['2026-08-01', '2026-09-01', 'done']] as const) {
      expect([start, gateIn(planOf(...imet(2029), staffStep('act-submit', 'budget-request', { start, end, status: 'done' })), 'fmf-imet-submission').state]).toEqual([start, state])
    }
  })
  test('SCH-49 what the plan schedules later than a number that is no rule is tight, not missed', () => {
    const plan = planOf(idea({ recipients: ['unit-a'] }), { kind: 'recipient-unit', id: 'unit-a', name: 'A' }, staffStep('act-vet', 'vetting', { clearsRecipients: true, recipients: ['unit-a'], start: '2027-11-12', end: '2028-01-07' }))
    expect(gateIn(plan, 'vetting')).toMatchObject({ latest: '2027-11-11', state: 'tight', confidence: 'memory' })
  })
})

describe('earliest honest start', () => {
  const earliest = (plan: PlanGraph, on: Day = today) => earliestHonestStart(plan, activityIn(plan), on)
  test('SCH-52 from today through the days each open gate asks: 60 days of vetting bind, then 15 of notice', () => {
    expect(earliest(planOf(idea({ supports: ['training'] })))).toMatchObject({ day: '2027-01-19', because: { step: 'vetting', confidence: 'memory' }, isPlannedSo: true })
    expect(earliest(planOf(idea({ status: 'approved' })))).toMatchObject({ day: '2026-12-05', because: { step: 'notice', source: { cite: '10 U.S.C. 333' } } })
  })
  test.each([['2026-12-04', false], ['2026-12-05', true], ['2026-12-06', true]])('SCH-52 planned for %s it is honest: %s', (start, isPlannedSo) =>
    expect(earliest(planOf(idea({ start, end: start, status: 'approved' })))).toMatchObject({ day: '2026-12-05', isPlannedSo }))
  test('SCH-52 an open step of the plan counts from the day the plan has it done', () => {
    expect(earliest(planOf(idea({ status: 'approved' }), staffStep('act-notice', 'notification', { end: '2027-12-01' }), wait('act-notice', 'act-x')))).toMatchObject({ day: '2027-12-16', because: { step: 'notice' } })
  })
  test('SCH-52 after a window is missed the start waits for the money of the next one', () => {
    expect(earliest(planOf(...imet(2029)))).toMatchObject({ day: '2029-10-01', because: { step: 'fmf-imet-submission', text: expect.stringContaining('the next is for FY30') }, isPlannedSo: false })
    expect(earliest(planOf(...imet(2029)), day('2026-10-31'))).toMatchObject({ day: '2028-05-10', because: { step: 'money' }, isPlannedSo: true })
  })
  test('SCH-52 what holds nothing back can start at once; what has begun is not asked', () => {
    expect(earliest(planOf(idea({ programs: ['tca'], status: 'approved' })))).toEqual({ activity: 'act-x', day: today, isPlannedSo: true })
    for (const more of [{ status: 'under-way' }, { status: 'cancelled' }, { isStaffStep: true }]) expect(earliest(planOf(idea(more)))).toBeUndefined()
  })
  test('SCH-52 on the earliest day every gate that holds it back can still be taken, and a day earlier one cannot', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 900 }), fc.constantFrom('sec-333-build-capacity', 'fms-cash', 'joint-exercise-program', 'fletc-international', 'state-partnership-341'), (offset, id) => {
      const start = addDays(day('2026-11-21'), offset)
      const at = (when: Day) => planOf(idea({ start: when, end: addDays(when, 4), programs: [id] }))
      const found = earliest(at(start)) ?? expect.fail('not asked')
      const missedOn = (when: Day) => gatesOf(at(when), activityIn(at(when)), today).filter(({ isAfter, onlyIf, state }) => !isAfter && onlyIf === undefined && state === 'missed')
      expect(missedOn(found.day)).toEqual([])
      expect(missedOn(addDays(found.day, -1))).not.toEqual([])
    }), { numRuns: 40 })
  })
})

describe('funds on the bar', () => {
  test('SCH-53 Section 333: two years to obligate; work ends by the end of the second year after the one it starts in', () => {
    expect(fundWindow(program('sec-333-build-capacity'), fiscalYear(2028))).toMatchObject({ life: 'dated', availableFrom: '2027-10-01', obligateBy: '2029-09-30', workMustEndBy: '2030-09-30', expires: '2029-09-30' })
    expect(fundWindow(program('sec-333-build-capacity'), fiscalYear(2028), day('2028-09-30')).workMustEndBy).toBe('2030-09-30')
    expect(fundWindow(program('sec-333-build-capacity'), fiscalYear(2028), day('2028-10-01')).workMustEndBy).toBe('2031-09-30')
  })
  test('SCH-53 FMF is kept once apportioned, no-year money does not expire, and what is not known stays so', () => {
    const lives = ['fmf-grant', 'fms-cash', 'joint-exercise-program', 'imet'].map((id) => fundWindow(program(id), fiscalYear(2029)))
    expect(lives.map(({ life, obligateBy, expires, workMustEndBy }) => [life, obligateBy, expires, workMustEndBy])).toEqual([
      ['kept', undefined, undefined, undefined], ['no-year', undefined, undefined, undefined], ['unknown', undefined, undefined, undefined], ['dated', '2030-09-30', '2030-09-30', undefined],
    ])
  })
})

describe('properties', () => {
  const ids = ['sec-333-build-capacity', 'fms-cash', 'eda-grant-516', 'humanitarian-assistance-2561', 'treasury-ota', 'counterdrug-284c']
  test('SCH-54 an activity a day later has every gate before it a day later, but for windows and working days', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1500 }), fc.constantFrom(...ids), (offset, id) => {
      const start = addDays(day('2027-01-01'), offset)
      const at = (when: Day) => [...gatesIn(planOf(idea({ start: when, end: addDays(when, 3), programs: [id] }))).values()].filter(({ step, opens }) => step !== 'vetting-washington' && opens === undefined)
      const moved = new Map(at(addDays(start, 1)).map(({ step, latest }) => [step, latest]))
      for (const { step, latest } of at(start)) expect(moved.get(step)).toBe(addDays(latest, 1))
    }), { numRuns: 60 })
  })
  test('SCH-54 no gate comes after what it must precede, nor one before the activity after its start', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1500 }), fc.constantFrom(...ids, 'imet', 'fmf-grant', 'incle-481', 'joint-exercise-program'), fc.integer({ min: 2026, max: 2033 }), (offset, id, year) => {
      const start = addDays(day('2027-01-01'), offset)
      const plan = planOf(idea({ start, end: start, programs: [id] }), moneyLine(id, year))
      const gates = gatesIn(plan)
      for (const gate of gates.values()) if (!gate.isAfter) expect(gate.latest <= start).toBe(true)
      for (const [before, after] of [['proposal', 'state-concurrence'], ['state-concurrence', 'notice'], ['letter-of-request', 'letter-of-offer'], ['letter-of-request', 'arms-notification'], ['vetting', 'vetting-washington'], ['fmf-imet-submission', 'mission-resource-request']] as const) {
        const [one, other] = [gates.get(before), gates.get(after)]
        if (one !== undefined && other !== undefined) expect(daysBetween(one.latest, other.latest)).toBeGreaterThanOrEqual(0)
      }
    }), { numRuns: 100 })
  })
  test('SCH-54 the order of records changes nothing', () => {
    const records = [
      idea({ programs: ['sec-333-build-capacity', 'imet'], recipients: ['unit-a', 'unit-b'] }), { ...idea(), id: 'act-y' }, moneyLine('imet', 2029), { ...moneyLine('imet', 2029, { stage: 'requested' }), id: 'fund-b' }, { ...moneyLine('imet', 2029, { stage: 'approved' }), id: 'fund-c' },
      { kind: 'recipient-unit', id: 'unit-a', name: 'A' }, { kind: 'recipient-unit', id: 'unit-b', name: 'B' },
      staffStep('act-vet', 'vetting', { clearsRecipients: true, recipients: ['unit-a', 'unit-b'] }), staffStep('act-vet-2', 'vetting', { clearsRecipients: true, recipients: ['unit-a'] }), staffStep('act-n1', 'notification'), staffStep('act-n2', 'notification'),
      wait('act-n1', 'act-x'), wait('act-n2', 'act-x'), { kind: 'agreement', id: 'agreement-a', title: 'A', subject: 'act-x', party: 'state', state: 'expected', date: '2027-02-01' }, { kind: 'agreement', id: 'agreement-b', title: 'B', subject: 'act-x', party: 'state', state: 'asked', date: '2027-03-01' },
      { kind: 'proposal', id: 'proposal-a', title: 'A', program: 'sec-333-build-capacity', activities: ['act-x', 'act-y'] }, { kind: 'proposal', id: 'proposal-b', title: 'B', program: 'sec-333-build-capacity', activities: ['act-y', 'act-x'] },
    ]
    const expected = gatesOfPlan(planOf(...records), today)
    fc.assert(fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => { expect(gatesOfPlan(planOf(...shuffled), today)).toEqual(expected) }), { numRuns: 40 })
  })
})
