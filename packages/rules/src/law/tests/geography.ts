import { commandOf, countryByIso2, isInGroup } from '@throughline/catalog'
import type { LawTest } from '../law-case.ts'

/** The country is one the program reaches. Words that only a person can apply are asked. */
export const geography: LawTest = ({ need, program, on }) => {
  const { reach, text, countries = [], commands = [], groups = [] } = program.geography
  if (reach === 'global') return [{ is: 'pass', text: 'It reaches every country.' }]
  const ask = { is: 'ask' as const, question: () => `${program.short} reaches: ${text}. Is the country one of them?`, settles: 'whether the program reaches the country' }
  if (need.country === undefined) return [ask]
  const code = need.country
  const inGroups = groups.map((group) => isInGroup(group, code, need.start ?? on))
  if (inGroups.includes('yes')) return [{ is: 'pass', text: () => `It reaches ${text}.` }]
  if (inGroups.includes('unknown') && !countries.includes(code)) return [ask]
  // What is described in words may reach further than the lists beside them.
  if (reach === 'described' && !countries.includes(code)) return [ask]
  const country = countryByIso2(code)
  if (country === undefined) return commands.length > 0 ? [ask] : [{ is: 'fail', text: () => `It reaches ${text} only.`, boundary: text }]
  const held = commandOf(country, need.start ?? on)
  if (countries.includes(need.country) || commands.includes(held.command)) return [{ is: 'pass', text: () => `It reaches ${country.name}.` }]
  if (commands.length > 0 && held.doubt !== undefined) return [ask]
  return [{ is: 'fail', text: () => `It reaches ${text} only.`, boundary: text }]
}
