import type { KeyboardEvent } from 'react'
import { riskLevelOf, type PlanRiskMethod } from '@throughline/analysis'
import { consequences, likelihoods, riskLevels, type Consequence, type Likelihood } from '@throughline/model'

const isLikelihood = (key: string): key is Likelihood => Object.hasOwn(likelihoods, key)
const isConsequence = (key: string): key is Consequence => Object.hasOwn(consequences, key)
/** Rows from the likeliest, columns to the worst. */
export const rows = Object.keys(likelihoods).filter(isLikelihood).toReversed()
export const columns = Object.keys(consequences).filter(isConsequence)

interface RiskGridProps {
  /** What is rated, spoken with the grid. */
  readonly label: string
  readonly method: PlanRiskMethod
  readonly value: { readonly likelihood?: Likelihood | undefined; readonly consequence?: Consequence | undefined } | undefined
  readonly onChoose: (likelihood: Likelihood, consequence: Consequence) => void
}

const ways: Readonly<Record<string, readonly [down: number, right: number]>> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }

function walk(event: KeyboardEvent<HTMLElement>) {
  const way = ways[event.key]
  const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-risk]') : null
  if (way === undefined || from === null) return
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-risk]')]
  const at = cells.indexOf(from)
  const column = (at % columns.length) + way[1]
  event.preventDefault()
  event.stopPropagation()
  if (column >= 0 && column < columns.length) cells[at + way[0] * columns.length + way[1]]?.focus()
}

/** Likelihood down, consequence across: a click, or the arrows and Enter, rates both at once. Each cell says the level it makes. */
export function RiskGrid({ label, method, value, onChoose }: RiskGridProps) {
  const isRated = value?.likelihood !== undefined && value.consequence !== undefined
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the arrow keys of the buttons inside it
    <table className="risk-grid" onKeyDown={walk}>
      <caption className="unseen">{label}: likelihood down, consequence across. Arrow keys walk, Enter rates.</caption>
      <thead><tr><th scope="col"><span className="unseen">Likelihood</span></th>{columns.map((one) => <th key={one} scope="col">{consequences[one]}</th>)}</tr></thead>
      <tbody>
        {rows.map((likelihood, row) => (
          <tr key={likelihood}>
            <th scope="row">{likelihoods[likelihood]}</th>
            {columns.map((consequence, column) => {
              const level = riskLevelOf(method, { likelihood, consequence })
              const isChosen = value?.likelihood === likelihood && value.consequence === consequence
              const isReached = isRated ? isChosen : row + column === 0
              const word = level === undefined ? '' : riskLevels[level]
              return (
                <td key={consequence}>
                  <button type="button" data-risk="" tabIndex={isReached ? 0 : -1} aria-pressed={isChosen} className={`risk-${level ?? 'none'}`}
                    aria-label={`${label}: ${likelihoods[likelihood]}, ${consequences[consequence].toLowerCase()}, makes ${word.toLowerCase()}`} onClick={() => onChoose(likelihood, consequence)}>
                    {word}
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
