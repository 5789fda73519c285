import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strategySchema } from '@throughline/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { example, run } from './testing/run.ts'

const bandaria = example('bandaria/bandaria.yaml')

describe('the section 1206 strategy on the command line', { timeout: 120_000 }, () => {
  let folder: string
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'throughline-strategy-')) })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('CLI-42 CON-15 what carries and serves each element comes in exactly the shape promised', async () => {
    const { code, out } = await run('strategy', bandaria, '--json')
    const answer: unknown = JSON.parse(out)
    const read = strategySchema.parse(answer)
    expect([code, read]).toEqual([0, answer])
    expect(read.elements).toHaveLength(8)
    for (const one of read.elements) expect(one.state).toBe(one.carriedBy.length === 0 ? 'untagged' : one.activities.length === 0 ? 'no-activity' : 'served')
    expect(read.untagged).toEqual(read.elements.filter(({ state }) => state === 'untagged').map(({ element }) => element))
    expect(read.untagged.length).toBeGreaterThan(0)
  })
  test('CLI-42 in words what nothing serves is named; with --all every activity is', async () => {
    const { elements, untagged } = strategySchema.parse(JSON.parse((await run('strategy', bandaria, '--json')).out))
    const short = (await run('strategy', bandaria)).out
    const end = short.slice(short.indexOf('\nNothing in this plan serves\n'))
    for (const { text, element } of elements) if (untagged.includes(element)) expect(end).toContain(text)
    const [first] = elements.flatMap(({ activities }) => activities)
    const whole = (await run('strategy', bandaria, '--all')).out
    expect([short.includes(`[${first}]`), whole.includes(`[${first}]`)]).toEqual([false, true])
  })
  test('CLI-42 a plan that tags nothing says that nothing serves any of the eight', async () => {
    const path = join(folder, 'empty.yaml')
    await writeFile(path, 'throughline: 2\nbook:\n  id: empty\n  type: plan\n  title: Empty\nrecords:\n  plan:\n  - id: plan-empty\n    title: Empty\n    scope: country\n    start: 2026-10-01\n    end: 2031-09-30\n')
    const { code, out } = await run('strategy', path)
    expect([code, out]).toEqual([0, expect.stringContaining('0 of 8 elements are served.')])
  })
  test('CLI-42 what is no plan file is refused in words, with exit code 2', async () => {
    expect(await run('strategy', join(folder, 'none.yaml'))).toMatchObject({ code: 2, err: expect.stringContaining('There is no file') })
  })
})
