import { knownHere, programById, restrictionById, type CatalogueGap } from '@throughline/catalog'
import { formatDay, type Rec } from '@throughline/model'
import { usePlan } from '../../data/plan.tsx'
import { RecordLink } from '../../links.tsx'
import { usePrinting } from '../../parts/use-printing.ts'
import { FirstOf } from '../findings/first-of.tsx'
import { ProgramLink } from '../programs/addresses.tsx'
import { sayDays } from '../programs/words.ts'
import { hasWords } from './find-words.ts'

const most = 60

/** What the catalogue says of itself that it does not know, by program and restriction. */
export function Gaps({ words, gaps }: { readonly words: string; readonly gaps: readonly CatalogueGap[] }) {
  const isPrinting = usePrinting()
  const shown = gaps.filter((gap) => hasWords(`${nameOf(gap)} ${gap.field} ${gap.text}`, words))
  const groups = [...Map.groupBy(shown, (gap) => gap.program ?? gap.restriction)]
  return (
    <>
      <p className="soft">An unknown value is shown as unknown and never counts as known. A value from memory decides nothing by itself. Your office can add what it knows, with its source, as a local value in the library: it is then said to be known here.</p>
      <FirstOf items={groups} most={isPrinting ? groups.length : most} what="programs and laws">{(part) => (
        <ul className="catalogue-gaps">
          {part.map(([id, list]) => {
            const [first] = list
            return first === undefined ? null : <li key={id}><b>{first.program === undefined ? nameOf(first) : <ProgramLink id={first.program}>{nameOf(first)}</ProgramLink>}</b><ul className="catalogue-open">{list.map((gap) => <OneGap key={`${gap.field} ${gap.text}`} gap={gap} />)}</ul></li>
          })}
        </ul>
      )}</FirstOf>
    </>
  )
}

function OneGap({ gap }: { readonly gap: CatalogueGap }) {
  const { graph, on } = usePlan()
  const text = gap.text.endsWith('.') ? gap.text : `${gap.text}.`
  return <li>{text}{knownHere(graph, gap, on).map((local) => <KnownHere key={local.id} local={local} />)}</li>
}

const KnownHere = ({ local }: { readonly local: Rec<'program-value'> }) => (
  <span className="catalogue-here"><b>Known here:</b> <RecordLink id={local.id}>{local.value}</RecordLink>, {sayDays(local) ?? 'days not stated'}, by {local.source}, as of {formatDay(local.asOf)}.</span>
)

const nameOf = (gap: CatalogueGap) => (gap.program === undefined ? restrictionById(gap.restriction)?.name ?? gap.restriction : programById(gap.program)?.short ?? gap.program)
