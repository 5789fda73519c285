import { useMemo } from 'react'
import { formatDay, type PlanGraph } from '@throughline/model'
import { matchNeed, type Verdict } from '@throughline/rules'
import { useActions } from '../../actions/registry.ts'
import { useGo, useSearchWords, useSetSearch } from '../../address.ts'
import { add } from '../../data/changes.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { Button, EmptyState, PageHead } from '../../parts/index.ts'
import { Ranked } from '../match/ranked.tsx'
import { Disclaimer } from './marks.tsx'
import { NeedForm } from './need-form.tsx'
import { activityOfSketch, isSketched, needOfSketch, readSketch, type Sketch } from './sketch.ts'

/** A need tried out: the same ranked list, without touching the plan. */
export function TryNeed() {
  const { graph, on } = usePlan()
  const search = useSearchWords()
  const set = useSetSearch()
  const sketch = useMemo(() => readSketch(search), [search])
  const country = countryOf(graph)
  const need = useMemo(() => needOfSketch(sketch, country.code), [sketch, country.code])
  const verdicts = useMemo(() => matchNeed(graph, need, on), [graph, need, on])
  const makeActivity = useMakeActivity(sketch)
  const isReady = isSketched(sketch)
  const back = () => set({ view: undefined }, true)
  useActions([
    { id: 'need.activity', label: 'Make it an activity', group: 'Programs for a need', keys: 'm', foot: 'make it an activity', when: () => isReady, run: () => makeActivity(undefined) },
    { id: 'need.back', label: 'Back to the list of programs', group: 'Programs for a need', keys: 'b', foot: 'list', run: back },
  ])
  const verbs = (verdict: Verdict) => <Button onPress={() => makeActivity(verdict.program)}>Make it an activity with this program</Button>
  return (
    <div className="page programs match">
      <PageHead
        title="Try a need" summary={isReady ? `${need.title}. Nothing here changes the plan until it is made an activity.` : 'Say what is needed; nothing here changes the plan.'}
        aside={isReady ? `${verdicts.length} programs tested as of ${formatDay(on)}` : undefined}
        actions={<><Button onPress={back}>All programs</Button><Button look="primary" isDisabled={!isReady} onPress={() => makeActivity(undefined)}>Make it an activity</Button></>}
      />
      <Disclaimer />
      <NeedForm sketch={sketch} country={country.name} onChange={(words) => set(words)} />
      {isReady
        ? <Ranked need={need} verdicts={verdicts} activity={undefined} verbs={verbs} onUse={makeActivity} />
        : <EmptyState title="Nothing is said yet"><p>Choose a purpose, a kind of support or a kind of recipient. What is left out is asked, never taken as given: the more is said, the fewer questions are left.</p></EmptyState>}
    </div>
  )
}

function countryOf(graph: PlanGraph): { readonly name: string; readonly code?: string } {
  const partner = graph.get('partner', graph.head?.partner)
  if (partner === undefined) return { name: 'no one country: this plan names none' }
  const name = partner.invented === true ? `${partner.name}, an invented country: no program names it` : partner.name
  return { name, ...(partner.code !== undefined && { code: partner.code }) }
}

/** The sketch as an activity of the plan, its money as an expected line, and then the programs for it. */
function useMakeActivity(sketch: Sketch): (program: string | undefined) => void {
  const { graph, book } = usePlan()
  const change = useChange()
  const go = useGo()
  return (program) => {
    const made = add(graph, 'activity', activityOfSketch(sketch, program))
    const hasMoney = sketch.amount !== undefined || sketch.year !== undefined
    const money = hasMoney ? [add(graph, 'funding-line', { activity: made.id, program, fiscalYear: sketch.year, likely: sketch.amount, stage: 'forecast' }, new Set([made.id])).change] : []
    void change([made.change, ...money], { told: 'Made an activity of the sketch' }).then((answer) => {
      if (answer !== undefined && book !== '') go('activities', { record: made.id, field: 'title' })
    })
  }
}
