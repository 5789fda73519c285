import type { Clause } from '@throughline/analysis'
import { RecordLink } from '../../links.tsx'

/** "because" is set apart, so that the eye finds the steps of the reasoning. */
const plain = (text: string) => text.split(/(\bbecause\b|\bif\b|\bthen\b)/i).map((part, index) => (/^(because|if|then)$/i.test(part) ? <i key={index}>{part}</i> : part))

/** The sentence a throughline makes; words that stand for a record lead to it and bear its station's number. */
export function Sentence({ clauses }: { readonly clauses: readonly Clause[] }) {
  return (
    <p className="tl-sentence">
      {clauses.map((clause, index) => clause.record === undefined
        ? <span key={index}>{plain(clause.text)}</span>
        : (
          <span key={index}>
            <RecordLink id={clause.record} className={`tl-word ${clause.chain ?? ''}`}>{clause.text}</RecordLink>
            {clause.station === undefined ? null : <sup aria-label={`, station ${clause.station}`}>{clause.station}</sup>}
          </span>
        ))}
    </p>
  )
}
