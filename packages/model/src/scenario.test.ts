import { describe, expect, test } from 'vitest'
import { bookId, createPlanGraph, diffRecord, inScenario, parseRecord, readScenario, recordId, scenarioOf, type AnyRecord, type Rec, type RecordChange } from './index.ts'

function read(fields: Readonly<Record<string, unknown>>): AnyRecord {
  const parsed = parseRecord(fields)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const talks = read({ kind: 'activity', id: 'act-talks', title: 'Talks', start: '2027-03-01', end: '2027-03-03' })
const course = read({ kind: 'activity', id: 'act-course', title: 'Course', start: '2027-05-03', end: '2027-05-28' })
const plan = createPlanGraph({ book: bookId('small'), records: [talks, course] })
function scenario(changes: unknown): Rec<'scenario'> {
  const made = read({ kind: 'scenario', id: 'scenario-x', title: 'What if', changes })
  if (made.kind !== 'scenario') throw new Error('no scenario')
  return made
}
const changesTo = (...after: readonly (AnyRecord | undefined)[]): readonly RecordChange[] => after.flatMap((one) => (one === undefined ? [] : diffRecord(plan.find(one.id), one) ?? []))

describe('scenarios', () => {
  test('MOD-90 what a scenario keeps is what was changed, and the plan stays as it is', () => {
    const changes = [...changesTo(read({ kind: 'activity', id: 'act-course', title: 'Longer course', start: '2027-05-03', end: '2027-05-28' }), read({ kind: 'activity', id: 'act-new', title: 'New' })), ...[diffRecord(talks, undefined)].flatMap((one) => one ?? [])]
    const kept = readScenario(plan, scenario(scenarioOf(changes)))
    expect(kept).toEqual({ changes, problems: [] })
    const other = inScenario(plan, kept)
    expect(other.of('activity').map(({ title }) => title).sort()).toEqual(['Longer course', 'New'])
    expect(plan.of('activity').map(({ title }) => title)).toEqual(['Talks', 'Course'])
  })
  test('MOD-90 a field that is cleared is left out', () => {
    const open = read({ kind: 'activity', id: 'act-course', title: 'Course', start: '2027-05-03' })
    const kept = readScenario(plan, scenario(scenarioOf(changesTo(open))))
    expect(inScenario(plan, kept).get('activity', recordId('act-course'))?.end).toBeUndefined()
  })
  test.each([
    [{ record: 'act-gone', action: 'edit', field: 'title', value: '"X"' }, '"act-gone" is not in the plan any more'],
    [{ record: 'act-course', action: 'edit', field: 'colour', value: '"X"' }, '"colour" is no field of "act-course"'],
    [{ record: 'act-course', action: 'edit', field: 'start', value: '"soon"' }, '"act-course" cannot become that'],
    [{ record: 'act-course', action: 'edit', field: 'title', value: 'no json' }, 'what "act-course" becomes or was cannot be read: no json'],
    [{ record: 'act-course', action: 'edit', field: 'end', value: '"2027-05-30' }, 'what "act-course" becomes or was cannot be read'],
    [{ record: 'act-course', action: 'add', value: '{"kind":"activity","id":"act-course","title":"Twice"}' }, '"act-course" is in the plan by now'],
    [{ record: 'act-gone', action: 'remove' }, '"act-gone" is not in the plan any more'],
    [{ record: '__proto__', action: 'remove' }, '"__proto__" is no id of a record'],
  ])('MOD-91 %j is told and left out, the rest stands', (wrong, message) => {
    const { changes, problems } = readScenario(plan, scenario([wrong, { record: 'act-talks', action: 'edit', field: 'title', value: '"Other talks"' }]))
    expect(problems).toEqual([expect.stringContaining(message)])
    expect(changes.map(({ id }) => id)).toEqual(['act-talks'])
  })
})
