import type { MoneySum } from '@throughline/analysis'
import { costText } from '@throughline/figures'
import { formatUsd } from '@throughline/model'

/** A sum in full words: `$4,600,000, and 2 costs not known`. */
export function costWords(sum: MoneySum): string {
  const unknown = sum.unknown === 0 ? '' : `${sum.unknown} ${sum.unknown === 1 ? 'cost' : 'costs'} not known`
  if (sum.usd === 0 && sum.unknown > 0) return unknown
  return unknown === '' ? formatUsd(sum.usd) : `${formatUsd(sum.usd)}, and ${unknown}`
}

/** A sum in thousands, as the matrix writes it; what is not known is a question mark, never zero. */
export const Cost = ({ of, none = '', more }: { readonly of: MoneySum | undefined; readonly none?: string; /** What it is made of, for the tooltip. */ readonly more?: string | undefined }) => {
  const text = of === undefined ? '' : costText(of)
  if (of === undefined || text === '') return none === '' ? null : <span className={none === '0' ? undefined : 'mute'}>{none}</span>
  const words = more === undefined ? costWords(of) : `${costWords(of)}\nIn thousands by program and year:\n${more}`
  return of.unknown === 0 ? <span title={words}>{text}</span> : <span className="mx-unknown" title={words}>{text}<span className="unseen"> {of.usd === 0 ? 'cost not known' : 'not known'}</span></span>
}
