import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gatesOfPlansSchema, gatesSchema } from '@throughline/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { example, run } from './testing/run.ts'

const bandaria = example('bandaria/bandaria.yaml')
const theater = example('bandaria/theater.yaml')

describe('gates on the command line', { timeout: 120_000 }, () => {
  let folder: string
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'throughline-gates-')) })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('CLI-30 CON-12 in JSON every gate and earliest start stands in exactly the shape promised', async () => {
    const { code, out } = await run('gates', bandaria, '--json')
    const { gates, earliestHonestStart } = gatesSchema.parse(JSON.parse(out))
    expect([code, gates.length > 500]).toEqual([0, true])
    expect(gates.find(({ activity, step }) => activity === 'act-333-border-order' && step === 'notice')).toEqual({
      activity: 'act-333-border-order', program: 'sec-333-build-capacity', step: 'notice', latest: '2027-12-26', slackDays: 401, state: 'ahead', source: '10 U.S.C. 333',
    })
    expect(earliestHonestStart['act-333-lake-order']).toMatchObject({ day: '2029-10-16', isPlannedSo: false, step: 'certification' })
    expect(Object.entries(earliestHonestStart).filter(([, { isPlannedSo }]) => !isPlannedSo).map(([id]) => id)).toEqual(['act-333-lake-order'])
  })
  test('CLI-31 in words the missed stand first, then the next twelve months by month; the rest with --all', async () => {
    const { code, out } = await run('gates', bandaria)
    expect(code).toBe(0)
    expect(out).toMatch(/gates as of 20 NOV 26\n\nMissed\n[\s\S]*\n\nNOV 26\n[\s\S]*\n\nDEC 26\n/)
    expect(out).toMatch(/Cannot start as planned\n {2}Section 333 lake package.*at the earliest 16 OCT 29/)
    expect(out).toMatch(/Comes round in the next 90 days\n[\s\S]*01 FEB 27 {2}Javits report/)
    expect(out).not.toContain('\nDEC 27\n')
    const all = await run('gates', bandaria, '--all', '--on', '2026-12-01')
    expect([all.out.includes('\nDEC 27\n'), all.out.includes('\nDone\n'), all.out.includes('as of 01 DEC 26')]).toEqual([true, true, true])
  })
  test('CLI-36 the life of the money stands beside the gates; a day that is not known is null, and never a guess', async () => {
    const { funds } = gatesSchema.parse(JSON.parse((await run('gates', bandaria, '--json')).out))
    expect(funds.find(({ activity, program }) => activity === 'act-333-border-order' && program === 'sec-333-build-capacity')).toEqual({
      activity: 'act-333-border-order', program: 'sec-333-build-capacity', fiscalYear: 2028, life: 'dated', availableFrom: '2027-10-01', obligateBy: '2029-09-30', workEndsBy: '2030-09-30', expires: '2029-09-30',
      leaves: [], text: 'Section 333 FY28: available 01 OCT 27; obligate by 30 SEP 29, then it expires; work ends by 30 SEP 30', source: '10 U.S.C. 333', confidence: 'verified',
    })
    for (const fund of funds) expect([fund.life, fund.obligateBy === null]).toEqual([fund.life, fund.life !== 'dated'])
    expect(funds.flatMap(({ activity, leaves }) => (leaves.length > 0 ? [activity] : []))).toEqual([])
    const all = await run('gates', bandaria, '--all')
    expect(all.out).toMatch(/Life of the money\n[\s\S]*Section 333 FY28: available 01 OCT 27; obligate by 30 SEP 29/)
  })
  test('CLI-32 the calendar file is the same for the same day; on a later day its entries keep their ids and come later in sequence', async () => {
    const at = (name: string) => join(folder, name)
    const made = await run('gates', bandaria, '-o', at('a.ics'))
    await run('gates', bandaria, '-o', at('b.ics'))
    await run('gates', bandaria, '-o', at('c.ics'), '--on', '2026-11-21')
    const [a, b, c] = await Promise.all(['a.ics', 'b.ics', 'c.ics'].map((name) => readFile(at(name), 'utf8')))
    expect([made.code, made.out.includes('a.ics'), a === b]).toEqual([0, true, true])
    const uids = (file = '') => file.replaceAll('\r\n ', '').split('\r\n').filter((line) => line.startsWith('UID:'))
    expect(new Set(uids(a)).size).toBe(uids(a).length)
    expect(uids(a)).toContain('UID:gate/bandaria/act-333-border-order/sec-333-build-capacity/notice@throughline')
    expect(uids(a)).toContain('UID:suspense/javits-report/2027@throughline')
    expect(uids(c).filter((uid) => !uids(a).includes(uid))).toEqual([])
    await run('gates', bandaria, '-o', at('a.ics'))
    expect(await readFile(at('a.ics'), 'utf8')).toBe(a)
    const sequence = (file = '') => Number(/\r\nSEQUENCE:(\d+)\r\n/.exec(file)?.[1])
    expect(sequence(c) - sequence(a)).toBe(1)
    expect(a).toContain('DESCRIPTION:UNCLASSIFIED\\n')
  })
  test('CLI-33 another ending is refused, and nothing is written', async () => {
    const { code, err } = await run('gates', bandaria, '-o', join(folder, 'x.docx'))
    expect([code, err]).toEqual([2, expect.stringContaining('does not end in .ics or .xlsx')])
    await expect(readFile(join(folder, 'x.docx'))).rejects.toThrow()
  })
  test('CLI-34 several plans are told one after the other, in JSON with the plan of each gate, and written as one calendar', async () => {
    const told = await run('gates', bandaria, theater)
    expect(told.out.match(/: gates as of 20 NOV 26\n/g)).toHaveLength(2)
    const both = gatesOfPlansSchema.parse(JSON.parse((await run('gates', theater, bandaria, '--on', '2026-11-20', '--json')).out))
    const alone = gatesSchema.parse(JSON.parse((await run('gates', bandaria, '--json')).out))
    expect(both.gates.filter(({ plan }) => plan === 'bandaria').map(({ plan: _, ...gate }) => gate)).toEqual(alone.gates)
    expect(Object.keys(both.earliestHonestStart).toSorted()).toEqual(['bandaria', 'usnotcom'])
    await run('gates', bandaria, theater, '-o', join(folder, 'all.ics'))
    const all = (await readFile(join(folder, 'all.ics'), 'utf8')).replaceAll('\r\n ', '')
    expect(all).toContain('X-WR-CALNAME:All plans: suspense calendar\r\n')
    expect(all.match(/UID:suspense\/javits-report\/2027@/g)).toHaveLength(1)
    const twice = await run('gates', bandaria, bandaria)
    expect([twice.code, twice.err]).toEqual([2, expect.stringContaining('are both the plan "bandaria"')])
  })
  test('CLI-35 -o FILE.xlsx writes the calendar as a workbook, the same bytes for the same day', async () => {
    const [a, b] = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx')]
    expect((await run('gates', bandaria, '-o', a)).out).toMatch(/Wrote .*a\.xlsx: \d+ suspenses of one plan, as of 2026-11-20\./)
    await run('gates', bandaria, '-o', b)
    const bytes = await readFile(a)
    expect([bytes.subarray(0, 2).toString(), bytes.equals(await readFile(b))]).toEqual(['PK', true])
  })
})
