import { ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useGo, useSearchWords, useSetSearch } from '../address.ts'
import { useBaselines } from '../data/books.ts'
import { usePlan } from '../data/plan.tsx'
import { Menu, type MenuEntry } from '../parts/menu.tsx'

/** "baseline:14 Oct review" or a revision, as people say it. */
export const tellPoint = (point: string): string => (point.startsWith('baseline:') ? point.slice('baseline:'.length) : `revision ${point}`)

/** What the plan is compared with on every screen: a baseline, or nothing. */
export function CompareChoice() {
  const { book } = usePlan()
  const { compare } = useSearchWords()
  const set = useSetSearch()
  const go = useGo()
  const baselines = useBaselines(book)
  const entries = (baselines.data ?? []).map((one): MenuEntry => ({
    id: one.name, label: one.name, note: `Revision ${one.revision}${one.reason === undefined ? '' : `. ${one.reason}`}`, run: () => set({ compare: `baseline:${one.name}` }),
  }))
  const none: MenuEntry = { id: ' none', label: 'Compare with nothing', isDisabled: compare === undefined, run: () => set({ compare: undefined }) }
  const history: MenuEntry = { id: ' history', label: compare === undefined ? 'Set a baseline in History' : 'See everything that changed', run: () => go('history') }
  return (
    <Menu
      label="Compare with"
      trigger={(
        <Button className={`bar-choice${compare === undefined ? '' : ' is-set'}`}>
          <span className={compare === undefined ? 'mute' : 'mute word'}>Compare</span>{' '}{compare === undefined ? null : <span className="value">{tellPoint(compare)}</span>}<ChevronDown aria-hidden="true" />
        </Button>
      )}
      groups={[{ heading: 'Baselines', entries }, { entries: [none, history] }]}
    />
  )
}
