import { useState, type ComponentType } from 'react'
import { Plus, X } from 'lucide-react'
import type { Fields } from '@throughline/model'
import { Button, IconButton } from '../parts/button.tsx'
import type { EditorProps } from './field-editor.tsx'

type Values = Readonly<Record<string, unknown>>
type GroupProps = EditorProps & { readonly editor: ComponentType<EditorProps> }

const valuesOf = (value: unknown): Values => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {})

const withValue = (values: Values, name: string, value: unknown): Values =>
  Object.fromEntries([...Object.entries(values).filter(([key]) => key !== name), [name, value]].filter(([, one]) => one !== undefined))

const isWhole = (fields: Fields, values: Values) => Object.entries(fields).every(([name, field]) => !field.must || values[name] !== undefined)

/** Names of the fields still needed before the group can be kept. */
const needed = (fields: Fields, values: Values) => Object.entries(fields).filter(([name, field]) => field.must && values[name] === undefined).map(([, field]) => field.label)

interface PartsProps {
  readonly fields: Fields
  readonly value: Values
  readonly onCommit: (value: Values | undefined) => void
  readonly editor: ComponentType<EditorProps>
}

/** The fields of one group; what is typed waits here until every needed field is there. */
function GroupParts({ fields, value, onCommit, editor: Editor }: PartsProps) {
  const [draft, setDraft] = useState<Values>()
  const values = draft ?? value
  const commit = (name: string, next: unknown) => {
    const all = withValue(values, name, next)
    if (Object.keys(all).length === 0) { setDraft(undefined); onCommit(undefined) }
    else if (isWhole(fields, all)) { setDraft(undefined); onCommit(all) }
    else setDraft(all)
  }
  return (
    <div className="group-fields">
      {Object.entries(fields).map(([name, field]) => <Editor key={name} field={field} value={values[name]} onCommit={(next) => commit(name, next)} />)}
      {draft === undefined ? null : <p className="field-error">Not kept yet: still needs {needed(fields, values).join(', ')}.</p>}
    </div>
  )
}

/** A few fields that belong together. */
export const GroupEditor = ({ field, value, onCommit, error, editor }: GroupProps) => (
  <fieldset className="group-editor">
    <legend className="field-label">{field.label}</legend>
    <p className="field-help">{field.help}</p>
    {error === undefined ? null : <p className="field-error" role="alert">{error}</p>}
    <GroupParts fields={field.fields ?? {}} value={valuesOf(value)} onCommit={onCommit} editor={editor} />
  </fieldset>
)

/** A list of groups, each a row that can be taken away. */
export function GroupsEditor({ field, value, onCommit, error, editor }: GroupProps) {
  const [isAdding, setAdding] = useState(false)
  const rows = Array.isArray(value) ? value.map(valuesOf) : []
  const fields = field.fields ?? {}
  const replace = (index: number, row: Values | undefined) => {
    const next = rows.flatMap((old, at) => (at === index ? (row ?? []) : old))
    onCommit(next.length === 0 ? undefined : next)
  }
  const append = (row: Values | undefined) => {
    setAdding(false)
    if (row !== undefined) onCommit([...rows, row])
  }
  return (
    <fieldset className="group-editor">
      <legend className="field-label">{field.label}</legend>
      <p className="field-help">{field.help}</p>
      {error === undefined ? null : <p className="field-error" role="alert">{error}</p>}
      {rows.map((row, index) => (
        <div key={index} className="groups-row">
          <GroupParts fields={fields} value={row} onCommit={(next) => replace(index, next)} editor={editor} />
          <IconButton small label={`Remove ${field.label}, row ${index + 1}`} onPress={() => replace(index, undefined)}><X /></IconButton>
        </div>
      ))}
      {isAdding ? <div className="groups-row"><GroupParts fields={fields} value={{}} onCommit={append} editor={editor} /></div> : null}
      <Button small icon={<Plus />} onPress={() => setAdding(true)} isDisabled={isAdding}>Add a row</Button>
    </fieldset>
  )
}
