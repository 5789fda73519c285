import { day } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { smartOf } from '../index.ts'
import { aPlan, type PlanEdit } from '../testing/a-plan.ts'
import { found, saidBy, statusDay } from '../testing/found.ts'
import { recordId } from '@throughline/model'

const lettersOf = (edit: PlanEdit, id = 'objective-sectors', on = statusDay) => {
  const plan = aPlan(edit)
  const objective = plan.get('objective', recordId(id))
  if (objective === undefined) throw new Error(`no ${id}`)
  return smartOf(plan, objective, on)
}
const states = (edit: PlanEdit, id?: string, on?: typeof statusDay) => lettersOf(edit, id, on).map((l) => `${l.letter} ${l.state}`)
const unmet = (letter: string, edit: PlanEdit, id?: string, on?: typeof statusDay) =>
  (lettersOf(edit, id, on).find((l) => l.letter === letter)?.reasons ?? []).filter((reason) => reason.met === false).map((reason) => reason.text)

const sectors = (fields: object): PlanEdit => ({ change: { 'objective-sectors': { ...fields } } })
const noMoney = ['fund-delivery', 'fund-training']
const noSteps = ['act-delivery', 'act-training', 'line-units', ...noMoney]
const held = { kind: 'agreement', id: 'agreement-other', title: 'Letter', subject: 'objective-sectors', party: 'partner', state: 'held', date: '2026-10-22' }

test('RUL-10 a sound objective meets all five letters, in order', () => {
  expect(states({})).toEqual(['S met', 'M met', 'A met', 'R met', 'T met'])
  expect(lettersOf({}).map((l) => l.word)).toEqual(['Specific', 'Measurable', 'Achievable', 'Relevant', 'Time-bound'])
})
test('RUL-10 what a stub of another book does not show is not held against it', () => {
  const edit = { change: { 'objective-sectors': { byWhom: undefined, method: undefined } }, remove: ['measure-sectors'], cite: ['objective-sectors'] }
  expect(states(edit)).toEqual(['S cannot-tell', 'M cannot-tell', 'A met', 'R met', 'T met'])
  expect(found('smart/not-specific', aPlan(edit))).toEqual([])
})

describe('S', () => {
  test.each([['what', 'does not say what is expected'], ['byWhom', 'does not say by whom'], ['forOrWith', 'does not say for or with whom']])(
    'RUL-11 without "%s" it is not specific', (field, text) => {
      expect(unmet('S', sectors({ [field]: undefined }))).toEqual([text])
      expect(found('smart/not-specific', aPlan(sectors({ [field]: undefined })))).toEqual(['warning objective-sectors'])
    })
  test('RUL-11 the message names all that is missing', () => {
    expect(saidBy('smart/not-specific', aPlan(sectors({ byWhom: undefined, forOrWith: undefined }))))
      .toEqual(['Objective "Eight sectors held" is not specific: it does not say by whom, and does not say for or with whom.'])
  })
  test('RUL-11 the full text and an owner below it do not stand in for a field', () => {
    expect(unmet('S', sectors({ byWhom: undefined, text: 'The Border Guard holds eight sectors.' }))).toHaveLength(1)
  })
  test('RUL-11 the full text may be left out', () => expect(unmet('S', sectors({ text: undefined }))).toEqual([]))
})

describe('M', () => {
  test.each([
    ['without a target, success must be stated', { change: { 'objective-sectors': { success: undefined }, 'measure-sectors': { targets: undefined } } },
      ['does not say what success is', 'has no measure with baseline, target and data source together']],
    ['without a method of measure or objective', { change: { 'objective-sectors': { method: undefined }, 'measure-sectors': { method: undefined } } }, ['has no method of measurement']],
    ['without a measure', { remove: ['measure-sectors'] }, ['has no measure']],
    ['with measures of performance only', { change: { 'measure-sectors': { type: 'performance' } } }, ['has no measure of effectiveness']],
    ['without a baseline', { change: { 'measure-sectors': { baseline: undefined } } }, ['has no measure with baseline, target and data source together']],
    ['without a data source', { change: { 'measure-sectors': { source: undefined } } }, ['has no measure with baseline, target and data source together']],
  ])('RUL-12 %s it is not measurable', (_, edit: PlanEdit, texts) => {
    expect(unmet('M', edit)).toEqual(texts)
    expect(found('smart/not-measurable', aPlan(edit))).toEqual(['warning objective-sectors'])
  })
  test.each([
    ['a target says what success is', sectors({ success: undefined }), undefined],
    ["a measure's method is a method", sectors({ method: undefined }), undefined],
    ['the measures of the objectives below it count', { remove: ['measure-crossings'] }, 'objective-border'],
    ['one complete measure is enough', { put: [{ kind: 'measure', id: 'measure-bare', title: 'Bare', objective: 'objective-sectors' }] }, undefined],
  ])('RUL-12 %s', (_, edit: PlanEdit, id) => expect(unmet('M', edit, id)).toEqual([]))
})

