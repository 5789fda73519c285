import { ArrowUpFromLine } from 'lucide-react'
import { formatDay, kindOf, titleOf, type AnyRecord, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { useOpenRecord } from '../address.ts'
import { add, edit } from '../data/changes.ts'
import { usePlan } from '../data/plan.tsx'
import { useChange } from '../data/use-change.ts'
import { ScreenLink } from '../links.tsx'
import { Button } from '../parts/button.tsx'

const targets = kindOf('planning-input').fields['about']?.targets ?? []

/** In a country plan: what was found in a record goes up to the theater as an input, in one gesture; those that went stand among what links here. */
export function SendUp({ record }: { readonly record: AnyRecord }) {
  const { graph, type } = usePlan()
  const change = useChange()
  const open = useOpenRecord()
  if (type !== 'plan' || graph.head?.scope === 'theater' || !targets.includes(record.kind)) return null
  const make = async () => {
    const made = add(graph, 'planning-input', { title: titleOf(record).slice(0, 120), about: record.id, state: 'draft', objective: theaterObjectiveOf(graph, record) })
    if (await change([made.change], { told: 'Drafted an input to the theater' }) !== undefined) open(made.id, 'text')
  }
  return <Button small look="text" icon={<ArrowUpFromLine />} onPress={() => void make()}>Send up to the theater</Button>
}

/** An input's own record: its draft is sent from here. */
export function SendInput({ record }: { readonly record: AnyRecord }) {
  return record.kind === 'planning-input' ? <SendDraft input={record} /> : null
}

function SendDraft({ input }: { readonly input: Rec<'planning-input'> }) {
  const { on } = usePlan()
  const change = useChange()
  const isDraft = (input.state ?? 'draft') === 'draft'
  return (
    <section className="panel-part send-up" aria-label="Input to the theater">
      {isDraft
        ? <><Button look="primary" icon={<ArrowUpFromLine />} onPress={() => void change([edit(input, { state: 'sent', sent: on })], { told: 'Sent up to the theater' })}>Send it up</Button><p className="tiny mute">The theater sees it once it is sent.</p></>
        : <p className="small">{input.sent === undefined ? 'Sent' : `Sent ${formatDay(input.sent)}`}. What the theater says stands in <ScreenLink screen="theater">Theater</ScreenLink>.</p>}
    </section>
  )
}

/** The theater's objective that the record's own way leads to: of itself, or of the objective it stands under. */
function theaterObjectiveOf(graph: PlanGraph, record: AnyRecord): RecordId | undefined {
  const seen = new Set<RecordId>()
  const own = record.kind === 'objective' ? [record.id] : record.kind === 'activity' || record.kind === 'role' ? (record.objectives ?? []) : []
  for (const wait = [...own]; wait.length > 0;) {
    const id = wait.shift()
    const objective = graph.get('objective', id)
    if (objective === undefined || seen.has(objective.id)) continue
    seen.add(objective.id)
    if (objective.level === 'security-cooperation-objective' && graph.isCited(objective.id)) return objective.id
    wait.push(...(objective.parents ?? []))
  }
  return undefined
}
