import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import './field.css'

/** What every labelled field shows. */
export interface FieldFrame {
  readonly label: string
  readonly help?: ReactNode
  readonly isRequired?: boolean
  readonly isReadOnly?: boolean
  /** Seen only by screen readers, where a heading or a table column already names the field. */
  readonly hideLabel?: boolean
  /** A refusal from outside, such as the server's. */
  readonly error?: string | undefined
}

export interface FieldIds {
  readonly input: string
  readonly described: string
}

/** Label above, help and error below, tied to the input by id. */
export function FieldBox({ label, help, isRequired, hideLabel, error, ids, children }: FieldFrame & { readonly ids: FieldIds; readonly children: ReactNode }) {
  return (
    <div className={`field${error === undefined ? '' : ' wrong'}`}>
      <label htmlFor={ids.input} className={hideLabel === true ? 'unseen' : 'field-label'}>
        {label}
        {isRequired === true && hideLabel !== true ? <span className="field-must"> needed</span> : null}
      </label>
      {children}
      <div id={ids.described} className="field-under">
        {error === undefined ? null : <p className="field-error" role="alert">{error}</p>}
        {help === undefined || help === '' ? null : <p className="field-help">{help}</p>}
      </div>
    </div>
  )
}

export function useFieldIds(): FieldIds {
  const id = useId()
  return { input: id, described: `${id}-about` }
}

/** What a text says: a value, nothing, or why it cannot be read. */
export type ReadText<T> = { readonly ok: true; readonly value: T | undefined } | { readonly ok: false; readonly why: string }

interface DraftOptions<T> {
  readonly value: T | undefined
  readonly write: (value: T | undefined) => string
  readonly read: (text: string) => ReadText<T>
  readonly onCommit: (value: T | undefined) => void
  readonly isMultiline?: boolean
  readonly onCancel?: (() => void) | undefined
}

/**
 * A text being typed: it is kept on Enter and on leaving the field (in text of several lines Ctrl Enter), given up on Esc.
 * What cannot be read stays as typed, with the reason, and is not kept.
 */
export function useDraft<T>({ value, write, read, onCommit, isMultiline = false, onCancel }: DraftOptions<T>) {
  const [draft, setDraft] = useState<string>()
  const [why, setWhy] = useState<string>()
  const isGivenUp = useRef(false)
  const kept = useRef<string>(undefined)
  const shown = draft ?? write(value)
  const commit = () => {
    if (isGivenUp.current) { isGivenUp.current = false; return }
    // Enter closes the field, and the browser then tells of leaving it: the same text is kept once.
    if (draft !== undefined && draft === kept.current) return
    if (draft === undefined || draft === write(value)) { setDraft(undefined); setWhy(undefined); return }
    const told = read(draft)
    if (!told.ok) { setWhy(told.why); return }
    setDraft(undefined)
    setWhy(undefined)
    kept.current = draft
    onCommit(told.value)
  }
  const onChange = (event: { readonly target: { readonly value: string } }) => {
    kept.current = undefined
    setDraft(event.target.value)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (!isMultiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.stopPropagation()
      commit()
    }
    if (event.key === 'Escape' && (draft !== undefined || onCancel !== undefined)) {
      event.preventDefault()
      event.stopPropagation()
      isGivenUp.current = onCancel !== undefined
      setDraft(undefined)
      setWhy(undefined)
      onCancel?.()
    }
  }
  return { why, input: { value: shown, onChange, onBlur: commit, onKeyDown } }
}

export const readLine = (text: string): ReadText<string> => ({ ok: true, value: text.trim() === '' ? undefined : text.trim() })
export const writeText = (value: string | undefined): string => value ?? ''
