import { Link } from '@tanstack/react-router'
import { Redo2, Search, Undo2 } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { openPalette } from '../actions/palette-state.ts'
import { useSession } from '../data/books.ts'
import { usePlan } from '../data/plan.tsx'
import { redo, undo, useCanRedo, useKeeping } from '../data/use-change.ts'
import { IconButton } from '../parts/button.tsx'
import { Tag } from '../parts/chip.tsx'
import { Keys } from '../parts/kbd.tsx'
import { SeverityIcon } from '../parts/severity-icon.tsx'
import { CompareChoice } from './compare-choice.tsx'
import { DayChoice } from './day-choice.tsx'
import { PlanSwitch } from './plan-switch.tsx'
import { Mark } from './throughline-icon.tsx'

const Brand = () => (
  <Link to="/" className="brand" aria-label="Throughline, all plans"><Mark /><span className="brand-word">Throughline</span></Link>
)

/** The bar of screens of no plan. */
export const BareBar = () => (
  <header className="bar">
    <Link to="/" className="brand"><Mark />Throughline</Link>
    <span className="push" />
    <Office />
  </header>
)

/** The bar of a plan. */
export function PlanBar() {
  const { book, head } = usePlan()
  const canRedo = useCanRedo()
  return (
    <header className="bar">
      <Brand />
      <span className="bar-line" />
      <PlanSwitch />
      {head?.version === undefined ? null : <Tag>{shortVersion(head.version)}</Tag>}
      <Saved />
      <span className="push" />
      <AriaButton className="find-button" onPress={openPalette}>
        <Search aria-hidden="true" /><span>Find a record, a rule, an action</span><span aria-hidden="true"><Keys keys="mod+k" /></span>
      </AriaButton>
      <span className="bar-icons">
        <IconButton label="Undo" keysHint="Ctrl Z" onPress={() => void undo(book)}><Undo2 /></IconButton>
        <IconButton label="Redo" keysHint="Ctrl Shift Z" isDisabled={!canRedo} onPress={() => void redo(book)}><Redo2 /></IconButton>
      </span>
      <DayChoice />
      <CompareChoice />
      <Office />
    </header>
  )
}

const shortVersion = (version: string) => (version.length > 18 ? (version.split(',')[0] ?? version) : version)

function Saved() {
  const { book, revision } = usePlan()
  const keeping = useKeeping(book)
  return (
    <span className={`saved tiny ${keeping === 'not saved' ? 'is-unsaved' : 'mute'}`} role="status">
      {keeping === 'not saved' ? <SeverityIcon of="error" size={14} /> : null}<span className="saved-long">Revision </span>{revision}, {keeping}
    </span>
  )
}

function Office() {
  const session = useSession()
  if (session.data === undefined) return null
  const { actor, organization } = session.data
  const letters = actor.split(/\s+/).map((word) => word.charAt(0)).slice(0, 2).join('').toUpperCase()
  return <span className="office" role="img" aria-label={`${actor}, ${organization}`} title={`${actor}, ${organization}`}>{letters}</span>
}
