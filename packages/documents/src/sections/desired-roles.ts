import { roleTies, sharedInterests } from '@throughline/analysis'
import { roleMapFigure, sweetSpotFigure, sweetSpotKey } from '@throughline/figures'
import { desireFactors, type PlanGraph, type Rec } from '@throughline/model'
import { cell, columns, emphasis, heading, paragraph, row, strong, table, when } from '../block.ts'
import { choiceText, hasProse, nameOf, section, type Paper } from '../paper.ts'
import type { Block, Cell, Runs, Section } from '../tree.ts'

const figureWidth = 760

/** Desired roles: the map, each role with its interest and risk, what it needs, whether the partner wants it, and the sweet spot. (Chapter 19, Define the Desired Security Role(s).) */
export function desiredRoles(paper: Paper): Section {
  const roles = paper.plan.of('role').toSorted((a, b) => (a.priority ?? 999) - (b.priority ?? 999) || (a.id < b.id ? -1 : 1))
  return section(paper, {
    id: 'desired-roles',
    open: roles.length > 0 || hasProse(paper, 'desired-roles') ? undefined : `No roles are written yet: what the United States would like ${paper.partner} to play, and what not.`,
    blocks: roles.length === 0 ? [] : [
      figureOf(roleMapFigure(paper.plan, { width: figureWidth, id: 'role-map' }), 'role-map'),
      roleTable(paper, roles), ...conditionBlocks(paper, roles), ...desireBlocks(paper), ...interestBlocks(paper),
    ],
  })
}

const figureOf = (drawn: ReturnType<typeof roleMapFigure>, id: string): Block => ({ kind: 'figure', id, svg: drawn.svg, width: drawn.width, height: drawn.height, caption: drawn.title, alt: drawn.description })

function roleTable(paper: Paper, roles: readonly Rec<'role'>[]): Block {
  return table({
    id: 'roles', caption: 'Roles, by priority; those not wanted last', isDense: true, alt: 'One role a row: who plays it and how, why the United States wants it, and what is risked without it.',
    columns: columns(['Role', 30], ['Action', 28], ['Our interest', 18], ['Risk if not played (if played, where not wanted)', 24]),
    rows: roles.map((role) => row([nameCell(paper.plan, role), role.action ?? '', role.interest ?? '', riskCell(role)], { record: role.id })),
  })
}

const nameCell = (plan: PlanGraph, role: Rec<'role'>): Cell => cell(
  [...(role.priority === undefined ? [] : [{ text: `${role.priority}. ` }]), { text: role.title, strong: true, record: role.id }],
  `${choiceText(role, 'type')}${role.wanted === 'not-wanted' ? '; explicitly not wanted' : ''}${role.outcome === undefined ? '' : `; ${choiceText(role, 'outcome').toLowerCase()}`}`,
  nameOf(plan, role.organization), role.note === undefined ? undefined : [emphasis(role.note)],
)

const riskCell = (role: Rec<'role'>): Cell => cell(
  role.riskToCampaignPlan === undefined ? undefined : [emphasis('Campaign plan: '), { text: role.riskToCampaignPlan }],
  role.riskToStrategy === undefined ? undefined : [emphasis('Strategy: '), { text: role.riskToStrategy }],
)

function conditionBlocks({ plan }: Paper, roles: readonly Rec<'role'>[]): readonly Block[] {
  const rows = roles.flatMap((role) => plan.referring(role.id, 'condition', 'role').toSorted((a, b) => (a.type > b.type ? -1 : 1)).map((condition, i) => row([
    i === 0 ? role.title : '', cell([{ text: condition.text, record: condition.id }]),
    cell(choiceText(condition, 'type'), condition.factor === undefined ? undefined : choiceText(condition, 'factor').toLowerCase()), cell([strong(choiceText(condition, 'status'))]),
  ], { record: condition.id })))
  return when(rows.length > 0, heading(2, 'conditions', 'What the roles require'), table({
    id: 'conditions', caption: 'Required conditions', isDense: true, alt: 'One condition a row, under its role: operational or institutional, and whether it is met.',
    columns: columns(['Role', 24], ['Condition', 44], ['Type', 20], ['Status', 12]), rows,
  }))
}

const short = { strong: 'Strong', moderate: 'Moderate', weak: 'Weak', opposed: 'Opposed' } as const

/** Factors down, roles across: only roles that were asked about. */
function desireBlocks({ plan }: Paper): readonly Block[] {
  const asked = roleTies(plan).map(({ primary }) => primary).concat(plan.of('role').filter((role) => role.wanted === 'not-wanted'))
    .filter((role) => plan.referring(role.id, 'partner-desire', 'role').length > 0).slice(0, 5)
  if (asked.length === 0) return []
  const width = Math.floor(70 / asked.length)
  const ratingOf = (role: Rec<'role'>, factor: string): Cell => {
    const found = plan.referring(role.id, 'partner-desire', 'role').find((desire) => desire.factor === factor)
    return found === undefined ? cell('not assessed') : cell([{ text: found.rating === undefined ? 'not rated' : short[found.rating], strong: true, record: found.id }], found.text)
  }
  return [heading(2, 'partner-desire', 'Whether the partner wants it'), table({
    id: 'partner-desire', caption: 'Partner desire, factor by factor', isDense: true, alt: 'One factor a row, one role a column, with the rating and what it is seen from.',
    columns: columns(['Factor', 30], ...asked.map((role): [string, number] => [role.title, width])),
    rows: Object.entries(desireFactors).map(([factor, label]) => row([label, ...asked.map((role) => ratingOf(role, factor))])),
  })]
}

const sides = ['defense', 'state', 'partner'] as const

function interestBlocks({ plan }: Paper): readonly Block[] {
  const shared = sharedInterests(plan)
  return when(shared.length > 0, heading(2, 'sweet-spot', 'The sweet spot'),
    figureOf(sweetSpotFigure(shared, { width: 600, id: 'sweet-spot' }), 'sweet-spot'), paragraph(sweetSpotKey, 'note'),
    table({
      id: 'shared-interests', caption: 'Who wants what', isDense: true, alt: 'One topic a row: whether defense, State and the partner want it, why, and what follows.',
      columns: columns(['Topic', 22], ['Defense', 19], ['State and others', 19], ['Partner', 19], ['So', 21]),
      rows: shared.map(({ interest, isSweetSpot, warns }) => row([
        cell([{ text: interest.topic, strong: true, record: interest.id }], isSweetSpot ? 'Sweet spot' : undefined),
        ...sides.map((side) => sideCell(interest[side])), cell(interest.result, warns === undefined ? undefined : [emphasis(warns)]),
      ], { record: interest.id })),
    }))
}

const answerWords = { yes: 'Yes', partly: 'Partly', no: 'No' } as const
const sideCell = (side: Rec<'interest'>['defense']): Cell => {
  const words: Runs = side === undefined ? [{ text: 'not asked' }] : [strong(answerWords[side.answer])]
  return cell(words, side?.reason)
}
