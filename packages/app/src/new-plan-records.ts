import { addDays, day, firstDayOf, fiscalYear, lastDayOf, newRecordId, proseSections, type AnyRecord, type BookId, type Day, type FiscalYear, type Rec, type RecordId } from '@throughline/model'

/** A record the head links to: one that is there, or one made for the plan. */
interface Linked<R> { readonly record: R; readonly isNew: boolean }

export interface NewPlan {
  readonly book: BookId
  /** Ids of every book; those of the new records are added. */
  readonly taken: Set<string>
  readonly title: string
  readonly firstYear: FiscalYear
  readonly years: number
  readonly partner: Linked<Rec<'partner'>>
  /** Left out where nobody said which. */
  readonly command?: Linked<Rec<'organization'>>
  readonly guidance: readonly RecordId[]
}

/** The five phases of a plan that builds a partner's capability, in their order: ours, after the chapter's example matrix. */
const phases: readonly { readonly title: string; readonly text: string }[] = [
  { title: 'Build support', text: 'Win the partner and the interagency for the plan; assess; see that vetting, disclosure and policy allow it.' },
  { title: 'Start', text: 'First training and orientation; acquisition starts; personnel and budget offices are helped to carry the rest.' },
  { title: 'Deepen', text: 'Advanced training, logistics and sustainment; the partner takes part in exercises.' },
  { title: 'Sustain', text: 'The partner keeps up what was built, increasingly with its own money; progress is shown and reviewed.' },
  { title: 'Certify', text: 'The capability is proven and handed over.' },
]

/** The records of a new plan: head, phases of even length in whole months, and every section of the document, still empty. */
export function newPlanRecords(plan: NewPlan): readonly AnyRecord[] {
  const last = fiscalYear(plan.firstYear + plan.years - 1)
  const take = (prefix: string, title: string): RecordId => {
    const id = newRecordId(prefix, title, plan.taken)
    plan.taken.add(id)
    return id
  }
  const head: Rec<'plan'> = {
    kind: 'plan', id: take('plan', plan.book), title: plan.title, scope: 'country', partner: plan.partner.record.id,
    ...(plan.command && { command: plan.command.record.id }),
    start: firstDayOf(plan.firstYear), end: lastDayOf(last), version: '0.1, started',
    ...(plan.guidance.length > 0 && { guidance: plan.guidance }),
  }
  return [
    head,
    ...[plan.partner, plan.command].flatMap((link) => (link?.isNew === true ? [link.record] : [])),
    ...phases.map(({ title, text }, index): Rec<'phase'> => ({
      kind: 'phase', id: take(`phase-${plan.book}`, title), title, text, ...spanOf(head.start, plan.years * 12, index),
    })),
    ...Object.keys(proseSections).filter(isSection).map((section): Rec<'section-text'> => ({ kind: 'section-text', id: take(`section-${plan.book}`, section), section })),
  ]
}

const isSection = (text: string): text is keyof typeof proseSections => Object.hasOwn(proseSections, text)

function spanOf(start: Day, months: number, index: number): { readonly start: Day; readonly end: Day } {
  const first = Math.floor((months * index) / phases.length)
  const next = Math.floor((months * (index + 1)) / phases.length)
  return { start: firstOfMonth(start, first), end: addDays(firstOfMonth(start, next), -1) }
}

function firstOfMonth(start: Day, later: number): Day {
  const month = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + later
  return day(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`)
}
