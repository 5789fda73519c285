import { riskLevelOf, riskMethodOf } from '@throughline/analysis'
import { consequences, likelihoods, riskLevels, type Consequence, type Likelihood, type Rec } from '@throughline/model'
import { usePlan } from '../../../data/plan.tsx'
import { RecordLink } from '../../../links.tsx'

const isLikelihood = (key: string): key is Likelihood => Object.hasOwn(likelihoods, key)
const isConsequence = (key: string): key is Consequence => Object.hasOwn(consequences, key)
const likely = Object.keys(likelihoods).filter(isLikelihood).toReversed()
const bad = Object.keys(consequences).filter(isConsequence)

/** Threats by how likely they act and how bad it would be; each cell says its level by the plan's method. */
export function ThreatMatrix({ threats }: { readonly threats: readonly Rec<'threat'>[] }) {
  const { graph } = usePlan()
  const method = riskMethodOf(graph)
  const unrated = threats.filter((one) => one.likelihood === undefined || one.consequence === undefined).length
  return (
    <>
      <table className="threat-matrix">
        <caption className="unseen">Threats by likelihood and consequence</caption>
        <thead><tr><th scope="col">Likelihood ↓ Consequence →</th>{bad.map((one) => <th key={one} scope="col">{consequences[one]}</th>)}</tr></thead>
        <tbody>
          {likely.map((likelihood) => (
            <tr key={likelihood}>
              <th scope="row">{likelihoods[likelihood]}</th>
              {bad.map((consequence) => {
                const level = riskLevelOf(method, { likelihood, consequence })
                const here = threats.filter((one) => one.likelihood === likelihood && one.consequence === consequence)
                return (
                  <td key={consequence} className={`risk-${level ?? 'none'}`}>
                    {level === undefined ? null : <span className="risk-word">{riskLevels[level]}</span>}
                    {here.map((one) => <RecordLink key={one.id} id={one.id} className="quiet-name" />)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {unrated === 0 ? null : <p className="small">{unrated} {unrated === 1 ? 'threat is' : 'threats are'} not in the figure: not yet rated.</p>}
    </>
  )
}
