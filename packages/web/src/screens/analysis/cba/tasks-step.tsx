import { roleWork } from '@throughline/analysis'
import type { Rec } from '@throughline/model'
import { usePlan } from '../../../data/plan.tsx'
import { ScreenLink } from '../../../links.tsx'
import { AddLine } from '../parts/add-line.tsx'
import { Items } from '../parts/items.tsx'
import type { StepProps } from '../step-view.ts'
import { FreeTasks } from './free-tasks.tsx'
import { counted } from './part.tsx'
import { byReference } from './work-order.ts'

const fields = ['text', 'ref', 'ujtl', 'condition', 'standard'] as const

/** What must be done to play the role, by the office's own numbers and those of the joint list. */
export function TasksStep({ role }: StepProps) {
  const { graph } = usePlan()
  if (role === undefined) return <></>
  const tasks = roleWork(graph, role).tasks.toSorted(byReference)
  const known = graph.all('task').filter((task) => graph.isCited(task.id)).length
  return (
    <section className="step-part">
      {tasks.length > 0 ? null : <p className="teach">Break the role down: a verb and what it is done to, such as “Watch the crossing points day and night”. Three to seven tasks are enough. Number them as your office does; where a task is one of the Universal Joint Task List (UJTL), write its number beside it.</p>}
      <Items records={tasks} fields={fields} wanted={['condition']} line={taskLine} more={neededFor} />
      <AddLine kind="task" values={{ role }} />
      <FreeTasks role={role} />
      <p className="small soft">A list of tasks in a file, your own or of the joint list? <ScreenLink screen="exchange" words={{ format: 'tasks' }}>Import a task list</ScreenLink> (CSV); each line becomes a task, which a role then takes up.{known === 0 ? '' : ` ${counted(known, 'task')} of other books can be cited.`}</p>
    </section>
  )
}

const taskLine = ({ ref, ujtl }: Rec<'task'>) => (
  <>
    {ref === undefined ? null : <span className="ref">{ref}</span>}
    {ujtl === undefined ? null : <span className="tabular">UJTL {ujtl}</span>}
  </>
)

const neededFor = (task: Rec<'task'>) => <NeededFor task={task} />

function NeededFor({ task }: { readonly task: Rec<'task'> }) {
  const { graph } = usePlan()
  const needed = graph.referring(task.id, 'capability', 'task')
  return <p className="small soft">{needed.length === 0 ? 'No capability is named for it yet: the next step asks.' : `Needs: ${needed.map(({ title }) => title).join('; ')}.`}</p>
}
