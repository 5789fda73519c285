import { Plus } from 'lucide-react'
import { formatDay, type Rec } from '@throughline/model'
import { add } from '../../../data/changes.ts'
import { usePlan } from '../../../data/plan.tsx'
import { useChange } from '../../../data/use-change.ts'
import { RecordLink, ScreenLink } from '../../../links.tsx'
import { AddLine } from '../parts/add-line.tsx'
import { Button } from '../../../parts/index.ts'
import { Items, useOpenItem } from '../parts/items.tsx'

type Document = Rec<'guidance-document'>

/** The partner's own documents the chapter's assessment starts from, where there are any. */
const partnerTypes = ['Strategy to Capability', 'Level 1 Strategic Framework', 'Level 2 Five-Year Plans'] as const
const fields = ['title', 'type', 'owner', 'from', 'to', 'status', 'informs', 'text'] as const
const families = { 'whole-of-government': 'Whole of government', defense: 'Defense', 'state-usaid': 'State and USAID' } as const

const isOfType = (document: Document, type: string) => `${document.type ?? ''} ${document.title}`.toLowerCase().includes(type.toLowerCase().replace(/s$/, ''))

/** The partner's own strategy first, as the assessment starts from it; then what the plan answers to above and beside. */
export function GuidanceStep() {
  const { graph } = usePlan()
  const documents = graph.all('guidance-document')
  const partner = documents.filter((one) => one.family === 'partner')
  const isPresent = partnerTypes.some((type) => partner.some((one) => isOfType(one, type)))
  return (
    <>
      <section className="step-part">
        <h2>The partner’s own</h2>
        {isPresent ? null : (
          <p className="teach">
            {partner.length === 0 ? <b>No document of the partner is held.</b> : <b>No Strategy to Capability, Level 1 Strategic Framework or Level 2 Five-Year Plans of the partner is held.</b>}
            {' '}Where the partner has written one, the assessment starts from it: its own wants need not be guessed. Ask its ministry whether there is one, and go on with what there is.
          </p>
        )}
        <Items records={partner.filter((one) => !graph.isCited(one.id))} fields={fields} wanted={['owner', 'from']} line={documentLine} />
        <CitedDocuments documents={partner.filter((one) => graph.isCited(one.id))} />
        <div className="row wrap">{partnerTypes.filter((type) => !partner.some((one) => isOfType(one, type))).map((type) => <AddPartnerDocument key={type} type={type} />)}</div>
        <AddLine kind="guidance-document" label="Another document of the partner" values={{ family: 'partner', level: 'country', type: 'Partner strategy', status: 'in-force' }} />
      </section>
      <section className="step-part">
        <h2>Above and beside the plan</h2>
        {documents.length === partner.length ? <p className="teach">The campaign plan and the Integrated Country Strategy come first. <ScreenLink screen="exchange" words={{ format: 'ics' }}>Import a country strategy</ScreenLink>, or add documents on the <ScreenLink screen="guidance">guidance screen</ScreenLink>, where both chains stand side by side.</p> : null}
        {Object.entries(families).map(([family, word]) => {
          const list = documents.filter((one) => one.family === family && one.status !== 'superseded')
          return list.length === 0 ? null : <div key={family}><h3>{word}</h3><CitedDocuments documents={list} /></div>
        })}
        <p className="small"><ScreenLink screen="guidance">All guidance with its statements, and what this plan answers</ScreenLink></p>
      </section>
    </>
  )
}

function AddPartnerDocument({ type }: { readonly type: string }) {
  const { graph } = usePlan()
  const change = useChange()
  const [, setOpen] = useOpenItem()
  const run = async () => {
    const made = add(graph, 'guidance-document', { title: type, family: 'partner', level: 'country', type, status: 'in-force' })
    if (await change([made.change]) !== undefined) setOpen(made.id)
  }
  return <Button small icon={<Plus />} onPress={() => void run()}>{type}</Button>
}

const documentLine = (one: Document) => <>{one.type === undefined ? null : <span>{one.type}</span>}{one.owner === undefined ? null : <span>{one.owner}</span>}{one.from === undefined ? null : <span className="tabular">{formatDay(one.from)}</span>}</>

function CitedDocuments({ documents }: { readonly documents: readonly Document[] }) {
  if (documents.length === 0) return null
  return <ul className="plain-list">{documents.map((one) => <li key={one.id}><RecordLink id={one.id} className="quiet-name" /> <span className="small mute">{[one.type, one.owner].filter(Boolean).join(', ')}</span></li>)}</ul>
}
