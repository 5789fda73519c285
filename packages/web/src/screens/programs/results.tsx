import type { NeedMatch } from '@throughline/catalog'
import { statusOn } from '@throughline/catalog'
import { usePlan } from '../../data/plan.tsx'
import { Checkbox, SortHead, Table } from '../../parts/index.ts'
import { ProgramLink } from './addresses.tsx'
import { nextSort, sayAnswer, type Sort, type SortKey } from './found.ts'
import { ConfidenceMark, StandingMark, VerdictIcon, verdictWords } from './marks.tsx'
import { mostPicked, type Picks } from './picks.ts'
import { activitiesOf, gravestUse } from './uses.ts'
import { lawNames, sayWord, shortLead } from './words.ts'

interface ResultsProps {
  readonly found: readonly NeedMatch[]
  readonly isNeed: boolean
  readonly sort: Sort
  readonly onSort: (sort: string) => void
  readonly picks: Picks
}

/** What was found: by what each answers, its law, standing, how well it was read, and what of this plan uses it. */
export function Results({ found, isNeed, sort, onSort, picks }: ResultsProps) {
  const head = (key: SortKey, label: string) => <SortHead way={sort.key === key ? sort.way : undefined} onSort={() => onSort(nextSort(sort, key))}>{label}</SortHead>
  return (
    <Table caption="Programs">
      <thead>
        <tr>
          <th scope="col" className="no-print"><span className="unseen">Compare</span></th>
          {head('name', 'Program')}{head('law', 'Law')}{head('lead', 'Led by')}{head('standing', 'Standing')}{head('confidence', 'Sources')}{head('uses', 'In this plan')}
        </tr>
      </thead>
      <tbody>{found.map((match) => <Row key={match.program.id} match={match} isNeed={isNeed} picks={picks} />)}</tbody>
    </Table>
  )
}

function Row({ match, isNeed, picks }: { readonly match: NeedMatch; readonly isNeed: boolean; readonly picks: Picks }) {
  const { on } = usePlan()
  const { program } = match
  const isPicked = picks.ids.includes(program.id)
  return (
    <tr className="program-row" aria-selected={isPicked}>
      <td className="no-print"><Checkbox aria-label={`Compare ${program.short}`} isSelected={isPicked} isDisabled={!isPicked && picks.ids.length >= mostPicked} onChange={(to) => picks.set(program.id, to)} /></td>
      <th scope="row">
        <ProgramLink id={program.id}>{program.short}</ProgramLink>
        {program.name === program.short ? null : <span className="program-full">{program.name}</span>}
        {isNeed ? <span className="program-answers">{match.words.map(sayAnswer).join('; ')}</span> : <span className="program-answers">{program.purposes.slice(0, 4).map(sayWord).join(', ')}{program.purposes.length > 4 ? ` and ${program.purposes.length - 4} more` : ''}</span>}
      </th>
      <td>{program.citations[0] ?? 'law not read'}<span className="program-part">{lawNames[program.title]}</span></td>
      <td>{shortLead(program.lead)}</td>
      <td><StandingMark of={statusOn(program, on)} /></td>
      <td><ConfidenceMark of={program.confidence} /></td>
      <td><UseCount id={program.id} /></td>
    </tr>
  )
}

function UseCount({ id }: { readonly id: string }) {
  const { graph, on } = usePlan()
  const n = activitiesOf(graph, id).length
  if (n === 0) return <span className="mute">none</span>
  const gravest = gravestUse(graph, id, on)
  return (
    <span className="law-mark">
      {gravest === undefined ? null : <VerdictIcon of={gravest} size={14} />}
      {n} {n === 1 ? 'activity' : 'activities'}
      {gravest === undefined || gravest === 'eligible' ? null : <span className="unseen">, at worst: {verdictWords[gravest]}</span>}
    </span>
  )
}
