import { perRecord, titleOf, type Activity, type Day, type FiscalYear, type PlanGraph, type Rec, type RecordId, type Usd } from '@throughline/model'
import { programsOf } from '../reading/programs.ts'

export interface NeedUnit {
  readonly id?: RecordId
  readonly name: string
  readonly types: readonly string[]
  readonly record?: Rec<'recipient-unit'>
}

export interface NeedMoney {
  readonly program?: string | undefined
  readonly year?: FiscalYear | undefined
  /** Likely, in cents; left out where it is not known, never zero for unknown. */
  readonly usd?: Usd | undefined
}

/** What is to be done for whom, when and with what money: an activity of the plan, an option to close a gap, or a sketch. What is left out is not known. */
export interface Need {
  readonly activity?: Activity
  /** The option it was read from. */
  readonly solution?: Rec<'solution'>
  readonly title: string
  readonly purposes: readonly string[]
  readonly support: readonly string[]
  readonly units: readonly NeedUnit[]
  /** Two letters of ISO 3166; a code it leaves to its users for an invented country. */
  readonly country?: string
  readonly start?: Day
  readonly end?: Day
  readonly money: readonly NeedMoney[]
  readonly construction?: { readonly usd?: Usd }
  /** A step of the staff gives the partner nothing itself. */
  readonly isStaffStep: boolean
  /** Programs that carry the need together, where it names some. */
  readonly programs: readonly string[]
  readonly asks?: string
}

/** What an activity needs, read from the plan. `needOf(plan, activity).support // ['training']` */
export function needOf(plan: PlanGraph, activity: Activity): Need {
  const partner = plan.get('partner', plan.head?.partner)
  const country = partner?.code
  const money = plan.referring(activity.id, 'funding-line', 'activity').map((line): NeedMoney => ({ program: line.program, year: line.fiscalYear, usd: line.likely }))
  return {
    activity, title: activity.title, purposes: activity.purposes ?? [], support: activity.supports ?? [],
    units: plan.pick('recipient-unit', activity.recipients).map((unit) => unitIn(plan, unit)),
    ...(country !== undefined && { country }),
    ...(activity.start !== undefined && { start: activity.start }), ...(activity.end !== undefined && { end: activity.end }),
    money, isStaffStep: activity.isStaffStep === true, programs: [...programsOf(plan, activity)],
    ...(activity.construction !== undefined && { construction: activity.construction.cost === undefined ? {} : { usd: activity.construction.cost } }),
  }
}

const unitIn = perRecord((_, unit: Rec<'recipient-unit'>) => unitOf(unit))

/** The unit a need is for, as the tests read it. */
export const unitOf = (unit: Rec<'recipient-unit'>): NeedUnit => ({ id: unit.id, name: titleOf(unit), types: unit.types ?? [], record: unit })
