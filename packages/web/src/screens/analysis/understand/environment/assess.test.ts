import { applyChange, bookId, createPlanGraph, day, parseRecord, type AnyRecord, type PlanGraph, type Rec } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import type { SentChange } from '../../../../data/answers.ts'
import { becoming, frameworksFor, headingsOf, lockedBecause, lookAgain, missingOf, titleFrom } from './assess.ts'

const aRecord = (input: Readonly<Record<string, unknown>>): AnyRecord => {
  const parsed = parseRecord(input)
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(' '))
  return parsed.value
}
const head = (scope: string) => aRecord({ kind: 'plan', id: 'plan-x', title: 'X', scope, start: '2026-10-01', end: '2031-09-30' })
const assessment = aRecord({ kind: 'assessment', id: 'assessment-1', title: 'Spring', framework: 'institutional-capacity', state: 'complete', date: '2026-03-01' })
const entry = aRecord({ kind: 'assessment-entry', id: 'entry-1', assessment: 'assessment-1', heading: 'decision-making', text: 'Nobody decides at night. Duty officers wait for morning.', rating: 'unfavourable', trend: 'steady', date: '2026-02-01' })
const byTitle = aRecord({ kind: 'assessment-entry', id: 'entry-2', assessment: 'assessment-1', heading: 'Human resources', text: 'Good people leave.' })
const odd = aRecord({ kind: 'assessment-entry', id: 'entry-3', assessment: 'assessment-1', heading: 'weather', text: 'Wet.' })
const role = aRecord({ kind: 'role', id: 'role-a', title: 'Patrol', type: 'primary', wanted: 'wanted' })
const plan = createPlanGraph({ book: bookId('x'), records: [head('country'), assessment, entry, byTitle, odd, role] })
const get = <K extends 'assessment' | 'assessment-entry'>(kind: K, id: string): Rec<K> => {
  const found = plan.of(kind).find((one) => one.id === id)
  if (found === undefined) throw new Error(`There is no ${id}`)
  return found
}
const madeBy = (graph: PlanGraph, changes: readonly SentChange[]): readonly (AnyRecord | undefined)[] => changes.map((change) => {
  const parsed = applyChange(graph.find(change.id), change)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
})

describe('assessing', () => {
  test('WEB-910 a country and a theater are asked by different frameworks', () => {
    const asked = (scope: string) => frameworksFor(createPlanGraph({ book: bookId('x'), records: [head(scope)] })).map(({ id }) => id)
    expect(asked('country')).toContain('section-333-factors')
    expect(asked('country')).not.toContain('theater-environment')
    expect(asked('theater')).toEqual(['swot', 'dimefil', 'pmesii-ctp', 'theater-environment'])
  })

  test('WEB-910 entries stand under their heading by its id or its title; what no heading takes stands last', () => {
    const headings = headingsOf(plan, get('assessment', 'assessment-1'))
    expect(headings.filter(({ entries }) => entries.length > 0).map(({ id, entries }) => [id, entries.map((one) => one.id)])).toEqual([
      ['decision-making', ['entry-1']], ['human-resources', ['entry-2']], ['weather', ['entry-3']],
    ])
  })

  test.each([
    ['Nobody decides at night. Duty officers wait.', 'Nobody decides at night'], ['One line', 'One line'], ['Two\nlines', 'Two'], ['U.S. trainers left. Twice.', 'U.S. trainers left'],
  ])('WEB-911 the title of what an entry becomes is its first sentence: %j', (text, title) => {
    expect(titleFrom(text)).toBe(title)
  })

  test.each(['assumption', 'risk', 'threat', 'opportunity'] as const)('WEB-911 an entry becomes one %s in one change, and keeps the link', (kind) => {
    const { changes, id } = becoming(plan, get('assessment-entry', 'entry-1'), { kind })
    const [made, kept] = madeBy(plan, changes)
    expect(made?.kind).toBe(kind)
    expect(kept).toMatchObject({ id: 'entry-1', becomes: [id] })
  })

  test('WEB-911 an entry on institutions becomes an institutional condition of the role, with its factor', () => {
    const { changes } = becoming(plan, get('assessment-entry', 'entry-1'), { kind: 'condition', role: role.id })
    expect(madeBy(plan, changes)[0]).toMatchObject({ role: 'role-a', type: 'institutional', factor: 'decision-making', evidence: ['entry-1'] })
  })

  test('WEB-912 a later look follows the first, takes its entries over with the one each came from, and asks their days anew', () => {
    const { changes, id } = lookAgain(plan, get('assessment', 'assessment-1'), day('2026-11-24'))
    const [later, ...entries] = madeBy(plan, changes)
    expect(later).toMatchObject({ id, follows: 'assessment-1', state: 'in-work', date: '2026-11-24', framework: 'institutional-capacity' })
    expect(entries).toHaveLength(3)
    expect(entries[0]).toMatchObject({ assessment: id, heading: 'decision-making', earlier: 'entry-1', rating: 'unfavourable' })
    expect(entries[0]).not.toHaveProperty('date')
    expect(new Set(changes.map((change) => change.id)).size).toBe(changes.length)
  })

  test('WEB-912 entries of a complete assessment say that they are kept', () => {
    expect(lockedBecause(plan, get('assessment-entry', 'entry-1'))).toContain('kept as it was')
  })

  test('WEB-918 what would be missing for good from a complete assessment is named and counted, heading by heading, finding by finding', () => {
    const source = aRecord({ kind: 'source', id: 'source-1', title: 'Visit' })
    const office = aRecord({ kind: 'organization', id: 'org-1', name: 'Office' })
    const swot = { kind: 'assessment', id: 'assessment-2', title: 'SWOT', framework: 'swot', state: 'in-work' }
    const headings = ['strengths', 'weaknesses', 'opportunities', 'threats']
    const seen = (heading: string, more = {}) => aRecord({ kind: 'assessment-entry', id: `entry-${heading}`, assessment: 'assessment-2', heading, text: heading, ...more })
    const missing = (...records: readonly AnyRecord[]) => missingOf(createPlanGraph({ book: bookId('x'), records: [head('country'), source, office, ...records] }), records.find((one) => one.kind === 'assessment') ?? get('assessment', 'assessment-1'))
    expect(missing(aRecord(swot), seen('strengths'), seen('weaknesses', { source: 'source-1' }), seen('opportunities', { confidence: 'high' }))).toEqual([
      '1 of 4 headings says nothing: Threats.', '2 of 3 findings name no source.', '2 of 3 findings do not say how sure one can be.', 'The office that made it is not named.',
    ])
    const whole = headings.slice(1).map((heading) => seen(heading, { source: 'source-1', confidence: 'high' }))
    const skip = aRecord({ kind: 'not-needed', id: 'skip-1', step: 'swot/strengths', about: 'assessment-2', because: 'Said elsewhere.' })
    expect(missing(aRecord({ ...swot, owner: 'org-1' }), ...whole, skip)).toEqual([])
  })
})