describe('A', () => {
  test.each([
    ['a program', { ...sectors({ programs: undefined }), remove: noSteps }, ['has no program to carry it']],
    ['a program the catalogue knows', { ...sectors({ programs: ['sec-999'] }), remove: noSteps }, ['has no program to carry it']],
    ['resources', { ...sectors({ resources: undefined }), remove: noMoney }, ['has neither people nor money foreseen']],
    ['resources, with no activity either', { ...sectors({ resources: undefined }), remove: noSteps }, ['has neither people nor money foreseen']],
    ['agreement of the partner', { remove: ['agreement-border'] }, ['has no agreement of the partner']],
    ['an agreement that is held', { change: { 'agreement-border': { state: 'expected' } } }, ['has no agreement of the partner']],
    ['an agreement by the partner', { change: { 'agreement-border': { party: 'embassy' } } }, ['has no agreement of the partner']],
    ['an agreement about what carries it', { change: { 'agreement-border': { subject: 'objective-border' } } }, ['has no agreement of the partner']],
    ['political risk considered', sectors({ politicalRisk: undefined }), ['does not consider political risk']],
    ['fiscal risk considered', sectors({ fiscalRisk: undefined }), ['does not consider fiscal risk']],
    ['fiscal risk considered, an operational risk being none', { ...sectors({ fiscalRisk: undefined }), put: [{ kind: 'risk', id: 'risk-flood', title: 'Flood', type: 'operational', affects: ['objective-sectors'] }] }, ['does not consider fiscal risk']],
  ])('RUL-13 without %s it is not shown to be achievable', (_, edit: PlanEdit, texts) => {
    expect(unmet('A', edit)).toEqual(texts)
    expect(found('smart/not-achievable', aPlan(edit))).toContain('warning objective-sectors')
  })
  test.each([
    ['the programs of activities below it count', sectors({ programs: undefined })],
    ['one program below it that is known is enough', { change: { 'objective-sectors': { programs: undefined }, 'act-delivery': { programs: ['sec-999', 'sec-333-build-capacity'] }, 'act-training': { programs: ['sec-999'] } }, remove: noMoney }],
    ['one cost below it is enough', { ...sectors({ resources: undefined }), remove: ['fund-training'] }],
    ["the partner's own budget is a way to carry it", { ...sectors({ programs: ['partner-national-budget'] }), remove: noSteps }],
    ['a cost below it shows resources', sectors({ resources: undefined })],
    ['an agreement about the objective counts', { remove: ['agreement-border'], put: [held] }],
    ['an agreement about a line of activity that leads to it counts', { remove: ['agreement-border'], put: [{ ...held, subject: 'line-units' }] }],
    ['an agreement about an activity that serves it counts', { remove: ['agreement-border'], put: [{ ...held, subject: 'act-delivery' }] }],
    ['a risk record that affects it shows that fiscal risk is considered', { ...sectors({ fiscalRisk: undefined }), put: [{ kind: 'risk', id: 'risk-cut', title: 'Cut', type: 'fiscal', affects: ['objective-sectors'] }] }],
    ['a risk record that affects it shows that political risk is considered', { ...sectors({ politicalRisk: undefined }), put: [{ kind: 'risk', id: 'risk-vote', title: 'Vote', type: 'political-providing', affects: ['objective-sectors'] }] }],
  ])('RUL-13 %s', (_, edit: PlanEdit) => expect(unmet('A', edit)).toEqual([]))
  test.each([
    ['the day before the agreement it is not held', '2026-10-21', 1],
    ['on the day of the agreement it is held', '2026-10-22', 0],
    ['the day after the agreement it is held', '2026-10-23', 0],
  ])('RUL-13 %s', (_, on, missing) => expect(unmet('A', {}, 'objective-sectors', day(on))).toHaveLength(missing))
  const untold = { purposes: undefined }
  test.each([
    ['what the law allows is said', {}, 'met', true, /allows 2 of 2 activities$/],
    ['where the law refuses one of two, the other carries it', { change: { 'act-training': { supports: ['financing'] } } }, 'met', true, /allows 1 of 2 activities, refuses 1$/],
    ['where the law refuses all, it is not achievable', { change: { 'act-training': { supports: ['financing'] }, 'act-delivery': { supports: ['financing'] } } }, 'not-met', false, /may not be done by the law/],
    ['what cannot be told yet speaks neither for nor against', { change: { 'act-training': untold, 'act-delivery': untold } }, 'met', 'not-checked', /allows 0 of 2 activities; for 2 it cannot be told yet$/],
    ['without a program of the catalogue there is no law to check', { change: { 'act-training': { programs: ['partner-national-budget'] }, 'act-delivery': { programs: ['partner-national-budget'] } }, remove: ['fund-training', 'fund-delivery'] }, 'met', 'not-checked', /no law to check/],
  ])('RUL-13 %s', (_, edit: PlanEdit, state, met, text) => {
    const achievable = lettersOf(edit).find((l) => l.letter === 'A')
    expect(achievable?.reasons.at(-1)).toMatchObject({ met, text: expect.stringMatching(text) })
    expect(achievable?.state).toBe(state)
  })
})

