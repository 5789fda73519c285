import { useMemo } from 'react'
import { formatDay } from '@throughline/model'
import { usePlan } from '../../data/plan.tsx'
import { ScreenLink } from '../../links.tsx'
import { useOpenRecord } from '../../address.ts'
import { Section, SeverityIcon } from '../../parts/index.ts'
import { daysAhead, leftText, whatsNext, type Dated } from './whats-next.ts'

const most = 9

/** What is late, and what comes in the next 90 days. */
export function NextList() {
  const { graph, on } = usePlan()
  const all = useMemo(() => whatsNext(graph, on), [graph, on])
  const late = all.filter((one) => one.left < 0).length
  return (
    <Section title="Next" aside={all.length === 0 ? undefined : <span>{late === 0 ? 'nothing late' : `${late} late`}, {all.length - late} in the next {daysAhead} days</span>}>
      {all.length === 0 ? <p className="overview-none mute">Nothing is dated within {daysAhead} days of {formatDay(on)}.</p> : (
        <ol className="next-list">{all.slice(0, most).map((one) => <NextLine key={one.key} one={one} />)}</ol>
      )}
      {all.length > most ? <p className="small overview-more"><ScreenLink screen="matrix">{all.length - most} more, on the matrix</ScreenLink></p> : null}
    </Section>
  )
}

function NextLine({ one }: { readonly one: Dated }) {
  const openRecord = useOpenRecord()
  const isLate = one.left < 0
  return (
    <li className={isLate ? 'late' : undefined}>
      <time dateTime={one.date} className="tabular">{formatDay(one.date)}</time>
      <div>
        <button type="button" className="plain-link" onClick={() => openRecord(one.record, one.field)}>{one.title}</button>
        <span className="small mute">{one.what}</span>
      </div>
      <span className="next-left small tabular">{isLate ? <SeverityIcon of="warning" size={14} /> : null}{leftText(one.left)}</span>
      <Ahead left={one.left} />
    </li>
  )
}

/** Where the day lies in the time ahead: the bar is what is left, the diamond the day. */
function Ahead({ left }: { readonly left: number }) {
  const x = 6 + (Math.max(0, Math.min(daysAhead, left)) / daysAhead) * 76
  return (
    <svg className="next-ahead" width="88" height="14" aria-hidden="true">
      <path d="M6 7H82" stroke="#dfe1e2" strokeWidth="2" />
      {left > 0 ? <path d={`M6 7H${x}`} stroke="#4f97d1" strokeWidth="4" /> : null}
      <path d="M6 1.500v11" stroke="#1c1d1f" strokeWidth="1.500" />
      <path d={`M${x} 2l5 5-5 5-5-5z`} fill={left < 0 ? '#936f38' : '#fff'} stroke="#1c1d1f" strokeWidth="1.300" />
    </svg>
  )
}
