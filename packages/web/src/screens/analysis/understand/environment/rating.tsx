import { formatDay } from '@throughline/model'
import { RecordLink } from '../../../../links.tsx'
import { wordFor, type Entry } from './assess.ts'

const ratingMarks = { favourable: '+', mixed: '±', unfavourable: '−' } as const
const trendMarks = { improving: '↗', steady: '→', worsening: '↘', unknown: '?' } as const

/** What is judged of an entry: a mark and its word each. */
export const Judged = ({ entry }: { readonly entry: Pick<Entry, 'rating' | 'trend'> }) => (
  <>
    {entry.rating === undefined ? null : <span className={`rating ${entry.rating}`}><b aria-hidden="true">{ratingMarks[entry.rating]}</b>{wordFor('rating', entry.rating)}</span>}
    {entry.trend === undefined ? null : <span className="rating"><b aria-hidden="true">{trendMarks[entry.trend]}</b>{wordFor('trend', entry.trend)}</span>}
  </>
)

/** Where an entry was read, when it was so, and how sure one can be. */
export function Seen({ entry }: { readonly entry: Entry }) {
  const confidence = wordFor('confidence', entry.confidence)
  return (
    <>
      {entry.source === undefined ? <span>no source</span> : <RecordLink id={entry.source} className="quiet-link" />}
      {entry.date === undefined ? null : <span className="tabular">{formatDay(entry.date)}</span>}
      {confidence === undefined ? null : <span>{confidence.toLowerCase()} confidence</span>}
      {entry.marking?.level === 'cui' ? <b>CUI</b> : null}
    </>
  )
}
