import { formatDay } from '@throughline/model'
import type { NoticeItemState, Readiness, ReadyItem } from '@throughline/rules'
import { SeverityIcon } from '../../parts/index.ts'

const stateWords: Readonly<Record<NoticeItemState, string>> = { answered: 'Answered', 'not-expected': 'Not expected', partly: 'Partly answered', open: 'Open' }
const stateShapes = { answered: 'met', 'not-expected': 'waived', partly: 'unknown', open: 'warning' } as const

/** How far an item is: shape and word. */
export const StateMark = ({ of }: { readonly of: NoticeItemState }) => <span className="law-mark"><SeverityIcon of={stateShapes[of]} size={14} />{stateWords[of]}</span>

/** Nine small boxes, filled where complete, half where partly answered; the words beside say the same. */
export function ReadyMeter({ ready }: { readonly ready: Readiness }) {
  return (
    <span className="ready-meter">
      <svg width="108" height="10" viewBox="0 0 108 10" aria-hidden="true">
        {ready.items.map(({ number, isComplete, state }) => (
          <g key={number} transform={`translate(${(number - 1) * 12} 0)`}>
            <rect x=".5" y=".5" width="9" height="9" rx="1.500" className={isComplete ? 'ready-full' : 'ready-none'} />
            {!isComplete && state === 'partly' ? <path d="M.5 9.500L9.500 .5V9.500z" className="ready-half" /> : null}
          </g>
        ))}
      </svg>
      <span className="tabular">{ready.complete} of {ready.items.length}</span>
      <span className="mute tabular">{ready.percent} %</span>
    </span>
  )
}

/** "Owed by 30 JUN 28, overdue" in words. */
export const sayDue = ({ due, isOverdue, isDueTooLate }: ReadyItem): string =>
  due === undefined ? 'no day set' : `by ${formatDay(due)}${isOverdue ? ', overdue' : isDueTooLate ? ', after the last day of the notice' : ''}`

export const againstStart = (days: number | undefined): string => (days === undefined ? 'day not known' : days > 0 ? `${days} ${days === 1 ? 'day' : 'days'} before the start` : days === 0 ? 'the same day as the start: late' : `${-days} days after the start: late`)
