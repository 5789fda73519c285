import { readdirSync, readFileSync } from 'node:fs'
import { createPlanGraph, day, recordId, runChecks, type PlanGraph } from '@throughline/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checks } from './index.ts'
import { objectivesOf } from './reading/serving.ts'
import { aPlan, type PlanEdit } from './testing/a-plan.ts'
import { findingsIn, statusDay } from './testing/found.ts'
import { soundRecords } from './testing/sound-records.ts'

const here = new URL('.', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, here), 'utf8')
const spec = read('../../../docs/spec/rules.md')
const familyOf = (id: string) => id.slice(0, id.indexOf('/'))
/** Everything at once that a careless afternoon leaves behind. */
const messy: PlanEdit = {
  put: [
    { kind: 'guidance-statement', id: 'ccp-air', document: 'doc-ccp', text: 'Build an air picture.' },
    { kind: 'line-of-effort', id: 'effort-other', title: 'Other', objectives: ['objective-border', 'objective-sectors'] },
  ],
  remove: ['measure-sectors', 'fund-talks', 'agreement-border', 'org-command'],
  change: {
    'act-talks': { objectives: undefined, line: undefined, owner: undefined, programs: undefined },
    'act-center': { start: '2029-01-01', end: '2028-01-01' },
    'objective-command': { byWhom: undefined, deadline: '2033-01-01', enables: ['objective-sectors', 'objective-border'], guidance: ['nss-secure'] },
    'objective-border': { endState: undefined, what: 'Improve the border', success: undefined },
    'measure-crossings': { baseline: undefined, targets: undefined },
    'assumption-accord': { status: 'broken', valid: undefined },
    'doc-ccp': { status: 'superseded' },
    'effort-border': { theoryOfChange: undefined, sufficiency: undefined, objectives: ['objective-border', 'objective-sectors', 'objective-command'] },
    'act-training': { programs: ['sec-998', 'sec-999'], end: '2033-01-01' },
    'objective-sectors': { enables: ['objective-border'], deadline: '2032-01-01', guidance: ['ccp-border', 'ccp-air'] },
  },
}

test('RUL-1 the sound plan has no finding at all', () => expect(findingsIn(aPlan())).toEqual([]))

