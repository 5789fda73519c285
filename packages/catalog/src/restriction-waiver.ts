import type { Day } from '@throughline/model'
import type { CountryList } from './restriction-list.ts'
import type { Waiver } from './restriction-schema.ts'

export type Waived = { readonly answer: 'yes'; readonly source: string } | { readonly answer: 'no' | 'unknown' }

/**
 * Whether a waiver lifts a naming for a country and a program on a day. `unknown` where not all waivers were read, or the one read does not
 * tell of this program. `isWaived(list2021, 'NG', 'imet', day('2021-03-01')).answer // 'yes'`
 */
export function isWaived(naming: Pick<CountryList, 'waivers' | 'waiversHeld'>, iso2: string, program: string, on: Day): Waived {
  const answers = naming.waivers
    .filter((waiver) => waiver.country === iso2 && (waiver.from === undefined || waiver.from <= on) && (waiver.until === undefined || on <= waiver.until))
    .map((waiver) => ({ answer: reach(waiver, program), source: waiver.source }))
  const lifted = answers.find(({ answer }) => answer === 'yes')
  if (lifted) return { answer: 'yes', source: lifted.source }
  if (answers.some(({ answer }) => answer === 'unknown')) return { answer: 'unknown' }
  return { answer: naming.waiversHeld === 'all' || naming.waiversHeld === 'none-met' ? 'no' : 'unknown' }
}

function reach({ extent, programs, doubtful }: Waiver, program: string): 'yes' | 'no' | 'unknown' {
  if (doubtful.includes(program)) return 'unknown'
  switch (extent) {
    case 'full':
      return 'yes'
    case 'programs':
      return programs.includes(program) ? 'yes' : 'no'
    case 'all-but':
      return programs.includes(program) ? 'no' : 'yes'
    case 'not-read':
      break
  }
  return 'unknown'
}
