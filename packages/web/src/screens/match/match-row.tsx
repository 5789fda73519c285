import { memo } from 'react'
import type { Program } from '@throughline/catalog'
import { formatDay } from '@throughline/model'
import type { Need, Verdict } from '@throughline/rules'
import type { GateOutlook } from '@throughline/schedule'
import { GateMark } from '../../record/gate-list.tsx'
import { gateLook, sourceText } from '../../record/gate-words.ts'
import { VerdictIcon } from '../programs/marks.tsx'
import { confidenceWords, sayWord } from '../programs/words.ts'
import { nextGateWords } from './next-gates.ts'
import { sayNearest } from './remaining.ts'

interface MatchRowProps {
  readonly verdict: Verdict
  readonly program: Program | undefined
  readonly need: Need
  readonly isChosen: boolean
  /** Its gates, where the column stands. */
  readonly outlook: GateOutlook | undefined
  readonly onChoose: (program: string) => void
}

/** How many kinds of support have a column. */
const mostColumns = 4
export const supportColumns = (need: Need): readonly string[] => (need.support.length > mostColumns ? [] : need.support)

/** One program in the ranked list: why it stands where it does, what it covers, what is open. */
export const MatchRow = memo(function MatchRow({ verdict, program, need, isChosen, outlook, onChoose }: MatchRowProps) {
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
      {verdict.verdict === 'ineligible' ? <span className="match-end">{sayNearest(verdict)}</span> : <NextGate outlook={outlook} />}
    </div>
  )
})

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function whyOf(verdict: Verdict): string {
  if (verdict.verdict === 'ineligible') return verdict.failed[0]?.text ?? ''
  if (verdict.verdict === 'undetermined') return `${verdict.ask.length === 1 ? '1 question' : `${verdict.ask.length} questions`}: ${verdict.ask[0]?.question ?? ''}`
  return verdict.because.find(({ test }) => test === 'purpose')?.text ?? verdict.because[0]?.text ?? ''
}

/** The next gate and what is to spare, or by how much it is too late and when it could honestly start. */
function NextGate({ outlook }: { readonly outlook: GateOutlook | undefined }) {
  const { first, second, isLate, gate } = nextGateWords(outlook)
  return (
    <span className={`match-gate${isLate ? ' is-late' : ''}`} title={gate === undefined ? undefined : `${gate.title}, by ${formatDay(gate.latest)}; ${sourceText(gate)}`}>
      {first === '' ? null : <span className="match-gate-day">{gate === undefined ? null : <GateMark of={gateLook(gate, undefined)} />}{first}</span>}
      <span className="match-gate-what">{second}</span>
    </span>
  )
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
