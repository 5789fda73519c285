import { fallsWith, type FallenRecord, type FallsWith } from '@throughline/analysis'
import { useState } from 'react'
import { kindOf, type Rec } from '@throughline/model'
import { usePlan } from '../../../data/plan.tsx'
import { RecordLink } from '../../../links.tsx'
import { recordName } from '../../../record/record-name.ts'

/** What falls, must be dated anew or comes into doubt with an assumption, drawn as a tree. */
export function FallsTree({ assumption }: { readonly assumption: Rec<'assumption'> }) {
  const { graph } = usePlan()
  const found = fallsWith(graph, assumption.id)
  if (found.falls.length === 0) return <p className="small mute">Nothing is tied to it yet: an assumption on which nothing rests is not necessary.</p>
  return (
    <section className="falls">
      <h3>If it breaks: {tellCount(found.count)}</h3>
      <Tree falls={found.falls} depth={0} />
    </section>
  )
}

const hows = { falls: 'falls', moves: 'moves', doubt: 'in doubt' } as const

const tellCount = ({ falls, moves, doubt }: FallsWith['count']) =>
  [`${falls} ${falls === 1 ? 'record falls' : 'records fall'}`, moves > 0 && `${moves} must be dated anew`, doubt > 0 && `${doubt} come into doubt`].filter(Boolean).join(', ')

const openLevels = 2

const Tree = ({ falls, depth }: { readonly falls: readonly FallenRecord[]; readonly depth: number }) => <ul className="tree">{falls.map((one) => <Branch key={one.record.id} of={one} depth={depth} />)}</ul>

function Branch({ of: { record, because, how, falls }, depth }: { readonly of: FallenRecord; readonly depth: number }) {
  const { graph } = usePlan()
  const [isOpen, setOpen] = useState(depth + 1 < openLevels)
  const name = recordName(graph, record)
  return (
    <li>
      {falls.length === 0 ? null : <button type="button" className="tree-turn" aria-expanded={isOpen} aria-label={`${falls.length} below ${name}`} onClick={() => setOpen(!isOpen)}>{isOpen ? '−' : '+'}</button>}
      <span className={`fall-how ${how}`}>{hows[how]}</span> <span className="tiny mute">{kindOf(record.kind).one}</span> <RecordLink id={record.id} className="quiet-name" /> <span className="tiny mute">{because}</span>
      {isOpen && falls.length > 0 ? <Tree falls={falls} depth={depth + 1} /> : null}
    </li>
  )
}
