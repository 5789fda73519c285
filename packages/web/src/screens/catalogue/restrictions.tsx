import { useMemo } from 'react'
import { countryByIso2, restrictions, restrictionsFor, type Restriction, type RestrictionEffect, type RestrictionLayer } from '@throughline/catalog'
import { formatDay } from '@throughline/model'
import { ownVerdicts, programKnownTo } from '@throughline/rules'
import { usePlan } from '../../data/plan.tsx'
import { hasWords } from './find-words.ts'

const layers: readonly { readonly id: RestrictionLayer; readonly title: string }[] = [
  { id: 'whole-government', title: 'On a whole government' },
  { id: 'country', title: 'On a named country' },
  { id: 'item', title: 'On an item' },
]
const effects: Readonly<Record<RestrictionEffect, string>> = { bars: 'bars', limits: 'limits', notice: 'notice', consideration: 'to be weighed', history: 'historic' }

/** Laws that reach across programs, in their three layers, each with its scope, waiver, year and sources, and whether this plan meets it. */
export function Restrictions({ words }: { readonly words: string }) {
  const met = useMet()
  const shown = [...restrictions.values()].filter((one) => hasWords(`${one.name} ${one.citation} ${one.trigger} ${one.id}`, words))
  if (shown.length === 0) return <p className="mute">No restriction fits "{words}".</p>
  return <>{layers.map(({ id, title }) => <Layer key={id} title={title} list={shown.filter((one) => one.layer === id)} met={met} />)}</>
}

/** Restrictions in scope of the programs this plan uses, and what they say of its country. */
function useMet(): ReadonlyMap<string, string> {
  const { graph, on } = usePlan()
  return useMemo(() => {
    const used = new Set([...ownVerdicts(graph, on).values()].flat().map(({ program }) => program))
    const country = graph.get('partner', graph.head?.partner)?.code
    const answers = [...used].flatMap((id) => {
      const program = programKnownTo(graph, id)
      return program === undefined ? [] : restrictionsFor(program, country, on)
    })
    const order = ['bars', 'unknown', 'limits', 'notice', 'clear']
    const byId = Map.groupBy(answers, ({ restriction }) => restriction.id)
    return new Map([...byId].map(([id, list]) => [id, list.toSorted((a, b) => order.indexOf(a.answer) - order.indexOf(b.answer))[0]?.because ?? '']))
  }, [graph, on])
}

function Layer({ title, list, met }: { readonly title: string; readonly list: readonly Restriction[]; readonly met: ReadonlyMap<string, string> }) {
  if (list.length === 0) return null
  return (
    <section className="catalogue-layer" aria-label={title}>
      <h2>{title} <span className="mute">{list.length}</span></h2>
      <ul>{list.map((one) => <OneRestriction key={one.id} one={one} met={met.get(one.id)} />)}</ul>
    </section>
  )
}

function OneRestriction({ one, met }: { readonly one: Restriction; readonly met: string | undefined }) {
  const span = [one.from === undefined ? '' : `from ${formatDay(one.from)}`, one.until === undefined ? '' : `to ${formatDay(one.until)}`].filter((part) => part !== '').join(' ')
  return (
    <li>
      <details>
        <summary><b>{one.name}</b> <span className="tag">{effects[one.effect]}</span> <span className="small soft">{one.citation}{span === '' ? '' : `, ${span}`}</span></summary>
        <dl className="catalogue-facts">
          <dt>When</dt><dd>{one.trigger}</dd>
          <dt>Waiver</dt><dd>{one.waiver}</dd>
          <dt>Countries</dt><dd>{countriesOf(one)}</dd>
          <dt>Programs</dt><dd>{[...one.scope.kinds, ...one.scope.programs].join(', ') || 'not said'}</dd>
          <dt>In this plan</dt><dd>{met ?? 'Outside the scope of every program this plan uses.'}</dd>
          <dt>Sources</dt><dd>{one.sources.length === 0 ? 'none named' : one.sources.map((source) => [source.doc, source.section, source.asOf].filter(Boolean).join(', ')).join('; ')}</dd>
        </dl>
      </details>
    </li>
  )
}

function countriesOf({ names }: Restriction): string {
  if (names.by === 'name') return `${names.countries.map((code) => countryByIso2(code)?.name ?? code).join(', ')}${names.complete ? '' : ', and others the law does not name'}`
  if (names.by === 'list') return `those on the list "${names.list}" of the year; lists held only for some years`
  if (names.by === 'region') return names.text
  return names.by === 'determination' ? 'those a finding is made on; no list is held here' : `none: judged case by case, on the ${names.judgedOn}`
}
