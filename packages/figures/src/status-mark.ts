import type { BarStatus } from '@throughline/analysis'
import { element, path } from './svg.ts'
import { approved, edge, grey, line, link, paper, stateInk, stateUsaid, underWay } from './tokens.ts'

/** Hatches of the one vocabulary: blue for requested, teal the other way for the partner's own. */
export const hatches = (id: string): string => element('defs', {},
  hatch(`${id}-requested`, 45, '#e8f5ff', '#2378c3'), hatch(`${id}-partner`, -45, '#e0f7f6', stateUsaid))

const hatch = (id: string, angle: number, ground: string, stroke: string) =>
  element('pattern', { id, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${angle})` },
    element('rect', { width: 5, height: 5, fill: ground }), path('M0 0V5', { stroke, 'stroke-width': 2.6 }))

interface Look { readonly fill: string; readonly stroke: string; readonly 'stroke-dasharray'?: string }

const looks: Readonly<Record<BarStatus, (id: string) => Look>> = {
  done: () => ({ fill: grey, stroke: edge }),
  'under-way': () => ({ fill: underWay, stroke: link }),
  approved: () => ({ fill: approved, stroke: link }),
  requested: (id) => ({ fill: `url(#${id}-requested)`, stroke: link }),
  idea: () => ({ fill: paper, stroke: link, 'stroke-dasharray': '3 2' }),
  partner: (id) => ({ fill: `url(#${id}-partner)`, stroke: stateInk }),
  cancelled: () => ({ fill: line, stroke: edge, 'stroke-dasharray': '1 2' }),
}

/** How a status looks: fill, edge and pattern; `id` names the drawing its hatches are in. `lookOf('done', 'matrix').fill // #8d9297` */
export const lookOf = (status: BarStatus, id: string): Look => looks[status](id)

/** Statuses in the order of a legend, with their words. */
export const statusWords: readonly (readonly [BarStatus, string])[] = [
  ['done', 'done'], ['under-way', 'under way'], ['approved', 'approved'], ['requested', 'requested'], ['idea', 'idea'], ['partner', "partner's own"],
]