describe('every check', () => {
  test.each(checks.map((check) => [check.id, check]))('RUL-2 %s is in the spec with its number, severity and because', (_, check) => {
    expect(spec).toContain(`**${check.spec}** \`${check.id}\``)
    expect(spec).toContain(`| \`${check.id}\` | ${check.severity} | ${check.severityBecause} |`)
  })
  test.each(checks.map((check) => [check.id, check]))('RUL-2 %s has the words of its page and its messages', (_, check) => {
    for (const text of [check.why, check.severityBecause, check.source.says ?? '']) expect(text).toMatch(/^[A-Z].{30,}\.$/)
    expect(check.title).toMatch(/^[A-Z].+[^.]$/)
    expect(check.source.cite).toMatch(/^Chapter 19, /)
    expect(read(`${familyOf(check.id)}/messages.ts`)).toContain(`'${check.id}':`)
  })
  test.each(checks.map((check) => [check.id, check]))('RUL-2 %s has a test that fires it and a near miss, under its number', (id, check) => {
    const family = familyOf(id)
    const tests = read(`${family}/${family}.test.ts`)
    expect(tests).toContain(`'${id}'`)
    expect(tests).toContain(check.spec)
  })
  test('RUL-2 no id, number or title stands twice, and the spec names no check that does not exist', () => {
    for (const values of [checks.map((c) => c.id), checks.map((c) => c.spec), checks.map((c) => c.title)]) expect(new Set(values).size).toBe(values.length)
    const named = [...spec.matchAll(/\*\*RUL-\d+\*\* `([a-z]+\/[a-z-]+)`/g)].flatMap((match) => match[1] ?? [])
    const sorted = (ids: readonly string[]) => ids.toSorted((a, b) => (a < b ? -1 : 1))
    expect(sorted(named)).toEqual(sorted(checks.map((c) => c.id)))
  })
  test('RUL-2 each check is one file of its family', () => {
    for (const family of new Set(checks.map((c) => familyOf(c.id)))) {
      const files = readdirSync(new URL(family, here)).filter((name) => /^export const \w+: Check = \{$/m.test(read(`${family}/${name}`)))
      expect(files).toHaveLength(checks.filter((c) => familyOf(c.id) === family).length)
    }
  })
  test('RUL-2 every finding of a messy plan says what is wrong and what to do next, in whole sentences', () => {
    const findings = findingsIn(aPlan(messy))
    expect(new Set(findings.map((f) => f.check)).size).toBeGreaterThan(20)
    for (const finding of findings) {
      expect(finding.message).toMatch(/^[A-Z].*[.?]$/)
      expect(finding.next).toMatch(/^[A-Z].*\.$/)
      expect(`${finding.message} ${finding.next}`).not.toMatch(/undefined|\[object|NaN|\.\./)
    }
  })
})

test('RUL-3 a finding stays on its record and field when something else about it changes', () => {
  const places = (edit: PlanEdit) => findingsIn(aPlan(edit)).filter((f) => f.check === 'smart/not-specific').map((f) => [f.record, f.field])
  const one = places({ change: { 'objective-sectors': { byWhom: undefined } } })
  expect(places({ change: { 'objective-sectors': { byWhom: undefined, what: undefined } } })).toEqual(one)
})
test('RUL-3 no check finds the same record and field twice, so that a waiver means one thing', () => {
  const places = findingsIn(aPlan(messy)).map((f) => `${f.check} ${f.record} ${f.field ?? ''}`)
  expect(places.filter((place, i) => places.indexOf(place) !== i)).toEqual([])
})
test('RUL-4 the order of records changes no finding', () => {
  const plan = aPlan(messy)
  const expected = findingsIn(plan)
  const placesOf = (graph: PlanGraph) => runChecks(checks, graph, statusDay).map((f) => `${f.check} ${f.severity} ${f.record} ${f.field ?? ''}`)
  fc.assert(fc.property(fc.shuffledSubarray([...plan.own], { minLength: plan.own.length }), (records) => {
    expect(placesOf(createPlanGraph({ book: plan.book, records }))).toEqual(expected.map((f) => `${f.check} ${f.severity} ${f.record} ${f.field ?? ''}`))
  }), { numRuns: 40 })
})
test('RUL-4 any part of a plan, with links that lead nowhere, is checked without a fault', () => {
  const ids = soundRecords.map((record) => String(record['id']))
  fc.assert(fc.property(fc.subarray(ids), (remove) => {
    expect(findingsIn(aPlan({ remove }), day('2030-01-01'))).toBeInstanceOf(Array)
  }))
})
test('RUL-5 what is asked of an activity is not asked of history', () => {
  const bare = { kind: 'activity', id: 'act-bare', title: 'Course' }
  const about = (more: object) => findingsIn(aPlan({ put: [{ ...bare, ...more }] })).filter((f) => f.record === 'act-bare').map((f) => f.check)
  expect(about({})).toEqual(['thread/activity-without-objective', 'means/no-cost', 'means/no-owner', 'means/no-program'])
  expect(about({ status: 'done', imported: { source: 'Report', key: '1' } })).toEqual([])
  expect(about({ status: 'cancelled' })).toEqual([])
})
test.each([
  ['the objectives it names', {}, ['objective-border']],
  ['those alone, whatever its line leads to', { line: 'line-units' }, ['objective-border']],
  ['the objective of its line where it names none', { line: 'line-units', objectives: [] }, ['objective-sectors']],
  ['none where it names none and is in no line', { objectives: undefined }, []],
])('RUL-6 an activity serves %s', (_, more, expected) => {
  const plan = aPlan({ change: { 'act-talks': { line: undefined, objectives: ['objective-border'], ...more } } })
  const activity = plan.get('activity', recordId('act-talks'))
  expect(activity === undefined ? [] : objectivesOf(plan, activity).map((o) => o.id)).toEqual(expected)
})
