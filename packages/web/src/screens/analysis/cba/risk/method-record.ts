import type { PlanRiskMethod } from '@throughline/analysis'
import { defaultRiskMethod } from '@throughline/catalog'
import { rankParts, type Consequence, type Likelihood, type PlanGraph, type RankPart, type RiskLevel } from '@throughline/model'
import type { SentChange } from '../../../../data/answers.ts'
import { add, edit } from '../../../../data/changes.ts'
import { columns, rows } from './risk-grid.tsx'

const isPart = (key: string): key is RankPart => Object.hasOwn(rankParts, key)
export const weighed = Object.keys(rankParts).filter(isPart)

/** What is to be different in the matrix or the weights. */
export interface MethodEdit {
  readonly cell?: { readonly likelihood: Likelihood; readonly consequence: Consequence; readonly level: RiskLevel }
  readonly weight?: { readonly part: RankPart; readonly weight: number }
  readonly source?: string | undefined
}

/**
 * The change that keeps an edit of the method: in the plan's own `risk-matrix` record, which is made from the method in use where there is none.
 * Only what differs from the catalogue is kept.
 */
export function methodChange(graph: PlanGraph, method: PlanRiskMethod, { cell, weight, ...rest }: MethodEdit): SentChange {
  const levelAt = (likelihood: Likelihood, consequence: Consequence) => (cell?.likelihood === likelihood && cell.consequence === consequence ? cell.level : method.levels[likelihood][consequence])
  const cells = rows.flatMap((likelihood) => columns.flatMap((consequence) => {
    const level = levelAt(likelihood, consequence)
    return level === defaultRiskMethod.levels[likelihood][consequence] ? [] : [{ likelihood, consequence, level }]
  }))
  const weights = weighed.flatMap((part) => {
    const own = weight?.part === part ? weight.weight : method.weights[part]
    return own === defaultRiskMethod.weights[part] ? [] : [{ part, weight: own }]
  })
  const source = 'source' in rest ? rest.source : method.source
  const values = { cells: cells.length === 0 ? undefined : cells, weights: weights.length === 0 ? undefined : weights, source }
  const own = method.from.kind === 'plan' ? graph.get('risk-matrix', method.from.record) : undefined
  return own === undefined ? add(graph, 'risk-matrix', { title: 'The plan’s own matrix and weights', ...values }).change : edit(own, values)
}
