import { Columns3, Search } from 'lucide-react'
import { useMemo } from 'react'
import { effortsOf, linesOf } from '@throughline/analysis'
import { fieldsOf, formatFiscalYear, titleOf, type FiscalYear, type PlanGraph } from '@throughline/model'
import { useSearchWords, useSetSearch } from '../../address.ts'
import { Button, Checkbox, FilterField, Popover, Select, Toggle, type Option } from '../../parts/index.ts'
import { programName } from '../../record/program-name.ts'
import type { Column } from './columns.tsx'
import { isFiltered, noFilters, noneWord } from './filters.ts'
import { alwaysShown, type View } from './use-view.ts'

interface ToolbarProps {
  readonly graph: PlanGraph
  readonly years: readonly FiscalYear[]
  readonly columns: readonly Column[]
  readonly view: View
}

const without = (what: string): Option => ({ value: noneWord, label: what })

/** Programs that activities of the plan name or are paid by. */
function programsUsed(graph: PlanGraph): readonly Option[] {
  const ids = new Set([...graph.of('activity').flatMap((activity) => activity.programs ?? []), ...graph.of('funding-line').flatMap((line) => line.program ?? [])])
  return [...ids].map((id) => ({ value: id, label: programName(id, graph) })).toSorted((a, b) => (a.label < b.label ? -1 : 1))
}

const linesUsed = (graph: PlanGraph): readonly Option[] => effortsOf(graph).flatMap((effort, index) => [
  { value: effort.id, label: `LOE ${index + 1} ${titleOf(effort)}`, note: 'line of effort, with all its lines of activity' },
  ...linesOf(graph, effort.id).map((line, at) => ({ value: line.id, label: `Line ${index + 1}.${at + 1} ${titleOf(line)}` })),
])

/** What narrows the table down; every choice stands in the address. */
export function Toolbar({ graph, years, columns, view }: ToolbarProps) {
  const search = useSearchWords()
  const set = useSetSearch()
  const programs = useMemo(() => [...programsUsed(graph), without('No program')], [graph])
  const lines = useMemo(() => [...linesUsed(graph), without('In no line')], [graph])
  const statuses = [...(fieldsOf('activity')['status']?.choices ?? []), without('Status not said')]
  return (
    <div className="act-toolbar" role="search" aria-label="Filters">
      <FilterField label="Filter by words" placeholder="Filter by words" icon={<Search className="act-search" aria-hidden="true" />} value={search['text'] ?? ''} onChange={(text) => set({ text: text === '' ? undefined : text })} />
      <Select label="Status" labelAt="inside" none="any" options={statuses} value={search['status']} onChange={(status) => set({ status })} />
      <Select label="Line" labelAt="inside" none="any" options={lines} value={search['line']} onChange={(line) => set({ line })} />
      <Select label="Program" labelAt="inside" none="any" options={programs} value={search['program']} onChange={(program) => set({ program })} />
      <Select label="Year" labelAt="inside" none="any" options={years.map((year) => ({ value: String(year), label: formatFiscalYear(year), note: 'work or money' }))} value={search['year']} onChange={(year) => set({ year })} />
      <Toggle isOn={search['with'] === 'findings'} onChange={(isOn) => set({ with: isOn ? 'findings' : undefined })}>With findings</Toggle>
      {isFiltered(search) ? <Button look="text" onPress={() => set(noFilters)}>Clear</Button> : null}
      <span className="push" />
      <Toggle isOn={view.isGrouped} onChange={view.setGrouped}>By line of effort</Toggle>
      <ColumnChooser columns={columns} view={view} />
    </div>
  )
}

function ColumnChooser({ columns, view }: Pick<ToolbarProps, 'columns' | 'view'>) {
  return (
    <Popover label="Columns" placement="bottom end" trigger={<Button icon={<Columns3 aria-hidden="true" />}>Columns</Button>}>
      <div className="act-chooser">
        {columns.filter((column) => column.id !== alwaysShown).map((column) => (
          <Checkbox key={column.id} isSelected={view.isShown(column.id)} onChange={(isOn) => view.show(column.id, isOn)}>
            {column.spoken ?? column.title}
          </Checkbox>
        ))}
      </div>
      <Button look="text" small onPress={view.showUsual}>Show the usual columns</Button>
    </Popover>
  )
}
