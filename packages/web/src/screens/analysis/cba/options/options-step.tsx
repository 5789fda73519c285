import { domainGrid, type DomainGrid, type DomainRow, type JointFunctionRow } from '@throughline/analysis'
import type { Rec } from '@throughline/model'
import { useSearchWord } from '../../../../address.ts'
import { usePlan } from '../../../../data/plan.tsx'
import { Chip, Segmented } from '../../../../parts/index.ts'
import type { StepProps } from '../../step-view.ts'
import { GapChoice, NoGap, useGap } from '../gap-choice.tsx'
import { DomainLine, Option } from './domain-line.tsx'

/** What could close a gap, asked in each of the eight domains, equipment last; or by each joint function. */
export function OptionsStep({ role }: StepProps) {
  const { ranked, gap } = useGap(role)
  if (role === undefined) return <></>
  if (gap === undefined) return <NoGap role={role}>Options close gaps: what could, in doctrine, organization, training, leadership, personnel, facilities, policy, and only then in materiel?</NoGap>
  return (
    <>
      <GapChoice ranked={ranked} gap={gap} />
      <Grid key={gap.id} gap={gap} />
    </>
  )
}

type Gap = Rec<'gap'>

function Grid({ gap }: { readonly gap: Gap }) {
  const { graph } = usePlan()
  const [by, setBy] = useSearchWord('by', 'domains')
  const grid = domainGrid(graph, gap.id)
  const rows = by === 'functions' ? grid.jointFunctions : nonMaterielFirst(grid.domains)
  const open = rows.filter(({ state }) => state === 'open').length
  return (
    <section className="step-part">
      <div className="row wrap options-head">
        <h2>{by === 'functions' ? 'By the seven joint functions' : 'Through the eight domains (DOTMLPF-P)'}</h2>
        <span className="small mute" role="status">{open === 0 ? 'worked through' : `${open} of ${rows.length} open`}</span>
        <span className="push" />
        <Segmented label="Worked by" value={by} onChange={setBy} options={[{ value: 'domains', label: 'Domains' }, { value: 'functions', label: 'Joint functions' }]} />
      </div>
      {gap.id !== undefined && grid.domains.every(({ options }) => options.length === 0) ? <p className="teach">Go down the list. Answer the questions of a domain, then write an option in a line, or say why nothing is needed there. Equipment comes last: it is seldom the first answer, and never lasts alone. One of the two methods is enough.</p> : null}
      <NonMateriel grid={grid} />
      <ul className="domain-lines">{rows.map((row) => <DomainLine key={keyOf(row)} gap={gap} row={row} />)}</ul>
      {grid.unplaced.length === 0 ? null : <><h3>In no domain yet</h3><ul className="option-list">{grid.unplaced.map((one) => <Option key={one.id} option={one} />)}</ul></>}
    </section>
  )
}

const keyOf = (row: DomainRow | JointFunctionRow) => ('domain' in row ? row.domain : row.jointFunction)

const nonMaterielFirst = (rows: readonly DomainRow[]) => [...rows.filter(({ domain }) => domain !== 'materiel'), ...rows.filter(({ domain }) => domain === 'materiel')]

const NonMateriel = ({ grid }: { readonly grid: DomainGrid }) => {
  const hasAny = grid.domains.some(({ options }) => options.length > 0) || grid.jointFunctions.some(({ options }) => options.length > 0)
  return hasAny && !grid.hasNonMateriel ? <p><Chip standing="warning">Only equipment so far</Chip> Look for an option without equipment first: could it be done with what there is?</p> : null
}
