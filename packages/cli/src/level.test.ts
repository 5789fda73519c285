import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { levelSchema } from '@throughline/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { example, run } from './testing/run.ts'

const visit = (id: string) => `  - {id: act-${id}, title: Visit ${id}, status: idea, start: 2027-03-01, end: 2027-03-03, workDays: none, demands: [{capacity: capacity-office, amount: 1}]}`
const small = (ids: readonly string[]) => `throughline: 2
book: {id: small, type: plan, title: Small}
records:
  plan:
  - {id: plan-small, title: Small, scope: country, start: 2027-01-01, end: 2027-12-31}
  capacity:
  - {id: capacity-office, title: Office, amount: 2, unit: officers}
  activity:
${ids.map(visit).join('\n')}
`

describe('level on the command line', { timeout: 120_000 }, () => {
  let folder: string
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'throughline-level-')) })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('CLI-56 CON-19 of three visits at an office of two one moves to the first day it can, with the reason; the file stays as it is', async () => {
    const path = join(folder, 'small.yaml')
    await writeFile(path, small(['a', 'b', 'c']))
    const { code, out } = await run('level', path, '--on', '2026-11-20', '--json')
    const answer = levelSchema.parse(JSON.parse(out))
    expect([code, answer.isLevel, answer.left, answer.missed]).toEqual([0, false, [], []])
    expect(answer.moved.map(({ before, after, days, because }) => [before.start, after.start, days, because.length > 0])).toEqual([['2027-03-01', '2027-03-04', 3, true]])
    expect(await readFile(path, 'utf8')).toBe(small(['a', 'b', 'c']))
    expect((await run('level', path, '--on', '2026-11-20')).out).toMatch(/1 activity must move[\s\S]*\nMoved\n {2}Visit . {2}\[act-.\]: from 01–03 MAR 27 to 04–06 MAR 27, 3 days later\n {4}- /)
  })
  test('CLI-56 Bandaria asks for no more than there is', async () => {
    expect((await run('level', example('bandaria/bandaria.yaml'))).out).toBe('As of 20 NOV 26 nothing has to move: no day asks for more than there is, over 6 capacities.\n')
  })
  test('CLI-56 a budget that is no number is refused', async () => {
    const { code, err } = await run('level', example('bandaria/bandaria.yaml'), '--budget', 'much')
    expect([code === 0, err.includes('a whole number from 1 to 1,000,000')]).toEqual([false, true])
  })
})
