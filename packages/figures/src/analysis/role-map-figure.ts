import { roleTies, untiedRoles, type RoleTie } from '@throughline/analysis'
import type { PlanGraph, Rec } from '@throughline/model'
import { drawing, element, escapeText, path, text, wrap, type Figure } from '../svg.ts'
import { edge, error, fontFamily, ink, ink2, ink3, line2, paper, wash } from '../tokens.ts'

export interface RoleMapOptions {
  readonly width: number
  readonly id?: string
}

const boxHeight = 60
const gapBetween = 10
const headHeight = 30
const columnsOf = (width: number) => ({ box: (width - 2 * 56) / 3, step: (width - 2 * 56) / 3 + 56 })

/**
 * The roles: governance carries support, support carries the primary role; what is missing is dashed and named; roles that are not wanted stand apart.
 * Chapter 19, Problem Analysis.
 * `roleMapFigure(plan, { width: 900 }).svg`
 */
export function roleMapFigure(plan: PlanGraph, options: RoleMapOptions): Figure {
  const { width } = options
  const id = options.id ?? 'role-map'
  const { box, step } = columnsOf(width)
  const ties = roleTies(plan)
  const heads = ['Governance and oversight', 'Support', 'Primary'].map((words, i) => text(i * step, 16, words, { 'font-weight': 600, fill: ink2 }))
  let y = headHeight
  const bands = ties.map((tie) => {
    const drawn = bandOf(tie, y, box, step)
    y += drawn.height + 18
    return drawn.svg
  })
  const loose = untiedRoles(plan)
  const unwanted = plan.of('role').filter((role) => role.wanted === 'not-wanted')
  const feet = [footOf('Tied to nothing', loose, y, width), footOf('Explicitly not wanted', unwanted, y + (loose.length === 0 ? 0 : 26), width)].filter((words) => words !== '')
  const height = y + feet.length * 26 + 4
  return drawing(id, width, height, 'Desired roles and what carries them', roleMapText(ties, loose, unwanted), fontFamily, [element('rect', { width, height, fill: paper }), ...heads, ...bands, ...feet])
}

function bandOf(tie: RoleTie, top: number, box: number, step: number): { readonly svg: string; readonly height: number } {
  const tall = (count: number) => Math.max(1, count) * (boxHeight + gapBetween) - gapBetween
  const height = Math.max(tall(tie.governance.length), tall(tie.support.length), boxHeight)
  const middle = top + height / 2
  const column = (roles: readonly Rec<'role'>[], x: number, missing: string) => {
    const start = middle - tall(roles.length) / 2
    if (roles.length === 0) return { svg: missingBox(x, start, box, missing), ends: [] as readonly number[] }
    return { svg: roles.map((role, i) => roleBox(role, x, start + i * (boxHeight + gapBetween), box)).join(''), ends: roles.map((_, i) => start + i * (boxHeight + gapBetween) + boxHeight / 2) }
  }
  const governance = column(tie.governance, 0, 'No governance role')
  const support = column(tie.support, step, 'No support role')
  const carried = (one: Rec<'role'>) => support.ends.filter((_, i) => one.supports?.some((id) => id === tie.support[i]?.id) === true)
  const links = [
    ...governance.ends.flatMap((from, i) => {
      const role = tie.governance[i]
      const ends = role === undefined ? [] : carried(role)
      return ends.length > 0 ? ends.map((to) => linkOf(box, from, step, to)) : [linkOf(box, from, 2 * step, middle)]
    }),
    ...support.ends.map((from) => linkOf(step + box, from, 2 * step, middle)),
  ]
  const svg = element('g', {}, path(`M0 ${top - 9 + 0.5}H${2 * step + box}`, { stroke: line2 }), ...links, governance.svg, support.svg, roleBox(tie.primary, 2 * step, middle - boxHeight / 2, box, true))
  return { svg, height }
}

const linkOf = (x1: number, y1: number, x2: number, y2: number): string => path(`M${x1} ${y1}C${x1 + 28} ${y1} ${x2 - 28} ${y2} ${x2} ${y2}`, { fill: 'none', stroke: edge })

function roleBox(role: Rec<'role'>, x: number, y: number, width: number, isPrimary = false): string {
  const lines = wrap(role.title, width - 20, 13, 2, isPrimary)
  return element('g', { 'data-record': role.id },
    element('title', {}, escapeText(role.action ?? role.title)),
    element('rect', { x: x + 0.5, y: y + 0.5, width: width - 1, height: boxHeight - 1, rx: 4, fill: isPrimary ? wash : paper, stroke: isPrimary ? ink : edge }),
    ...lines.map((words, i) => text(x + 10, y + (lines.length === 1 ? 25 : 18) + i * 15, words, { 'font-weight': isPrimary ? 600 : undefined, fill: ink })),
    text(x + 10, y + boxHeight - 9, `${role.priority === undefined ? 'no priority' : `priority ${role.priority}`}${role.willingness === undefined ? '' : ` · desire ${role.willingness}`}`, { 'font-size': 12, fill: ink3 }))
}

const missingBox = (x: number, y: number, width: number, words: string): string =>
  element('rect', { x: x + 0.5, y: y + 0.5, width: width - 1, height: boxHeight - 1, rx: 4, fill: 'none', stroke: error, 'stroke-dasharray': '4 3' }) + text(x + 10, y + 34, words, { fill: error })

const footOf = (label: string, roles: readonly Rec<'role'>[], y: number, width: number): string =>
  roles.length === 0 ? '' : element('g', {}, text(0, y + 14, `${label}: `, { 'font-weight': 600, fill: ink2 }), ...wrap(roles.map(({ title }) => title).join('; '), width - 160, 13, 1).map((words) => text(160, y + 14, words, { fill: ink })))

/** The drawing in words. */
export function roleMapText(ties: readonly RoleTie[], loose: readonly Rec<'role'>[], unwanted: readonly Rec<'role'>[]): string {
  const told = ties.map(({ primary, because }) => `${primary.title}: ${because}`)
  return [...told, ...(loose.length === 0 ? [] : [`Tied to nothing: ${loose.map(({ title }) => title).join('; ')}.`]), ...(unwanted.length === 0 ? [] : [`Explicitly not wanted: ${unwanted.map(({ title }) => title).join('; ')}.`])].join(' ')
}
