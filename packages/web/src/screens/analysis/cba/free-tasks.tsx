import type { RecordId } from '@throughline/model'
import { edit } from '../../../data/changes.ts'
import { usePlan } from '../../../data/plan.tsx'
import { useChange } from '../../../data/use-change.ts'
import { RecordLink } from '../../../links.tsx'
import { Button } from '../../../parts/index.ts'
import { byReference } from './work-order.ts'

/** Tasks that no role has taken up, as a list of tasks brings them; this role takes them up one by one. */
export function FreeTasks({ role }: { readonly role: RecordId }) {
  const { graph } = usePlan()
  const change = useChange()
  const title = graph.get('role', role)?.title ?? role
  const free = graph.of('task').filter((task) => task.role === undefined).toSorted(byReference)
  if (free.length === 0) return null
  return (
    <details className="free-tasks" open={free.length <= 12}>
      <summary>{free.length === 1 ? 'One task' : `${free.length} tasks`} no role has taken up</summary>
      <ul className="plain-list">
        {free.map((task) => (
          <li key={task.id} className="row">
            <span className="tabular">{task.ref ?? (task.ujtl === undefined ? '' : `UJTL ${task.ujtl}`)}</span>
            <RecordLink id={task.id}>{task.text}</RecordLink>
            <Button small aria-label={`Take up ${task.text}`} onPress={() => void change([edit(task, { role })], { told: `“${title}” took up “${task.text}”` })}>Take up</Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
