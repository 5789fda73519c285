import { titleOf, type Check, type Fault, type PlanGraph, type RecordId, type Source } from '@throughline/model'
import { programKnownTo } from './catalogue-of.ts'
import { noticeIncomplete } from './notice-incomplete.ts'
import { ownFailures, type OwnFailure } from './own-failures.ts'
import { strategyElementUnserved } from './strategy-element-unserved.ts'
import { transferNoticeDue, transferNoticeUnknown } from './transfer-notice-due.ts'
import type { TestId } from './verdict.ts'

interface LawCheckText {
  readonly test: TestId
  readonly title: string
  readonly why: string
  readonly source: Source
  readonly spec: string
  /** The field of the activity to look at. */
  readonly field: string
}

const catalogueSays = 'The law of each program is in the catalogue, with its sources; a planning aid, not legal advice.'

const lawCheck = ({ test, field, ...text }: LawCheckText): Check => ({
  id: `law/${test}`, severity: 'error', severityBecause: 'What the law does not allow cannot be done, however well it is planned.', ...text,
  *find(plan, on) {
    for (const [id, failures] of ownFailures(plan, on).get(test) ?? []) {
      const fault = faultOf(plan, id, field, failures)
      if (fault !== undefined) yield fault
    }
  },
})

/** One fault for all that one test refuses in an activity, so that a waiver means one thing. */
function faultOf(plan: PlanGraph, id: RecordId, field: string, failures: readonly OwnFailure[]): Fault | undefined {
  const activity = plan.find(id)
  const [first] = failures
  if (first === undefined || activity === undefined) return undefined
  const texts = new Map<string, string>()
  for (const { program, failure } of failures) {
    const short = programKnownTo(plan, program)?.short ?? program
    const said = texts.get(short)
    texts.set(short, said === undefined ? `under ${short}: ${failure.text}` : `${said} ${failure.text}`)
  }
  const boundaries = [...new Set(failures.flatMap(({ failure }) => failure.boundary ?? []))]
  return {
    record: id, field, message: `Activity "${titleOf(activity)}" ${[...texts.values()].join(' And ')}`, source: first.failure.source,
    next: boundaries.length === 0 ? 'Change what it needs, or choose another program.' : `What would pass: ${boundaries.join('; and ')}. Or choose another program.`,
  }
}

/** One check for each test of the law that can refuse. */
export const testChecks: readonly Check[] = [
  lawCheck({ test: 'confidence', field: 'programs', spec: 'LAW-36', title: 'Program whose law, once read, does not allow it', why: 'Of some programs the catalogue has read no source. Where the plan answers that its law was read and does not allow this, the program is closed.', source: { cite: 'Chapter 19, Resourcing', says: catalogueSays } }),
  lawCheck({ test: 'in-force', field: 'programs', spec: 'LAW-21', title: 'Program not in force', why: 'Many authorities are given for some years and lapse unless Congress renews them. An activity under one that has lapsed has no authority.', source: { cite: 'Chapter 19, Resourcing', says: catalogueSays } }),
  lawCheck({ test: 'purpose', field: 'purposes', spec: 'LAW-22', title: 'Purpose not among those of the law', why: 'Money given for one purpose may not be spent on another: each program names what it is for.', source: { cite: 'Chapter 19, Resourcing', says: catalogueSays } }),
  lawCheck({ test: 'support', field: 'supports', spec: 'LAW-23', title: 'Kind of support the program may not give', why: 'A program that may train may not always equip or build. What it may not give needs another program beside it.', source: { cite: 'Chapter 19, Resourcing', says: catalogueSays } }),
  lawCheck({ test: 'recipient', field: 'recipients', spec: 'LAW-24', title: 'Recipient the program may not help', why: 'Each law names whom it may help: military forces, security forces, civil authorities, the population. A unit it does not name is outside it.', source: { cite: 'Chapter 19, Resourcing', says: catalogueSays } }),
  lawCheck({ test: 'geography', field: 'programs', spec: 'LAW-25', title: 'Country the program does not reach', why: 'Some programs are made for named countries or one theater.', source: { cite: 'Chapter 19, Resourcing', says: catalogueSays } }),
  lawCheck({ test: 'restriction', field: 'programs', spec: 'LAW-26', title: 'Country barred by a restriction', why: 'Laws bar assistance to countries for what they do: use child soldiers, fail on trafficking or debts, support terrorism, overturn an elected government. A program stays closed until the bar is lifted or waived.', source: { cite: 'Chapter 19, Resourcing', says: catalogueSays } }),
  lawCheck({ test: 'prohibition', field: 'programs', spec: 'LAW-37', title: 'Something the law forbids', why: 'Beside what a program is for, its law forbids some things and asks for others: equipment that comes back, a place at no academy, a first purpose that is to train U.S. forces. What a plan shows or says is held against them.', source: { cite: 'Chapter 19, Resourcing', says: catalogueSays } }),
  lawCheck({ test: 'limit', field: 'programs', spec: 'LAW-27', title: 'Dollar limit exceeded', why: 'Many programs have a limit a project, a country or a year. The value that holds on the first day counts, over all activities of the plan that use the program.', source: { cite: '10 U.S.C. 301(8); limits of each program', says: catalogueSays } }),
  lawCheck({ test: 'companion', field: 'companions', spec: 'LAW-28', title: 'Required companion missing or late', why: 'Equipment and training under Section 333 stand only beside training in human rights and the law of armed conflict and institutional capacity building, both certified before the start.', source: { cite: '10 U.S.C. 333', says: 'Human rights training and institutional capacity building are certified before a program begins.' } }),
  lawCheck({ test: 'concurrence', field: 'programs', spec: 'LAW-29', title: 'Concurrence refused', why: 'Some programs need the agreement of the Department of State or the Chief of Mission. Where it is refused, the program is closed.', source: { cite: 'Chapter 19, Resourcing', says: catalogueSays } }),
  lawCheck({ test: 'vetting', field: 'recipients', spec: 'LAW-30', title: 'Unit barred by vetting', why: 'No assistance goes to a unit of which there is credible information that it committed gross violations of human rights.', source: { cite: '10 U.S.C. 362; 22 U.S.C. 2378d', says: 'Units are vetted before they are helped.' } }),
  lawCheck({ test: 'notification', field: 'start', spec: 'LAW-31', title: 'Notice to Congress too late', why: 'Where Congress is told before the start, the notice must go the stated days ahead; a start sooner than that is not allowed.', source: { cite: '10 U.S.C. 333(e); notices of each program', says: catalogueSays } }),
  lawCheck({ test: 'money', field: 'start', spec: 'LAW-32', title: 'Money not alive when it is spent', why: 'Each appropriation can be obligated in its years only. Work outside them needs other money, or other dates.', source: { cite: 'Chapter 19, Resourcing', says: catalogueSays } }),
  lawCheck({ test: 'sustainment', field: 'end', spec: 'LAW-38', title: 'Sustainment beyond what the law allows unexplained', why: 'Section 333 sustains a capability for five years. Beyond them the notice to Congress must justify it and say how it is handed over.', source: { cite: '10 U.S.C. 333(e)(7)', says: catalogueSays } }),
  lawCheck({ test: 'cost-share', field: 'programs', spec: 'LAW-33', title: 'Cost share not agreed', why: 'Where the law has the partner bear a share, its agreement must stand.', source: { cite: 'Chapter 19, Resourcing', says: catalogueSays } }),
]

/** Every check of the law. */
export const lawChecks: readonly Check[] = [...testChecks, noticeIncomplete, transferNoticeDue, transferNoticeUnknown, strategyElementUnserved]
