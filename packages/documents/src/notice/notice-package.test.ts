import { day, recordId } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { writeHtml } from '../html/write-html.ts'
import { writeDocx } from '../writers.ts'
import { aPlan, bandaria, blocksOf, linesOf, rowsOf, tableOf } from '../testing/a-plan.ts'
import { everySection } from '../tree.ts'
import { noticePackage } from './notice-package.ts'

const on = day('2026-11-20')
const example = bandaria()
function packageOf(plan: ReturnType<typeof aPlan>, id: string) {
  const proposal = plan.get('proposal', recordId(id))
  if (proposal === undefined) throw new Error(`no ${id}`)
  return noticePackage(plan, proposal, { on, findings: [] })
}
const factsOf = (id: string) => Object.fromEntries(packageOf(example, id).cover.facts.map(({ label, value }) => [label, value]))
const proposal = { kind: 'proposal', id: 'proposal-a', title: 'A', program: 'sec-333-build-capacity' }

describe('the notice package', () => {
  test.each([['border', '9 of 9 complete (100 %)', 'Eligible as planned', '26 DEC 27'], ['lake', '6 of 9 complete (66 %)', 'Not eligible as planned', '24 DEC 28'], ['northmark', '7 of 9 complete (77 %)', 'Not eligible as planned', '18 FEB 29']])(
    'DOC-70 the cover of the example says how ready it is: %s', (name, items, law, last) => {
      expect(factsOf(`proposal-333-${name}`)).toMatchObject({ 'Items of the notice': items, Law: law, 'Last day of the notice': last, Marking: 'UNCLASSIFIED' })
    })
  test('DOC-71 the nine items stand in the order of the law, each missing one with who owes it and by when', () => {
    const rows = rowsOf(tableOf(packageOf(example, 'proposal-333-lake'), 'items'))
    expect(rows.map(([item]) => item?.slice(0, 1)).join('')).toBe('123456789')
    expect(rows[1]?.slice(0, 3)).toEqual(['2 What they can take in and use', 'Partly answered', "Crews yes; the owner's institutions are not assessed for boats. | Owed by Institute for Security Governance by 31 MAR 28."])
  })
  test('DOC-71 what is missing stands first, and nothing is missing only where nothing is', () => {
    expect(rowsOf(tableOf(packageOf(example, 'proposal-333-northmark'), 'missing')).map(([item]) => item)).toEqual(['8 Larger construction', '9 Other authorities for the same'])
    expect(linesOf(packageOf(example, 'proposal-333-border').front[0]?.blocks ?? [])).toEqual([expect.stringMatching(/^Nothing is open/)])
  })
  test('DOC-72 companions stand with their days against the start', () => {
    expect(rowsOf(tableOf(packageOf(example, 'proposal-333-lake'), 'companions')).map((cells) => cells.at(-1))).toEqual(['62 days before', '280 days after: late'])
  })
  test('DOC-75 the cases of the package stand in it, each as a whole', () => {
    expect(rowsOf(tableOf(packageOf(example, 'proposal-333-lake'), 'cases')).map(([title]) => title)).toEqual(['Lake package (BPC case)'])
    expect(linesOf(blocksOf(packageOf(aPlan([proposal]), 'proposal-a')))).toContain('The plan holds no case for this package yet.')
  })
  test('DOC-73 a proposal with nothing in it is a whole document that says so and guesses nothing', () => {
    const tree = packageOf(aPlan([proposal]), 'proposal-a')
    expect(rowsOf(tableOf(tree, 'items')).every(([, state, answer]) => state === 'Open' && answer?.includes('Owed by nobody named, no day set.') === true)).toBe(true)
    expect(tree.cover.facts.find(({ label }) => label === 'Start')?.value).toBe('not stated')
    expect(tree.sections.filter(({ status }) => status === 'open').map(({ id }) => id)).toEqual(['notice-items', 'activities', 'companions', 'elements', 'law'])
  })
  test('DOC-73 an amount not known is a question mark, not zero', () => {
    const tree = packageOf(aPlan([{ ...proposal, activities: ['act-a'] }, { kind: 'activity', id: 'act-a', title: 'Boats', items: [{ item: 'Boat' }] }]), 'proposal-a')
    expect(rowsOf(tableOf(tree, 'package')).map((cells) => cells.at(-1))).toEqual(['?', '?'])
    expect(rowsOf(tableOf(tree, 'goods'))).toEqual([['Boat', '?', '?', 'Boats']])
  })
  test('DOC-74 it says that it is no legal advice, at the front and at the end, and names the sources of the program', () => {
    const tree = packageOf(example, 'proposal-333-border')
    expect(linesOf(tree.cover.blocks)[0]).toBe('Planning aid, not legal advice')
    const end = linesOf(everySection(tree).find(({ id }) => id === 'sources')?.blocks ?? [])
    expect(end.join(' ')).toMatch(/10 U\.S\.C\. 333 .+not legal advice/)
  })
  test('DOC-74 a program that asks no such notice is told so', () => {
    expect(linesOf(blocksOf(packageOf(aPlan([{ ...proposal, program: 'fmf-grant' }]), 'proposal-a'))).join(' ')).toMatch(/\(FMF\) does not ask for them/)
  })
  test('DOC-61 whatever an author writes stays text', () => {
    const mark = '<img src=x onerror=alert(1)>'
    const html = writeHtml(packageOf(aPlan([{ ...proposal, title: mark, purpose: mark, noticeItems: [{ item: 'absorption', state: 'answered', text: mark }], gao: { notExpected: [{ element: 'sustainment', because: mark }] } }]), 'proposal-a'))
    expect(html).toContain('&lt;img src=x')
    expect(html).not.toContain('<img')
  })
  test('DOC-20 the same package gives the same bytes', async () => {
    const tree = packageOf(example, 'proposal-333-lake')
    expect(Buffer.from(await writeDocx(tree)).equals(Buffer.from(await writeDocx(packageOf(example, 'proposal-333-lake'))))).toBe(true)
  })
})
