import { useState } from 'react'
import type { IssueRequest } from '@throughline/contract'
import type { Day } from '@throughline/model'
import { problemOf } from '../../data/api.ts'
import { usePlan } from '../../data/plan.tsx'
import { Button, DayField, Dialog, Select, tell, TextField, type Option } from '../../parts/index.ts'
import { issueDocument } from './issues.ts'

type Format = IssueRequest['format']
const formats: readonly (Option & { readonly value: Format })[] = [
  { value: 'docx', label: 'Word (.docx)' }, { value: 'html', label: 'Web page (.html)' }, { value: 'xlsx', label: 'Activities in Excel (.xlsx)' },
]

interface Wrong { readonly recipient?: string; readonly purpose?: string; readonly rest?: string }

/** Issues the document to someone: the exact bytes and a baseline are kept for good. */
export function IssueDialog({ onClose }: { readonly onClose: () => void }) {
  const { book, on } = usePlan()
  const [recipient, setRecipient] = useState<string>()
  const [purpose, setPurpose] = useState<string>()
  const [format, setFormat] = useState<Format>('docx')
  const [date, setDate] = useState<Day>(on)
  const [wrong, setWrong] = useState<Wrong>({})
  const [isBusy, setBusy] = useState(false)
  const issue = async () => {
    if (recipient === undefined || purpose === undefined) {
      setWrong({ ...(recipient === undefined && { recipient: 'is empty: say to whom it goes' }), ...(purpose === undefined && { purpose: 'is empty: say what it is for' }) })
      return
    }
    setBusy(true)
    try {
      const issued = await issueDocument(book, { recipient, purpose, format, date })
      tell({ text: `Issued to ${issued.recipient}`, more: `Revision ${issued.revision} is kept as the baseline “${issued.baseline}”, with the exact bytes of ${issued.fileName}.` })
      onClose()
    } catch (error) {
      const problem = problemOf(error)
      setWrong({ rest: [problem.detail ?? problem.title, ...(problem.errors ?? []).map((one) => `${one.path} ${one.message}`)].join(' ') })
      setBusy(false)
    }
  }
  return (
    <Dialog title="Issue the document" isOpen onClose={onClose}
      actions={<><Button onPress={onClose}>Cancel</Button><Button look="primary" isDisabled={isBusy} onPress={() => void issue()}>{isBusy ? 'Issuing' : 'Issue'}</Button></>}>
      <p>What goes out is frozen: its exact bytes and the plan as it stands now stay as they are, however the plan changes later.</p>
      <TextField label="To" value={recipient} onCommit={setRecipient} isRequired autoFocus help="The office, for example: Embassy country team" error={wrong.recipient} />
      <TextField label="Purpose" value={purpose} onCommit={setPurpose} isRequired help="For example: staffing, comments by 18 DEC 26" error={wrong.purpose} />
      <Select label="Format" options={formats} value={format} onChange={(value) => { if (value !== undefined) setFormat(value) }} />
      <DayField label="Date on the cover, and the day its answers are as of" value={date} onCommit={(value) => setDate(value ?? on)} />
      {wrong.rest === undefined ? null : <p className="field-error" role="alert">{wrong.rest}</p>}
    </Dialog>
  )
}
