import { useCallback, useMemo, useState } from 'react'
import { Plus, Tags, X } from 'lucide-react'
import { strategyCoverage, type ElementCoverage, type StrategyCoverage } from '@throughline/analysis'
import { strategyElements, type StrategyElement } from '@throughline/catalog'
import { formatUsdShort, kindOf, recordId, titleOf, type Rec, type RecordId } from '@throughline/model'
import { edit } from '../../data/changes.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { RecordLink } from '../../links.tsx'
import { Button, ComboBox, IconButton, Menu, PageHead, Section, SeverityIcon, Table } from '../../parts/index.ts'
import { useRecordSearch } from '../../record/record-picker.tsx'
import './strategy.css'

type Tagged = Rec<'objective'> | Rec<'line-of-effort'>

/** The eight elements of the section 1206 strategy: what carries each, what serves that, and by name what nothing serves. Tagged in place. */
export function StrategyScreen() {
  const { graph } = usePlan()
  const coverage = useMemo(() => strategyCoverage(graph), [graph])
  return (
    <div className="page strategy">
      <PageHead title="Strategy elements" summary={summaryOf(coverage)} aside="FY2022 NDAA section 1206" />
      <p className="small soft">Section 1206 of the National Defense Authorization Act (NDAA) for fiscal year 2022 asks each covered command for a security cooperation strategy with eight elements. Objectives and lines of effort carry an element as a tag; what is tagged is served by the activities below it. One country plan need not serve all of them: leaving one out should be a choice.</p>
      <Table caption="The eight elements, what carries them and what serves that">
        <thead><tr><th scope="col">Element</th><th scope="col">Carried by</th><th scope="col">Served by</th><th scope="col" className="num">Likely cost</th></tr></thead>
        <tbody>{coverage.elements.map((one) => <ElementRow key={one.element.id} one={one} />)}</tbody>
      </Table>
      <p className="tiny mute">An activity may serve several elements, so the rows do not add up. A question mark stands for an amount that is not known.</p>
      {coverage.bare.length === 0 ? null : <BarePart bare={coverage.bare} />}
    </div>
  )
}

function summaryOf({ elements, untagged, withoutActivity }: StrategyCoverage): string {
  const served = elements.length - untagged.length - withoutActivity.length
  const parts = [
    `${served} of ${elements.length} elements are served.`,
    ...(untagged.length === 0 ? [] : [`Nothing serves: ${untagged.map(({ text }) => text).join('; ')}.`]),
    ...(withoutActivity.length === 0 ? [] : [`Tagged, but nothing is done for: ${withoutActivity.map(({ text }) => text).join('; ')}.`]),
  ]
  return parts.join(' ')
}

const stateShapes = { served: 'met', 'no-activity': 'warning', untagged: 'unknown' } as const
const stateWords = { served: 'Served', 'no-activity': 'Tagged, nothing done for it', untagged: 'Nothing serves it' } as const

function ElementRow({ one }: { readonly one: ElementCoverage }) {
  const { element, state, efforts, objectives, activities, money, idle } = one
  const tag = useTagging()
  const tagged: readonly Tagged[] = [...efforts, ...objectives]
  return (
    <tr>
      <th scope="row">
        {element.text}
        <div className="small strategy-state"><SeverityIcon of={stateShapes[state]} size={14} />{stateWords[state]}</div>
      </th>
      <td>
        {tagged.length === 0 ? null : (
          <ul className="strategy-tagged">{tagged.map((record) => (
            <li key={record.id}>
              <span><RecordLink id={record.id} />{record.kind === 'line-of-effort' ? <span className="tiny mute"> line of effort</span> : null}{idle.includes(record.id) ? <span className="tiny mute">: no activity serves it</span> : null}</span>
              <IconButton small label={`Take the tag from ${titleOf(record)}`} onPress={() => tag(record, element, false)}><X /></IconButton>
            </li>
          ))}</ul>
        )}
        <TagMore element={element} tagged={tagged} onTag={(record) => tag(record, element, true)} />
      </td>
      <td>{activities.length === 0 ? <span className="mute">no activity</span> : <Served one={one} />}</td>
      <td className="num">{activities.length === 0 ? '' : money.unknown === 0 ? formatUsdShort(money.usd) : money.usd === 0 ? '?' : `${formatUsdShort(money.usd)} + ?`}</td>
    </tr>
  )
}

