import { programs, purposeKin } from '@throughline/catalog'
import { sayWords, type LawTest } from '../law-case.ts'

const known = new Set([...programs.values()].flatMap((program) => program.purposes))

/** What the support is for is among the purposes of the law. */
export const purpose: LawTest = ({ need, program }) => {
  if (need.isStaffStep) return []
  if (program.purposes.length === 0) return [{ is: 'ask', question: () => `The catalogue names no purpose of ${program.short}. May it be used for this?`, settles: 'whether the purpose is one of the law' }]
  if (need.purposes.length === 0) {
    return [{ is: 'ask', question: () => `What is the support for? ${program.short} serves ${sayWords(program.purposes)}.`, settles: 'whether the purpose is one of the law', ...ofActivity(need, 'purposes') }]
  }
  const isServed = (word: string) => program.purposes.includes(word)
  if (need.purposes.some(isServed)) return [{ is: 'pass', text: () => `${sayWords(need.purposes.filter(isServed))} is among its purposes.` }]
  const nearTo = (word: string) => program.purposes.filter((own) => purposeKin(word).has(own))
  const near = need.purposes.flatMap(nearTo)
  if (near.length > 0) return [{ is: 'ask', question: () => `Does ${sayWords(need.purposes)} fall under its purpose ${sayWords([...new Set(near)])}?`, settles: 'whether the purpose is one of the law', ...ofActivity(need, 'purposes') }]
  const unread = need.purposes.filter((word) => !known.has(word))
  if (unread.length > 0) {
    return [{ is: 'ask', question: () => `Is "${unread.join(', ')}" one of its purposes (${sayWords(program.purposes)})?`, settles: 'whether the purpose is one of the law', ...ofActivity(need, 'purposes') }]
  }
  return [{ is: 'fail', text: () => `${sayWords(need.purposes)} is not among its purposes.`, boundary: () => `a purpose among ${sayWords(program.purposes)}` }]
}

const ofActivity = (need: Parameters<LawTest>[0]['need'], field: string) => (need.activity === undefined ? {} : { record: need.activity.id, field })
