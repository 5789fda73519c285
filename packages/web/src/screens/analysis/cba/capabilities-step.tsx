import { ArrowDown, ArrowUp } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { roleWork } from '@throughline/analysis'
import type { Rec } from '@throughline/model'
import { edit } from '../../../data/changes.ts'
import { usePlan } from '../../../data/plan.tsx'
import { useChange } from '../../../data/use-change.ts'
import { ScreenLink } from '../../../links.tsx'
import { IconButton } from '../../../parts/index.ts'
import { AddLine } from '../parts/add-line.tsx'
import { Items } from '../parts/items.tsx'
import type { StepProps } from '../step-view.ts'
import { byPriority, byReference, moved } from './work-order.ts'

type Capability = Rec<'capability'>

const fields = ['title', 'priority', 'standard', 'task', 'answers', 'expert'] as const

/** What the partner must be able to do, and how well, in order of priority. */
export function CapabilitiesStep({ role }: StepProps) {
  const { graph } = usePlan()
  const change = useChange()
  if (role === undefined) return <></>
  const { tasks, capabilities } = roleWork(graph, role)
  const shown = capabilities.toSorted(byPriority)
  const highest = Math.max(0, ...graph.of('capability').map(({ priority }) => priority ?? 0))
  const move = (one: Capability, by: -1 | 1) => {
    const changes = moved(shown, shown.findIndex(({ id }) => id === one.id), by, highest)
    if (changes.length > 0) void change(changes.map(({ capability, priority }) => edit(capability, { priority })))
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-move="${one.id}"] button`)?.focus())
  }
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    const item = event.target instanceof HTMLElement ? event.target.closest('.item')?.querySelector<HTMLElement>('[data-move]')?.dataset['move'] : undefined
    const one = shown.find(({ id }) => id === item)
    if (one === undefined) return
    event.preventDefault()
    move(one, event.key === 'ArrowUp' ? -1 : 1)
  }
  if (tasks.length === 0) return <p className="teach">A capability is what a task asks of the partner: people, skill, equipment and upkeep together, to a standard. <ScreenLink screen="analysis" words={{ step: 'tasks', role }}>Name the tasks of the role first.</ScreenLink></p>
  const line = (one: Capability) => (
    <>
      <span>{tasks.find(({ id }) => id === one.task)?.ref}</span>
      <span className="row move" data-move={one.id}>
        <b className="tabular">{one.priority === undefined ? 'no priority' : `priority ${one.priority}`}</b>
        <IconButton small label={`Move “${one.title}” up`} keysHint="Alt ↑" isDisabled={shown[0] === one} onPress={() => move(one, -1)}><ArrowUp /></IconButton>
        <IconButton small label={`Move “${one.title}” down`} keysHint="Alt ↓" isDisabled={shown.at(-1) === one} onPress={() => move(one, 1)}><ArrowDown /></IconButton>
      </span>
    </>
  )
  return (
    <>
      <section className="step-part">
        <h2>In order of priority</h2>
        {shown.length > 0 ? <p className="small soft">Priorities count over the whole plan, 1 first. Alt with the up or down arrow moves the line you are on.</p> : <p className="teach">For each task below: what must the partner be able to do? Then say how well is enough, by the partner’s own needs and not by ours, in numbers where there are any: “sees seven of ten crossings at night”.</p>}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears Alt and the arrows of the buttons inside it */}
        <div onKeyDown={onKey}><Items records={shown} fields={fields} wanted={['priority', 'standard']} line={line} /></div>
      </section>
      <section className="step-part">
        <h2>What each task needs</h2>
        <ul className="task-lines">
          {tasks.toSorted(byReference).map((task) => (
            <li key={task.id}>
              <span><span className="ref">{task.ref}</span> {task.text}{capabilities.some((one) => one.task === task.id) ? '' : <b className="item-left"> needs no capability yet</b>}</span>
              <AddLine kind="capability" label={`New capability for ${task.ref ?? 'this task'}`} values={{ task: task.id, priority: highest + 1 }} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
