import { useEffect, useRef, useState } from 'react'
import type { KindId, RecordId } from '@throughline/model'
import { Button } from '../../../parts/index.ts'
import { RecordPicker } from '../../../record/record-picker.tsx'

interface TieOneProps {
  /** What is tied, spoken with the field: "Tie an activity to Six boats". */
  readonly label: string
  readonly verb: string
  readonly targets: readonly KindId[]
  readonly not?: RecordId
  readonly onChoose: (id: RecordId) => void
}

/** A button that turns into a search for a record that is there already: a list of many need not hold a search for each. */
export function TieOne({ label, verb, targets, not, onChoose }: TieOneProps) {
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => { if (isOpen) box.current?.querySelector<HTMLElement>('input')?.focus() }, [isOpen])
  if (!isOpen) return <Button small look="text" onPress={() => setOpen(true)}>{verb}<span className="unseen"> {label}</span></Button>
  return <div ref={box} className="tie-one"><RecordPicker label={label} hideLabel targets={targets} {...(not !== undefined && { not })} value={undefined} onChoose={(id) => { setOpen(false); if (id !== undefined) onChoose(id) }} /></div>
}
