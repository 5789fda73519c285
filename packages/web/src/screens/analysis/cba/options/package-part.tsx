import { packageOf, packageParts, type PackagePart as Part } from '@throughline/analysis'
import type { Rec } from '@throughline/model'
import { add, edit } from '../../../../data/changes.ts'
import { usePlan } from '../../../../data/plan.tsx'
import { useChange } from '../../../../data/use-change.ts'
import { RecordLink } from '../../../../links.tsx'
import { SeverityIcon } from '../../../../parts/index.ts'
import { TieOne } from '../tie-one.tsx'

const standings = { beside: 'met', 'not-needed': 'waived', missing: 'warning' } as const
const words = { beside: 'stands beside it', 'not-needed': 'not needed', missing: 'missing' } as const
/** Where an option for the part lies, and what it is typed as. */
const placed: Readonly<Record<Part, Readonly<Record<string, string>>>> = {
  doctrine: { domain: 'doctrine' }, training: { domain: 'training' }, facilities: { domain: 'facilities' }, sustainment: { domain: 'organization', jointFunction: 'sustainment' }, institution: { domain: 'policy' },
}

/** The total package: what must stand beside equipment, and what is missing, to be added or tied in place. */
export function PackagePart({ option }: { readonly option: Rec<'solution'> }) {
  const { graph } = usePlan()
  const { isMateriel, lines, missing } = packageOf(graph, option.id)
  if (!isMateriel) return null
  return (
    <details className="package" open={missing.length > 0 && option.decision !== 'rejected'}>
      <summary className="tiny"><b>Total package{missing.length === 0 ? ': whole' : `: ${missing.length} of ${lines.length} parts missing`}</b></summary>
      <ul>
        {lines.map(({ part, title, state, by, because }) => (
          <li key={part} className={state} title={because}>
            <span className="row"><SeverityIcon of={standings[state]} size={14} />{title}: {words[state]}</span>
            {state === 'missing' ? <Missing option={option} part={part} /> : by.length > 0 ? by.map(({ id }) => <RecordLink key={id} id={id} className="quiet-link package-by" />) : <span className="mute">{because}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}

const solutionKinds = ['solution'] as const

function Missing({ option, part }: { readonly option: Rec<'solution'>; readonly part: Part }) {
  const { graph } = usePlan()
  const change = useChange()
  const join = (id: Rec<'solution'>['id']) => edit(option, { companions: [...(option.companions ?? []), id] })
  const keep = (text: string) => {
    const made = add(graph, 'solution', { text, gap: option.gap, decision: 'open', ...placed[part] })
    void change([made.change, join(made.id)])
  }
  return (
    <div className="package-missing">
      <input className="input" aria-label={`New option for ${packageParts[part].toLowerCase()}`} placeholder="New option, then Enter" autoComplete="off"
        onKeyDown={(event) => {
          const text = event.currentTarget.value.trim()
          if (event.key !== 'Enter' || text === '') return
          event.preventDefault()
          keep(text)
        }} />
      <TieOne verb="Tie one…" label={`Tie an option that carries ${packageParts[part].toLowerCase()}`} targets={solutionKinds} not={option.id} onChoose={(id) => { const found = graph.get('solution', id); if (found !== undefined) void change([join(found.id)]) }} />
    </div>
  )
}
