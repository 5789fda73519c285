import { useNavigate } from '@tanstack/react-router'
import { useActions, type Action } from '../actions/registry.ts'
import { closePalette, openPalette, usePaletteOpen } from '../actions/palette-state.ts'
import { Palette } from '../actions/palette.tsx'
import { useGo } from '../address.ts'
import { usePlan } from '../data/plan.tsx'
import { redo, undo, useCanRedo } from '../data/use-change.ts'
import { screens, type ScreenId } from '../screens.ts'

/** Shown in the foot where the screen has few keys of its own. */
const onEveryFoot: readonly ScreenId[] = ['findings', 'matrix']

/** What can be done on every screen of a plan: find, undo, redo, go. */
export function PlanActions() {
  const { book } = usePlan()
  const canRedo = useCanRedo()
  const go = useGo()
  const navigate = useNavigate()
  const isOpen = usePaletteOpen()
  const moves = screens.map((screen): Action => ({
    id: `go.${screen.id}`, label: `Go to ${screen.label}`, group: 'Go', run: () => go(screen.id),
    ...(screen.letter !== undefined && { keys: `g ${screen.letter}` }),
    ...(onEveryFoot.includes(screen.id) && { foot: screen.label.toLowerCase() }),
  }))
  useActions([
    { id: 'palette.open', label: 'Find a record, a rule, an action', keys: 'mod+k', group: 'Plan', evenInFields: true, hidden: true, run: openPalette },
    { id: 'plan.undo', label: 'Undo my last change', keys: 'mod+z', group: 'Plan', run: () => void undo(book) },
    { id: 'plan.redo', label: canRedo ? 'Redo' : 'Redo what I undid', keys: 'mod+shift+z', group: 'Plan', run: () => void redo(book) },
    { id: 'plan.print', label: 'Print this screen', keys: 'mod+p', group: 'Plan', run: () => window.print() },
    { id: 'go.plans', label: 'Go to all plans', keys: 'g p', group: 'Go', run: () => void navigate({ to: '/' }) },
    ...moves,
  ])
  return <Palette isOpen={isOpen} onClose={closePalette} />
}
