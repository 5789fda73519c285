import { formatDay } from '@throughline/model'
import { screenTarget, useBook } from '../../address.ts'
import { Link } from '@tanstack/react-router'
import { usePlan } from '../../data/plan.tsx'
import { RecordLink } from '../../links.tsx'
import { SeverityIcon, Tag } from '../../parts/index.ts'
import { answering, sideways, statementsOf, type Document, type Statement } from './register.ts'

/** One document: what it is, until when, what it is tied to, and how much of it this plan answers. */
export function DocumentEntry({ document, served, isOpen, isAdopted }: { readonly document: Document; readonly served: ReadonlySet<string>; readonly isOpen: boolean; readonly isAdopted: boolean }) {
  const { graph } = usePlan()
  const statements = statementsOf(graph, document.id)
  const answered = statements.filter((s) => served.has(s.id)).length
  const tied = sideways(graph, document)
  const isOld = document.status === 'superseded'
  return (
    <li className={`document${isOld ? ' old' : ''}`}>
      <p className="document-title">
        <RecordLink id={document.id} />
        {document.status === 'draft' ? <Tag>draft</Tag> : null}
        {isOld ? <Tag>superseded</Tag> : null}
        {isAdopted || isOld || document.type === 'CSCS' ? null : <Tag>not yet among what this plan answers to</Tag>}
      </p>
      <p className="tiny mute">{[document.type, document.owner, document.to === undefined ? undefined : `to ${formatDay(document.to)}`, document.notional === true ? 'wording invented' : undefined].filter(Boolean).join(' · ')}</p>
      {tied.length === 0 ? null : <p className="tiny mute">Ties sideways: {tied.map((d, i) => <span key={d.id}>{i > 0 ? ', ' : ''}<RecordLink id={d.id} className="quiet-link">{d.type ?? d.title}</RecordLink></span>)}</p>}
      {statements.length === 0 ? <p className="tiny mute">No statement of it is recorded.</p> : (
        <details key={String(isOpen)} open={isOpen}>
          <summary className="small">{statements.length} {statements.length === 1 ? 'statement' : 'statements'}, {answered} answered</summary>
          <ul className="statements">{statements.map((s) => <StatementLine key={s.id} statement={s} isAnswered={served.has(s.id)} isExempt={isOld} />)}</ul>
        </details>
      )}
    </li>
  )
}

function StatementLine({ statement, isAnswered, isExempt }: { readonly statement: Statement; readonly isAnswered: boolean; readonly isExempt: boolean }) {
  const { graph } = usePlan()
  const book = useBook()
  const own = answering(graph, statement.id)
  const words = { from: 'guidance', of: statement.id }
  const said = own.length > 0 ? `${own.length} ${own.length === 1 ? 'record answers' : 'records answer'} it` : isAnswered ? 'answered further down' : isExempt ? 'needs no answer' : 'nothing answers it'
  return (
    <li className="statement">
      <SeverityIcon of={isAnswered ? 'met' : isExempt ? 'waived' : 'unknown'} size={14} />
      <span className="ref">{statement.ref}</span>
      <RecordLink id={statement.id}>{statement.text}</RecordLink>
      <Link {...screenTarget(book, 'throughline', words)} className="quiet-link tiny" aria-label={`${said}: what answers ${statement.text.slice(0, 60)}`}>{said}</Link>
    </li>
  )
}
