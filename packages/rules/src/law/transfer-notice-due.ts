import { kindOf, formatDay, titleOf, type Check, type Day, type Fault, type PlanGraph } from '@throughline/model'
import { sayNoticeOnRecord, transferFlags, type TransferNotice } from './transfer-notice.ts'

export const transferNoticeDue: Check = {
  id: 'law/transfer-notice-due',
  severity: 'warning',
  title: 'Notice of a sale or transfer due and not on record',
  why: 'From an amount on, Congress is told of a sale, an export, a lease or a transfer before it goes: of the case as a whole, by what is in force on the day of the offer, at other amounts and with other waits for NATO and five more countries than for all others. The notice stands in the plan as a step or a day, or nobody sends it.',
  severityBecause: 'The case can still be prepared; but until the notice has gone and its days have run, it cannot be offered.',
  source: { cite: 'AECA 36(b) (22 U.S.C. 2776(b)); FAA 516(f) (22 U.S.C. 2321j(f))', says: 'Congress is told before a sale or a transfer from the stated amounts on.' },
  spec: 'LAW-47',
  *find(plan, on) {
    for (const flag of transferFlags(plan, on)) {
      if (flag.state !== 'above' || flag.onRecord.state === 'in-time') continue
      const fault = faultOf(plan, flag, on)
      if (fault !== undefined) yield fault
    }
  },
}

function faultOf(plan: PlanGraph, flag: TransferNotice, on: Day): Fault | undefined {
  const record = plan.find(flag.of)
  if (record === undefined || (record.kind === 'case' && record.state === 'closed')) return undefined
  const { lastDay } = flag.onRecord
  const isLate = flag.onRecord.state === 'late' || (lastDay !== undefined && lastDay < on)
  const next = record.kind === 'activity' ? 'Make a case of it, and name in it the step that gives the notice.'
    : isLate ? `Move ${flag.step}, or record the day on which Congress was told.` : 'Name the step that gives the notice in the case, or the day on which Congress was told.'
  const source = { cite: flag.cite }
  return {
    record: record.id, field: record.kind === 'case' ? 'notice' : 'programs', next, source,
    message: `${capital(kindOf(record.kind).one)} "${titleOf(record)}" is told to Congress before ${flag.step}. ${flag.text} ${sayNoticeOnRecord(flag) ?? ''}${lastDay !== undefined && lastDay < on && flag.onRecord.state === 'none' ? ` That day was over on ${formatDay(on)}.` : ''}`.trim(),
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const transferNoticeUnknown: Check = {
  id: 'law/transfer-notice-unknown',
  severity: 'advice',
  title: 'Case of which it cannot be told whether Congress hears',
  why: 'An amount that is not known is unknown, never zero: such a case may need a notice weeks before its offer, and nobody plans it.',
  severityBecause: 'The amount may well stay below; but one should know before the days run out.',
  source: { cite: 'AECA 36(b) (22 U.S.C. 2776(b)); FAA 516(f) (22 U.S.C. 2321j(f))', says: 'Congress is told before a sale or a transfer from the stated amounts on.' },
  spec: 'LAW-48',
  *find(plan, on) {
    for (const flag of transferFlags(plan, on)) {
      const record = plan.get('case', flag.of)
      if (record === undefined || flag.state !== 'unknown' || record.state === 'closed' || flag.onRecord.state === 'in-time') continue
      yield { record: record.id, message: `Of case "${record.title}" it cannot be told whether Congress hears of it. ${flag.text}`, next: `Answer: ${flag.asks ?? 'what does it come to?'}`, source: { cite: flag.cite }, ...(flag.asksField !== undefined && { field: flag.asksField }) }
    }
  },
}
