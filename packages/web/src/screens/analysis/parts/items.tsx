import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { fieldsOf, fieldValue, kindOf, tellValue, type AnyRecord, type RecordId } from '@throughline/model'
import { useSearchWords, useSetSearch } from '../../../address.ts'
import { usePlan } from '../../../data/plan.tsx'
import { RecordLink } from '../../../links.tsx'
import { Button } from '../../../parts/index.ts'
import { RecordField } from '../../../record/record-form.tsx'
import { recordName } from '../../../record/record-name.ts'

interface ItemsProps<R extends AnyRecord> {
  readonly records: readonly R[]
  /** Fields asked for here, in order; the panel holds the rest. */
  readonly fields: readonly string[]
  /** Of them, those that should not stay empty: named while they do. */
  readonly wanted?: readonly string[]
  /** What stands beside the title while it is shut. */
  readonly line?: (record: R) => ReactNode
  /** What stands below the fields while it is open. */
  readonly more?: (record: R) => ReactNode
  /** How many stand here at first; the rest on demand. Left out: all. */
  readonly most?: number
  /** Why it cannot be changed here. */
  readonly locked?: (record: R) => string | undefined
}

/** Which item of a step is open stands in the address: `?item=role-patrol`. */
export function useOpenItem(): readonly [string | undefined, (id: RecordId | undefined) => void] {
  const { item } = useSearchWords()
  const set = useSetSearch()
  return [item, (id) => set({ item: id })]
}

/** Records of a step, one a line; a line opens into the fields the step asks about, each saved when it is left. */
export function Items<R extends AnyRecord>(props: ItemsProps<R>) {
  const [open, setOpen] = useOpenItem()
  const [isWhole, setWhole] = useState(false)
  const { records, most = records.length } = props
  if (records.length === 0) return null
  // The one that is open is there wherever it stands: a link leads to it.
  const shown = isWhole ? records : records.filter(({ id }, at) => at < most || id === open)
  return (
    <>
      <ul className="items">{shown.map((record) => <Item key={record.id} {...props} record={record} isOpen={open === record.id} onTurn={() => setOpen(open === record.id ? undefined : record.id)} />)}</ul>
      {shown.length === records.length ? null : <p className="small">{shown.length} of {records.length} stand here. <Button small onPress={() => setWhole(true)}>{`Show all ${records.length}`}</Button></p>}
    </>
  )
}

interface ItemProps<R extends AnyRecord> extends ItemsProps<R> { readonly record: R; readonly isOpen: boolean; readonly onTurn: () => void }

function Item<R extends AnyRecord>({ record, fields, wanted = [], line, more, locked, isOpen, onTurn }: ItemProps<R>) {
  const { graph } = usePlan()
  const declared = fieldsOf(record.kind)
  const left = wanted.filter((name) => fieldValue(record, name) === undefined).map((name) => declared[name]?.label.toLowerCase().replace(/\?$/, '') ?? name)
  const because = locked?.(record)
  return (
    <li className={`item${isOpen ? ' open' : ''}`}>
      <div className="item-head">
        <button type="button" className="item-turn" aria-expanded={isOpen} onClick={onTurn}>
          {isOpen ? <ChevronDown size={16} aria-hidden="true" /> : <ChevronRight size={16} aria-hidden="true" />}
          <span>{recordName(graph, record)}</span>
        </button>
        {line === undefined ? null : <div className="item-line">{line(record)}</div>}
      </div>
      {left.length === 0 || because !== undefined ? null : <p className="item-left">Not yet said: {left.join(', ')}</p>}
      {isOpen ? (
        <div className="item-body">
          {because === undefined
            ? <div className="item-fields">{fields.map((name) => <OneField key={name} record={record} name={name} />)}</div>
            : <><p className="small mute">{because}</p><Facts record={record} fields={fields} /></>}
          {more?.(record)}
          <p className="tiny"><RecordLink id={record.id}>{`Whole ${kindOf(record.kind).one}: every field, comments, delete`}</RecordLink></p>
        </div>
      ) : null}
    </li>
  )
}

function OneField({ record, name }: { readonly record: AnyRecord; readonly name: string }) {
  const field = fieldsOf(record.kind)[name]
  if (field === undefined) return null
  const isWide = ['prose', 'group', 'groups', 'links'].includes(field.type)
  return <div className={isWide ? 'wide' : undefined}><RecordField record={record} name={name} field={field} /></div>
}

/** Fields that only tell. */
export function Facts({ record, fields }: { readonly record: AnyRecord; readonly fields: readonly string[] }) {
  const { graph } = usePlan()
  const declared = fieldsOf(record.kind)
  return (
    <dl className="facts">
      {fields.flatMap((name) => {
        const value = fieldValue(record, name)
        return value === undefined ? [] : [<dt key={`${name} label`}>{declared[name]?.label ?? name}</dt>, <dd key={name}>{tellValue(declared[name], value, graph.find)}</dd>]
      })}
    </dl>
  )
}