const mostNamed = 10

function Served({ one: { activities } }: { readonly one: ElementCoverage }) {
  const more = activities.length - mostNamed
  return (
    <details className="strategy-served">
      <summary>{activities.length === 1 ? '1 activity' : `${activities.length} activities`}</summary>
      <ul className="small">{activities.slice(0, mostNamed).map(({ id }) => <li key={id}><RecordLink id={id} /></li>)}{more > 0 ? <li className="mute">and {more} later ones</li> : null}</ul>
    </details>
  )
}

/** A button that opens the search, so that eight searches do not stand open. */
function TagMore(props: TagMoreProps) {
  const [isOpen, setOpen] = useState(false)
  const verb = props.tagged.length === 0 ? 'Tag an objective or line of effort' : 'Tag another'
  const name = `${verb}: ${props.element.text}`
  return isOpen ? <TagSearch {...props} name={name} /> : <Button small look="text" icon={<Plus size={14} />} aria-label={name} onPress={() => setOpen(true)}>{verb}</Button>
}

interface TagMoreProps { readonly element: StrategyElement; readonly tagged: readonly Tagged[]; readonly onTag: (record: Tagged) => void }

/** A search for the next objective or line of effort of this plan that is to carry the element. */
function TagSearch({ name, tagged, onTag }: TagMoreProps & { readonly name: string }) {
  const { graph } = usePlan()
  const search = useRecordSearch(targets)
  const rest = useCallback((words: string) => search(words).filter(({ value }) => !graph.isCited(recordId(value)) && !tagged.some(({ id }) => id === value)), [search, graph, tagged])
  const choose = (value: string | undefined) => {
    const record = value === undefined ? undefined : taggable(graph.find(recordId(value)))
    if (record !== undefined) onTag(record)
  }
  return <ComboBox label={name} hideLabel forSeveral autoFocus search={rest} placeholder="Tag an objective or line of effort" emptyText="No other objective or line of effort of this plan is called that." onChoose={choose} />
}

const targets = ['objective', 'line-of-effort'] as const
const taggable = (record: { readonly kind: string; readonly id: RecordId } | undefined): Tagged | undefined => (isTagged(record) ? record : undefined)
const isTagged = (record: { readonly kind: string } | undefined): record is Tagged => record?.kind === 'objective' || record?.kind === 'line-of-effort'

/** Gives a record a tag or takes it away, with Undo beside the message. */
function useTagging() {
  const { recordRevisions } = usePlan()
  const change = useChange()
  return (record: Tagged, { id, text }: StrategyElement, isOn: boolean) => {
    const old: readonly string[] = record.section1206 ?? []
    const wanted = new Set(isOn ? [...old, id] : old.filter((one) => one !== id))
    const next = [...strategyElements.keys()].filter((one) => wanted.has(one))
    void change([edit(record, { section1206: next.length === 0 ? undefined : next }, recordRevisions[record.id])], { told: isOn ? `"${titleOf(record)}" carries: ${text}` : `"${titleOf(record)}" no longer carries: ${text}` })
  }
}

/** What carries no element yet, each with the eight to choose from. */
function BarePart({ bare }: { readonly bare: StrategyCoverage['bare'] }) {
  const tag = useTagging()
  return (
    <Section title="Without an element" aside={bare.length === 1 ? '1 objective or line of effort' : `${bare.length} objectives and lines of effort`}>
      <ul className="strategy-bare">{bare.map((record) => (
        <li key={record.id}>
          <span><RecordLink id={record.id} /> <span className="tiny mute">{kindOf(record.kind).one}</span></span>
          <Menu label={`Tag ${titleOf(record)}`} trigger={<Button small icon={<Tags size={14} />} aria-label={`Tag ${titleOf(record)}`}>Tag</Button>}
            groups={[{ entries: [...strategyElements.values()].map((element) => ({ id: element.id, label: element.text, run: () => tag(record, element, true) })) }]} />
        </li>
      ))}</ul>
    </Section>
  )
}
