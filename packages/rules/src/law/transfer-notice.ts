import { isPast, recipientGroupOf, thresholdOn, thresholds, waitOf, type RecipientGroup } from '@throughline/catalog'
import { formatUsd, sumUsd, type Activity, type Day, type PlanGraph, type Usd } from '@throughline/model'
import { programsOf } from '../reading/programs.ts'
import { programKnownTo } from './catalogue-of.ts'

/** Whether Congress is told before a sale or a transfer, by one threshold or all of a program's. `unknown` is never `below`. */
export interface TransferNotice {
  readonly program: string
  readonly state: 'above' | 'below' | 'unknown'
  /** Why, in one sentence with its numbers. */
  readonly text: string
  /** What would settle it, where it is unknown. */
  readonly asks: string | undefined
  readonly cite: string
  /** Calendar days Congress has, and those of early review before them, where it is above and the sources give them. */
  readonly wait: { readonly days: number; readonly earlyReviewDays?: number } | undefined
}

const sale = { major: 'aeca-36b/major-defense-equipment', all: 'aeca-36b/articles-and-services' } as const
/** By which thresholds a program's activities are held: a sale, paid by the partner or by a grant; or what excess articles cost originally. */
const rules: ReadonlyMap<string, { readonly excess?: string }> = new Map([['fms-cash', {}], ['fmf-grant', {}], ['eda-grant-516', { excess: 'eda/original-value' }], ['eda-sale', { excess: 'eda-sale/original-value' }]])

/**
 * The notice flags of an activity under foreign military sales, their grants, or excess defense articles, on the thresholds in force on its first day for the partner's group of countries (AECA 36(b); FAA 516(f)).
 * The amount is that of this activity: its items or its money, the higher; one amount not known makes the sum unknown. Nothing for other programs and steps of the staff.
 * `transferNoticesOf(plan, radios, on)[0]?.state // 'below'`
 */
export function transferNoticesOf(plan: PlanGraph, activity: Activity, on: Day): readonly TransferNotice[] {
  if (activity.isStaffStep === true) return []
  return [...programsOf(plan, activity)].flatMap((program) => {
    const rule = rules.get(program)
    if (rule === undefined) return []
    const day = activity.start ?? on
    const groups = groupsOf(plan, day)
    return [rule.excess === undefined ? ofSale(program, amountOf(plan, activity, program), groups, day) : ofExcess(program, rule.excess, groups, day)]
  })
}

/** Both groups where it is not known in which the partner counts: what they agree on is known. */
function groupsOf(plan: PlanGraph, on: Day): readonly RecipientGroup[] {
  const group = recipientGroupOf(plan.get('partner', plan.head?.partner)?.code, on)
  return group === 'unknown' ? ['other', 'nato-plus-five'] : [group]
}

/** The higher of what the items and what the program's funding lines come to; undefined where neither is known whole. */
function amountOf(plan: PlanGraph, activity: Activity, program: string): Usd | undefined {
  const lines = plan.referring(activity.id, 'funding-line', 'activity').filter((line) => line.program === program).map((line) => line.high ?? line.likely)
  const items = (activity.items ?? []).map(({ cost }) => cost)
  if (items.includes(undefined) || (lines.length > 0 && lines.includes(undefined))) return undefined
  const sums = [items, lines].flatMap((amounts) => (amounts.length === 0 ? [] : sumUsd(amounts.flatMap((amount) => amount ?? []))))
  const [first, second] = sums
  return first === undefined || second === undefined ? first : first >= second ? first : second
}

const dollarsAt = (id: string, group: RecipientGroup, on: Day) => { const held = thresholdOn(id, group, on); return held === undefined ? 'a limit not known that day' : formatUsd(held.usd) }
const sayLimits = (id: string, groups: readonly RecipientGroup[], on: Day) => [...new Set(groups.map((group) => dollarsAt(id, group, on)))].join(' or ')
/** What all groups agree on. */
function agreed(id: string, groups: readonly RecipientGroup[], amount: Usd | undefined, on: Day): 'yes' | 'no' | 'unknown' {
  const [first = 'unknown', ...rest] = groups.map((group) => isPast(id, group, amount, on))
  return rest.every((one) => one === first) ? first : 'unknown'
}

function ofSale(program: string, amount: Usd | undefined, groups: readonly RecipientGroup[], on: Day): TransferNotice {
  const cite = thresholds.get(sale.all)?.cite ?? 'AECA 36(b)'
  const limits = `at ${sayLimits(sale.all, groups, on)} of articles and services, or ${sayLimits(sale.major, groups, on)} of major defense equipment`
  const one = { program, cite, wait: undefined, asks: undefined }
  if (amount === undefined) return { ...one, state: 'unknown', text: `What it comes to is not known, and so not whether Congress is told before the offer, as it is ${limits}.`, asks: 'What does the whole case come to, and how much of it is major defense equipment?' }
  const all = agreed(sale.all, groups, amount, on)
  const major = agreed(sale.major, groups, amount, on)
  const told = `It comes to ${formatUsd(amount)} here; Congress is told before the offer ${limits}`
  if (all === 'yes') return { ...one, state: 'above', text: `${told}.`, wait: waitFor(sale.all, groups) }
  if (all === 'no' && major === 'no') return { ...one, state: 'below', text: `${told}. The case counts as a whole: add what other activities bring to it.` }
  return { ...one, state: 'unknown', text: `${told}.`, asks: groups.length > 1 ? 'Does the partner count among NATO and the five other countries on that day?' : `Is ${sayLimits(sale.major, groups, on)} or more of it major defense equipment?` }
}

/** The plan holds no original acquisition value: what a transfer costs says nothing of it. */
function ofExcess(program: string, id: string, groups: readonly RecipientGroup[], on: Day): TransferNotice {
  const name = program === 'eda-sale' ? 'sale' : 'grant'
  return {
    program, state: 'unknown', cite: thresholds.get(id)?.cite ?? 'FAA 516(f)', wait: undefined,
    text: `Before a ${name} of excess defense articles Congress is told where they cost ${sayLimits(id, groups, on)} or more when they were bought, and of significant military equipment at any value. The plan does not hold what they cost then; what the transfer costs says nothing of it.`,
    asks: 'What did the articles cost when they were bought, and is any of them significant military equipment?',
  }
}

/** The longest wait of the groups it may be. */
function waitFor(id: string, groups: readonly RecipientGroup[]): TransferNotice['wait'] {
  const waits = groups.flatMap((group) => waitOf(id, group) ?? [])
  return waits.toSorted((a, b) => b.days + (b.earlyReviewDays ?? 0) - a.days - (a.earlyReviewDays ?? 0))[0]
}

/** A flag as one line. `Section 516: cannot tell yet. …` */
export const sayTransferNotice = (plan: PlanGraph, { program, state, text }: TransferNotice): string =>
  `${programKnownTo(plan, program)?.short ?? program}: ${{ above: 'notice to Congress', below: 'no notice by its amount', unknown: 'cannot tell yet' }[state]}. ${text}`
