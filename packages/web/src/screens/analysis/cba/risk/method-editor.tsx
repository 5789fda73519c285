import { useState } from 'react'
import { riskMethodOf, type PlanRiskMethod } from '@throughline/analysis'
import { consequences, likelihoods, rankParts, riskLevels, type RiskLevel } from '@throughline/model'
import { removeWithLinks } from '../../../../data/changes.ts'
import { usePlan } from '../../../../data/plan.tsx'
import { useChange } from '../../../../data/use-change.ts'
import { RecordLink } from '../../../../links.tsx'
import { Button, NumberField, SeverityIcon, TextField } from '../../../../parts/index.ts'
import { methodChange, weighed, type MethodEdit } from './method-record.ts'
import { columns, rows } from './risk-grid.tsx'

const isLevel = (key: string): key is RiskLevel => Object.hasOwn(riskLevels, key)
const levels = Object.keys(riskLevels).filter(isLevel)

const whose: Readonly<Record<PlanRiskMethod['from']['kind'], string>> = { plan: 'of this plan', cited: 'cited from the theater or the library', catalogue: 'of the catalogue' }

/** The matrix and the weights gaps are ranked by, to be edited here; the first change makes them the plan's own. */
export function MethodEditor() {
  const { graph } = usePlan()
  const [isOpen, setOpen] = useState(false)
  const method = riskMethodOf(graph)
  return (
    <details className="fold method" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The matrix and the weights, {whose[method.from.kind]}: {weighed.map((part) => `${rankParts[part].toLowerCase()} × ${method.weights[part]}`).join(', ')}</summary>
      {isOpen ? <Opened method={method} /> : null}
    </details>
  )
}

function Opened({ method }: { readonly method: PlanRiskMethod }) {
  const { graph } = usePlan()
  const change = useChange()
  const keep = (values: MethodEdit) => void change([methodChange(graph, method, values)])
  const own = method.from.kind === 'plan' ? graph.get('risk-matrix', method.from.record) : undefined
  return (
    <div className="method-body">
      {method.faults.map((fault) => <p key={fault} className="small row"><SeverityIcon of="warning" />{fault}</p>)}
      <div className="method-parts">
        <table className="risk-grid method-grid">
          <caption>Matrix: choose the level of a cell</caption>
          <thead><tr><th scope="col"><span className="unseen">Likelihood</span></th>{columns.map((one) => <th key={one} scope="col">{consequences[one]}</th>)}</tr></thead>
          <tbody>
            {rows.map((likelihood) => (
              <tr key={likelihood}>
                <th scope="row">{likelihoods[likelihood]}</th>
                {columns.map((consequence) => (
                  <td key={consequence} className={`risk-${method.levels[likelihood][consequence]}`}>
                    <select aria-label={`${likelihoods[likelihood]}, ${consequences[consequence].toLowerCase()}`} value={method.levels[likelihood][consequence]} onChange={({ target }) => { if (isLevel(target.value)) keep({ cell: { likelihood, consequence, level: target.value } }) }}>
                      {levels.map((level) => <option key={level} value={level}>{riskLevels[level]}</option>)}
                    </select>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <fieldset className="method-weights">
          <legend>Weights, zero or more</legend>
          {weighed.map((part) => <NumberField key={part} label={rankParts[part]} value={method.weights[part]} onCommit={(weight) => { if (weight !== undefined) keep({ weight: { part, weight } }) }} />)}
        </fieldset>
      </div>
      <TextField label="Where they come from" value={method.source} onCommit={(source) => keep({ source })} help="Stands below the ranked list and in the document." />
      {own === undefined ? <p className="small soft">The first change makes a matrix of the plan’s own; what it leaves alone stays as it is.</p> : (
        <p className="row wrap small"><RecordLink id={own.id}>The record</RecordLink><Button small onPress={() => void change(removeWithLinks(graph, own).changes, { reason: 'Back to the matrix and weights in common use', told: 'The plan’s own matrix and weights are taken away' })}>Take the plan’s own away</Button></p>
      )}
    </div>
  )
}
