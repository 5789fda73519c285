import type { StepState } from '@throughline/analysis'

type State = StepState['state']

/** The words for how far a step is. */
export const stateWords: Readonly<Record<State, string>> = { answered: 'answered', partly: 'partly answered', open: 'open', 'not-needed': 'not needed' }

export const states = Object.keys(stateWords) as readonly State[]

const marks: Readonly<Record<State, React.ReactNode>> = {
  answered: <><circle cx="10" cy="10" r="9" fill="#1c1d1f" /><path d="M6 10.300l2.700 2.700 5.200-5.800" stroke="#fff" strokeWidth="1.900" fill="none" strokeLinecap="round" strokeLinejoin="round" /></>,
  partly: <><circle cx="10" cy="10" r="8" fill="#fff" stroke="#1c1d1f" strokeWidth="2" /><path d="M10 4.500a5.500 5.500 0 0 1 0 11z" fill="#1c1d1f" /></>,
  open: <circle cx="10" cy="10" r="8" fill="#fff" stroke="#71767a" strokeWidth="2" />,
  'not-needed': <><circle cx="10" cy="10" r="8" fill="#edeff0" stroke="#71767a" strokeWidth="1.500" strokeDasharray="2.500 2" /><path d="M6 10h8" stroke="#565c65" strokeWidth="2" strokeLinecap="round" /></>,
}

/** Full, half, empty or struck: the shape tells, the word stands beside it or is spoken. */
export const StateMark = ({ of, size = 20 }: { readonly of: State; readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">{marks[of]}</svg>
)

/** The mark and its word. */
export const StateLabel = ({ of }: { readonly of: State }) => <span className="state-label"><StateMark of={of} size={16} />{stateWords[of]}</span>
