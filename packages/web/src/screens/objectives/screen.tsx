import { ChevronsDownUp, ChevronsUpDown, Plus } from 'lucide-react'
import { useMemo, useRef, type KeyboardEvent } from 'react'
import { smartOf } from '@throughline/rules'
import { useActions } from '../../actions/registry.ts'
import { usePlan } from '../../data/plan.tsx'
import { usePreference } from '../../data/preferences.ts'
import { Button, EmptyState, Menu, PageHead } from '../../parts/index.ts'
import { newRecord } from '../../record/new-record-state.ts'
import { OutlineLine } from './outline-line.tsx'
import { outlineRows } from './outline-rows.ts'
import './objectives.css'

/** Ends and ways as an outline one edits in place: end state › line of effort › objective › line of activity. */
export function ObjectivesScreen() {
  const { graph, on } = usePlan()
  const [foldedText, setFolded] = usePreference('objectives.folded', '')
  const folded = useMemo(() => new Set(foldedText.split(' ').filter(Boolean)), [foldedText])
  const rows = useMemo(() => outlineRows(graph, folded), [graph, folded])
  const table = useRef<HTMLTableElement>(null)
  const objectives = graph.of('objective')
  const sound = objectives.filter((o) => smartOf(graph, o, on).every((letter) => letter.state === 'met')).length
  const toggle = (id: string) => setFolded((folded.has(id) ? [...folded].filter((one) => one !== id) : [...folded, id]).join(' '))
  const foldAll = (isFolded: boolean) => setFolded(isFolded ? graph.all('end-state').map((e) => e.id).join(' ') : '')
  useActions([
    { id: 'objectives.new', label: 'Add an objective', group: 'Objectives', keys: 'n', foot: 'new objective', run: () => newRecord('objective', { level: 'intermediate-military-objective' }) },
    { id: 'objectives.fold', label: 'Fold everything', group: 'Objectives', run: () => foldAll(true) },
    { id: 'objectives.unfold', label: 'Unfold everything', group: 'Objectives', run: () => foldAll(false) },
    { id: 'objectives.walk', label: 'Walk the outline', keys: 'down', foot: 'and up walk, left and right fold', hidden: true, run: () => table.current?.querySelector<HTMLElement>('[data-outline-row]')?.focus() },
  ])
  const onKey = (event: KeyboardEvent<HTMLTableElement>) => walk(event, toggle, folded)
  return (
    <div className="page objectives">
      <PageHead title="Objectives and ways" aside={objectives.length === 0 ? undefined : `${objectives.length} objectives, ${sound} meet all five letters`}
        actions={(
          <>
            <Button icon={folded.size > 0 ? <ChevronsUpDown size={16} /> : <ChevronsDownUp size={16} />} onPress={() => foldAll(folded.size === 0)}>{folded.size > 0 ? 'Unfold' : 'Fold'}</Button>
            <Menu label="Add" trigger={<Button look="primary" icon={<Plus size={16} />}>Add</Button>} groups={[{ entries: addEntries }]} />
          </>
        )} />
      {rows.length === 0 ? (
        <EmptyState title="No ends and ways yet" action={<Button look="primary" onPress={() => newRecord('end-state')}>Add an end state</Button>}>
          <p>Start at the end: name the end state the guidance asks for, then the steps toward it as objectives. Lines of effort bundle objectives; lines of activity lead to each.</p>
        </EmptyState>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the arrow keys of the buttons inside it
        <table className="outline" ref={table} onKeyDown={onKey}>
          <caption className="unseen">End states, lines of effort, objectives and lines of activity. Arrow keys walk the titles; left and right fold.</caption>
          <thead><tr><th scope="col">End state, line of effort, objective, line of activity</th><th scope="col">SMART</th><th scope="col">Measure: baseline, now, target</th><th scope="col">By</th><th scope="col" className="num">Cost</th></tr></thead>
          <tbody>{rows.map((row) => <OutlineLine key={row.key} row={row} isFolded={folded.has(row.record.id)} onToggle={() => toggle(row.record.id)} />)}</tbody>
        </table>
      )}
    </div>
  )
}

const addEntries = [
  { id: 'end-state', label: 'End state', run: () => newRecord('end-state') },
  { id: 'line-of-effort', label: 'Line of effort', run: () => newRecord('line-of-effort') },
  { id: 'objective', label: 'Objective', run: () => newRecord('objective', { level: 'intermediate-military-objective' }) },
  { id: 'line-of-activity', label: 'Line of activity', run: () => newRecord('line-of-activity') },
  { id: 'measure', label: 'Measure', run: () => newRecord('measure') },
]

/** Up and down walk the titles; left folds, right unfolds. */
function walk(event: KeyboardEvent<HTMLTableElement>, toggle: (id: string) => void, folded: ReadonlySet<string>) {
  const target = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-outline-row]') : null
  if (target === null || event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey) return
  const id = target.dataset['outlineRow'] ?? ''
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-outline-row]')]
    event.preventDefault()
    all[all.indexOf(target) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  }
  const wantsFold = event.key === 'ArrowLeft' && !folded.has(id)
  const wantsUnfold = event.key === 'ArrowRight' && folded.has(id)
  if (target.dataset['canFold'] === 'true' && (wantsFold || wantsUnfold)) toggle(id)
}
