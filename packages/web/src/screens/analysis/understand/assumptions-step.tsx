import { formatDay, kindOf, type Rec } from '@throughline/model'
import { usePlan } from '../../../data/plan.tsx'
import { Chip, type Standing } from '../../../parts/index.ts'
import { AddLine } from '../parts/add-line.tsx'
import { Items, useOpenItem } from '../parts/items.tsx'
import { FallsTree } from './falls-tree.tsx'
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

const whatFalls = (one: Assumption) => <FallsTree assumption={one} />
