import { Search as SearchIcon } from 'lucide-react'
import { programsKnownTo } from '@throughline/catalog'
import { useSearchWords, useSetSearch } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { FilterField, Select } from '../../parts/index.ts'
import { leadsOf } from './search-options.ts'
import { confidenceWords, lawNames, standingWords } from './words.ts'

export const noFilters = { law: undefined, lead: undefined, standing: undefined, confidence: undefined } as const

const optionsOf = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }))
const laws = ['10', '22', 'NDAA', 'other'].map((value) => ({ value, label: { ...lawNames }[value] ?? value }))

/** The search by need and the filters, all in the address. */
export function SearchBar({ found, isNeed, isSorted }: { readonly found: number; readonly isNeed: boolean; readonly isSorted: boolean }) {
  const { graph } = usePlan()
  const search = useSearchWords()
  const set = useSetSearch()
  const filter = (key: keyof typeof noFilters, label: string, options: readonly { value: string; label: string }[]) => (
    <Select label={label} labelAt="inside" none="All" options={options} value={search[key]} onChange={(value) => set({ [key]: value })} />
  )
  return (
    <div className="programs-tools no-print" role="search">
      <div className="programs-search"><FilterField label="What is needed" placeholder="What is needed? In everyday words" icon={<SearchIcon aria-hidden="true" />} value={search['q'] ?? ''} onChange={(q) => set({ q: q === '' ? undefined : q })} /></div>
      {filter('law', 'Law', laws)}
      {filter('lead', 'Led by', leadsOf(programsKnownTo(graph)))}
      {filter('standing', 'Standing', optionsOf(standingWords))}
      {filter('confidence', 'Sources', optionsOf(confidenceWords))}
      <span className="small mute" role="status">{found} {found === 1 ? 'program' : 'programs'}{isSorted ? '' : isNeed ? ', the best answer first' : ', those of this plan first'}</span>
    </div>
  )
}
