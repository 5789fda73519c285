import { Section, Select, Table } from '../../parts/index.ts'
import { activityTargets } from './formats.ts'
import type { Mapping } from './import-call.ts'

interface MappingTableProps {
  readonly headers: readonly string[]
  readonly mapping: Mapping
  readonly setMapping: (mapping: Mapping) => void
}

/** What each column of the list is read as; a correction reads the file again and is remembered. */
export function MappingTable({ headers, mapping, setMapping }: MappingTableProps) {
  const set = (header: string, target: string | undefined) => {
    const others = Object.entries(mapping).filter(([name, value]) => name !== header && value !== target)
    setMapping(Object.fromEntries(target === undefined ? others : [...others, [header, target] as const]))
  }
  const read = headers.filter((header) => mapping[header] !== undefined).length
  return (
    <Section title="Columns" aside={<span>{read} of {headers.length} are read. Corrections are remembered for lists with the same headings.</span>}>
      <Table caption="Columns of the list and what each is read as" isDense>
        <thead><tr><th scope="col">Column of the list</th><th scope="col">Read as</th></tr></thead>
        <tbody>
          {headers.map((header) => (
            <tr key={header}>
              <th scope="row">{header}</th>
              <td><Select label={`Read “${header}” as`} labelAt="hidden" options={activityTargets} value={activityTargets.find(({ value }) => value === mapping[header])?.value} none="Leave out" onChange={(target) => set(header, target)} /></td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}
