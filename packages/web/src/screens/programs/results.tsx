import { useNavigate } from '@tanstack/react-router'
import { memo, useCallback, type MouseEvent } from 'react'
import type { NeedMatch } from '@throughline/catalog'
import { useBook, useSearchWords, writeSearch } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { Checkbox, SortHead, Table } from '../../parts/index.ts'
import { usePrinting } from '../../parts/use-printing.ts'
import { FirstOf } from '../findings/first-of.tsx'
import { programTarget } from './addresses.tsx'
import { LocalMark } from './local.tsx'
import { nextSort, sayAnswer, type Sort, type SortKey } from './found.ts'
import { ConfidenceMark, StandingMark, VerdictIcon, verdictWords } from './marks.tsx'
import { mostPicked, type Picks } from './picks.ts'
import { useStanding } from './use-standing.ts'
import { activitiesOf, gravestUse } from './uses.ts'
import { lawNames, sayWord, shortLead } from './words.ts'

interface ResultsProps {
  readonly found: readonly NeedMatch[]
  readonly isNeed: boolean
  readonly sort: Sort
  readonly onSort: (sort: string) => void
  readonly picks: Picks
}

const mostShown = 50

/** What was found: by what each answers, its law, standing, how well it was read, and what of this plan uses it. */
export function Results({ found, isNeed, sort, onSort, picks }: ResultsProps) {
  const { on, compare } = useSearchWords()
  const open = useOpenProgram()
  // On paper nobody asks for more: all that was found is printed.
  const isPrinting = usePrinting()
  const tail = writeSearch({ on, compare })
  const head = (key: SortKey, label: string) => <SortHead way={sort.key === key ? sort.way : undefined} onSort={() => onSort(nextSort(sort, key))}>{label}</SortHead>
  return (
    <FirstOf items={found} most={isPrinting ? found.length : mostShown} what="programs">
      {(shown) => (
        <Table caption="Programs">
          <thead>
            <tr>
              <th scope="col" className="no-print"><span className="unseen">Compare</span></th>
              {head('name', 'Program')}{head('law', 'Law')}{head('lead', 'Led by')}{head('standing', 'Standing')}{head('confidence', 'Sources')}{head('uses', 'In this plan')}
            </tr>
          </thead>
          <tbody>
            {shown.map((match) => {
              const isPicked = picks.ids.includes(match.program.id)
              return <Row key={match.program.id} match={match} isNeed={isNeed} isPicked={isPicked} isFull={!isPicked && picks.ids.length >= mostPicked} tail={tail} onPick={picks.set} onOpen={open} />
            })}
          </tbody>
        </Table>
      )}
    </FirstOf>
  )
}

function useOpenProgram(): (event: MouseEvent, id: string) => void {
  const navigate = useNavigate()
  const book = useBook()
  return useCallback((event, id) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void navigate(programTarget(book, id))
  }, [navigate, book])
}

interface RowProps {
  readonly match: NeedMatch
  readonly isNeed: boolean
  readonly isPicked: boolean
  readonly isFull: boolean
  /** What its address keeps of this one. */
  readonly tail: string
  readonly onPick: Picks['set']
  readonly onOpen: (event: MouseEvent, id: string) => void
}

/** Only what changes of the list while one types is drawn anew; a bare link, for the router's own each hear every change of the address. */
const Row = memo(function Row({ match, isNeed, isPicked, isFull, tail, onPick, onOpen }: RowProps) {
  const { book } = usePlan()
  const standingOf = useStanding()
  const { program } = match
  return (
    <tr className="program-row" aria-selected={isPicked}>
      <td className="no-print"><Checkbox aria-label={`Compare ${program.short}`} isSelected={isPicked} isDisabled={isFull} onChange={(to) => onPick(program.id, to)} /></td>
      <th scope="row">
        <a href={`/plans/${book}/programs/${program.id}${tail}`} onClick={(event) => onOpen(event, program.id)}>{program.short}</a>
        <LocalMark id={program.id} />
        {program.name === program.short ? null : <span className="program-full">{program.name}</span>}
        {isNeed ? <span className="program-answers">{match.words.map(sayAnswer).join('; ')}</span> : <span className="program-answers">{program.purposes.slice(0, 4).map(sayWord).join(', ')}{program.purposes.length > 4 ? ` and ${program.purposes.length - 4} more` : ''}</span>}
      </th>
      <td>{program.citations[0] ?? 'law not read'}<span className="program-part">{lawNames[program.title]}</span></td>
      <td>{shortLead(program.lead)}</td>
      <td><StandingMark of={standingOf(program)} /></td>
      <td><ConfidenceMark of={program.confidence} /></td>
      <td><UseCount id={program.id} /></td>
    </tr>
  )
}, isSameRow)

/** A search makes its matches anew; the row is the same while the program and what it answers are. */
function isSameRow(a: RowProps, b: RowProps): boolean {
  const said = ({ match }: RowProps) => match.words.map(sayAnswer).join()
  return a.match.program === b.match.program && a.isNeed === b.isNeed && a.isPicked === b.isPicked && a.isFull === b.isFull && a.tail === b.tail && a.onPick === b.onPick && a.onOpen === b.onOpen && said(a) === said(b)
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
