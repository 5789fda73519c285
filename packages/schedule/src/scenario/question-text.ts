import { addDays, fiscalYearOf, formatDay, formatFiscalYear, parseDay, recordIdSchema, titleOf, type PlanGraph } from '@throughline/model'
import { programNameIn } from '@throughline/catalog'
import type { WhatIf } from './what-if.ts'

/** A question of what if as read from one line of text, or what is wrong with the line. */
export type QuestionRead = { readonly ok: true; readonly question: WhatIf } | { readonly ok: false; readonly problem: string }

/** The five ready questions as they are written, each with an example. */
export const questionForms = [
  'continuing-resolution:2027-03-19', 'less:fmf-grant:20', 'later-notice:6', 'unit-fails-vetting:UNIT', 'move-a-year:ACTIVITY,ACTIVITY',
] as const

/**
 * Reads a ready question from one line, as the command line and the address of the screen write it; undefined where the line is none of them.
 * `readQuestion(plan, 'less:fmf-grant:20')`
 */
export function readQuestion(plan: PlanGraph, text: string): QuestionRead | undefined {
  const [sort = '', ...rest] = text.split(':')
  return Object.hasOwn(readers, sort) ? readers[sort]?.(plan, rest.join(':')) : undefined
}

const asked = (question: WhatIf): QuestionRead => ({ ok: true, question })
const wrong = (problem: string): QuestionRead => ({ ok: false, problem })

const readers: Readonly<Record<string, (plan: PlanGraph, rest: string) => QuestionRead>> = {
  'continuing-resolution': (_, rest) => {
    const until = parseDay(rest)
    return until === undefined ? wrong(`"${rest}" is no day: write the last day of the continuing resolution as year-month-day, for example continuing-resolution:2027-03-19`) : asked({ sort: 'continuing-resolution', year: fiscalYearOf(until), until })
  },
  less: (plan, rest) => {
    const [program = '', percent = ''] = rest.split(':')
    if (!/^\d{1,3}$/.test(percent) || Number(percent) < 1 || Number(percent) > 100) return wrong(`"${percent}" is no percentage from 1 to 100: write for example less:fmf-grant:20`)
    return plan.of('funding-line').some((line) => line.program === program) ? asked({ sort: 'less-money', program, percent: Number(percent) }) : wrong(`no funding line of this plan is of "${program}": name one of ${programsIn(plan).join(', ')}`)
  },
  'later-notice': (_, rest) => (/^\d{1,2}$/.test(rest) && Number(rest) > 0 ? asked({ sort: 'later-notice', months: Number(rest) }) : wrong(`"${rest}" is no number of months from 1 to 99: write for example later-notice:6`)),
  'unit-fails-vetting': (plan, rest) => {
    const unit = plan.get('recipient-unit', recordIdSchema.safeParse(rest).data)
    return unit === undefined ? wrong(`"${rest}" is no recipient unit of this plan: name one of ${plan.of('recipient-unit').map(({ id }) => id).join(', ')}`) : asked({ sort: 'unit-fails-vetting', unit: unit.id })
  },
  'move-a-year': (plan, rest) => {
    const ids = rest.split(',').map((id) => ({ id, activity: plan.get('activity', recordIdSchema.safeParse(id).data) }))
    const unknown = ids.filter(({ activity }) => activity === undefined).map(({ id }) => `"${id}"`)
    return unknown.length > 0 ? wrong(`${unknown.join(', ')} ${unknown.length === 1 ? 'is no activity' : 'are no activities'} of this plan: write for example move-a-year:act-border-accord`) : asked({ sort: 'move-a-year', activities: ids.flatMap(({ activity }) => activity?.id ?? []) })
  },
}

/** The programs whose money the plan holds, by id. `programsIn(plan) // ['fmf-grant', …]` */
export const programsIn = (plan: PlanGraph): readonly string[] => [...new Set(plan.of('funding-line').flatMap(({ program }) => program ?? []))].sort()

/** The line `readQuestion` reads. `questionText({ sort: 'later-notice', months: 6 }) // later-notice:6` */
export function questionText(question: WhatIf): string {
  switch (question.sort) {
    case 'continuing-resolution': return `continuing-resolution:${question.until}`
    case 'less-money': return `less:${question.program}:${question.percent}`
    case 'later-notice': return `later-notice:${question.months}`
    case 'unit-fails-vetting': return `unit-fails-vetting:${question.unit}`
    case 'move-a-year': break
  }
  return `move-a-year:${question.activities.join(',')}`
}

/** A question as a title people read. `questionTitle(plan, { sort: 'later-notice', months: 6 }) // Notification slips 6 months` */
export function questionTitle(plan: PlanGraph, question: WhatIf): string {
  switch (question.sort) {
    case 'continuing-resolution': return `${formatFiscalYear(question.year)} under a continuing resolution until ${formatDay(question.until)}; new starts from ${formatDay(addDays(question.until, 1))}`
    case 'less-money': return `${question.percent} % less ${programNameIn(plan, question.program) ?? question.program}`
    case 'later-notice': return `Notification slips ${question.months} ${question.months === 1 ? 'month' : 'months'}`
    case 'unit-fails-vetting': return `${nameOf(plan, question.unit)} fails vetting`
    case 'move-a-year': break
  }
  return `${question.activities.map((id) => nameOf(plan, id)).join(', ')} a year later`
}

function nameOf(plan: PlanGraph, id: Parameters<PlanGraph['find']>[0]): string {
  const record = plan.find(id)
  return record === undefined ? id : titleOf(record)
}
