import type { ImportCell, ImportConflict } from '@throughline/contract'
import { Button, Chip, Section, Table } from '../../parts/index.ts'

const counted = (count: number, one: string, many: string) => `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
const shown = (text: string) => (text === '' ? <span className="mute">empty</span> : text)

/** Every cell a workbook changes, with what the plan says now. */
export function ChangedCells({ cells }: { readonly cells: readonly ImportCell[] }) {
  if (cells.length === 0) return null
  return (
    <details className="import-more" open={cells.length <= 20}>
      <summary>{counted(cells.length, 'cell changes', 'cells change')}</summary>
      <Table caption="Cells that change" isDense>
        <thead><tr><th scope="col">Record</th><th scope="col">Field</th><th scope="col">In the plan</th><th scope="col">In the workbook</th></tr></thead>
        <tbody>{cells.map(({ key, title, label, plan, file, place }) => <tr key={key} title={place}><th scope="row">{title}</th><td>{label}</td><td>{shown(plan)}</td><td>{shown(file)}</td></tr>)}</tbody>
      </Table>
    </details>
  )
}

interface ConflictsProps { readonly conflicts: readonly ImportConflict[]; readonly setTake: ((keys: readonly string[]) => void) | undefined }

/** Cells that were changed in the workbook and in the plan: the plan's stays until the workbook's is chosen. */
export function Conflicts({ conflicts, setTake }: ConflictsProps) {
  if (conflicts.length === 0) return null
  const taken = conflicts.filter(({ isTaken }) => isTaken).map(({ key }) => key)
  const toggle = ({ key, isTaken }: ImportConflict) => setTake?.(isTaken ? taken.filter((one) => one !== key) : [...taken, key])
  return (
    <Section title="Changed on both sides" aside={<Chip standing="warning">{counted(conflicts.length, 'conflict', 'conflicts')}</Chip>}>
      <p className="small soft">These cells were changed in the workbook and in the plan since it was written. The plan’s value stays until you choose the workbook’s.</p>
      <Table caption="Cells changed on both sides" isDense>
        <thead><tr><th scope="col">Record</th><th scope="col">Field</th><th scope="col">In the plan</th><th scope="col">In the workbook</th><th scope="col">What counts</th></tr></thead>
        <tbody>
          {conflicts.map((one) => (
            <tr key={one.key} title={one.place}>
              <th scope="row">{one.title}</th><td>{one.label}</td><td>{shown(one.plan)}</td><td>{shown(one.file)}</td>
              <td>{one.isTaken ? 'The workbook’s. ' : 'The plan’s. '}{setTake === undefined ? null : <Button small onPress={() => toggle(one)}>{one.isTaken ? 'Keep the plan’s' : 'Take the workbook’s'}</Button>}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}
