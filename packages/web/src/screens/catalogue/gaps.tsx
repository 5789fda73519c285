import { programById, restrictionById, type CatalogueGap } from '@throughline/catalog'
import { usePrinting } from '../../parts/use-printing.ts'
import { FirstOf } from '../findings/first-of.tsx'
import { ProgramLink } from '../programs/addresses.tsx'
import { hasWords } from './find-words.ts'

const most = 60

/** What the catalogue says of itself that it does not know, by program and restriction. */
export function Gaps({ words, gaps }: { readonly words: string; readonly gaps: readonly CatalogueGap[] }) {
  const isPrinting = usePrinting()
  const shown = gaps.filter((gap) => hasWords(`${nameOf(gap)} ${gap.field} ${gap.text}`, words))
  const groups = [...Map.groupBy(shown, (gap) => gap.program ?? gap.restriction)]
  return (
    <>
      <p className="soft">An unknown value is shown as unknown and never counts as known. A value from memory decides nothing by itself. Your office can add what it knows, with its source, as a local value in the library.</p>
      <FirstOf items={groups} most={isPrinting ? groups.length : most} what="programs and laws">{(part) => (
        <ul className="catalogue-gaps">
          {part.map(([id, list]) => {
            const [first] = list
            return first === undefined ? null : <li key={id}><b>{first.program === undefined ? nameOf(first) : <ProgramLink id={first.program}>{nameOf(first)}</ProgramLink>}</b><span>{list.map((gap) => (gap.text.endsWith('.') ? gap.text : `${gap.text}.`)).join(' ')}</span></li>
          })}
        </ul>
      )}</FirstOf>
    </>
  )
}

const nameOf = (gap: CatalogueGap) => (gap.program === undefined ? restrictionById(gap.restriction)?.name ?? gap.restriction : programById(gap.program)?.short ?? gap.program)
