import { Link } from '@tanstack/react-router'
import { formatDay } from '@throughline/model'
import type { CalendarGrouping, DueItem } from '@throughline/schedule'
import { screenTarget, useOpenRecord } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { SeverityIcon, Table } from '../../parts/index.ts'
import { leftText } from '../overview/whats-next.ts'
import { shortTitle } from './due-words.ts'

const confidenceWords = { verified: '', partly: 'read in part', memory: 'from memory', default: 'our default' } as const

/** A source that begins so need not be told a second time that it is one. */
const saysItself = /^our default/i

/** What is due in one group, by day: what, whose, how long still, and by which source; over several plans, in which. */
export function DueTable({ caption, items, by, isOfAll }: { readonly caption: string; readonly items: readonly DueItem[]; readonly by: CalendarGrouping; readonly isOfAll: boolean }) {
  const isPlanTold = isOfAll && by !== 'plan'
  const isOwnerTold = by !== 'owner'
  return (
    <Table caption={`Due, ${caption}`}>
      {/* The head is unseen and out of the flow, so that it cannot give the columns their widths. */}
      <colgroup><col className="calendar-day" /><col />{isPlanTold ? <col className="calendar-plan" /> : null}<col className="calendar-left" />{isOwnerTold ? <col className="calendar-owner" /> : null}<col className="calendar-source" /></colgroup>
      <thead className="unseen"><tr><th scope="col" className="calendar-day">Day</th><th scope="col">What</th>{isPlanTold ? <th scope="col" className="calendar-plan">Plan</th> : null}<th scope="col" className="calendar-left">Left</th>{isOwnerTold ? <th scope="col" className="calendar-owner">Owner</th> : null}<th scope="col" className="calendar-source">Source</th></tr></thead>
      <tbody>{items.map((item) => <DueRow key={item.key} item={item} isPlanTold={isPlanTold} isOwnerTold={isOwnerTold} />)}</tbody>
    </Table>
  )
}

function DueRow({ item, isPlanTold, isOwnerTold }: { readonly item: DueItem; readonly isPlanTold: boolean; readonly isOwnerTold: boolean }) {
  const { state, onlyIf, plan } = item
  const doubt = item.confidence === undefined || saysItself.test(item.source ?? '') ? '' : confidenceWords[item.confidence]
  return (
    <tr>
      <td className="calendar-day tabular"><time dateTime={item.due}>{formatDay(item.due)}</time></td>
      <th scope="row">
        <DueTitle item={item} />
        <span className="small mute">{item.what}{onlyIf === undefined ? '' : `, only if: ${onlyIf}`}</span>
      </th>
      {isPlanTold ? <td className="calendar-plan">{plan === undefined ? <span className="mute">every plan</span> : <span title={plan.title}>{shortTitle(plan.title)}</span>}</td> : null}
      <td className="calendar-left tabular">{state === 'missed' || state === 'tight' ? <SeverityIcon of={state === 'missed' ? 'error' : 'warning'} size={14} label={state} /> : null} {leftText(item.left)}</td>
      {isOwnerTold ? <td className="calendar-owner">{item.owner ?? <span className="mute">not said</span>}</td> : null}
      <td className="calendar-source small soft">{[item.source, doubt].filter((part) => part !== undefined && part !== '').join('; ')}</td>
    </tr>
  )
}

/** Opens its record beside the screen; a record of another plan in that plan's calendar. */
function DueTitle({ item: { record, plan, title } }: { readonly item: DueItem }) {
  const { book } = usePlan()
  const openRecord = useOpenRecord()
  if (record === undefined) return title
  if (plan !== undefined && plan.book !== book) return <Link {...screenTarget(plan.book, 'calendar', { record })}>{title}</Link>
  return <button type="button" className="plain-link" onClick={() => openRecord(record)}>{title}</button>
}
