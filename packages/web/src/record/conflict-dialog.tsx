import { useState } from 'react'
import { useQueries } from '@tanstack/react-query'
import type { RevisionDetail, Conflict } from '../data/answers.ts'
import { bookPath, readApi } from '../data/api.ts'
import { currentPlan } from '../data/change-queue.ts'
import { settleConflict, type Deleted, type Side } from '../data/settle-conflict.ts'
import { changeBook, closeConflict, useConflict, type OpenConflict } from '../data/use-change.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ErrorNotice } from '../parts/error-notice.tsx'
import { DeletedVersion } from './deleted-version.tsx'
import { Versions } from './versions.tsx'
import './conflict-dialog.css'

/** Someone changed or deleted the record first: shows both versions, and keeps of each what the user says. */
export function ConflictDialog() {
  const open = useConflict()
  return open === undefined ? null : <Settle key={open.conflicts.map((one) => one.record).join(' ')} open={open} />
}

function Settle({ open }: { readonly open: OpenConflict }) {
  const [kept, setKept] = useState<Readonly<Record<string, Side>>>({})
  const keep = (key: string, side: Side) => setKept({ ...kept, [key]: side })
  const touched = open.conflicts.filter((conflict, index) => open.conflicts.findIndex((one) => one.record === conflict.record) === index)
  const gone = touched.filter(({ theirs }) => theirs === null)
  const { deleted, error } = useDeleted(open.book, gone)
  const isReady = gone.length === 0 || deleted !== undefined
  const isAllGone = gone.length === touched.length
  const settle = () => {
    closeConflict()
    void changeBook(open.book, settleConflict(open.changes, open.conflicts, kept, deleted), open.options)
  }
  return (
    <Dialog
      title={isAllGone ? 'Someone deleted this first' : 'Someone changed this first'}
      isOpen
      isDismissable={false}
      width="wide"
      onClose={closeConflict}
      actions={(
        <>
          <Button onPress={closeConflict}>{isAllGone ? 'Leave it deleted' : 'Keep all of theirs'}</Button>
          <Button look="primary" isDisabled={!isReady} onPress={settle}>{isAllGone && touched.length === 1 ? 'Bring it back with my changes' : 'Keep what I chose'}</Button>
        </>
      )}
    >
      <p className="soft">
        {isAllGone
          ? 'Nothing of yours was saved yet. What they deleted stays in the history either way.'
          : 'Nothing of yours was saved yet, and nothing of theirs was touched. Choose for each field which version stands; theirs stays in the history either way.'}
      </p>
      {error === undefined ? null : <ErrorNotice error={error} />}
      {touched.map((conflict) => (conflict.theirs === null
        ? <DeletedVersion key={conflict.record} open={open} conflict={conflict} deleted={deleted} kept={touched.length === 1 ? undefined : kept} onKeep={keep} />
        : <Versions key={conflict.record} open={open} conflict={conflict} theirs={conflict.theirs} kept={kept} onKeep={keep} />))}
    </Dialog>
  )
}

/** What the revisions that deleted records changed, oldest first, and the plan as it stands. */
function useDeleted(book: string, gone: readonly Conflict[]): { readonly deleted: Deleted | undefined; readonly error: Error | undefined } {
  const revisions = [...new Set(gone.map(({ revision }) => revision))].sort((a, b) => a - b)
  const asked = useQueries({
    queries: revisions.map((revision) => ({ queryKey: ['book', book, 'revision', revision], queryFn: () => readApi<RevisionDetail>(bookPath(book, `/history/${revision}`)) })),
  })
  const graph = currentPlan(book)?.graph
  const told = asked.flatMap(({ data }) => data ?? [])
  const isWhole = graph !== undefined && told.length > 0 && told.length === revisions.length
  const deletion = told.flatMap(({ changes }) => changes.map((change) => ({ ...change, fields: change.fields.map(({ field, before, after }) => ({ field, before, after })) })))
  return { deleted: isWhole ? { graph, deletion } : undefined, error: asked.find(({ error }) => error !== null)?.error ?? undefined }
}
