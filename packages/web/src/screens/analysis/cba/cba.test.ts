import { riskMethodOf } from '@throughline/analysis'
import { defaultRiskMethod } from '@throughline/catalog'
import { addDays, bookId, createPlanGraph, day, fiscalYear, parseRecord, usd, type AnyRecord, type Rec } from '@throughline/model'
import { needOfSolution } from '@throughline/rules'
import { describe, expect, test } from 'vitest'
import { moneyBesideWork } from './activities/money-beside-work.ts'
import { becomingChanges } from './activities/plan-changes.ts'
import { mainOf, overlapping, proposeMoney, proposeSteps, shortText, startFrom } from './activities/propose.ts'
import { notJudged } from './judge/not-judged.ts'
import { methodChange } from './risk/method-record.ts'
import { byPriority, byReference, moved } from './work-order.ts'

const record = (content: object): AnyRecord => {
  const parsed = parseRecord(content)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const of = <K extends AnyRecord['kind']>(kind: K, content: object): Rec<K> => {
  const found = createPlanGraph({ book: bookId('b'), records: [record({ kind, ...content })] }).of(kind)[0]
  if (found === undefined) throw new Error(`no ${kind}`)
  return found
}
const capability = (id: string, priority?: number) => of('capability', { id: `capability-${id}`, title: id, ...(priority !== undefined && { priority }) })
const told = (changes: ReturnType<typeof moved>) => changes.map((one) => [one.capability.title, one.priority])
const on = day('2026-11-20')

describe('the order of the work', () => {
  test('WEB-930 a capability moves into its neighbour’s place; others keep theirs, and who has none gets the next free one', () => {
    const [a, b, c] = [capability('a', 1), capability('b', 4), capability('c')]
    expect(told(moved([a, b, c], 1, -1, 9))).toEqual([['b', 1], ['a', 4], ['c', 10]])
    expect(told(moved([a, b], 0, 1, 9))).toEqual([['b', 1], ['a', 4]])
    expect([moved([a, b], 0, -1, 9), moved([a, b], 1, 1, 9), moved([], 0, 1, 9)]).toEqual([[], [], []])
    expect([c, b, a].toSorted(byPriority)).toEqual([a, b, c])
  })
  test('WEB-930 tasks stand by their own reference, as people count', () => {
    const task = (text: string, ref?: string) => of('task', { id: `task-${text}`, text, ...(ref !== undefined && { ref }) })
    expect([task('d'), task('c', 'B10'), task('b', 'B2'), task('a', 'A1')].toSorted(byReference).map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('the plan’s own matrix', () => {
  const graph = createPlanGraph({ book: bookId('b'), records: [] })
  test('WEB-933 only what differs from the catalogue is kept, in a record that is made once', () => {
    const method = riskMethodOf(graph)
    const made = methodChange(graph, method, { cell: { likelihood: 'likely', consequence: 'minor', level: 'high' } })
    expect([made.action, made.fields.find(({ field }) => field === 'cells')?.after, made.fields.some(({ field }) => field === 'weights')]).toEqual(['add', [{ likelihood: 'likely', consequence: 'minor', level: 'high' }], false])
    const own = createPlanGraph({ book: bookId('b'), records: [record({ kind: 'risk-matrix', id: 'matrix-own', title: 'Own', weights: [{ part: 'urgency', weight: 5 }], source: 'Command' })] })
    const back = methodChange(own, riskMethodOf(own), { weight: { part: 'urgency', weight: defaultRiskMethod.weights.urgency } })
    expect([back.action, back.fields.find(({ field }) => field === 'weights')?.after, back.fields.find(({ field }) => field === 'source')?.after]).toEqual(['edit', undefined, 'Command'])
  })
})

describe('what an option leaves unsaid', () => {
  const option = (more: object) => of('solution', { id: 'solution-a', gap: 'gap-a', text: 'Boats', ...more })
  const yes = { answer: 'yes', reason: 'Seen' }
  const cost = [{ fiscalYear: 2028, amount: 10 }]
  test.each([
    ['nothing is said', {}, ['Not yet judged: affordable, feasible and responsive.', 'About how much it costs, in which year, is not known.']],
    ['a reason is missing', { affordable: { answer: 'partly' }, feasible: yes, responsive: yes, roughCost: cost }, ['Judged without a reason: affordable.']],
    ['one is not judged', { affordable: yes, feasible: yes, roughCost: cost }, ['Not yet judged: responsive.']],
    ['all is said', { affordable: yes, feasible: yes, responsive: yes, roughCost: cost }, []],
  ])('WEB-946 %s', (_, more, said) => {
    expect(notJudged(option(more))).toEqual(said)
  })
})

describe('what an option becomes', () => {
  const boats = { domain: 'materiel', text: 'Six boats.' } as const
  test.each([['materiel', 5], ['training', 3], ['facilities', 4], ['doctrine', 3], ['organization', 3], ['leadership-education', 3], ['personnel', 3], ['policy', 3], [undefined, 3]] as const)('WEB-937 the domain %s has its steps, end to end, the last of them within done on the day of need', (domain, count) => {
    const steps = proposeSteps({ text: 'A', ...(domain !== undefined && { domain }) }, day('2031-09-30'), on)
    expect(steps).toHaveLength(count)
    steps.slice(1).forEach((step, index) => expect(step.start).toBe(addDays(steps[index]?.end ?? on, 1)))
    expect(steps.filter(({ isAfter }) => isAfter !== true).at(-1)?.end).toBe('2031-09-30')
    expect(overlapping(steps)).toEqual([])
    expect(mainOf(steps)?.isMain).toBe(true)
  })
  test('WEB-937 without a day of need, or where it comes too soon, the steps begin the day after the day asked about', () => {
    expect([proposeSteps(boats, undefined, on)[0]?.start, proposeSteps(boats, day('2026-12-31'), on)[0]?.start]).toEqual(['2026-11-21', '2026-11-21'])
  })
  test('WEB-937 a step that must start later takes those after it along, and never moves earlier', () => {
    const steps = proposeSteps(boats, undefined, on)
    const [prepare, order] = steps
    if (prepare === undefined || order === undefined) throw new Error('no steps')
    const late = startFrom(steps, 'order', addDays(order.start, 10))
    expect([late[0], late[1]?.start, late[2]?.start]).toEqual([prepare, addDays(order.start, 10), addDays(steps[2]?.start ?? on, 10)])
    expect(startFrom(steps, 'order', addDays(order.start, -10))).toBe(steps)
    expect(overlapping(steps.map((step) => (step.key === 'order' ? { ...step, start: prepare.end } : step))).map(({ key }) => key)).toEqual(['order'])
  })
  test('WEB-937 money goes to the main step in its year, else to the first that falls in it, else to the main one', () => {
    const steps = proposeSteps(boats, undefined, on)
    const years = [2027, 2028, 2029, 2040].map((year) => ({ fiscalYear: fiscalYear(year), amount: usd(10) }))
    expect(proposeMoney(steps, years).map(({ step }) => step)).toEqual(['order', 'deliver', 'train', 'order'])
    expect(proposeMoney(steps, undefined)).toEqual([])
  })
  describe('money beside its work', () => {
    const graph = createPlanGraph({ book: bookId('b'), records: [] })
    const step = (start: string, end: string, more = {}) => ({ key: 'order', title: 'Order', type: 'investment' as const, start: day(start), end: day(end), isIn: true, ...more })
    const money = [{ fiscalYear: fiscalYear(2028), amount: usd(10), step: 'order' }]
    const remarks = (one: ReturnType<typeof step>, program?: string) => moneyBesideWork(graph, [one], money, program)
    test.each([['2027-09-01', '2027-09-30', 2027], ['2027-10-01', '2028-09-30', undefined], ['2027-09-30', '2028-12-01', undefined], ['2028-10-01', '2028-12-01', 2029]] as const)('WEB-945 work from %s to %s beside FY28 money is said to be in %s', (start, end, year) => {
      expect(remarks(step(start, end)).map(({ workYear }) => workYear)).toEqual(year === undefined ? [] : [year])
    })
    test('WEB-945 it says the year of both and what the program allows: dead, still alive, or not known', () => {
      const late = step('2029-12-01', '2030-02-28')
      expect(remarks(late)[0]).toMatchObject({ how: 'unknown', text: 'The money is of FY28, “Order” is in FY30. No program is chosen, so whether the money still lives then cannot be told.' })
      expect(remarks(late, 'sec-333-build-capacity')[0]).toMatchObject({ how: 'dead' })
      expect(remarks(late, 'sec-333-build-capacity')[0]?.text).toContain('obligate by 30 SEP 29')
      expect(remarks(step('2028-12-01', '2029-02-28'), 'sec-333-build-capacity')[0]).toMatchObject({ how: 'apart' })
      expect(remarks(late, 'no-such-program')[0]?.text).toContain('not held in the catalogue')
    })
    test('WEB-945 money of a step left out says so', () => {
      expect(remarks(step('2028-01-01', '2028-02-01', { isIn: false }))[0]?.how).toBe('lost')
    })
  })
  test('WEB-937 a long text is cut at a word, and begins small in a title', () => {
    expect([shortText('Six boats.'), shortText('UN course'), shortText(`Boats ${'and more '.repeat(20)}`).length <= 81]).toEqual(['six boats', 'UN course', true])
  })
  test('WEB-937 it is one set of changes: activities, what each waits for, money, the link and the choice', () => {
    const graph = createPlanGraph({ book: bookId('b'), records: [record({ kind: 'gap', id: 'gap-a', title: 'One boat', outcome: 'open' }), record({ kind: 'solution', id: 'solution-a', gap: 'gap-a', ...boats })] })
    const option = graph.of('solution')[0]
    if (option === undefined) throw new Error('no option')
    const steps = proposeSteps(option, undefined, on).map((step) => ({ ...step, isIn: step.key !== 'sustain' }))
    const money = [{ fiscalYear: fiscalYear(2027), amount: usd(10), step: 'order' }, { fiscalYear: fiscalYear(2031), amount: usd(5), step: 'sustain' }]
    const changes = becomingChanges(graph, { option, need: needOfSolution(graph, option), steps, money, program: 'fmf-grant', line: undefined, objectives: [] })
    expect(Object.entries(Object.groupBy(changes, ({ action, kind }) => `${action} ${kind}`)).map(([what, all]) => [what, all?.length])).toEqual([['add activity', 4], ['add dependency', 3], ['add funding-line', 1], ['edit solution', 1], ['edit gap', 1]])
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
    const values = (at: number) => Object.fromEntries((changes[at]?.fields ?? []).map(({ field, after }) => [field, after]))
    expect(values(0)).toMatchObject({ isStaffStep: true, status: 'idea' })
    expect(values(0)).not.toHaveProperty('programs')
    expect(values(1)).toMatchObject({ programs: ['fmf-grant'], supports: ['equipment'] })
  })
})
