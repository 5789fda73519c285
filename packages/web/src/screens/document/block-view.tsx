import type { Block } from '@throughline/documents'
import { FigureView } from './figure-view.tsx'
import { ProseView } from './prose-view.tsx'
import { RunsView } from './run-view.tsx'
import { TableView } from './table-view.tsx'

/** Blocks of the document as elements. With `isEdited` prose is edited in place. */
export const BlocksView = ({ blocks, isEdited }: { readonly blocks: readonly Block[]; readonly isEdited: boolean }) =>
  <>{blocks.map((block, at) => <BlockView key={keyOf(block, at)} block={block} isEdited={isEdited} />)}</>

// Prose keeps its place while it is edited, whatever boxes come and go before it.
const keyOf = (block: Block, at: number) => (block.kind === 'prose' ? `prose ${block.section}` : at)

function BlockView({ block, isEdited }: { readonly block: Block; readonly isEdited: boolean }) {
  switch (block.kind) {
    case 'paragraph': return <p className={block.style === undefined ? undefined : `paper-${block.style}`}><RunsView runs={block.runs} /></p>
    case 'bullets': return <ul className="paper-bullets">{block.items.map((item, at) => <li key={at}><RunsView runs={item} /></li>)}</ul>
    case 'heading': return <HeadingView level={block.level} id={block.id} text={`${block.number === undefined ? '' : `${block.number} `}${block.text}`} />
    case 'table': return <TableView table={block} />
    case 'figure': return <FigureView figure={block} />
    case 'callout': return (
      <aside className={`paper-callout ${block.tone}`} aria-label={block.title}>
        <p><strong>{block.title}</strong></p>
        {block.paragraphs.map((runs, at) => <p key={at}><RunsView runs={runs} /></p>)}
      </aside>
    )
    // Prose, the last kind: a new one would not fit here and be refused by the compiler.
    default: return isEdited ? <ProseView prose={block} /> : <BlocksView blocks={block.blocks} isEdited={false} />
  }
}

const HeadingView = ({ level, id, text }: { readonly level: 2 | 3; readonly id: string; readonly text: string }) =>
  (level === 2 ? <h3 id={id}>{text}</h3> : <h4 id={id}>{text}</h4>)
