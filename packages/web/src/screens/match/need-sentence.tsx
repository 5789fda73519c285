import { joinNames, formatDay, formatSpan, formatUsdShort, sumUsd } from '@throughline/model'
import type { Need } from '@throughline/rules'
import { sayWord } from '../programs/words.ts'


/** The need in one sentence, from what is said; what is not said stands as not known. */
export function NeedSentence({ need, country }: { readonly need: Need; readonly country: string | undefined }) {
  const { support, units, purposes, start, end, construction, isStaffStep } = need
  if (isStaffStep) return <p className="match-need">A step of the staff: it gives the partner nothing itself, so only standing, notice and money are tested.</p>
  return (
    <p className="match-need">
      <Part words={capital(joinNames(support.map(sayWord)))} otherwise="What is given is not known," /> to <Part words={joinNames(units.map((unit) => (unit.types.length === 0 ? unit.name : `${unit.name} (${joinNames(unit.types.map(sayWord))})`)))} otherwise="a recipient not known" />
      {country === undefined ? '' : <> of <b>{country}</b></>} for <Part words={joinNames(purposes.map(sayWord))} otherwise="a purpose not known" />
      {construction === undefined ? '' : <>, with construction of <Part words={construction.usd === undefined ? '' : formatUsdShort(construction.usd)} otherwise="a cost not known" /></>}
      , <Part words={start === undefined ? '' : end === undefined ? `from ${formatDay(start)}` : formatSpan(start, end)} otherwise="on days not known" />, about <Part words={costOf(need)} otherwise="a cost not known" />.
    </p>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function costOf({ money }: Need): string {
  const known = money.flatMap(({ usd }) => usd ?? [])
  if (known.length === 0) return ''
  return `${formatUsdShort(sumUsd(known))}${known.length === money.length ? '' : ' and more not known'}`
}

const Part = ({ words, otherwise }: { readonly words: string; readonly otherwise: string }) => (words === '' ? <span className="match-untold">{otherwise}</span> : <b>{words}</b>)
