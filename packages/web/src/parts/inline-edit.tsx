import { useEffect, useRef, useState, type ReactNode } from 'react'
import { readLine, useDraft, writeText, type ReadText } from './field.tsx'
import './inline-edit.css'

interface InlineEditProps<T> {
  readonly label: string
  readonly value: T | undefined
  readonly onCommit: (value: T | undefined) => void
  readonly read: (text: string) => ReadText<T>
  readonly write: (value: T | undefined) => string
  /** What is shown while nobody edits; the written value where left out. */
  readonly children?: ReactNode
  readonly placeholder?: string
  readonly className?: string
  /** Opens at once, as a new row does. */
  readonly startsOpen?: boolean
  readonly onClose?: () => void
}

/** A text in place that turns into a field: Enter or leaving keeps it, Esc gives it up. */
export function InlineEditOf<T>({ label, value, onCommit, read, write, children, placeholder = 'Add', className = '', startsOpen = false, onClose }: InlineEditProps<T>) {
  const [isOpen, setOpen] = useState(startsOpen)
  const button = useRef<HTMLButtonElement>(null)
  const isBack = useRef(false)
  const close = () => { isBack.current = true; setOpen(false); onClose?.() }
  useEffect(() => {
    if (!isOpen && isBack.current) { isBack.current = false; button.current?.focus() }
  }, [isOpen])
  if (isOpen) return <Editor label={label} value={value} onCommit={onCommit} read={read} write={write} placeholder={placeholder} className={className} close={close} leave={() => { setOpen(false); onClose?.() }} />
  const shown = children ?? write(value)
  return (
    <button type="button" ref={button} className={`inline-edit ${className}`} onClick={() => setOpen(true)} aria-label={`${label}: ${write(value) || placeholder}. Edit`}>
      {shown === '' ? <span className="inline-none">{placeholder}</span> : shown}
    </button>
  )
}

interface EditorProps<T> extends Omit<InlineEditProps<T>, 'children' | 'startsOpen' | 'onClose'> {
  readonly close: () => void
  readonly leave: () => void
}

function Editor<T>({ label, value, onCommit, read, write, placeholder, className = '', close, leave }: EditorProps<T>) {
  const field = useRef<HTMLInputElement>(null)
  const byKey = useRef(false)
  const { why, input } = useDraft<T>({ value, read, write, onCommit, onCancel: close })
  useEffect(() => { field.current?.focus(); field.current?.select() }, [])
  return (
    <span className="inline-editor">
      <input
        {...input} ref={field} className={`input inline-input ${className}`} aria-label={label} placeholder={placeholder} aria-invalid={why !== undefined} autoComplete="off"
        onKeyDown={(event) => {
          if (event.key === 'Enter') byKey.current = true
          input.onKeyDown(event)
          if (event.key === 'Enter' && read(event.currentTarget.value).ok) close()
        }}
        onBlur={(event) => {
          input.onBlur()
          if (read(event.currentTarget.value).ok) leave()
        }}
      />
      {why === undefined ? null : <span className="inline-why" role="alert">{why}</span>}
    </span>
  )
}

/** One line of text edited in place. */
export const InlineEdit = (props: Omit<InlineEditProps<string>, 'read' | 'write'>) => <InlineEditOf {...props} read={readLine} write={writeText} />
