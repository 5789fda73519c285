import { breed, breederFor, type Breeder, type Member } from './breed.ts'
import type { Job } from './job.ts'
import { byEndBackwards, byStart, sorterFor, type Sorter } from './order.ts'
import { streamFrom } from './random.ts'
import { sample } from './sample.ts'
import { boardFor, placeBackward, placeForward, type Board } from './serial.ts'
import { isBetter, type Aim, type Worth } from './worth.ts'

export interface SearchOptions {
  /** The same seed and budget give the same plan. */
  readonly seed: number
  /** Serial generations at most, forward and backward ones counted alike. */
  readonly budget: number
  /** How much a step presses to come first, by place; the job's own where left out. */
  readonly urgency?: Int32Array
}

/** The best plan of a search so far. Always valid: links, floors, calendars and capacities hold. */
export interface Found extends Worth {
  /** Start of step i at `2i`, the day after its last at `2i + 1`, by place. */
  readonly days: Int32Array
  /** Serial generations until it was found. */
  readonly foundAfter: number
  /** Whether no plan can be better in cost. */
  readonly isProven: boolean
}

/**
 * Looks for a good plan: the serial plan by urgency first, then a population bred from parents drawn alike, each child justified to the right and to the left (forward-backward
 * improvement), the better half kept and none twice. Yields the best so far after every plan tried, so that whoever runs it can stop at any of them, show it, or run it in a worker;
 * it never gets worse than the first. Ends at the budget, or where the plan costs no more than any can.
 * `let best; for (best of searchPlans(job, shortestPlan(job), { seed: 1, budget: 5_000 })) if (isTooLate()) break`
 */
export function* searchPlans(job: Job, aim: Aim, options: SearchOptions): Generator<Found, Found> {
  const run = started(job, aim, options)
  const { size, breeder } = run
  yield run.best
  let alive: Member[] = []
  for (let k = 0; k < size && goesOn(run); k++) {
    const member = run.spare.pop() ?? memberFor(job)
    sample(job, run.urgency, member.list, k === 0 ? undefined : breeder.below)
    alive.push(tried(run, member))
    yield run.best
  }
  let [first, idle] = [alive[0], 0]
  while (goesOn(run)) {
    const parents = alive.length
    for (let k = 0; k < size && goesOn(run); k++) {
      const mother = breeder.below(parents)
      const father = (mother + 1 + breeder.below(Math.max(1, parents - 1))) % parents
      const child = run.spare.pop() ?? memberFor(job)
      breed(breeder, alive[mother] ?? child, alive[father] ?? child, child.list)
      alive.push(tried(run, child))
      yield run.best
    }
    alive = fittest(run, alive)
    idle = alive[0] === first ? idle + 1 : 0
    if (idle === idleAtMost) run.spare.push(...alive.splice(0))
    first = alive[0]
    while (alive.length < size && goesOn(run)) {
      const member = run.spare.pop() ?? memberFor(job)
      sample(job, run.urgency, member.list, breeder.below)
      alive.push(tried(run, member))
      yield run.best
    }
  }
  return run.best
}

interface Run {
  readonly job: Job
  readonly aim: Aim
  readonly budget: number
  readonly size: number
  readonly urgency: Int32Array
  readonly board: Board
  readonly sorter: Sorter
  readonly breeder: Breeder
  readonly spare: Member[]
  best: Found
  schedules: number
}

/** How many plans are kept: more where there is time to let them mix, and the more steps there are. */
const sizeFor = (budget: number, steps: number) => Math.max(100, Math.min(membersPerStep * steps, Math.floor(budget / schedulesPerMember)))
const membersPerStep = 8
const schedulesPerMember = 350
/** Generations without a better first plan, after which all is drawn anew: the others have become like it. */
const idleAtMost = 15

function started(job: Job, aim: Aim, { seed, budget, urgency = job.urgency }: SearchOptions): Run {
  const board = boardFor(job)
  const list = new Int32Array(job.network.steps.length)
  sample(job, urgency, list)
  placeForward(job, board, list)
  const worth = aim.worth(board)
  return {
    job, aim, budget, urgency, board, size: sizeFor(budget, list.length), sorter: sorterFor(job), breeder: breederFor(job, streamFrom(seed)), spare: [], schedules: 1,
    best: { ...worth, days: board.early.slice(), foundAfter: 1, isProven: worth.cost <= aim.least },
  }
}

const goesOn = ({ schedules, budget, best }: Run) => schedules < budget && !best.isProven

const memberFor = ({ network: { steps: { length } } }: Job): Member => ({ list: new Int32Array(length), starts: new Int32Array(length), cost: 0, tie: 0, end: 0 })

/** Turns the order of a member into a plan, justifies it, and orders the member as the plan came out. */
function tried(run: Run, member: Member): Member {
  const { job, aim, board, sorter } = run
  placeForward(job, board, member.list)
  let worth = noted(run)
  if (aim.isJustified && run.schedules + 2 <= run.budget) {
    byEndBackwards(job, sorter, board.early, member.list)
    placeBackward(job, board, member.list)
    run.schedules += 1
    byStart(job, sorter, board.late, member.list)
    placeForward(job, board, member.list)
    worth = noted(run)
  }
  byStart(job, sorter, board.early, member.list)
  for (let i = 0; i < member.starts.length; i++) member.starts[i] = board.early[2 * i] ?? 0
  member.cost = worth.cost
  member.tie = worth.tie
  member.end = board.end
  return member
}

function noted(run: Run): Worth {
  const { aim, board, best } = run
  run.schedules += 1
  const worth = aim.worth(board)
  if (isBetter(worth, best)) run.best = { ...worth, days: board.early.slice(), foundAfter: run.schedules, isProven: worth.cost <= aim.least }
  return worth
}

/** The best of parents and children; of plans worth the same only one. */
function fittest({ size, spare }: Run, all: Member[]): Member[] {
  const kept: Member[] = []
  for (const member of all.sort((a, b) => a.cost - b.cost || a.tie - b.tie)) {
    const last = kept.at(-1)
    if (kept.length < size && !(last !== undefined && last.cost === member.cost && last.tie === member.tie)) kept.push(member)
    else spare.push(member)
  }
  return kept
}
