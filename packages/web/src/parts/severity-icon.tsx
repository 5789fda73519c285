import type { Severity } from '@throughline/model'
import './chip.css'

/** `met`: nothing is wrong; `waived`: left to stand, with a reason; `unknown`: cannot tell yet. */
export type Standing = Severity | 'met' | 'waived' | 'unknown'

export const severityWords: Readonly<Record<Severity, { readonly one: string; readonly many: string }>> = {
  error: { one: 'error', many: 'errors' },
  warning: { one: 'warning', many: 'warnings' },
  advice: { one: 'advice', many: 'advice' },
}

/** "2 errors", "1 warning", "6 advice" */
export const countedSeverity = (severity: Severity, n: number): string => `${n} ${n === 1 ? severityWords[severity].one : severityWords[severity].many}`

interface SeverityIconProps {
  readonly of: Standing
  readonly size?: number
  /** Spoken where no word stands beside it. */
  readonly label?: string
}

/** Octagon, triangle, circle, check: the shape tells before the colour does. */
export function SeverityIcon({ of, size = 16, label }: SeverityIconProps) {
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return <svg width={size} height={size} viewBox="0 0 16 16" {...spoken}>{shapes[of]}</svg>
}

const shapes: Readonly<Record<Standing, React.ReactNode>> = {
  error: (
    <>
      <path d="M5.200 1h5.600L15 5.200v5.600L10.800 15H5.200L1 10.800V5.200z" fill="#b50909" />
      <path d="M8 4.200v4.600M8 11.200v.6" stroke="#fff" strokeWidth="1.800" strokeLinecap="round" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.500l7 12.700H1z" fill="#ffbe2e" stroke="#5c410a" strokeWidth="1.200" strokeLinejoin="round" />
      <path d="M8 6v3.800M8 11.800v.4" stroke="#3b2b15" strokeWidth="1.600" strokeLinecap="round" />
    </>
  ),
  advice: (
    <>
      <circle cx="8" cy="8" r="7" fill="#2c608a" />
      <path d="M8 7.300v4M8 4.600v.4" stroke="#fff" strokeWidth="1.800" strokeLinecap="round" />
    </>
  ),
  met: (
    <>
      <circle cx="8" cy="8" r="7" fill="#216e1f" />
      <path d="M4.800 8.300l2.200 2.200 4.200-4.800" stroke="#fff" strokeWidth="1.700" fill="none" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
  waived: (
    <>
      <circle cx="8" cy="8" r="6.250" fill="#fff" stroke="#565c65" strokeWidth="1.500" />
      <path d="M4.500 8h7" stroke="#565c65" strokeWidth="1.700" strokeLinecap="round" />
    </>
  ),
  unknown: (
    <>
      <circle cx="8" cy="8" r="6.250" fill="#fff" stroke="#3d4551" strokeWidth="1.500" strokeDasharray="2.400 1.800" />
      <path d="M6.400 6.400c0-2 3.200-2 3.200 0 0 1.200-1.600 1.200-1.600 2.500M8 11v.3" stroke="#3d4551" strokeWidth="1.400" fill="none" strokeLinecap="round" />
    </>
  ),
}
