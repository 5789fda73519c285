import { bookId, createPlanGraph, parseRecord, type AnyRecord } from '@throughline/model'
import { expect, test } from 'vitest'
import { madeOrganization, organizationsToMake } from './make-organization.ts'

const read = (input: unknown): AnyRecord => {
  const parsed = parseRecord(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const graph = createPlanGraph({
  book: bookId('x'),
  records: [
    read({ kind: 'plan', id: 'plan-x', title: 'X', scope: 'country', start: '2026-10-01', end: '2031-09-30', partner: 'partner-x' }),
    read({ kind: 'partner', id: 'partner-x', name: 'X', forces: [{ name: 'River Police', ministry: 'org-interior' }, { name: 'Border Guard' }] }),
    read({ kind: 'organization', id: 'org-interior', name: 'Ministry of the Interior' }),
    read({ kind: 'organization', id: 'org-guard', name: 'border guard' }),
  ],
})
const offered = (words: string, targets: readonly ('organization' | 'activity')[] = ['organization']) => organizationsToMake(graph, targets, words).map(({ value }) => value)

test.each([
  ['', ['make River Police']], ['river', ['make River Police', 'make river']], ['River police ', ['make River Police']], ['Lake Guard', ['make Lake Guard']], ['BORDER GUARD', []],
])('WEB-13 a search for an organization by %j offers to make %j', (words, made) => {
  expect(offered(words)).toEqual(made)
})
test('WEB-13 where no organization is asked for none is made', () => {
  expect(offered('Lake Guard', ['activity'])).toEqual([])
})
test('WEB-13 a force becomes an organization of the partner under its ministry; a new name is just that; a record that is there is only linked', () => {
  const values = (choice: string) => Object.fromEntries((madeOrganization(graph, choice)?.change.fields ?? []).map(({ field, after }) => [field, after]))
  expect(values('make River Police')).toEqual({ name: 'River Police', side: 'partner', parent: 'org-interior' })
  expect(values('make Lake Guard')).toEqual({ name: 'Lake Guard' })
  expect(madeOrganization(graph, 'org-guard')).toBeUndefined()
})
