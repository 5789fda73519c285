import type { PlanGraph, Rec, RecordId } from '@throughline/model'
import { isMateriel } from './domain-grid.ts'
import { byText, keysOf } from './order.ts'
import { optionsFor, rolesOfGap } from './role-work.ts'

export type PackagePart = 'doctrine' | 'training' | 'facilities' | 'sustainment' | 'institution'

/** What must stand beside equipment, in words. */
export const packageParts: Readonly<Record<PackagePart, string>> = {
  doctrine: 'Doctrine', training: 'Training', facilities: 'Facilities', sustainment: 'Sustainment', institution: 'Institutional part',
}

export interface PackageLine {
  readonly part: PackagePart
  readonly title: string
  /** `beside`: an option or a payer carries it; `not-needed`: the gap says why nothing is; `missing`: neither. */
  readonly state: 'beside' | 'not-needed' | 'missing'
  /** The options that carry it. */
  readonly by: readonly Rec<'solution'>[]
  readonly because: string
}

/** An option that buys equipment, and what stands beside it. */
export interface TotalPackage {
  readonly isMateriel: boolean
  /** Empty where nothing is bought. */
  readonly lines: readonly PackageLine[]
  readonly missing: readonly PackagePart[]
}

/**
 * Whether equipment stands with its doctrine, training, facilities, sustainment and institutional part: among the options it is joined to,
 * the gap's other chosen options, and what the gap says is not needed. Empty for what buys nothing.
 * `packageOf(plan, boats).missing // ['sustainment']`
 */
export function packageOf(plan: PlanGraph, solutionId: RecordId): TotalPackage {
  const option = plan.get('solution', solutionId)
  if (option === undefined || !isMateriel(option)) return { isMateriel: false, lines: [], missing: [] }
  const gap = plan.get('gap', option.gap)
  const beside = companionsOf(plan, option)
  const lines = keysOf(packageParts).map((part) => lineOf(plan, part, gap, beside))
  return { isMateriel: true, lines, missing: lines.filter(({ state }) => state === 'missing').map(({ part }) => part) }
}

function companionsOf(plan: PlanGraph, option: Rec<'solution'>): readonly Beside[] {
  const joined = plan.pick('solution', option.companions).filter(({ decision }) => decision !== 'rejected')
  const chosen = optionsFor(plan, option.gap).filter(({ decision }) => decision === 'chosen')
  return [...new Set([...joined, ...chosen])]
    .filter((one) => one.id !== option.id && !isMateriel(one)).sort((a, b) => byText(a.id, b.id))
    .map((one) => ({ option: one, isJoined: joined.includes(one), isOfOtherGap: one.gap !== option.gap }))
}

function lineOf(plan: PlanGraph, part: PackagePart, gap: Rec<'gap'> | undefined, beside: readonly Beside[]): PackageLine {
  const by = beside.filter((one) => carriers[part](plan, one)).map(({ option }) => option)
  const line = { part, title: packageParts[part], by }
  if (by.length > 0) return { ...line, state: 'beside', because: by.map(({ text }) => text).join(' ') }
  const payer = part === 'sustainment' ? keptUpBy(plan, gap) : undefined
  if (payer !== undefined) return { ...line, state: 'beside', because: payer }
  const closed = part === 'sustainment' || part === 'institution' ? undefined : gap?.closedDomains?.find(({ domain }) => domain === part)?.because
  if (closed !== undefined) return { ...line, state: 'not-needed', because: closed }
  return { ...line, state: 'missing', because: 'No option joined to it, and no other chosen one, carries this.' }
}

interface Beside { readonly option: Rec<'solution'>; readonly isJoined: boolean; readonly isOfOtherGap: boolean }

const liesIn = ({ domain }: Rec<'solution'>, ...domains: readonly string[]): boolean => domain !== undefined && domains.includes(domain)

/**
 * What makes an option carry a part: its domain; for upkeep its joint function, that it is named as what the equipment would not last without
 * and lies in how it is owned, manned or paid, or that it closes a gap of another role which carries this one; for the institution likewise.
 */
const carriers: Readonly<Record<PackagePart, (plan: PlanGraph, beside: Beside) => boolean>> = {
  doctrine: (_plan, { option }) => liesIn(option, 'doctrine'),
  training: (_plan, { option }) => liesIn(option, 'training'),
  facilities: (_plan, { option }) => liesIn(option, 'facilities'),
  sustainment: (plan, { option, isJoined, isOfOtherGap }) =>
    option.jointFunction === 'sustainment' || (isJoined && liesIn(option, ...owning)) || (isOfOtherGap && isForRole(plan, option, 'support')),
  institution: (plan, { option, isOfOtherGap }) => liesIn(option, ...owning) || (isOfOtherGap && isForRole(plan, option, 'governance')),
}

const owning = ['organization', 'personnel', 'policy']

function isForRole(plan: PlanGraph, option: Rec<'solution'>, type: 'support' | 'governance'): boolean {
  const gap = plan.get('gap', option.gap)
  return gap !== undefined && rolesOfGap(plan, gap).some((role) => role.type === type)
}

function keptUpBy(plan: PlanGraph, gap: Rec<'gap'> | undefined): string | undefined {
  const kept = plan.pick('capability', gap?.capabilities).find(({ sustainedBy }) => sustainedBy?.payer !== undefined && sustainedBy.money === 'yes')
  return kept?.sustainedBy?.payer === undefined ? undefined : `Kept up by ${kept.sustainedBy.payer}${kept.sustainedBy.reason === undefined ? '' : `: ${kept.sustainedBy.reason}`}`
}
