import type { ReactNode } from 'react'
import { parseDay, type Field, type FieldType, type FiscalYear, type RecordId, type Usd } from '@throughline/model'
import type { SentChange } from '../data/answers.ts'
import { Checkbox } from '../parts/checkbox.tsx'
import { DayField } from '../parts/day-field.tsx'
import { CountField, FiscalYearField, MoneyField, NumberField } from '../parts/number-fields.tsx'
import { Select } from '../parts/select.tsx'
import { LinesField, TextArea, TextField } from '../parts/text-field.tsx'
import { GroupEditor, GroupsEditor } from './group-editor.tsx'
import { ProgramPicker, ProgramsPicker } from './program-picker.tsx'
import { RecordPicker, RecordsPicker } from './record-picker.tsx'

export interface EditorProps {
  readonly field: Field
  readonly value: unknown
  /** Called once the value is kept; undefined clears it. With it go changes that belong to it: the organization made for a link. */
  readonly onCommit: (value: unknown, also?: readonly SentChange[]) => void
  /** Whether those changes are kept: a link to an organization may then make it. */
  readonly canMake?: boolean
  readonly error?: string | undefined
  /** The record being edited: not offered as its own target. */
  readonly self?: RecordId
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
const amount = (value: unknown) => (typeof value === 'number' ? value : undefined)
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

const frameOf = ({ field, error }: EditorProps) => ({ label: field.label, help: field.help, isRequired: field.must, error })
const labelled = ({ field, error }: EditorProps) => ({ label: field.label, help: field.help, error })

/** One editor for each type of field; a new type of field is one more line here. */
const editors: Readonly<Record<FieldType, (props: EditorProps) => ReactNode>> = {
  line: (p) => <TextField {...frameOf(p)} value={text(p.value)} onCommit={p.onCommit} />,
  prose: (p) => <TextArea {...frameOf(p)} value={text(p.value)} onCommit={p.onCommit} />,
  lines: (p) => <LinesField {...frameOf(p)} value={p.value === undefined ? undefined : texts(p.value)} onCommit={p.onCommit} />,
  day: (p) => <DayField {...frameOf(p)} value={parseDay(text(p.value) ?? '')} onCommit={p.onCommit} />,
  'fiscal-year': (p) => <FiscalYearField {...frameOf(p)} value={amount(p.value) as FiscalYear | undefined} onCommit={p.onCommit} />,
  usd: (p) => <MoneyField {...frameOf(p)} value={amount(p.value) as Usd | undefined} onCommit={p.onCommit} />,
  number: (p) => <NumberField {...frameOf(p)} value={amount(p.value)} onCommit={p.onCommit} />,
  count: (p) => <CountField {...frameOf(p)} value={amount(p.value)} onCommit={p.onCommit} />,
  flag: (p) => <FlagEditor {...p} />,
  choice: (p) => <Select {...labelled(p)} options={p.field.choices ?? []} value={text(p.value)} onChange={p.onCommit} {...(!p.field.must && { none: 'Not said' })} />,
  choices: (p) => <ChoicesEditor {...p} />,
  link: (p) => <RecordPicker {...labelled(p)} {...selfOf(p)} targets={p.field.targets ?? []} value={text(p.value) as RecordId | undefined} onChoose={p.onCommit} {...(p.canMake === true && { canMake: true })} />,
  links: (p) => <RecordsPicker {...labelled(p)} {...selfOf(p)} targets={p.field.targets ?? []} value={texts(p.value) as readonly RecordId[]} onChange={p.onCommit} />,
  program: (p) => <ProgramPicker {...labelled(p)} value={text(p.value)} onChoose={p.onCommit} />,
  programs: (p) => <ProgramsPicker {...labelled(p)} value={texts(p.value)} onChange={p.onCommit} />,
  group: (p) => <GroupEditor {...p} editor={FieldEditor} />,
  groups: (p) => <GroupsEditor {...p} editor={FieldEditor} />,
}

const selfOf = (p: EditorProps) => (p.self === undefined ? {} : { not: p.self })

/** The editor a field's declaration asks for. `<FieldEditor field={fieldsOf('activity').start} value={activity.start} onCommit={…} />` */
export const FieldEditor = (props: EditorProps): ReactNode => editors[props.field.type](props)

const FlagEditor = ({ field, value, onCommit }: EditorProps) => (
  <div className="field">
    <Checkbox isSelected={value === true} onChange={(isOn) => onCommit(isOn ? true : undefined)}>{field.label}</Checkbox>
    <p className="field-help">{field.help}</p>
  </div>
)

function ChoicesEditor({ field, value, onCommit }: EditorProps) {
  const chosen = texts(value)
  const toggle = (one: string, isOn: boolean) => {
    const next = (field.choices ?? []).map((choice) => choice.value).filter((each) => (each === one ? isOn : chosen.includes(each)))
    onCommit(next.length === 0 ? undefined : next)
  }
  return (
    <fieldset className="picker-many">
      <legend className="field-label">{field.label}</legend>
      {(field.choices ?? []).map((choice) => (
        <Checkbox key={choice.value} isSelected={chosen.includes(choice.value)} onChange={(isOn) => toggle(choice.value, isOn)}>{choice.label}</Checkbox>
      ))}
      <p className="field-help">{field.help}</p>
    </fieldset>
  )
}
