import { lastDayInForce, statusOn } from '@throughline/catalog'
import { sayDay, type LawTest } from '../law-case.ts'

/** The program is in force on the day the need starts (today where it names none). */
export const inForce: LawTest = ({ need, program, on }) => {
  const day = need.start ?? on
  const status = statusOn(program, day)
  const last = lastDayInForce(program)
  if (status === 'active' && last !== undefined && need.start === undefined) {
    return [{ is: 'ask', question: `When does it start? ${program.short} is in force until ${sayDay(last)}.`, settles: 'whether the program may be used at all', ...(need.activity !== undefined && { record: need.activity.id, field: 'start' }) }]
  }
  if (status === 'active') return [{ is: 'pass', text: () => `${program.short} is in force on ${sayDay(day)}${last === undefined ? ', with no end known' : `, until ${sayDay(last)}`}.` }]
  if (status === 'expired') {
    return [{ is: 'fail', text: `${program.short} has expired${last === undefined ? '' : `: its last day was ${sayDay(last)}`}.`, boundary: last === undefined ? 'its authority given again, or another program' : `start on or before ${sayDay(last)}` }]
  }
  const known = last === undefined ? 'The sources read do not say.' : `It is known to be in force until ${sayDay(last)}; whether it was extended is not known.`
  return [{ is: 'ask', question: `Is ${program.short} in force on ${sayDay(day)}? ${known}`, settles: 'whether the program may be used at all' }]
}
