import type { LawReason, Verdict } from '@throughline/rules'
import { SeverityIcon } from '../../parts/index.ts'
import { VerdictIcon } from '../programs/marks.tsx'
import { remainingOf } from './remaining.ts'
import { testName } from './words.ts'

/** Each failed test: why, what would pass it, and what would still fail then. */
export function Failures({ verdict }: { readonly verdict: Verdict }) {
  if (verdict.failed.length === 0) return null
  return (
    <section>
      <h3>What stands against it <span className="mute">{verdict.failed.length}</span></h3>
      <ul className="reasons">
        {remainingOf(verdict).map(({ failure, thenStill }) => (
          <li key={`${failure.test} ${failure.text}`} className="keep">
            <VerdictIcon of="ineligible" size={14} />
            <span>
              <b>{testName(failure.test)}.</b> {capital(failure.text)} <cite className="fact-source">{failure.source.cite}</cite>
              <span className="reason-boundary">{failure.boundary === undefined ? 'No change is known that would pass it.' : <>Would pass: <b>{failure.boundary}</b>.</>}{' '}
                {thenStill.length === 0 ? (verdict.ask.length === 0 ? 'Then nothing stands against it.' : 'Then only its open questions are left.') : `Then still: ${thenStill.map(({ test, text, boundary }) => boundary ?? `${testName(test)}: ${text}`).join('; ')}`}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The tests it passes, foldable; open where nothing else is to be said. */
export function Reasons({ verdict }: { readonly verdict: Verdict }) {
  if (verdict.because.length === 0) return null
  return (
    <details className="reasons-fold" open={verdict.verdict === 'eligible'}>
      <summary>{verdict.because.length === 1 ? '1 reason' : `${verdict.because.length} reasons`} for it, with sources</summary>
      <ul className="reasons">{verdict.because.map((reason) => <Reason key={`${reason.test} ${reason.text}`} reason={reason} />)}</ul>
    </details>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const Reason = ({ reason }: { readonly reason: LawReason }) => (
  <li className="keep"><SeverityIcon of="met" size={14} /><span><b>{testName(reason.test)}.</b> {capital(reason.text)} <cite className="fact-source">{reason.source.cite}</cite></span></li>
)

/** What no source says: it decides nothing and is shown. */
export function Silences({ verdict }: { readonly verdict: Verdict }) {
  if (verdict.silent.length === 0) return null
  return <p className="small soft">The catalogue does not hold: {verdict.silent.join('; ')}.</p>
}
