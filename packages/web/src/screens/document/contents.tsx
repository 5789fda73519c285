import type { Section } from '@throughline/documents'
import { Tag } from '../../parts/index.ts'

/** Sections in order; the ones not yet worked say so. */
export function Contents({ sections, onGo }: { readonly sections: readonly Section[]; readonly onGo: (id: string) => void }) {
  return (
    <nav className="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">Contents</h2>
      <ol>
        {sections.map((one) => (
          <li key={one.id}>
            <a href={`#${sectionId(one.id)}`} onClick={(event) => { event.preventDefault(); onGo(one.id) }}>
              {one.number === undefined ? null : <span className="contents-number">{one.number.replace('Annex ', '')}</span>}
              <span>{one.title}</span>
              {one.status === 'open' ? <Tag>open</Tag> : null}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The id of a section on the screen. */
export const sectionId = (id: string): string => `section-${id}`
