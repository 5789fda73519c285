import { useMemo } from 'react'
import { programsKnownTo, recipientKinds, supportKinds } from '@throughline/catalog'
import type { Search } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { DayField, FiscalYearField, MoneyField, type Option } from '../../parts/index.ts'
import { PickedMany } from '../../record/picked-many.tsx'
import { purposesOf } from './search-options.ts'
import { writeSketch, type Sketch } from './sketch.ts'
import { sayWord } from './words.ts'

const searchIn = (options: readonly Option[]) => (text: string) => options.filter(({ label }) => text.toLowerCase().split(/\s+/).every((word) => label.toLowerCase().includes(word)))
const optionsOf = (words: readonly string[]): readonly Option[] => words.toSorted().map((value) => ({ value, label: sayWord(value) }))
const searchSupport = searchIn(optionsOf(supportKinds))
const searchRecipients = searchIn(optionsOf(recipientKinds))
const asSaid = (value: string) => value

/** What a need says, field by field; kept in the address only. */
export function NeedForm({ sketch, country, onChange }: { readonly sketch: Sketch; readonly country: string; readonly onChange: (words: Search) => void }) {
  const { graph } = usePlan()
  const searchPurposes = useMemo(() => searchIn(purposesOf(programsKnownTo(graph))), [graph])
  const say = (part: Partial<Sketch>) => onChange(writeSketch({ ...sketch, ...part }))
  return (
    <div className="need-form no-print">
      <PickedMany label="Purpose" value={sketch.purposes} onChange={(purposes = []) => say({ purposes })} search={searchPurposes} nameOf={sayWord} read={asSaid} placeholder="Add a purpose" />
      <PickedMany label="Kinds of support" value={sketch.support} onChange={(support = []) => say({ support })} search={searchSupport} nameOf={sayWord} read={asSaid} placeholder="Add a kind" />
      <PickedMany label="Recipients" value={sketch.recipients} onChange={(recipients = []) => say({ recipients })} search={searchRecipients} nameOf={sayWord} read={asSaid} placeholder="Add a kind of unit" />
      <DayField label="Start" value={sketch.start} onCommit={(start) => say({ start })} />
      <DayField label="End" value={sketch.end} onCommit={(end) => say({ end })} />
      <MoneyField label="Amount" value={sketch.amount} onCommit={(amount) => say({ amount })} />
      <FiscalYearField label="Year of the money" value={sketch.year} onCommit={(year) => say({ year })} />
      <MoneyField label="Construction, each project" value={sketch.construction} onCommit={(construction) => say({ construction })} />
      <p className="field need-country"><span className="field-label">Country</span>{country}</p>
    </div>
  )
}
