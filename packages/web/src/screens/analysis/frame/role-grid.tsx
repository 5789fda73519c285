import { useRef, type KeyboardEvent } from 'react'
import { analysisGroups, type AnalysisGroup, type AnalysisStep, type Coverage, type RoleCoverage } from '@throughline/analysis'
import { useActions } from '../../../actions/registry.ts'
import { RecordLink, ScreenLink } from '../../../links.tsx'
import { EmptyState, Tag } from '../../../parts/index.ts'
import { PlaceLink } from './place-link.tsx'
import { StateMark, stateWords } from './state-mark.tsx'

interface GridProps { readonly steps: readonly AnalysisStep[]; readonly coverage: Coverage }

/** Roles down, steps across: every cell leads to its step and role. The arrow keys walk it. */
export function RoleGrid({ steps, coverage }: GridProps) {
  const table = useRef<HTMLTableElement>(null)
  useActions([{ id: 'analysis.grid', label: 'Walk the coverage grid', keys: 'down', foot: 'walk the grid', hidden: true, run: () => cellsOf(table.current)[0]?.focus() }])
  if (coverage.roles.length === 0) {
    return (
      <EmptyState title="No role yet" chapter="Define the Desired Security Role(s) the USG Would Like the International partner to Play" action={<ScreenLink screen="analysis" words={{ step: 'roles' }}>Name the first role</ScreenLink>}>
        <p>Once the roles wanted of the partner are named, each gets a row here: its conditions, the partner’s desire, its tasks, capabilities, gaps and solutions, with what is answered and what is open.</p>
      </EmptyState>
    )
  }
  const groups = [...Map.groupBy(steps, (step) => step.group)]
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the arrow keys of the links inside it
    <table className="role-grid" ref={table} onKeyDown={walk}>
      <caption className="unseen">How far each step is for each role. Arrow keys walk the cells, Enter opens one.</caption>
      <thead>
        <tr><th rowSpan={2} scope="col" className="grid-role">Role</th>{groups.map(([group, list]) => <th key={group} scope="colgroup" colSpan={list.length} className="grid-group">{analysisGroups[group]}</th>)}</tr>
        <tr>{groups.flatMap(([, list]) => list.map((step, at) => <th key={step.id} scope="col" className={at === 0 ? 'first' : undefined}><span>{step.title}</span></th>))}</tr>
      </thead>
      <tbody>{coverage.roles.map((one, row) => <GridRow key={one.role.id} of={one} groups={groups} row={row} />)}</tbody>
    </table>
  )
}

interface RowProps { readonly of: RoleCoverage; readonly groups: readonly (readonly [AnalysisGroup, readonly AnalysisStep[]])[]; readonly row: number }

function GridRow({ of: { role, steps: states }, groups, row }: RowProps) {
  return (
    <tr>
      <th scope="row"><RecordLink id={role.id} className="quiet-name">{role.title}</RecordLink>{role.wanted === 'not-wanted' ? <> <Tag>not wanted</Tag></> : null}</th>
      {groups.flatMap(([, list], group) => list.map((step, at) => {
        const state = states.find((one) => one.step.id === step.id)
        const how = state?.state ?? 'open'
        const said = `${role.title}, ${step.title}: ${stateWords[how]}${state === undefined || state.because === '' ? '' : `. ${state.because}`}`
        return (
          <td key={step.id} className={at === 0 ? 'first' : undefined}>
            <PlaceLink place={{ step, role: role.id }} aria-label={said} title={said} tabIndex={row + group + at === 0 ? 0 : -1} data-cell="">
              <StateMark of={how} size={18} />
            </PlaceLink>
          </td>
        )
      }))}
    </tr>
  )
}

const cellsOf = (table: HTMLTableElement | null) => [...(table?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])]

const ways: Readonly<Record<string, readonly [down: number, right: number]>> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }

function walk(event: KeyboardEvent<HTMLTableElement>) {
  const way = ways[event.key]
  const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-cell]') : null
  if (way === undefined || from === null) return
  const cells = cellsOf(event.currentTarget)
  const across = event.currentTarget.querySelector('tbody tr')?.querySelectorAll('[data-cell]').length ?? 1
  const at = cells.indexOf(from)
  const column = (at % across) + way[1]
  const to = column < 0 || column >= across ? undefined : cells[at + way[0] * across + way[1]]
  event.preventDefault()
  event.stopPropagation()
  if (to === undefined) return
  for (const cell of cells) cell.tabIndex = -1
  to.tabIndex = 0
  to.focus()
}
