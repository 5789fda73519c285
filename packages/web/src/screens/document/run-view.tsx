import { Fragment, type MouseEvent, type ReactNode } from 'react'
import type { Run } from '@throughline/documents'
import type { RecordId } from '@throughline/model'
import { useOpenRecord, useSearchWords, writeSearch } from '../../address.ts'

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
  const search = useSearchWords()
  const openRecord = useOpenRecord()
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    openRecord(record)
  }
  return <a className="paper-record" href={writeSearch({ ...search, record, field: undefined })} onClick={follow}>{children}</a>
}
