import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analysisSchema } from '@throughline/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { example, run } from './testing/run.ts'

const bandaria = example('bandaria/bandaria.yaml')

describe('the analysis on the command line', { timeout: 120_000 }, () => {
  let folder: string
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'throughline-analyse-')) })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('CLI-40 CON-13 the gaps, the coverage and what is open come in exactly the shape promised', async () => {
    const { code, out } = await run('analyse', bandaria, '--json')
    const answer: unknown = JSON.parse(out)
    const { gaps, coverage, open } = analysisSchema.parse(answer)
    expect([code, { gaps, coverage, open }]).toEqual([0, answer])
    expect(gaps[0]).toEqual({
      id: 'gap-joint-command', rank: 1, risk: { operational: 'high', ofProviding: 'low', ofNotProviding: 'significant' }, urgency: 'very-high',
      because: expect.arrayContaining(['First of 8, with 30 of 32 points.']),
    })
    expect(gaps.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(open.length).toBe(coverage.filter(({ state }) => state === 'open' || state === 'partly').length)
  })
  test('CLI-41 in words the gaps stand by rank, then how far each role is, and last what is open with what to do next', async () => {
    const { code, out } = await run('analyse', bandaria)
    expect(code).toBe(0)
    expect(out).toMatch(/Gaps, the riskiest and most urgent first\n {3}1\. Four agencies, no command {2}\[gap-joint-command\]\n {6}Operational risk high; political risk of not providing significant, of providing low; urgency very high, needed by 30 JUN 29\./)
    expect(out).toContain('  Secure the border (primary): 13 of 13 steps answered')
    expect(out.indexOf('\nOpen\n')).toBeGreaterThan(out.indexOf('\nHow far the analysis is\n'))
    expect(out.slice(out.indexOf('\nOpen\n'))).toMatch(/Next: .*\.\n/)
    expect(out.match(/Scales from memory/g)).toHaveLength(1)
    expect(out).not.toContain('weight 3 = 12')
  })
  test('CLI-41 with --all every reason and every later step is told', async () => {
    expect((await run('analyse', bandaria, '--all')).out).toContain('4 × weight 3 = 12')
    const path = join(folder, 'begun.yaml')
    await writeFile(path, 'throughline: 2\nbook:\n  id: begun\n  type: plan\n  title: Begun\nrecords:\n  plan:\n  - id: plan-begun\n    title: Begun\n    scope: country\n    start: 2026-10-01\n    end: 2031-09-30\n  role:\n  - id: role-watch\n    title: Watch\n    type: primary\n    wanted: wanted\n')
    const short = (await run('analyse', path)).out
    const whole = (await run('analyse', path, '--all')).out
    expect([short.includes('Later: capabilities, current state'), whole.includes('Later:')]).toEqual([true, false])
  })
  test('CLI-41 a plan that has not begun says so and what to do first', async () => {
    const path = join(folder, 'empty.yaml')
    await writeFile(path, 'throughline: 2\nbook:\n  id: empty\n  type: plan\n  title: Empty\nrecords:\n  plan:\n  - id: plan-empty\n    title: Empty\n    scope: country\n    start: 2026-10-01\n    end: 2031-09-30\n')
    const { code, out } = await run('analyse', path)
    expect(code).toBe(0)
    for (const words of ['None is named yet.', 'The plan as a whole: 0 of 10 steps answered, 10 open', 'Roles: No role is named.']) expect(out).toContain(words)
  })
  test('CLI-40 what is no plan file is refused in words', async () => {
    const { code, err } = await run('analyse', join(folder, 'none.yaml'), '--json')
    expect([code, err]).toEqual([2, expect.stringContaining('There is no file')])
  })
})
