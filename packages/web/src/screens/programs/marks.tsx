import type { Program, ProgramStatus } from '@throughline/catalog'
import type { Verdict } from '@throughline/rules'
import { SeverityIcon } from '../../parts/index.ts'
import { confidenceWords, standingWords } from './words.ts'

const standingShapes = { active: 'met', unknown: 'unknown', expired: 'waived' } as const

/** Whether a program is in force: shape and word. */
export const StandingMark = ({ of }: { readonly of: ProgramStatus }) => (
  <span className="law-mark"><SeverityIcon of={standingShapes[of]} size={14} />{standingWords[of]}</span>
)

/** How well a program's law was read; what stands from memory cannot be overlooked. */
export const ConfidenceMark = ({ of }: { readonly of: Program['confidence'] }) => (
  <span className={`law-mark ${of}`}>{of === 'memory' ? <MemoryShape /> : null}{confidenceWords[of]}</span>
)

const MemoryShape = () => (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><path d="M2.500 9.500V2.500M2.500 2.500h7M9.500 2.500v7M9.500 9.500h-7" fill="none" stroke="currentColor" strokeWidth="1.500" strokeDasharray="2 1.500" /></svg>
)

export const verdictWords: Readonly<Record<Verdict['verdict'], string>> = { eligible: 'Eligible', undetermined: 'Cannot tell yet', ineligible: 'Not eligible' }

/** Check, dashed ring, crossed box: the same for a verdict everywhere. */
export function VerdictIcon({ of, size = 16 }: { readonly of: Verdict['verdict']; readonly size?: number }) {
  if (of !== 'ineligible') return <SeverityIcon of={of === 'eligible' ? 'met' : 'unknown'} size={size} />
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <rect x="1.500" y="1.500" width="13" height="13" rx="2" fill="#fff" stroke="#565c65" strokeWidth="1.500" />
      <path d="M5 5l6 6M11 5l-6 6" stroke="#565c65" strokeWidth="1.600" strokeLinecap="round" />
    </svg>
  )
}

/** A verdict's shape and word. */
export const VerdictMark = ({ of }: { readonly of: Verdict['verdict'] }) => <span className={`law-mark verdict-${of}`}><VerdictIcon of={of} size={14} />{verdictWords[of]}</span>

/** Said wherever a verdict or a program's law stands. */
export const Disclaimer = () => <p className="law-disclaimer small">A planning aid, not legal advice: ask the lawyers of the office before resting on it.</p>
