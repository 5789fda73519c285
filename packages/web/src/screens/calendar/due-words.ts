import { formatDay, titleOf, type PlanGraph } from '@throughline/model'
import type { CalendarGrouping, DueItem } from '@throughline/schedule'

export const groupings = [
  { value: 'month', label: 'by month' }, { value: 'week', label: 'by week' }, { value: 'day', label: 'by day' },
  { value: 'fiscal-year', label: 'by fiscal year' }, { value: 'owner', label: 'by owner' }, { value: 'plan', label: 'by plan' },
] as const satisfies readonly { readonly value: CalendarGrouping; readonly label: string }[]

/** A plan's title up to its colon, for tables: "Bandaria". */
export const shortTitle = (title: string): string => title.split(':')[0]?.trim() || title

/** The name of the plan on the screen. */
export const planTitle = (plan: PlanGraph): string => (plan.head === undefined ? plan.book : titleOf(plan.head))

/** Whether its day is no rule: our default, or a number not read whole in a source. */
export const isNoRule = ({ confidence }: DueItem): boolean => confidence !== undefined && confidence !== 'verified'

/** The day in a group on paper: what its heading says is not said again. */
export const dayInGroup = ({ due }: DueItem, by: CalendarGrouping): string => {
  const told = formatDay(due)
  if (by === 'day') return ''
  return by === 'month' ? told.slice(0, 2) : told
}

/** One line on paper: the same step due on the same day by the same office, for one activity or several. */
export interface PaperLine {
  readonly first: DueItem
  readonly title: string
}

/** Lines for paper, by day: what several activities owe at once is said once. `paperLines(items)[0]?.title // 'Mission resource request: Seminar; Course'` */
export function paperLines(items: readonly DueItem[]): readonly PaperLine[] {
  const alike = Map.groupBy(items, (item) => (item.sort === 'gate' ? [item.due, stepOf(item.title), item.owner, item.state, item.confidence, item.plan?.book].join('|') : item.key))
  return [...alike.values()].flatMap(([first, ...others]) => (first === undefined ? [] : [{ first, title: [first.title, ...others.map(({ title }) => title.slice(stepOf(title).length + 2))].join('; ') }]))
}

/** A gate is told as its step, then its activity: "Notice to Congress: Boats". */
const stepOf = (title: string): string => title.split(': ')[0] ?? title

const shortWords: Readonly<Record<string, string>> = { 'activity starts': 'starts', 'review of an assumption': 'assumption', 'review of a risk': 'risk', 'agreement expected': 'agreement', 'agreement, not asked for yet': 'agreement, not asked', 'step of approval': 'approval' }
/** An office on paper: without what its name explains in brackets at the end. `shortOwner('U.S. Notional Command (USNOTCOM)') // 'U.S. Notional Command'` */
export const shortOwner = (owner: string): string => owner.replace(/\s*\([^()]*\)$/, '')

/** What a day of the plan is, in a word for paper. */
export const shortWhat = ({ what }: DueItem): string => shortWords[what] ?? what

/** What is due, told in a sentence. */
export function summaryOf(items: readonly DueItem[], span: string, plans: number): string {
  const missed = items.filter(({ state }) => state === 'missed').length
  const tight = items.filter(({ state }) => state === 'tight').length
  const parts = [missed === 0 ? 'No gate of a rule is missed' : `${missed} ${missed === 1 ? 'gate is' : 'gates are'} missed`, tight === 0 ? '' : `${tight} ${tight === 1 ? 'is' : 'are'} tight`].filter((part) => part !== '')
  return `${items.length} due${plans === 1 ? '' : ` in ${plans} plans`} (${span}). ${parts.join(', ')}.`
}
