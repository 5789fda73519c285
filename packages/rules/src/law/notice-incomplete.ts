import { joinNames, formatDay, titleOf, type Check } from '@throughline/model'
import { readinessOf, type ReadyItem } from './readiness.ts'

const firstDue = (items: readonly ReadyItem[]) => items.flatMap(({ due }) => due ?? []).toSorted()[0]

/** `2 and 4` */
const sayNumbers = (items: readonly ReadyItem[]): string => joinNames(items.map(({ number }) => String(number)))

export const noticeIncomplete: Check = {
  id: 'law/notice-incomplete',
  severity: 'warning',
  title: 'Notice to Congress not complete',
  why: 'A notice under Section 333 tells nine things: country and unit, absorption, cost and timeline, sustainment, past assistance, what it advances, sustainment beyond five years, construction, other authorities. Until each is answered, or said not to be expected and why, the notice cannot go.',
  severityBecause: 'The package can still be planned; but it cannot be told to Congress, and so not begin.',
  source: { cite: '10 U.S.C. 333(e)', says: 'Nine items stand in the notice, fifteen days before a program begins.' },
  spec: 'LAW-34',
  *find(plan, on) {
    for (const proposal of plan.of('proposal')) {
      const { isNoticeAsked, items, complete } = readinessOf(plan, proposal, on)
      const left = items.filter((item) => !item.isComplete)
      if (left.length === 0 || (proposal.noticeItems === undefined && isNoticeAsked !== 'yes')) continue
      const partly = left.filter(({ state }) => state === 'partly')
      const unsaid = left.filter(({ isUnsaid }) => isUnsaid)
      const open = left.filter(({ state, isUnsaid }) => state !== 'partly' && !isUnsaid)
      const parts = [partly.length === 0 ? '' : `${sayNumbers(partly)} partly answered`, unsaid.length === 0 ? '' : `${sayNumbers(unsaid)} called complete with nothing that says how`, open.length === 0 ? '' : `${sayNumbers(open)} open`].filter((part) => part !== '')
      const due = firstDue(left)
      yield {
        record: proposal.id, field: 'noticeItems',
        message: `Proposal "${titleOf(proposal)}": ${complete} of ${items.length} items of the notice are complete; ${parts.join(', ')}.`,
        next: `Get the answers from those who owe them${due === undefined ? '' : `, the first by ${formatDay(due)}`}, before the notice goes.`,
      }
    }
  },
}
