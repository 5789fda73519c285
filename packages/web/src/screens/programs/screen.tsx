import { useDeferredValue, useMemo } from 'react'
import { programs, programsKnownTo, type Program } from '@throughline/catalog'
import { useActions } from '../../actions/registry.ts'
import { useSearchWords, useSetSearch } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { usePreference } from '../../data/preferences.ts'
import { ScreenLink } from '../../links.tsx'
import { Button, EmptyState, PageHead } from '../../parts/index.ts'
import { Compare } from './compare.tsx'
import { noFilters, SearchBar } from './filters.tsx'
import { foundFor, readSort, sketchWords, sortFound, unansweredWords } from './found.ts'
import { TryNeed } from './need.tsx'
import { mostPicked, usePicks } from './picks.ts'
import { Results } from './results.tsx'
import { useStanding } from './use-standing.ts'
import { activitiesOf } from './uses.ts'
import './programs.css'

const examples = ['train a border unit', 'boats', 'staff college', 'well drilling'] as const

/** The programs of the catalogue, found by need; side by side; and a need tried out beside the plan. */
export function ProgramsScreen() {
  const { view } = useSearchWords()
  const picks = usePicks()
  if (view === 'need') return <TryNeed />
  if (view === 'side' && picks.ids.length > 0) return <Compare picks={picks} />
  return <ProgramList />
}

function ProgramList() {
  const { graph } = usePlan()
  const standingOf = useStanding()
  const search = useDeferredValue(useSearchWords())
  const set = useSetSearch()
  const picks = usePicks()
  const [remembered, remember] = usePreference('programs.sort', 'answer ascending')
  const sort = readSort(remembered)
  const among = programsKnownTo(graph)
  const matches = useMemo(() => foundFor(search, standingOf, among), [search, standingOf, among])
  const passedOver = useMemo(() => unansweredWords(search['q'] ?? '', among), [search, among])
  const found = useMemo(() => sortFound(matches, readSort(remembered), standingOf, (id) => activitiesOf(graph, id).length), [matches, remembered, standingOf, graph])
  const isNeed = (search['q'] ?? '').trim() !== ''
  const compare = () => set({ view: 'side' }, true)
  const tryNeed = () => set({ view: 'need', ...(isNeed ? sketchWords(matches) : {}) }, true)
  useListKeys({ compare, tryNeed, canCompare: picks.ids.length > 1 })
  return (
    <div className="page programs">
      <PageHead
        title="Programs" summary={<Summary among={among} />} aside={<ScreenLink screen="catalogue" className="quiet-link">The law across programs</ScreenLink>}
        actions={<>
          <Button onPress={compare} isDisabled={picks.ids.length < 2}>Compare{picks.ids.length === 0 ? '' : ` ${picks.ids.length}`}</Button>
          <Button look="primary" onPress={tryNeed}>Try a need</Button>
        </>}
      />
      <SearchBar found={found.length} isNeed={isNeed} isSorted={sort.key !== 'answer'} />
      {isNeed ? null : <Teach onTry={(q) => set({ q })} />}
      <p className="tiny mute no-print">Tick two to {mostPicked} programs and compare them side by side.</p>
      {found.length > 0 && passedOver.length > 0 ? <p className="small">No program answers to {sayQuoted(passedOver)}: passed over. These answer the rest.</p> : null}
      {found.length === 0
        ? <NothingFound words={passedOver} onClear={() => set({ q: undefined, ...noFilters })} />
        : <Results found={found} isNeed={isNeed} sort={sort} onSort={remember} picks={picks} />}
    </div>
  )
}

function Summary({ among }: { readonly among: readonly Program[] }) {
  const standingOf = useStanding()
  const [active, unknown, expired] = useMemo(() => (['active', 'unknown', 'expired'] as const).map((standing) => among.filter((program) => standingOf(program) === standing).length), [among, standingOf])
  const memory = among.filter(({ confidence }) => confidence === 'memory').length
  const local = among.length - programs.size
  return <>{among.length} programs{local === 0 ? '' : `, ${local} of them added by your organization`}: {active} in force, {expired} expired, of {unknown} the standing is not known; {memory} are known from memory alone. A planning aid, not legal advice.</>
}

function useListKeys({ compare, tryNeed, canCompare }: { readonly compare: () => void; readonly tryNeed: () => void; readonly canCompare: boolean }) {
  const links = () => [...document.querySelectorAll<HTMLElement>('.program-row')]
  const move = (by: number) => {
    const all = links()
    const at = all.findIndex((row) => row.contains(document.activeElement))
    all[Math.max(0, Math.min(all.length - 1, at + by))]?.querySelector('a')?.focus()
  }
  const pick = () => { const row = document.activeElement?.closest('.program-row'); row?.querySelector('input')?.click() }
  useActions([
    { id: 'programs.search', label: 'Search the programs by need', group: 'Programs', keys: '/', foot: 'search', run: () => document.querySelector<HTMLElement>('.programs-search input')?.focus() },
    { id: 'programs.next', label: 'Next program', group: 'Programs', keys: 'j', foot: 'next', run: () => move(1) },
    { id: 'programs.previous', label: 'Previous program', group: 'Programs', keys: 'k', foot: 'previous', run: () => move(-1) },
    { id: 'programs.pick', label: 'Pick the program to compare', group: 'Programs', keys: 'x', foot: 'pick', run: pick },
    { id: 'programs.compare', label: 'Compare the programs picked', group: 'Programs', keys: 'c', foot: 'compare', when: () => canCompare, run: compare },
    { id: 'programs.need', label: 'Try a need', group: 'Programs', keys: 'n', foot: 'try a need', run: tryNeed },
  ])
}

const Teach = ({ onTry }: { readonly onTry: (words: string) => void }) => (
  <section className="programs-teach no-print" aria-label="How to search">
    <p>Say what the partner needs in everyday words; each result says by what it answers. For example:</p>
    <ul className="row">{examples.map((words) => <li key={words}><Button small onPress={() => onTry(words)}>{words}</Button></li>)}</ul>
  </section>
)

const sayQuoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ')

function NothingFound({ words, onClear }: { readonly words: readonly string[]; readonly onClear: () => void }) {
  return (
    <EmptyState title="No program answers all of this" action={<Button onPress={onClear}>Clear the search and the filters</Button>}>
      {words.length === 0 ? <p>Each word is answered by some program, but none answers them together, or a filter holds it back. Leave a word out.</p> : <p>No program answers to {sayQuoted(words)}. Say it in other words, or leave it out.</p>}
      <p>That the catalogue finds none does not mean that the law has none.</p>
    </EmptyState>
  )
}

