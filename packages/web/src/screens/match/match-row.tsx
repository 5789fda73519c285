import { memo } from 'react'
import type { Program } from '@throughline/catalog'
import type { Need, Verdict } from '@throughline/rules'
import { VerdictIcon } from '../programs/marks.tsx'
import { confidenceWords, sayWord } from '../programs/words.ts'
import { sayNearest } from './remaining.ts'

interface MatchRowProps {
  readonly verdict: Verdict
  readonly program: Program | undefined
  readonly need: Need
  readonly isChosen: boolean
  readonly onChoose: (program: string) => void
}

/** How many kinds of support have a column. */
const mostColumns = 4
export const supportColumns = (need: Need): readonly string[] => (need.support.length > mostColumns ? [] : need.support)

/** One program in the ranked list: why it stands where it does, what it covers, what is open. */
export const MatchRow = memo(function MatchRow({ verdict, program, need, isChosen, onChoose }: MatchRowProps) {
  if (program === undefined) return null
  const gives: readonly string[] = program.support
  const isUsed = need.programs.includes(program.id)
  return (
    <div className={`match-row${isChosen ? ' chosen' : ''}`}>
      <VerdictIcon of={verdict.verdict} />
      <span className="match-name">
        <button type="button" className="match-choose" aria-current={isChosen ? 'true' : undefined} onClick={() => onChoose(program.id)}>{program.short}</button>
        <span className="match-law">{program.citations[0] ?? 'law not read'}</span>
        {isUsed ? <span className="tag">used here</span> : null}
        {program.confidence === 'memory' ? <span className="law-mark memory">{confidenceWords.memory}</span> : null}
        <span className="match-why">{capital(whyOf(verdict))}</span>
      </span>
      {verdict.verdict === 'ineligible' ? null : supportColumns(need).map((kind) => <Cover key={kind} kind={kind} isGiven={gives.includes(kind)} />)}
      <span className="match-end">{endOf(verdict)}</span>
    </div>
  )
})

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function whyOf(verdict: Verdict): string {
  if (verdict.verdict === 'ineligible') return verdict.failed[0]?.text ?? ''
  if (verdict.verdict === 'undetermined') return verdict.ask[0]?.question ?? ''
  return verdict.because.find(({ test }) => test === 'purpose')?.text ?? verdict.because[0]?.text ?? ''
}

function endOf(verdict: Verdict): string {
  if (verdict.verdict === 'ineligible') return sayNearest(verdict)
  if (verdict.ask.length === 0) return ''
  return verdict.ask.length === 1 ? '1 question' : `${verdict.ask.length} questions`
}

const Cover = ({ kind, isGiven }: { readonly kind: string; readonly isGiven: boolean }) => (
  <span className="match-cover">
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {isGiven
        ? <><circle cx="8" cy="8" r="7" fill="#1a4480" /><path d="M4.800 8.300l2.200 2.200 4.200-4.800" stroke="#fff" strokeWidth="1.700" fill="none" strokeLinecap="round" strokeLinejoin="round" /></>
        : <path d="M5 8h6" stroke="#71767a" strokeWidth="1.800" strokeLinecap="round" />}
    </svg>
    <span className="unseen">{isGiven ? `gives ${sayWord(kind)}` : `gives no ${sayWord(kind)}`}</span>
  </span>
)
