import { PencilLine } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Block } from '@throughline/documents'
import { proseSections } from '@throughline/model'
import { add, edit } from '../../data/changes.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { Button, TextArea } from '../../parts/index.ts'
import { BlocksView } from './block-view.tsx'
import { useElementEvent } from './use-element-event.ts'

type Prose = Extract<Block, { readonly kind: 'prose' }>

const isSection = (name: string): name is keyof typeof proseSections => Object.hasOwn(proseSections, name)

/** What an author wrote for a section: a click on it opens it for writing; leaving the field keeps it as one revision. */
export function ProseView({ prose }: { readonly prose: Prose }) {
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  // For the mouse; the keyboard has the button.
  useElementEvent(place, 'click', (event) => { if (isText(event)) setOpen(true) }, !isOpen)
  const name = isSection(prose.section) ? proseSections[prose.section] : prose.section
  if (isOpen) return <ProseEditor prose={prose} name={name} onClose={() => setOpen(false)} />
  if (prose.blocks.length === 0) {
    return <div className="paper-prose empty no-print"><span className="mute">No text yet.</span><Button small icon={<PencilLine size={14} />} aria-label={`Start writing: ${name}`} onPress={() => setOpen(true)}>Start writing</Button></div>
  }
  return (
    <div className="paper-prose" data-section={prose.section} ref={place}>
      <div className="paper-edit no-print"><Button small icon={<PencilLine size={14} />} aria-label={`Edit the text: ${name}`} onPress={() => setOpen(true)}>Edit</Button></div>
      <BlocksView blocks={prose.blocks} isEdited={false} />
    </div>
  )
}

/** A link in the text stays a link, and words being marked to be copied stay marked. */
const isText = (event: Event) => !(event.target instanceof Element && event.target.closest('a, button') !== null) && window.getSelection()?.isCollapsed !== false

function ProseEditor({ prose, name, onClose }: { readonly prose: Prose; readonly name: string; readonly onClose: () => void }) {
  const { graph } = usePlan()
  const change = useChange()
  const place = useRef<HTMLDivElement>(null)
  // The field keeps its text when it hears of the leaving, which is after this element does: it must still be there then.
  useElementEvent(place, 'focusout', () => { setTimeout(onClose) })
  useElementEvent(place, 'keyup', (event) => { if (event.key === 'Escape') onClose() })
  const record = graph.of('section-text').find((one) => one.section === prose.section)
  const keep = (text: string | undefined) => {
    if (record !== undefined) void change([edit(record, { text })])
    else if (text !== undefined) void change([add(graph, 'section-text', { section: prose.section, text }).change])
  }
  return (
    <div className="paper-editor" ref={place}>
      <TextArea label={`Text of ${name}`} hideLabel value={record?.text} onCommit={keep} autoFocus rows={8}
        help="An empty line starts a paragraph, “- ” a bullet. Kept when you leave the field or press Ctrl Enter; Esc gives up." />
    </div>
  )
}
