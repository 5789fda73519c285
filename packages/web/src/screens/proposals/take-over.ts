import type { Rec, RecordId } from '@throughline/model'
import type { Found, NoticeItemId } from '@throughline/rules'

type Proposal = Rec<'proposal'>
export type ToldItem = NonNullable<Proposal['noticeItems']>[number]
type Values = Readonly<Record<string, unknown>>

const order: readonly NoticeItemId[] = ['recipient-and-support', 'absorption', 'cost-and-timeline', 'sustainment', 'past-assistance', 'plan-elements', 'sustainment-beyond-five-years', 'construction', 'other-authorities']
const hasWords = (text: string | undefined) => text !== undefined && text.trim() !== ''
const isDone = ({ state, text, answeredBy }: ToldItem) => (state === 'answered' && (hasWords(text) || (answeredBy ?? []).length > 0)) || (state === 'not-expected' && hasWords(text))

/** What the proposal tells of an item; where it stands twice, the one that is not complete, as readiness reads it. */
export const toldOf = (proposal: Proposal, id: NoticeItemId): ToldItem | undefined => {
  const told = (proposal.noticeItems ?? []).filter(({ item }) => item === id)
  return told.find((one) => !isDone(one)) ?? told[0]
}

/** The notice items with one of them changed, in the order of the law; a value that is undefined is cleared. `withItem(proposal, 'absorption', { state: 'answered' })` */
export function withItem(proposal: Proposal, id: NoticeItemId, values: Values): readonly Values[] {
  const all = proposal.noticeItems ?? []
  const old = toldOf(proposal, id)
  const next: Values = Object.fromEntries(Object.entries({ ...old, item: id, ...values }).filter(([, value]) => value !== undefined))
  const changed: readonly Values[] = old === undefined ? [...all, next] : all.map((one) => (one === old ? next : one))
  return changed.toSorted((a, b) => placeOf(a) - placeOf(b))
}

const placeOf = ({ item }: Values) => order.findIndex((id) => id === item)

/** Whether there is anything to take over that the item does not hold yet. */
export const canTakeOver = (told: ToldItem | undefined, found: Found): boolean =>
  (found.text !== undefined && told?.text?.includes(found.text) !== true) || found.records.some((id) => told?.answeredBy?.includes(id) !== true)

/**
 * An item with what the plan already holds: its words behind those that stand there, its records beside them. It is partly answered then: only a person says that it is answered.
 * `takenOver(undefined, { text: 'Two crews at once.', records: [], lacks: [] }).state // 'partly'`
 */
export function takenOver(told: ToldItem | undefined, found: Found): { readonly state: string; readonly text: string | undefined; readonly answeredBy: readonly RecordId[] | undefined } {
  const text = found.text === undefined || told?.text?.includes(found.text) === true ? told?.text : told?.text === undefined ? found.text : `${told.text} ${found.text}`
  const answeredBy = [...new Set([...(told?.answeredBy ?? []), ...found.records])]
  return { state: told?.state === undefined || told.state === 'open' ? 'partly' : told.state, text, answeredBy: answeredBy.length === 0 ? undefined : answeredBy }
}
