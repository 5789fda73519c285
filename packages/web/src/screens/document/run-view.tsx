import { Fragment, use, type MouseEvent, type ReactNode } from 'react'
import type { Run } from '@throughline/documents'
import type { RecordId } from '@throughline/model'
import { PaperLinks } from './paper-links.ts'

/** Pieces of a paragraph as text; what stands for a record opens it. Never markup: the text is the user's. */
export function RunsView({ runs }: { readonly runs: readonly Run[] }) {
  return <>{runs.map((run, at) => <RunView key={at} run={run} />)}</>
}

function RunView({ run }: { readonly run: Run }) {
  const lines = run.text.split('\n')
  const text: ReactNode = lines.length === 1 ? run.text : lines.map((line, at) => <Fragment key={at}>{at === 0 ? null : <br />}{line}</Fragment>)
  const marked = run.strong === true ? <strong>{text}</strong> : run.emphasis === true ? <em>{text}</em> : text
  return run.record === undefined ? marked : <RecordAnchor record={run.record}>{marked}</RecordAnchor>
}

/** A plain anchor, far cheaper than a router's link: a document holds hundreds. */
function RecordAnchor({ record, children }: { readonly record: RecordId; readonly children: ReactNode }) {
  const { hrefOf, open } = use(PaperLinks)
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    open(record)
  }
  return <a className="paper-record" href={hrefOf(record)} onClick={follow}>{children}</a>
}
