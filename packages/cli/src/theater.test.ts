import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { theaterSchema } from '@throughline/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { example, run } from './testing/run.ts'

const bandaria = example('bandaria/bandaria.yaml')
const above = example('bandaria/theater.yaml')
const library = example('bandaria/library.yaml')

describe('the theater on the command line', { timeout: 120_000 }, () => {
  let folder: string
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'throughline-theater-')) })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('CLI-45 the picture comes in the shape of the API, whatever the order of the files', async () => {
    const first = await run('theater', above, bandaria, library, '--json')
    const answer: unknown = JSON.parse(first.out)
    const { resources, objectives, plans } = theaterSchema.parse(answer)
    expect([first.code, theaterSchema.parse(answer)]).toEqual([0, answer])
    expect(plans.map(({ book }) => book)).toEqual(['bandaria'])
    expect(resources.years.map(({ fiscalYear }) => fiscalYear)).toEqual([2027, 2028, 2029, 2030, 2031])
    for (const { needed, available, gap } of resources.years) if (available !== undefined) expect(gap).toBe(needed.usd - available)
    expect(objectives.every(({ answers }) => answers.length > 0)).toBe(true)
    expect((await run('theater', bandaria, library, above, '--json')).out).toBe(first.out)
  })
  test('CLI-46 in words the years stand with need, means and gap, then the objectives with the countries that answer, then what is open', async () => {
    const { code, out } = await run('theater', above, bandaria)
    expect(code).toBe(0)
    expect(out).toContain('as of 20 NOV 26\nOver one country plan: Bandaria.')
    expect(out).toMatch(/ {2}FY28: needed \$[\d.]+M, \$15M can be counted on; short by \$[\d.]+M\./)
    expect(out).toMatch(/Basin partners hold their priority border sectors {2}\[objective-basin-borders\]\n {6}Bandaria: Help Bandaria secure its border: at risk\./)
    const headings = ['Needed against', 'Objectives, and', 'Needs of contingency plans', 'Gaps that ask', 'Sent up by', 'Roles in conflict'].map((words) => out.indexOf(`\n${words}`))
    expect(headings).toEqual([...headings].sort((a, b) => a - b))
    expect(headings[0]).toBeGreaterThan(0)
    expect(out).not.toContain('Behind:')
    expect((await run('theater', above, bandaria, '--all')).out).toContain('Behind:')
  })
  test('CLI-46 a theater without plans says so, and a plan of another command is named and left out', async () => {
    const other = join(folder, 'other.yaml')
    await writeFile(other, 'throughline: 2\nbook:\n  id: other\n  type: plan\n  title: Farland plan\nrecords:\n  plan:\n  - id: plan-other\n    title: Farland plan\n    scope: country\n    start: 2026-10-01\n    end: 2031-09-30\n')
    const { code, out } = await run('theater', above, other)
    expect([code, out]).toEqual([0, expect.stringContaining('None of the plans named is of its command.\nLeft out, for it is of another command: Farland plan.')])
    expect(out).toContain('No country answers it.')
  })
  test.each([
    ['no theater book', () => [bandaria], /None of these files is a theater book/],
    ['a book named twice', () => [above, bandaria, bandaria], /are both the book "bandaria"/],
    ['a day that is none', () => [above, '--on', 'soon'], /--on soon is not a day/],
    ['a file that is not there', () => [above, join(folder, 'none.yaml')], /There is no file/],
  ])('CLI-47 %s is refused in words', async (_, args, words) => {
    const { code, out, err } = await run('theater', ...args())
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(words)])
  })
})
