import type { PlannedGates } from '@throughline/app'
import { addYears, formatDay, titleOf, type PlanGraph, type RecordId } from '@throughline/model'

type Told = PlannedGates['gates'][number]

/**
 * The gates of a plan in lines people read: the missed, then those of the next twelve months by month; what cannot start as planned; what comes round soon.
 * Later and done gates are counted, and with `all` told.
 */
export function tellGates(plan: PlanGraph, { on, gates, earliest, funds, recurring }: PlannedGates, { all }: { readonly all: boolean }): string {
  const line = lineOf(plan)
  const of = (state: Told['state']) => gates.filter((gate) => gate.state === state)
  const [done, missed] = [of('done'), of('missed')]
  const open = gates.filter(({ state }) => state === 'ahead' || state === 'tight')
  const near = open.filter(({ latest }) => all || latest <= addYears(on, 1))
  const months = Map.groupBy(near, ({ latest }) => formatDay(latest).slice(3))
  const late = earliest.filter(({ isPlannedSo }) => !isPlannedSo)
  return [
    `${plan.head === undefined ? plan.book : titleOf(plan.head)}: gates as of ${formatDay(on)}`,
    ...part('Missed', missed.map(line)),
    ...[...months].flatMap(([month, some]) => part(month, some.map(line))),
    ...part('Cannot start as planned', late.map(({ activity, day, because }) => `  ${titleIn(plan, activity)}  [${activity}]: at the earliest ${formatDay(day)}${because === undefined ? '' : `, by ${because.title} (${because.text}; ${because.source.cite})`}`)),
    ...fundParts(plan, { on, funds, all }),
    ...part('Comes round in the next 90 days', recurring.map(({ due, title, owner, source }) => `  ${formatDay(due)}  ${title}; ${owner ?? 'owner not said'} (${source ?? 'no source'})`)),
    ...(all ? part('Done', done.map(line)) : []),
    '', `${missed.length} missed, ${of('tight').length} tight, ${of('ahead').length} ahead, ${done.length} done.${all ? '' : ` With --all the ${open.length - near.length} after the next twelve months and the done are told, too.`} A planning aid, not legal advice.`,
  ].join('\n')
}

/** What leaves the life of its money, what must be obligated within twelve months, and with `all` every life. */
function fundParts(plan: PlanGraph, { on, funds, all }: Pick<PlannedGates, 'on' | 'funds'> & { readonly all: boolean }): readonly string[] {
  const tell = (some: PlannedGates['funds']) => some.map(({ fund, text }) => `  ${text}: ${titleIn(plan, fund.activity)}  [${fund.activity}]${fund.kind === 'told' ? ` (${fund.window.source.cite})` : ''}`)
  const leaving = funds.filter(({ fund }) => fund.kind === 'told' && fund.breaches.length > 0)
  const soon = funds.filter(({ fund }) => fund.kind === 'told' && fund.window.obligateBy !== undefined && fund.window.obligateBy >= on && fund.window.obligateBy <= addYears(on, 1))
  return [
    ...part('Leaves the life of its money', tell(leaving)),
    ...(all ? part('Life of the money', tell(funds)) : part('Money to obligate in the next twelve months', tell(soon))),
  ]
}

const part = (heading: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', heading, ...lines])

const titleIn = (plan: PlanGraph, id: RecordId) => {
  const record = plan.find(id)
  return record === undefined ? id : titleOf(record)
}

const leftText = (left: number) => (left === 0 ? 'today' : left > 0 ? `${left} ${left === 1 ? 'day' : 'days'}` : `${-left} ${left === -1 ? 'day' : 'days'} late`)

const lineOf = (plan: PlanGraph) => ({ latest, slackDays, state, title, activity, program, owner, source, onlyIf, answer, assumed }: Told): string => {
  const notes = [
    ...(onlyIf === undefined ? [] : ['only in some cases']),
    ...(answer === undefined || answer.record === activity ? [] : [`${answer.isDone ? 'done by' : 'on the plan as'} "${titleIn(plan, answer.record)}"${answer.day === undefined || answer.isDone ? '' : `, ${formatDay(answer.day)}`}`]),
    ...(assumed === undefined ? [] : [assumed]),
  ]
  return `  ${formatDay(latest)}  ${state === 'done' ? 'done' : state === 'missed' && slackDays >= 0 ? 'planned too late' : leftText(slackDays)}${state === 'tight' ? ', tight' : ''}  ${title}: ${titleIn(plan, activity)}  [${activity}] ${program}; ${owner}${notes.map((note) => `; ${note}`).join('')} (${source.cite})`
}
