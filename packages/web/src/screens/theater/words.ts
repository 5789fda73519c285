import { formatUsdShort, kindOf, type Usd } from '@throughline/model'

/** "$1.2M", "$1.2M and 2 not known", "not known". */
export const neededWords = ({ usd, unknown }: { readonly usd: Usd; readonly unknown: number }): string =>
  unknown === 0 ? formatUsdShort(usd) : usd === 0 ? `${unknown} not known` : `${formatUsdShort(usd)} and ${unknown} not known`

const word = (kind: 'resource-target' | 'gap' | 'planning-input' | 'role', field: string, value: string): string =>
  kindOf(kind).fields[field]?.choices?.find((one) => one.value === value)?.label ?? value

export const stageWord = (stage: string): string => word('resource-target', 'stage', stage)
export const outcomeWord = (outcome: string): string => word('gap', 'outcome', outcome)
export const inputWord = (state: string): string => word('planning-input', 'state', state)
export const roleTypeWord = (type: string): string => word('role', 'type', type)

export const progressWords = {
  met: 'Reached', 'on-track': 'On track', 'at-risk': 'At risk', 'off-track': 'Off track', 'not-begun': 'Not begun', unknown: 'Not known',
} as const
export const progressStandings = { met: 'met', 'on-track': 'met', 'at-risk': 'warning', 'off-track': 'error', 'not-begun': 'unknown', unknown: 'unknown' } as const

export const needWords = {
  answered: 'Answered', 'not-needed': 'Left open on purpose', 'not-answered': 'Not answered', 'no-plan': 'No plan of this partner', 'no-partner': 'No partner named',
} as const
export const needStandings = { answered: 'met', 'not-needed': 'waived', 'not-answered': 'error', 'no-plan': 'warning', 'no-partner': 'unknown' } as const
export const relationWords = { 'relies-on': 'relies on this', supports: 'supports this', conflicts: 'conflicts with this' } as const