describe('R', () => {
  test.each([
    ['why it matters', sectors({ why: undefined, outcome: undefined }), ['says neither why it matters nor what outcome it is after']],
    ['a way up', sectors({ parents: undefined }), ['leads up to no end state and no higher objective']],
    ['guidance in the defense chain', sectors({ guidance: ['ics-border'] }), ['answers no guidance in the defense chain']],
    ['guidance in the State chain', sectors({ guidance: ['ccp-border'] }), ['answers no guidance in the State chain']],
    ['a rank', sectors({ rank: undefined }), ['has no rank']],
  ])('RUL-14 without %s it is not shown to be relevant', (_, edit: PlanEdit, texts) => {
    expect(unmet('R', edit)).toEqual(texts)
    expect(found('smart/not-relevant', aPlan(edit))).toEqual(['warning objective-sectors'])
  })
  test.each([
    ['an outcome says why it matters', sectors({ why: undefined })],
    ['a reason says why it matters', sectors({ outcome: undefined })],
    ['an end state is a way up', sectors({ parents: undefined, endState: 'end-state-border' })],
  ])('RUL-14 %s', (_, edit: PlanEdit) => expect(unmet('R', edit)).toEqual([]))
})

test('RUL-15 without a deadline it is not time-bound', () => {
  expect(found('smart/not-time-bound', aPlan(sectors({ deadline: undefined })))).toEqual(['warning objective-sectors deadline'])
  expect(saidBy('smart/not-time-bound', aPlan(sectors({ deadline: undefined })))).toEqual(['Objective "Eight sectors held" is not time-bound: it has no deadline.'])
})
test('RUL-15 a deadline is enough', () => expect(unmet('T', sectors({ deadline: '2031-01-01' }))).toEqual([]))
test('RUL-15 the day of the end state is not its deadline', () => {
  expect(unmet('T', { change: { 'objective-border': { deadline: undefined }, 'end-state-border': { by: '2031-09-30' } } }, 'objective-border')).toHaveLength(1)
})

test.each([
  ['Improve cooperation with the Air Wing.', ['advice objective-sectors text']],
  ['By 30 September 2031 sergeants lead more.', ['advice objective-sectors text']],
  ['The 1st Battalion patrols better than in FY2026.', ['advice objective-sectors text']],
  ['The 1st Battalion improves detection to 70 of 100 crossings.', []],
  ['Half of the crossings are intercepted, with better radios.', []],
  ['Moreover the Betterment Office holds the sectors.', []],
  ['The battalion holds its sectors.', []],
])('RUL-16 vague or not: %s', (text, expected) => {
  expect(found('smart/vague-wording', aPlan(sectors({ what: undefined, success: undefined, text })))).toEqual(expected)
})
test('RUL-16 what is expected is read first, and a number in what success is helps', () => {
  expect(found('smart/vague-wording', aPlan(sectors({ what: 'Lead more', success: 'Exchanges held' })))).toEqual(['advice objective-sectors what'])
  expect(found('smart/vague-wording', aPlan(sectors({ what: 'Lead more', success: 'Sergeants lead 6 of 10 patrols' })))).toEqual([])
})
test('RUL-16 wording never moves a letter', () => expect(states(sectors({ what: 'Improve cooperation', success: 'Better' }))[0]).toBe('S met'))
