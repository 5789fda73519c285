import { addDays, later, type RecordId } from '@throughline/model'
import { sayDay, type LawCase, type LawTest } from '../law-case.ts'
import { caseTypeOf } from '../transfer-rule.ts'
import { sayNoticeOnRecord, transferNoticeOfNeed, transferNoticesOf, type TransferNoticeOf } from '../transfer-notice.ts'
import type { Outcome } from '../verdict.ts'

/** Where Congress is told of a sale or transfer from an amount: with the thresholds of its day, and whether the notice can still go. */
export const transfer: LawTest = (one) => {
  const { plan, need, program, on } = one
  if (need.isStaffStep || caseTypeOf(program.id) === undefined) return []
  if (need.activity === undefined) {
    const flag = transferNoticeOfNeed(plan, need, program.id, on)
    return flag === undefined ? [] : [outcomeOf(one, flag)]
  }
  return transferNoticesOf(plan, need.activity, on).filter((flag) => flag.program === program.id).map((flag) => outcomeOf(one, flag))
}

/** One that may be told of is no bar as long as the notice can still go, whatever the amount turns out to be. */
function outcomeOf(one: LawCase, flag: TransferNoticeOf<RecordId | undefined>): Outcome {
  const { plan, need, on } = one
  const source = { cite: flag.cite }
  const told = (text: string | undefined): Outcome => ({ is: 'pass', text: () => [stateWords[flag.state], flag.text, text].filter((part) => part !== undefined).join(' '), source })
  const record = flag.onRecord
  if (flag.state === 'below' || record.state === 'in-time') return told(sayNoticeOnRecord(flag))
  if (!isFirstOf(one, flag)) return told('The notice is tested on the first activity of the case.')
  // Without its day nobody can say that the notice can still go: it may be too late already.
  if (record.lastDay === undefined) return flag.state === 'unknown' && flag.dayFrom !== 'asked' ? told(flag.asks) : { is: 'ask', key: 'transfer-notice', question: `When is ${flag.step}? ${flag.text}`, settles: 'whether the notice can go in time', source, ...(flag.of === undefined || plan.get('case', flag.of) === undefined ? {} : { record: flag.of, field: 'offered' }) }
  const last = `its last day is ${sayDay(record.lastDay)}, ${flag.wait?.days ?? 0} days before ${flag.step}`
  if (record.state !== 'late' && on <= record.lastDay) return told(`The notice can still go: ${last}.`)
  if (flag.state === 'unknown') return { is: 'ask', key: 'transfer-notice', question: flag.asks ?? flag.text, settles: `whether Congress had to be told: ${last}`, source, ...(flag.of !== undefined && flag.asksField !== undefined && { record: flag.of, field: flag.asksField }) }
  if (record.state !== 'late' && flag.day <= on) return { is: 'ask', key: 'transfer-notice', question: `Was Congress told in time? ${flag.text} For the notice, ${last}.`, settles: 'whether it was allowed', source }
  const earliest = addDays(record.given === undefined ? on : later(record.given, on), flag.wait?.days ?? 0)
  return { is: 'fail', text: `The notice to Congress comes too late: ${last}. ${flag.text}`, source, boundary: `${flag.step} on or after ${sayDay(later(earliest, need.start ?? earliest))}` }
}

const stateWords = { above: 'Congress is told before this goes.', below: 'No notice to Congress by its amount.', unknown: 'Whether Congress is told cannot be said yet.' } as const

/** What is wrong with the notice of a case is told once: on the first of its activities under the program that gives something. */
function isFirstOf({ plan, need, program }: LawCase, { of }: TransferNoticeOf<RecordId | undefined>): boolean {
  const one = plan.get('case', of)
  if (one === undefined) return true
  const given = plan.pick('activity', one.activities).filter((activity) => activity.isStaffStep !== true && activity.status !== 'cancelled' && (activity.programs ?? []).includes(program.id))
  const first = given.toSorted((a, b) => ((a.start ?? '9') < (b.start ?? '9') ? -1 : 1))[0]
  return first === undefined || first.id === need.activity?.id
}
