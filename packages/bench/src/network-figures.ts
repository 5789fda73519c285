import { bookId, createPlanGraph, day, parseRecord, type AnyRecord, type PlanGraph } from '@throughline/model'
import { bothPasses, changeStep, dayAt, dayNumber, daysFor, freeFloat, networkOf, planSchedulePasses, workCalendar, type Link, type Network, type Step } from '@throughline/schedule'
import { timed, type Figure } from './measure.ts'
import { between, randomFrom } from './random.ts'
import { besideTaskJuggler } from './taskjuggler-peer.ts'

const first = dayNumber(day('2027-01-04'))
const on = day('2026-11-20')

/** A network of steps with two links each, floors over five years and three calendars; the same for the same seed. */
export function inventedNetwork(count: number, seed: number): { readonly steps: readonly Step[]; readonly links: readonly Link[] } {
  const random = randomFrom(seed)
  const span = 15 * 366
  const calendars = [undefined, [5, 6], [4, 5]].map((weekend) => (weekend === undefined ? undefined : workCalendar(first - 366, first + span, new Set(weekend), new Set(Array.from({ length: 200 }, () => first + between(random, 0, span))))))
  const steps = Array.from({ length: count }, (_, i): Step => ({ id: `step-${i}`, floor: first + between(random, 0, 1_800), length: between(random, 1, 20), calendar: calendars[i % 3] }))
  const links = steps.flatMap((step, i): readonly Link[] => (i === 0 ? [] : [1, 2].map(() => ({ from: `step-${Math.max(0, i - between(random, 1, 200))}`, to: step.id, type: 'finish-start', lag: between(random, 0, 4) }))))
  return { steps, links }
}

function recordsOf(steps: readonly Step[], links: readonly Link[]): PlanGraph {
  const read = (fields: Readonly<Record<string, unknown>>): AnyRecord => {
    const parsed = parseRecord(fields)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    return parsed.value
  }
  return createPlanGraph({ book: bookId('network'), records: [
    read({ kind: 'plan', id: 'plan-network', title: 'Network', scope: 'country', start: '2026-10-01', end: '2031-09-30' }),
    ...steps.map(({ id, floor, length }) => read({ kind: 'activity', id, title: id, status: 'idea', start: dayAt(floor), end: dayAt(floor + length - 1) })),
    ...links.map(({ from, to, lag }, i) => read({ kind: 'dependency', id: `link-${i}`, predecessor: from, successor: to, type: 'finish-start', lagDays: lag })),
  ] })
}

/** Both passes and both floats. */
function reckon(network: Network, days: ReturnType<typeof daysFor>): number {
  bothPasses(network, days)
  let sum = 0
  for (let i = 0; i < network.steps.length; i++) sum += freeFloat(network, days, i, (days.late[2 * i] ?? 0) - (days.early[2 * i] ?? 0))
  return sum
}

/** A pass over the same arrays that only reads each link twice: what no engine can be faster than. */
function barePass({ inDay, inWeight, outIn }: Network): number {
  let sum = 0
  for (let k = 0; k < inDay.length; k++) sum += (inDay[k] ?? 0) + (inWeight[k] ?? 0)
  for (let k = 0; k < outIn.length; k++) sum += inWeight[outIn[k] ?? 0] ?? 0
  return sum
}

/** What the critical path method takes: warm, cold from records, large, and one change. */
export async function networkFigures(): Promise<readonly Figure[]> {
  const { steps, links } = inventedNetwork(5_000, 20_261_120)
  const network = networkOf(steps, links)
  const days = daysFor(network)
  const warm = await timed(200, () => reckon(network, days))
  const bare = await timed(200, () => barePass(network))
  const plans = Array.from({ length: 12 }, () => recordsOf(steps, links))
  const cold = await timed(11, (n) => { const plan = plans[n]; if (plan !== undefined) planSchedulePasses(plan, on) })
  const large = inventedNetwork(100_000, 7)
  const largeNetwork = networkOf(large.steps, large.links)
  const largeDays = daysFor(largeNetwork)
  const wide = await timed(20, () => reckon(largeNetwork, largeDays))
  const random = randomFrom(11)
  const edit = await timed(500, () => { changeStep(network, days, between(random, 0, 4_999), { length: between(random, 1, 20) }) })
  const perLink = (ms: number) => `${((ms * 1e6) / links.length).toFixed(0)} ns a link`
  return [
    { what: `dates of 5,000 activities, ${links.length.toLocaleString('en-US')} links: both passes, calendars and floats, warm (${perLink(warm.median)})`, ...warm, unit: 'ms', budget: 0.5, peer: { what: `a bare pass over the arrays (${perLink(bare.median)})`, median: bare.median } },
    { what: 'the same from records, of a plan not seen before', ...cold, unit: 'ms', budget: 5 },
    { what: 'dates of 100,000 activities, warm', ...wide, unit: 'ms', budget: 15 },
    { what: 'dates after one change among 5,000', ...edit, unit: 'ms', budget: 0.1 },
    ...await peerFigure(),
  ]
}

/** Beside TaskJuggler, where it is installed: the dates must be the same. */
async function peerFigure(): Promise<readonly Figure[]> {
  const peer = await besideTaskJuggler(1_000)
  return peer === undefined ? [] : [{ what: `dates of 1,000 activities in calendar days, cold: ${peer.equal} of ${peer.of} equal to TaskJuggler’s`, median: peer.ours, worst: peer.ours, unit: 'ms', peer: { what: 'TaskJuggler 3, a user’s wait', median: peer.its } }]
}
