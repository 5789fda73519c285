import { levelWord, packageOf, packageParts, rankGaps, roleTies, sharedInterests, type RankedGap } from '@throughline/analysis'
import { joinNames, linksOf, type AnyRecord, type CellType, type CellValue, type KindId, type PlanGraph, type RankPart, type RecordId, type SheetColumn } from '@throughline/model'
import { titleFor } from '../../paper.ts'
import { activityComputed, linkComputed } from '../../matrix/list-columns.ts'

/** A column that is worked out from the plan: it is there to be read, and never read back. */
export interface ComputedColumn {
  /** The key of the column it stands behind; `id` is the first. */
  readonly after: string
  readonly heading: string
  readonly type: CellType
  readonly width: number
  readonly valueOf: (record: AnyRecord) => CellValue
}

type ById = (id: RecordId) => CellValue
const column = (after: string, heading: string, width: number, valueOf: ById, type: CellType = 'text'): ComputedColumn =>
  ({ after, heading, width, type, valueOf: ({ id }) => valueOf(id) })

/** The computed columns of a sheet: what each kind has of its own, and the title beside every link. */
export function computedColumns(plan: PlanGraph, kind: KindId, columns: readonly SheetColumn[]): readonly ComputedColumn[] {
  const titles = columns.filter(({ declared, part }) => declared.type === 'link' && part.of === 'field').map((link): ComputedColumn => ({
    after: link.key, heading: `${link.heading}: title`, type: 'text', width: 30, valueOf: (record) => linkTitle(plan, record, link.field),
  }))
  return [...(ofKind[kind]?.(plan, columns) ?? []), ...titles]
}

function linkTitle(plan: PlanGraph, record: AnyRecord, field: string): CellValue {
  const to = linksOf(record).find((link) => link.field === field)?.to
  return to === undefined || plan.find(to) === undefined ? undefined : titleFor(plan, to)
}

type OfKind = (plan: PlanGraph, columns: readonly SheetColumn[]) => readonly ComputedColumn[]
const ofKind: Partial<Readonly<Record<KindId, OfKind>>> = {
  activity: activityComputed,
  dependency: linkComputed,
  role: (plan) => {
    const ties = new Map(roleTies(plan).map((tie) => [tie.primary.id, tie]))
    return [column('supports', 'What carries it', 40, (id) => ties.get(id)?.because)]
  },
  interest: (plan) => {
    const shared = new Map(sharedInterests(plan).map((one) => [one.interest.id, one]))
    return [column('result', 'Sweet spot', 30, (id) => {
      const one = shared.get(id)
      return one === undefined ? undefined : [one.isSweetSpot ? 'Yes: all three want it.' : 'No.', one.warns].filter((words) => words !== undefined).join(' ')
    })]
  },
  capability: (plan) => [column('current.text', 'Gaps in it', 36, (id) => plan.referring(id, 'gap', 'capabilities').map(({ title }) => title).join('\n'))],
  gap: gapColumns,
  solution: (plan, columns) => [
    column(columns.findLast(({ field }) => field === 'roughCost')?.key ?? 'responsive.reason', 'Rough cost, all years ($)', 14, (id) => totalOf(plan, id), 'usd'),
    column('becomes', 'Missing from the package', 30, (id) => {
      const { isMateriel, missing } = packageOf(plan, id)
      return isMateriel ? (missing.length === 0 ? 'Nothing is missing.' : joinNames(missing.map((part) => packageParts[part]))) : undefined
    }),
  ],
}

function totalOf(plan: PlanGraph, id: RecordId): CellValue {
  const costs = plan.get('solution', id)?.roughCost ?? []
  return costs.length === 0 ? undefined : costs.reduce((sum, { amount }) => sum + amount, 0) / 100
}

function gapColumns(plan: PlanGraph): readonly ComputedColumn[] {
  const ranked = new Map(rankGaps(plan).map((one) => [one.gap.id, one]))
  const of = (tell: (one: RankedGap) => CellValue): ById => (id) => {
    const one = ranked.get(id)
    return one === undefined ? undefined : tell(one)
  }
  const level = (part: Exclude<RankPart, 'urgency'>, heading: string) => column(`${part}.reason`, `${heading}: Level`, 12, of(({ risk }) => (risk[part] === undefined ? 'not rated' : levelWord(risk[part]))))
  return [
    column('id', 'Rank', 8, of(({ rank }) => rank), 'number'),
    level('operational', 'Operational risk'), level('ofNotProviding', 'Political risk of not providing'), level('ofProviding', 'Political risk of providing'),
    column('urgency.reason', 'Points', 9, of(({ score }) => score), 'number'),
    column('urgency.reason', 'Why it ranks there', 110, of(({ because }) => because.join(' '))),
  ]
}
