import { lastDayInForce, statusOn } from '@throughline/catalog'
import { sayDay, type LawTest } from '../law-case.ts'

/** The program is in force on the day the need starts (today where it names none). */
export const inForce: LawTest = ({ need, program, on }) => {
  const day = need.start ?? on
  const status = statusOn(program, day)
  const last = lastDayInForce(program)
  if (status === 'active') return [{ is: 'pass', text: () => `${program.short} is in force on ${sayDay(day)}${last === undefined ? ', with no end known' : `, until ${sayDay(last)}`}.` }]
  if (status === 'expired') {
    return [{ is: 'fail', text: `${program.short} has expired${last === undefined ? '' : `: its last day was ${sayDay(last)}`}.`, ...(last !== undefined && { boundary: `start on or before ${sayDay(last)}` }) }]
  }
  const known = last === undefined ? 'The sources read do not say.' : `It is known to be in force until ${sayDay(last)}; whether it was extended is not known.`
  return [{ is: 'ask', question: `Is ${program.short} in force on ${sayDay(day)}? ${known}`, settles: 'whether the program may be used at all' }]
}
