import { catalogueVersions, changesSince, programById, restrictions, thresholds, type CatalogueChange } from '@throughline/catalog'
import { formatDay } from '@throughline/model'
import { hasWords } from './find-words.ts'

const nothing = '0.0'

/** What each version of the catalogue brought, newest first: before, after, from when, and by which source. */
export function Changes({ words }: { readonly words: string }) {
  const changes = changesSince(nothing).filter((change) => hasWords(`${change.id} ${nameOf(change)} ${change.field} ${change.after} ${change.because}`, words))
  return (
    <>
      {catalogueVersions.toReversed().map((version) => (
        <section key={version.version} className="catalogue-layer">
          <h2>Version {version.version} <span className="mute">{formatDay(version.on)}</span></h2>
          <p className="soft">{version.about}</p>
          <ul>{changes.filter((change) => change.version === version.version).map((change) => <OneChange key={`${change.id} ${change.field} ${change.from ?? ''} ${change.after}`} change={change} />)}</ul>
        </section>
      ))}
    </>
  )
}

/** What a planner calls it; parts of the catalogue go by their own name. */
const nameOf = ({ id }: CatalogueChange): string => programById(id)?.short ?? restrictions.get(id)?.name ?? thresholds.get(id)?.name ?? id.replaceAll('-', ' ')

const OneChange = ({ change }: { readonly change: CatalogueChange }) => (
  <li className="catalogue-change">
    <b>{nameOf(change)}</b>, {change.field}: {change.before === undefined ? '' : `${change.before} → `}{change.after}
    <span className="small soft">{change.because} {change.source}</span>
  </li>
)
