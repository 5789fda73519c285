import { fallsWith, type FallenRecord, type FallsWith } from '@throughline/analysis'
import { formatDay, kindOf, type Rec } from '@throughline/model'
import { usePlan } from '../../../data/plan.tsx'
import { RecordLink } from '../../../links.tsx'
import { Chip, type Standing } from '../../../parts/index.ts'
import { AddLine } from '../parts/add-line.tsx'
import { Items, useOpenItem } from '../parts/items.tsx'
import { ReviewCalendar } from './review-calendar.tsx'

type Assumption = Rec<'assumption'>

const fields = ['text', 'valid', 'validReason', 'necessary', 'necessaryReason', 'status', 'owner', 'reviewDate', 'lastReviewed', 'ifBreaks', 'rests', 'history'] as const
const wanted = ['valid', 'validReason', 'necessary', 'necessaryReason', 'reviewDate', 'owner', 'rests'] as const
const statusWord = (value: string) => kindOf('assumption').fields['status']?.choices?.find((one) => one.value === value)?.label ?? value
const standings: Readonly<Record<NonNullable<Assumption['status']>, Standing>> = { holds: 'met', proven: 'met', doubtful: 'warning', broken: 'error' }

/** What is taken to be true: valid and necessary, with reasons; when it is looked at again, and what falls if it breaks. */
export function AssumptionsStep() {
  const { graph } = usePlan()
  const [, setOpen] = useOpenItem()
  const assumptions = graph.of('assumption')
  return (
    <>
      <section className="step-part">
        <h2>Assumptions</h2>
        {assumptions.length > 0 ? null : <p className="teach">Write down what the plan takes to be true and cannot know: money that will be there, a law that will be signed, a neighbour that stays quiet. Two questions make it an assumption: is it logical and realistic (valid), and could one not go on planning without it (necessary)? Then tie what would fall with it.</p>}
        <Items records={assumptions} fields={fields} wanted={wanted} line={assumptionLine} more={whatFalls} />
        <AddLine kind="assumption" values={{ status: 'holds' }} onAdded={setOpen} />
      </section>
      {assumptions.length === 0 ? null : <ReviewCalendar assumptions={assumptions} />}
    </>
  )
}

const assumptionLine = (one: Assumption) => (
  <>
    {one.status === undefined ? null : <Chip standing={standings[one.status]}>{statusWord(one.status)}</Chip>}
    {one.reviewDate === undefined ? null : <span className="tabular">review {formatDay(one.reviewDate)}</span>}
  </>
)

const whatFalls = (one: Assumption) => <Falls assumption={one} />

/** What falls, or must be planned again, drawn as a tree. */
function Falls({ assumption }: { readonly assumption: Assumption }) {
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
  const line = <><span className={`fall-how ${how}`}>{hows[how]}</span> <span className="tiny mute">{kindOf(record.kind).one}</span> <RecordLink id={record.id} className="quiet-name" /> <span className="tiny mute">{because}</span></>
  if (falls.length === 0) return <li>{line}</li>
  return (
    <li>
      <details open={depth + 1 < openLevels}>
        <summary>{line} <span className="tiny">· {falls.length} below</span></summary>
        <Tree falls={falls} depth={depth + 1} />
      </details>
    </li>
  )
}
