import { useMemo, useState } from 'react'
import { useChange } from '../../data/use-change.ts'
import { Button, Checkbox, Dialog, Select, SeverityIcon, Table } from '../../parts/index.ts'
import type { Column } from './columns.tsx'
import { hasHeadings, mappingFrom, mappingOfHeadings, pasteTargets, type PasteMapping } from './paste-columns.ts'
import { planPaste, type PastedLine, type PasteInto } from './plan-paste.ts'

export interface Pasted {
  readonly cells: readonly (readonly string[])[]
  readonly at: Column | undefined
  readonly below: PasteInto['below']
}

interface PasteDialogProps extends Omit<PasteInto, 'below'> {
  readonly pasted: Pasted
  readonly shown: readonly Column[]
  readonly onClose: () => void
}

const counted = (n: number, one: string, many: string) => `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`
const does: Readonly<Record<PastedLine['does'], string>> = { add: 'Add', change: 'Change', same: 'Already so', nothing: 'Left out' }
const mostShown = 200

/** Shows what a pasted table would add and change before anything is; columns can be read otherwise. */
export function PasteDialog({ pasted, shown, onClose, ...into }: PasteDialogProps) {
  const { cells, at, below } = pasted
  const [isHeaded, setHeaded] = useState(() => hasHeadings(cells[0] ?? [], into.columns))
  const width = Math.max(...cells.map((row) => row.length))
  const guess = useMemo(() => (isHeaded ? mappingOfHeadings(cells[0] ?? [], into.columns) : mappingFrom(width, at, shown)), [isHeaded, cells, into.columns, width, at, shown])
  const [corrected, setCorrected] = useState<PasteMapping>()
  const mapping = corrected ?? guess
  const body = useMemo(() => (isHeaded ? cells.slice(1) : cells), [cells, isHeaded])
  const plan = useMemo(() => planPaste(body, mapping, { ...into, below }), [body, mapping, into, below])
  const change = useChange()
  const n = (what: PastedLine['does']) => plan.lines.filter((line) => line.does === what).length
  const apply = () => {
    onClose()
    void change(plan.changes, { cause: { type: 'paste' }, told: `Pasted: ${counted(n('add'), 'activity', 'activities')} added, ${n('change')} changed` })
  }
  return (
    <Dialog
      title="Paste from a spreadsheet" isOpen onClose={onClose} width="wide"
      actions={<><Button onPress={onClose}>Cancel</Button><Button look="primary" isDisabled={plan.changes.length === 0} onPress={apply}>{`Add ${n('add')}, change ${n('change')}`}</Button></>}
    >
      <p className="soft" role="status">
        <b>{counted(n('add'), 'activity', 'activities')} to add, {n('change')} to change</b>, {n('same')} already so, {n('nothing')} left out. {counted(plan.lines.filter((line) => line.problems.length > 0).length, 'line has', 'lines have')} cells that cannot be read. One step, one undo.
      </p>
      <Checkbox isSelected={isHeaded} onChange={(isOn) => { setHeaded(isOn); setCorrected(undefined) }}>The first line is headings</Checkbox>
      <PasteTable body={body.slice(0, mostShown)} headings={isHeaded ? cells[0] : undefined} lines={plan.lines} mapping={mapping} columns={into.columns} setMapping={setCorrected} />
      {body.length > mostShown ? <p className="tiny mute">The first {mostShown} of {body.length.toLocaleString('en-US')} lines are shown; all are pasted.</p> : null}
      <Problems lines={plan.lines} />
    </Dialog>
  )
}

interface PasteTableProps {
  readonly body: readonly (readonly string[])[]
  readonly headings: readonly string[] | undefined
  readonly lines: readonly PastedLine[]
  readonly mapping: PasteMapping
  readonly columns: readonly Column[]
  readonly setMapping: (mapping: PasteMapping) => void
}

function PasteTable({ body, headings, lines, mapping, columns, setMapping }: PasteTableProps) {
  const targets = useMemo(() => pasteTargets(columns), [columns])
  const set = (index: number, value: string | undefined) => setMapping(mapping.map((old, at) => (at === index ? value : value !== undefined && old === value ? undefined : old)))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and has to by the keyboard too
    <div className="act-paste" role="region" aria-label="What was pasted" tabIndex={0}>
      <Table caption="What was pasted, and what each line would do" isDense>
        <thead>
          <tr>
            <th scope="col">Does</th>
            {mapping.map((target, index) => (
              <th key={index} scope="col">
                <Select label={`Read “${headings?.[index] ?? `column ${index + 1}`}” as`} labelAt="hidden" options={targets} value={target} none="Leave out" onChange={(value) => set(index, value)} />
                {headings === undefined ? null : <span className="act-paste-heading">{headings[index]}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, at) => (
            <tr key={at} className={`act-paste-${lines[at]?.does ?? 'nothing'}`}>
              <th scope="row">{does[lines[at]?.does ?? 'nothing']}</th>
              {mapping.map((target, index) => <td key={index} className={target === undefined ? 'mute' : undefined}>{row[index]}</td>)}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

function Problems({ lines }: { readonly lines: readonly PastedLine[] }) {
  const told = lines.flatMap((line, index) => line.problems.map((problem) => ({ index, title: line.title, problem })))
  if (told.length === 0) return null
  return (
    <section className="act-problems">
      <h3>Cells that are left out</h3>
      <ul>
        {told.map(({ index, title, problem }) => (
          <li key={`${index} ${problem}`} className="small"><SeverityIcon of="warning" size={14} /> <span>Line {index + 1}, {title}: {problem}</span></li>
        ))}
      </ul>
    </section>
  )
}
