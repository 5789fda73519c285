import { memo } from 'react'
import { everySection, type DocumentTree, type Section } from '@throughline/documents'
import { formatDay } from '@throughline/model'
import { BlocksView } from './block-view.tsx'
import { sectionId } from './contents.tsx'

/** The document as it will be staffed: cover, open points, sections, annexes; marked first and last. */
export const Paper = memo(function Paper({ tree, isEdited }: { readonly tree: DocumentTree; readonly isEdited: boolean }) {
  return (
    <>
      <p className="paper-marking">{tree.marking.banner}</p>
      <CoverView tree={tree} isEdited={isEdited} />
      {everySection(tree).map((one) => <SectionView key={one.id} section={one} isEdited={isEdited} />)}
      {tree.notice === undefined ? null : <p className="paper-note">{tree.notice}</p>}
      <p className="paper-marking">{tree.marking.banner}</p>
    </>
  )
})

/** Title, facts and approvals. */
export function CoverView({ tree, isEdited }: { readonly tree: DocumentTree; readonly isEdited: boolean }) {
  const { cover } = tree
  return (
    <header className="paper-cover">
      <p className="paper-title">{cover.title}</p>
      <p className="paper-subtitle">{cover.subtitle}{cover.subtitle === '' ? '' : ', '}as of {formatDay(tree.on)}</p>
      <dl>{cover.facts.map((fact) => <div key={fact.label}><dt>{fact.label}</dt><dd>{fact.value}</dd></div>)}</dl>
      {cover.designation.length === 0 ? null : <div className="paper-designation">{cover.designation.map((line) => <p key={line}>{line}</p>)}</div>}
      <BlocksView blocks={cover.blocks} isEdited={isEdited} />
    </header>
  )
}

function SectionView({ section, isEdited }: { readonly section: Section; readonly isEdited: boolean }) {
  const id = sectionId(section.id)
  return (
    <section id={id} className={`paper-section ${section.status}`} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>{section.number === undefined ? '' : `${section.number} `}{section.title}</h2>
      <BlocksView blocks={section.blocks} isEdited={isEdited} />
    </section>
  )
}
