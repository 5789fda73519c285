import { useState, type HTMLAttributes, type ReactNode } from 'react'
import { FieldBox, readLine, useDraft, useFieldIds, writeText, type FieldFrame, type ReadText } from './field.tsx'

export interface ValueFieldProps<T> extends FieldFrame {
  readonly value: T | undefined
  /** Called once, when the text is kept: on Enter or on leaving. Undefined clears the field. */
  readonly onCommit: (value: T | undefined) => void
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

interface ReadFieldProps<T> extends ValueFieldProps<T> {
  readonly read: (text: string) => ReadText<T>
  readonly write: (value: T | undefined) => string
  readonly isNumeric?: boolean
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
}

/** A one-line field whose text is read into a value: the base of day, money and number fields. */
export function ReadField<T>({ value, onCommit, read, write, placeholder, autoFocus, isNumeric, inputMode, ...frame }: ReadFieldProps<T>) {
  const ids = useFieldIds()
  const { why, input } = useDraft({ value, onCommit, read, write })
  const error = why ?? frame.error
  return (
    <FieldBox {...frame} error={error} ids={ids}>
      <input
        {...input} id={ids.input} className={`input${isNumeric === true ? ' numeric' : ''}`} placeholder={placeholder} inputMode={inputMode}
        readOnly={frame.isReadOnly} required={frame.isRequired} aria-invalid={error !== undefined} aria-describedby={ids.described}
        autoFocus={autoFocus} autoComplete="off"
      />
    </FieldBox>
  )
}

/** One line of text, kept on Enter or on leaving. */
export const TextField = (props: ValueFieldProps<string>) => <ReadField {...props} read={readLine} write={writeText} />

const readProse = (text: string): ReadText<string> => ({ ok: true, value: text.trim() === '' ? undefined : text.replace(/\r\n/g, '\n').trimEnd() })

/** Text with paragraphs, kept on leaving or on Ctrl Enter. */
export function TextArea({ value, onCommit, placeholder, autoFocus, rows = 3, ...frame }: ValueFieldProps<string> & { readonly rows?: number }) {
  const ids = useFieldIds()
  const { why, input } = useDraft({ value, onCommit, read: readProse, write: writeText, isMultiline: true })
  const error = why ?? frame.error
  return (
    <FieldBox {...frame} error={error} ids={ids}>
      <textarea
        {...input} id={ids.input} className="input" rows={rows} placeholder={placeholder} readOnly={frame.isReadOnly}
        required={frame.isRequired} aria-invalid={error !== undefined} aria-describedby={ids.described} autoFocus={autoFocus}
      />
    </FieldBox>
  )
}

/** A list of lines, one a row. */
export function LinesField({ value, onCommit, ...rest }: Omit<ValueFieldProps<readonly string[]>, 'placeholder'>) {
  const commit = (text: string | undefined) => {
    const lines = (text ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '')
    onCommit(lines.length === 0 ? undefined : lines)
  }
  return <TextArea {...rest} value={value?.join('\n')} onCommit={commit} placeholder="One a line" rows={Math.max(2, value?.length ?? 0)} />
}

interface SearchProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly placeholder?: string
  readonly icon?: ReactNode
}

/** A text that filters what is on the screen while it is typed; nothing is kept. */
export function FilterField({ label, value, onChange, placeholder, icon }: SearchProps) {
  const [isTyping, setTyping] = useState(false)
  return (
    <div className="input-group filter-field">
      {icon}
      <input
        type="search" className="input" aria-label={label} value={value} placeholder={isTyping ? undefined : (placeholder ?? label)}
        onFocus={() => setTyping(true)} onBlur={() => setTyping(false)} onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
