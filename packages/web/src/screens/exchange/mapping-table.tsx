import { Section, Select } from '../../parts/index.ts'
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
    <Section title="Columns of the list, and what each is read as" aside={<span>{read} of {headers.length} read; corrections are remembered</span>}>
      <div className="import-columns">
        {headers.map((header) => (
          <Select key={header} label={header} options={activityTargets} value={activityTargets.find(({ value }) => value === mapping[header])?.value} none="Leave out" onChange={(target) => set(header, target)} />
        ))}
      </div>
    </Section>
  )
}
