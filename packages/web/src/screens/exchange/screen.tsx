import { formatDay } from '@throughline/model'
import { useActions } from '../../actions/registry.ts'
import { useSearchWord } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { PageHead, Section, Segmented } from '../../parts/index.ts'
import { ExportPanel } from './export-panel.tsx'
import { formatById, formats } from './formats.ts'
import { ImportPanel } from './import-panel.tsx'
import './exchange.css'

/** Files come in with a preview of what they would change; documents, tables and the plan itself go out. */
export function ExchangeScreen() {
  const { on } = usePlan()
  const [asked, setFormat] = useSearchWord('format', 'activities')
  const format = formatById(asked) ?? formats[0]
  useActions(formats.map((one) => ({ id: `import.${one.id}`, label: `Import: ${one.title.toLowerCase()}`, group: 'Import', run: () => setFormat(one.id) })))
  return (
    <div className="page exchange">
      <PageHead title="Import and export" aside={`as of ${formatDay(on)}`} summary="A file first shows what it would add, change and leave. Nothing is written until you say so, and Undo takes it back." />
      <div className="exchange-columns">
        <Section title="Bring in">
          <Segmented label="Kind of file" value={format?.id ?? asked} onChange={setFormat} options={formats.map(({ id, title }) => ({ value: id, label: title }))} />
          {format === undefined ? null : <ImportPanel key={format.id} format={format} />}
        </Section>
        <ExportPanel />
      </div>
    </div>
  )
}
