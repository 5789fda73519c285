import { CircleCheck, MoveRight } from 'lucide-react'
import { usePlan } from '../../data/plan.tsx'
import { Button, Kbd, SeverityIcon } from '../../parts/index.ts'
import { consequencesSaid, consequenceWords, heldWords, pushedChanges, type Told } from './arrange.ts'
import type { Arranging } from './use-arrange.ts'

const mostTold = 6

/** What letting go would do, while a bar is held: said before it is done, by eye and by ear. */
export function ConsequenceCard({ arranging }: { readonly arranging: Arranging }) {
  const { graph } = usePlan()
  const { held, consequences, refused, keep, leave } = arranging
  if (held === undefined) return <p role="status" className={refused === undefined ? 'unseen' : 'mx-refused'}>{refused}</p>
  const told = consequences === undefined ? undefined : consequenceWords(held, consequences)
  const pushed = consequences === undefined ? 0 : pushedChanges(graph, held, consequences).length
  const words = heldWords(graph, held)
  return (
    <section className="mx-held-card" aria-label="Before you let go">
      <p role="status"><b>{words}</b> <span className="unseen">{consequences === undefined ? '' : consequencesSaid(consequences, held)}</span></p>
      {told === undefined ? <p className="mx-held-none mute">Reckoning what comes of it…</p> : told.length === 0 ? <p className="mx-held-none"><CircleCheck size={14} aria-hidden="true" /> Nothing else moves, nothing breaks, no money is lost.</p> : (
        <ul>
          {told.slice(0, mostTold).map((one) => <li key={`${one.sort} ${one.text}`}><ToldMark of={one} /><span>{one.text}</span></li>)}
          {told.length > mostTold ? <li><span /><span className="mute">and {told.length - mostTold} more</span></li> : null}
        </ul>
      )}
      <p className="mx-held-keys no-print">
        <Button small look="primary" onPress={() => keep(false)}>Keep</Button>
        {pushed === 0 ? null : <Button small onPress={() => keep(true)}>Keep, and move {pushed === 1 ? 'what is' : `the ${pushed}`} pushed</Button>}
        <Button small look="text" onPress={leave}>Leave</Button>
      </p>
      <p className="tiny mute">{held.sort === 'link' ? <><Kbd>↑</Kbd> <Kbd>↓</Kbd> choose, <Kbd>T</Kbd> type, </> : <><Kbd>←</Kbd> <Kbd>→</Kbd> a day, with Shift a week, Page Up and Down four weeks, </>}<Kbd>Enter</Kbd> keep, with Shift also what is pushed, <Kbd>Esc</Kbd> leave</p>
    </section>
  )
}

const words = { moves: 'moves', breaks: 'breaks', warns: 'warning', money: 'money lost', mends: 'mended' } as const

function ToldMark({ of: { sort } }: { readonly of: Told }) {
  if (sort === 'moves') return <MoveRight size={14} role="img" aria-label={words.moves} />
  if (sort === 'mends') return <CircleCheck size={14} role="img" aria-label={words.mends} className="mx-mended" />
  return <SeverityIcon of={sort === 'warns' ? 'warning' : 'error'} size={14} label={words[sort]} />
}
