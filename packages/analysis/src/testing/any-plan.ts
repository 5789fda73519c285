import fc from 'fast-check'
import type { PlanGraph } from '@throughline/model'
import { graphOf } from './small-plan.ts'

const ids = Array.from({ length: 14 }, (_, i) => `r-${i}`)
const id = fc.constantFrom(...ids)
const some = fc.uniqueArray(id, { maxLength: 3 })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const anyDay = maybe(fc.integer({ min: 0, max: 900 }).map((n) => new Date(Date.UTC(2026, 9, 1 + n)).toISOString().slice(0, 10)))
const because = maybe(fc.constantFrom('it must', 'because it must.', 'The law asks for it'))

/** Records of every kind on the line, linked in any way, rings and missing ends included. */
const fields = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('activity'), title: fc.constant('Talks'), type: maybe(fc.constantFrom('activity', 'event', 'operation', 'investment')), line: maybe(id), objectives: maybe(some), start: anyDay, end: anyDay, because, owner: maybe(id), status: maybe(fc.constantFrom('idea', 'requested', 'approved', 'under-way', 'done', 'cancelled')) }) },
  fc.record({ kind: fc.constant('line-of-activity'), title: fc.constant('Line'), effort: maybe(id), objective: maybe(id), order: maybe(fc.nat(3)) }),
  fc.record({ kind: fc.constant('line-of-effort'), title: fc.constant('Effort'), endState: maybe(id), objectives: maybe(some) }),
  fc.record({ kind: fc.constant('objective'), title: fc.constant('Objective'), level: fc.constantFrom('security-cooperation-objective', 'country-level-objective', 'intermediate-military-objective'), parents: maybe(some), endState: maybe(id), guidance: maybe(some), text: maybe(fc.constant('By 1 May 2027 it holds.')) }),
  fc.record({ kind: fc.constant('end-state'), title: fc.constant('End'), guidance: maybe(some) }),
  fc.record({ kind: fc.constant('guidance-statement'), document: id, text: fc.constant('Do it.'), parents: maybe(some) }),
  fc.record({ kind: fc.constant('guidance-document'), title: fc.constant('Document'), family: fc.constantFrom('whole-of-government', 'defense', 'state-usaid', 'partner'), parents: maybe(some), supersedes: maybe(id) }),
  fc.record({ kind: fc.constant('contribution'), from: id, to: id, because }),
  fc.record({ kind: fc.constant('funding-line'), activity: id, program: maybe(fc.constantFrom('tca', 'imet', 'no-such-program')), payer: maybe(id), fiscalYear: maybe(fc.integer({ min: 2025, max: 2030 })), likely: maybe(fc.integer({ min: 0, max: 10 ** 9 })), stage: maybe(fc.constantFrom('forecast', 'requested', 'approved', 'obligated', 'none-needed')) }),
  fc.record({ kind: fc.constant('dependency'), predecessor: id, successor: id, lagDays: maybe(fc.integer({ min: -40, max: 40 })) }),
  fc.record({ kind: fc.constant('measure'), title: fc.constant('Measure'), objective: id }),
  fc.record({ kind: fc.constant('assumption'), text: fc.constant('It holds.'), rests: maybe(some) }),
  fc.record({ kind: fc.constant('comment'), on: id, text: fc.constant('Why?') }),
  fc.record({ kind: fc.constant('agreement'), title: fc.constant('Yes'), subject: id, party: fc.constant('partner'), state: fc.constant('held') }),
  fc.record({ kind: fc.constant('organization'), name: fc.constant('Office'), side: maybe(fc.constantFrom('us-defense', 'partner', 'international')) }),
  fc.record({ kind: fc.constant('role'), title: fc.constant('Role'), type: fc.constantFrom('primary', 'support'), wanted: fc.constantFrom('wanted', 'not-wanted'), supports: maybe(some), guidance: maybe(some), objectives: maybe(some), interest: maybe(fc.constant('It must be.')) }),
  fc.record({ kind: fc.constant('task'), text: fc.constant('Task.'), role: maybe(id) }),
  fc.record({ kind: fc.constant('capability'), title: fc.constant('Capability'), task: maybe(id) }),
  fc.record({ kind: fc.constant('gap'), title: fc.constant('Gap'), capabilities: maybe(some) }),
  fc.record({ kind: fc.constant('solution'), text: fc.constant('Option.'), gap: id, becomes: maybe(some), companions: maybe(some) }),
  fc.record({ kind: fc.constant('assessment-entry'), assessment: id, heading: fc.constant('strengths'), text: fc.constant('Seen.'), becomes: maybe(some) }),
  fc.record({ kind: fc.constant('phase'), title: fc.constant('Phase'), start: anyDay, end: anyDay }),
)

const records = fc.array(fields, { minLength: 1, maxLength: ids.length }).map((all) => all.map((record, i) => ({ id: ids[i] ?? 'r-0', ...record })))

/** Holds a claim against any plan at all, many times. */
export const forAnyPlan = (runs: number, claim: (plan: PlanGraph) => void): void =>
  fc.assert(fc.property(records, (all) => claim(graphOf(all))), { numRuns: runs })

/** Holds a claim against any plan and the same records in another order. */
export const forAnyOrder = (runs: number, claim: (plan: PlanGraph, shuffled: PlanGraph) => void): void =>
  fc.assert(fc.property(records.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, other]) => claim(graphOf(all), graphOf(other))), { numRuns: runs })
