import type { Program } from '@throughline/catalog'
import { addDays, later, titleOf, type Day } from '@throughline/model'
import { packageOf, sayDay, type LawTest } from '../law-case.ts'
import type { Outcome } from '../verdict.ts'

/** Where Congress is told every time, so many days ahead: the notice can still go, or goes, the days before the start that the law asks. */
export const notification: LawTest = (one) => {
  const { plan, need, program, on } = one
  const asked = program.notification
  if (need.isStaffStep || asked === undefined) return []
  if (asked.trigger === 'each-use') return [{ is: 'pass', text: () => `Congress is told every time: ${asked.text.replace(/\.$/, '')}. No number of days before the start was read.` }]
  if (asked.trigger !== 'each-activity') return [{ is: 'pass', text: () => `Congress is told in some cases${asked.days === null ? '' : `, ${asked.days} days ahead`}: ${asked.text.replace(/\.$/, '')}.` }]
  if (asked.days === null) return [{ is: 'silent', text: 'how many days ahead Congress is told' }]
  const whole = packageOf(one)
  if (whole !== undefined && whole.first !== need.activity?.id) return [{ is: 'pass', text: () => `Congress is told of the package "${whole.proposal.title}" before it starts, and that is tested there.` }]
  const start = need.start
  const key = { settles: 'whether the notice can go in time', ...(need.activity !== undefined && { record: need.activity.id, field: 'start' }) }
  if (start === undefined) return [{ is: 'ask', question: `When does it start? Congress is told ${asked.days} days before.`, ...key }]
  const latest = addDays(start, -asked.days)
  const notice = plan.get('activity', whole?.proposal.notice)
  const given = notice?.actualEnd ?? notice?.end
  if (notice !== undefined && given !== undefined) {
    if (given <= latest) return [{ is: 'pass', text: () => `The notice, "${titleOf(notice)}", is given by ${sayDay(given)}; the last day is ${sayDay(latest)}, ${asked.days} days before the start.` }]
    return tooLate(`The notice, "${titleOf(notice)}", is given by ${sayDay(given)}; the last day is ${sayDay(latest)}, ${asked.days} days before the start on ${sayDay(start)}.`, addDays(given, asked.days), asked)
  }
  if (on <= latest) return [{ is: 'pass', text: () => `The notice can still go: its last day is ${sayDay(latest)}, ${asked.days} days before the start.` }]
  if (start <= on) return [{ is: 'ask', question: `Was Congress told by ${sayDay(latest)}, ${asked.days} days before the start on ${sayDay(start)}?`, settles: 'whether it was allowed to begin' }]
  return tooLate(`The notice comes too late: its last day was ${sayDay(latest)}, ${asked.days} days before the start on ${sayDay(start)}.`, later(addDays(on, asked.days), start), asked)
}

/** Refused, but where the law lets a notice come later in some cases, or one notice may have told of the whole program: whether this is so is asked. */
function tooLate(text: string, earliest: Day, { exception, isOfWholeProgram }: NonNullable<Program['notification']>): readonly Outcome[] {
  const settles = `whether it may start before ${sayDay(earliest)}`
  if (exception !== undefined) return [{ is: 'ask', question: `${text} The law lets it come later: ${exception.replace(/\.$/, '')}. Is this such a case?`, settles, key: 'notification/exception' }]
  if (isOfWholeProgram === true) return [{ is: 'ask', question: `${text} One notice may tell of the money of the whole program. Had it gone in time, for this money?`, settles, key: 'notification/whole-program' }]
  return [{ is: 'fail', text, boundary: `start on or after ${sayDay(earliest)}` }]
}
