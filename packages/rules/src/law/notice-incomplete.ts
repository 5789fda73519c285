import { formatDay, noticeItems, titleOf, type Check, type Day, type Rec } from '@throughline/model'

interface Item { readonly number: number; readonly state: string | undefined; readonly due: Day | undefined }

/** The nine items in the order of the law; one the proposal leaves out is not answered. */
const itemsOf = ({ noticeItems: told = [] }: Rec<'proposal'>): readonly Item[] => Object.keys(noticeItems).map((id, at) => {
  const item = told.find((one) => one.item === id)
  return { number: at + 1, state: item?.state, due: item?.due }
})

const isComplete = ({ state }: Item) => state === 'answered' || state === 'not-expected'
const firstDue = (items: readonly Item[]) => items.flatMap(({ due }) => due ?? []).toSorted((a, b) => (a < b ? -1 : 1))[0]

/** `2 and 4` */
function sayNumbers(items: readonly Item[]): string {
  const told = items.map(({ number }) => String(number))
  return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`
}

export const noticeIncomplete: Check = {
  id: 'law/notice-incomplete',
  severity: 'warning',
  title: 'Notice to Congress not complete',
  why: 'A notice under Section 333 tells nine things: country and unit, absorption, cost and timeline, sustainment, past assistance, what it advances, sustainment beyond five years, construction, other authorities. Until each is answered, or said not to be expected and why, the notice cannot go.',
  severityBecause: 'The package can still be planned; but it cannot be told to Congress, and so not begin.',
  source: { cite: '10 U.S.C. 333(e)', says: 'Nine items stand in the notice, fifteen days before a program begins.' },
  spec: 'LAW-34',
  *find(plan) {
    for (const proposal of plan.of('proposal')) {
      if (proposal.noticeItems === undefined) continue
      const all = itemsOf(proposal)
      const left = all.filter((item) => !isComplete(item))
      if (left.length === 0) continue
      const partly = left.filter(({ state }) => state === 'partly')
      const open = left.filter(({ state }) => state !== 'partly')
      const parts = [partly.length === 0 ? '' : `${sayNumbers(partly)} partly answered`, open.length === 0 ? '' : `${sayNumbers(open)} open`].filter((part) => part !== '')
      const due = firstDue(left)
      yield {
        record: proposal.id, field: 'noticeItems',
        message: `Proposal "${titleOf(proposal)}": ${all.length - left.length} of ${all.length} items of the notice are complete; ${parts.join(', ')}.`,
        next: `Get the answers from those who owe them${due === undefined ? '' : `, the first by ${formatDay(due)}`}, before the notice goes.`,
      }
    }
  },
}
