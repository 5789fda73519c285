import { catalogueGaps, catalogueVersion, catalogueVersions, knownHere, programs, restrictions } from '@throughline/catalog'
import { formatDay } from '@throughline/model'
import { useSearchWord } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { ScreenLink } from '../../links.tsx'
import { FilterField, PageHead, Tabs } from '../../parts/index.ts'
import { Changes } from './changes.tsx'
import { Gaps } from './gaps.tsx'
import { Restrictions } from './restrictions.tsx'
import { Thresholds } from './thresholds.tsx'
import './catalogue.css'

/** What the catalogue holds across programs: restrictions, thresholds, what changed, and what it does not know. */
export function CatalogueScreen() {
  const { graph, on } = usePlan()
  const [tab, setTab] = useSearchWord('view', 'restrictions')
  const [words, setWords] = useSearchWord('find', '')
  const gaps = catalogueGaps()
  const here = gaps.filter((gap) => knownHere(graph, gap, on).length > 0).length
  const latest = catalogueVersions.at(-1)
  return (
    <div className="page catalogue">
      <PageHead
        title="The law across programs" tabTitle="Law" aside={`catalogue ${catalogueVersion}${latest === undefined ? '' : `, ${formatDay(latest.on)}`}`}
        summary={`${restrictions.size} laws that reach across ${programs.size} programs, the dollar thresholds of ${formatDay(on)}, and what is not known. A planning aid, not legal advice.`}
        actions={<ScreenLink screen="programs" className="button plain">Programs</ScreenLink>}
      />
      <div className="row catalogue-tools"><FilterField label="Find in this list" value={words} onChange={setWords} /></div>
      <Tabs label="View" selected={tab} onSelect={setTab} tabs={[
        { id: 'restrictions', title: `Restrictions (${restrictions.size})`, content: <Restrictions words={words} /> },
        { id: 'thresholds', title: 'Thresholds', content: <Thresholds words={words} on={on} /> },
        { id: 'changes', title: 'What changed', content: <Changes words={words} /> },
        { id: 'gaps', title: `Not known (${gaps.length - here}${here === 0 ? '' : `, ${here} known here`})`, content: <Gaps words={words} gaps={gaps} /> },
      ]} />
    </div>
  )
}
