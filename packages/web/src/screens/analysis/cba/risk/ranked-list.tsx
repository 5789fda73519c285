import { useState } from 'react'
import { levelWord, rankGaps, rolesOfGap, type RankedGap, type RankedPart } from '@throughline/analysis'
import { formatDay, rankParts, type RecordId } from '@throughline/model'
import { edit } from '../../../../data/changes.ts'
import { usePlan } from '../../../../data/plan.tsx'
import { useChange } from '../../../../data/use-change.ts'
import { RecordLink } from '../../../../links.tsx'
import { Button, CountField, TextField } from '../../../../parts/index.ts'

/** Every gap of the plan in order, with what each part is worth, why, and what settled a tie; the office's own rank beside. */
export function RankedList({ own }: { readonly own: ReadonlySet<RecordId> }) {
  const { graph } = usePlan()
  const [open, setOpen] = useState<RecordId>()
  const ranked = rankGaps(graph)
  return (
    <table className="table ranked">
      <caption className="unseen">Gaps in order of risk and urgency</caption>
      <thead><tr><th scope="col" className="num">Rank</th><th scope="col">Gap</th>{ranked[0]?.parts.map(({ part, weight }) => <th key={part} scope="col">{rankParts[part]} <span className="tiny">× {weight}</span></th>)}<th scope="col" className="num">Points</th><th scope="col" className="num">Office’s own</th><th scope="col"><span className="unseen">Reasons</span></th></tr></thead>
      <tbody>{ranked.map((one) => <Ranked key={one.gap.id} of={one} isOwn={own.has(one.gap.id)} isOpen={open === one.gap.id} onTurn={() => setOpen(open === one.gap.id ? undefined : one.gap.id)} />)}</tbody>
    </table>
  )
}

interface RankedProps { readonly of: RankedGap; readonly isOwn: boolean; readonly isOpen: boolean; readonly onTurn: () => void }

function Ranked({ of, isOwn, isOpen, onTurn }: RankedProps) {
  const { graph } = usePlan()
  const { gap, rank, score, highest, parts, office, tie } = of
  const differs = office !== undefined && office.rank !== rank
  return (
    <>
      <tr className={isOwn ? 'own' : undefined}>
        <td className="num rank-number">{rank}</td>
        <th scope="row"><RecordLink id={gap.id} className="quiet-name" /><span className="tiny mute rank-role">{rolesOfGap(graph, gap).map(({ title }) => title).join('; ')}</span>{tie === undefined ? null : <span className="tiny rank-tie">{tie}</span>}</th>
        {parts.map((part) => <td key={part.part}><Worth of={part} />{part.part === 'urgency' && gap.urgency?.neededBy !== undefined ? <span className="tiny mute tabular">by {formatDay(gap.urgency.neededBy)}</span> : null}</td>)}
        <td className="num"><b>{score}</b><span className="tiny mute rank-of">of {highest}</span></td>
        <td className="num">{office === undefined ? <span className="mute">–</span> : <><b>{office.rank}</b>{differs && office.because === undefined ? <span className="tiny rank-tie">no reason given</span> : null}</>}</td>
        <td><Button small look="text" aria-expanded={isOpen} onPress={onTurn}>{isOpen ? 'Shut' : 'Why'}<span className="unseen"> rank {rank}: {gap.title}</span></Button></td>
      </tr>
      {isOpen ? <tr className="rank-why"><td colSpan={9}><Why of={of} /></td></tr> : null}
    </>
  )
}

function Worth({ of: { level, points, weight, worth } }: { readonly of: RankedPart }) {
  if (level === undefined) return <span className="mute">not rated</span>
  return <><span className={`level-word risk-${level === 'medium' ? 'moderate' : level === 'very-high' ? 'high' : level}`}>{levelWord(level)}</span><span className="tiny mute tabular worth">{weight === 0 ? 'weighs nothing' : `${points} × ${weight} = ${worth}`}</span></>
}

/** The rank in sentences, and the place the office would rather give it. */
function Why({ of: { gap, because } }: { readonly of: RankedGap }) {
  const change = useChange()
  return (
    <>
      <ol className="because">{because.map((text) => <li key={text}>{text}</li>)}</ol>
      <div className="office-rank">
        <CountField label="Rank set by the office" value={gap.officeRank} onCommit={(officeRank) => void change([edit(gap, { officeRank })])} />
        <TextField label="Because" value={gap.officeRankBecause} onCommit={(officeRankBecause) => void change([edit(gap, { officeRankBecause })])} help="It stands beside the rank and moves nothing." />
      </div>
    </>
  )
}
