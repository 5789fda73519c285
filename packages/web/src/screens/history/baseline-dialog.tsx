import { useState } from 'react'
import { bookPath, problemOf, sendApi } from '../../data/api.ts'
import { keys, queryClient } from '../../data/query.ts'
import { Button, Dialog, tell, TextArea, TextField } from '../../parts/index.ts'

/** Gives the present revision a name that stays; the name and the reason are asked for. */
export function BaselineDialog({ book, onClose }: { readonly book: string; readonly onClose: () => void }) {
  const [name, setName] = useState<string>()
  const [reason, setReason] = useState<string>()
  const [wrong, setWrong] = useState<string>()
  const save = async () => {
    if (name === undefined || reason === undefined) {
      setWrong('A baseline needs a name and a reason.')
      return
    }
    try {
      await sendApi('POST', bookPath(book, '/baselines'), { name, reason })
      await queryClient.invalidateQueries({ queryKey: keys.baselines(book) })
      tell({ text: `The present revision is now called "${name}".` })
      onClose()
    } catch (error) {
      setWrong(problemOf(error).detail)
    }
  }
  return (
    <Dialog title="Name this revision" isOpen onClose={onClose} actions={<><Button onPress={onClose}>Cancel</Button><Button look="primary" onPress={() => void save()}>Set baseline</Button></>}>
      <TextField label="Name" value={name} onCommit={setName} isRequired autoFocus help="For example: Draft to the embassy, 24 NOV 26" />
      <TextArea label="Reason" value={reason} onCommit={setReason} isRequired help="What the baseline is for" />
      {wrong === undefined ? null : <p className="field-error" role="alert">{wrong}</p>}
    </Dialog>
  )
}
