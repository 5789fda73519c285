import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { differenceSchema, scheduleSchema } from '@throughline/contract'
import { describe, expect, test } from 'vitest'
import { example, run } from './testing/run.ts'

const bandaria = example('bandaria/bandaria.yaml')

describe('schedule on the command line', { timeout: 120_000 }, () => {
  test('CLI-50 CON-16 in JSON every activity has its days and what they rest on, in exactly the shape promised', async () => {
    const { code, out } = await run('schedule', bandaria, '--json')
    const answer = scheduleSchema.parse(JSON.parse(out))
    expect([code, answer.on, answer.activities.length, answer.undated]).toEqual([0, '2026-11-20', 184, []])
    const course = answer.activities.find(({ id }) => id === 'act-night-device-training')
    expect(course).toMatchObject({ earlyStart: '2029-07-02', earlyFinish: '2029-07-27', critical: false })
    expect(course?.because.map(({ sort }) => sort)).toEqual(['link', 'own-start', 'link', 'float'])
    for (const { because, id } of answer.activities) expect([id, because.length > 0]).toEqual([id, true])
  })
  test('CLI-50 the late companion of the lake package is followed to the certificates it costs', async () => {
    const { conflicts, criticalPaths } = scheduleSchema.parse(JSON.parse((await run('schedule', bandaria, '--json')).out))
    expect(conflicts.map(({ activity, days }) => [activity, days])).toEqual([
      ['act-lake-boats-delivery', 280], ['act-certify-border-force', 146], ['act-handover-conference', 62], ['act-steady-basin-31', 20],
    ])
    expect(conflicts[0]?.because.map(({ sort }) => sort)).toEqual(['gate', 'link', 'link', 'milestone'])
    expect(criticalPaths[0]?.slice(0, 3)).toEqual(['act-333-lake-order', 'act-lake-boats-production', 'act-lake-boats-delivery'])
  })
  test('CLI-51 in words what cannot all hold comes first, then what is pushed and the critical paths; every activity with --all', async () => {
    const { code, out } = await run('schedule', bandaria)
    expect(code).toBe(0)
    expect(out).toMatch(/dates as of 20 NOV 26; the last step ends on 20 JAN 32\n\nCannot all hold\n[\s\S]*\nPushed off the days planned\n[\s\S]*\nCritical paths\n/)
    expect(out).not.toContain('\nEvery activity\n')
    expect((await run('schedule', bandaria, '--all')).out).toMatch(/\nEvery activity\n[\s\S]*float 11 days \(8 days of work\), free 11 days/)
  })
  test('CLI-51 without the law only links, calendars and the plan’s own days bind', async () => {
    expect(scheduleSchema.parse(JSON.parse((await run('schedule', bandaria, '--json', '--no-law')).out)).conflicts).toEqual([])
  })
  test('CLI-52 the chain that drives a milestone is told to the step that stands on its own; what has no days is refused', async () => {
    const { out } = await run('schedule', bandaria, '--drives', 'milestone-certified')
    expect(out).toMatch(/what sets its days[\s\S]*1\. 16 OCT–24 NOV 29 {2}Section 333 lake package[\s\S]*9\. 03–13 NOV 31 {2}Certification/)
    const wrong = await run('schedule', bandaria, '--drives', 'act-nowhere')
    expect([wrong.code === 0, wrong.err]).toEqual([false, expect.stringContaining('"act-nowhere" is no activity with days')])
  })
})

describe('schedule in a scenario and against a baseline', { timeout: 120_000 }, () => {
  test('CLI-53 in a ready question the answer is that of the plan in it, named; the plan itself is not touched', async () => {
    const before = readFileSync(bandaria, 'utf8')
    const { code, out } = await run('schedule', bandaria, '--scenario', 'later-notice:6', '--json')
    const answer = scheduleSchema.parse(JSON.parse(out))
    expect([code, answer.scenario]).toEqual([0, 'Notification slips 6 months'])
    expect(answer.activities.find(({ id }) => id === 'act-fmf-notice-2029')?.earlyStart).not.toBe(scheduleSchema.parse(JSON.parse((await run('schedule', bandaria, '--json')).out)).activities.find(({ id }) => id === 'act-fmf-notice-2029')?.earlyStart)
    expect(readFileSync(bandaria, 'utf8')).toBe(before)
  })
  test('CLI-53 a scenario of the plan is asked by its id or its title, and says the same', async () => {
    const [byId, byTitle] = [await run('schedule', bandaria, '--scenario', 'scenario-notice-slips', '--json'), await run('schedule', bandaria, '--scenario', 'notification slips SIX months', '--json')]
    expect([byId.code, byId.out === byTitle.out, scheduleSchema.parse(JSON.parse(byId.out)).scenario]).toEqual([0, true, 'Notification slips six months'])
  })
  test('CLI-53 in words what moved stands first with its causes, then money, objectives and findings', async () => {
    const { out } = await run('schedule', bandaria, '--scenario', 'less:fmf-grant:20')
    expect(out).toMatch(/^20 % less FMF, beside the plan: as of 20 NOV 26\n[\s\S]*\nMoney by year\n[\s\S]*\nMoney by program\n {2}FMF[^\n]*→[\s\S]*likely cost/)
  })
  test('CLI-53 an unknown name is refused with all there is; a question that cannot be asked, with why', async () => {
    const [unknown, wrong] = [await run('schedule', bandaria, '--scenario', 'nothing such'), await run('schedule', bandaria, '--scenario', 'less:imet:101')]
    expect([unknown.code, wrong.code]).toEqual([2, 2])
    expect(unknown.err).toMatch(/"nothing such" is no scenario of this plan and no ready question\. The plan holds scenario-notice-slips \(Notification slips six months\)[\s\S]*less:fmf-grant:20/)
    expect(wrong.err).toContain('"101" is no percentage from 1 to 100')
  })
  test('CLI-54 CON-17 against another file of the plan: what moved, money, and the slips by cause in exactly the shape promised', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-against-'))
    const later = join(folder, 'later.yaml')
    const text = readFileSync(bandaria, 'utf8')
    const moved = text.replace(/(- id: act-fmf-notice-2029\n(?: {4}.*\n)*? {4}start: )(\d{4})(-.*\n {4}end: )(\d{4})(-.*\n)/, (_, a: string, y: string, b: string, z: string, c: string) => `${a}${Number(y) + 1}${b}${Number(z) + 1}${c}    slipCause: funding-late\n`)
    expect(moved).not.toBe(text)
    writeFileSync(later, moved)
    const { code, out, err } = await run('schedule', later, '--against', bandaria, '--json')
    expect(err).toBe('')
    const { slips, moved: changes } = differenceSchema.parse(JSON.parse(out))
    expect([code, slips.activities.find(({ id }) => id === 'act-fmf-notice-2029')?.cause, slips.byCause.some(({ key }) => key === 'funding-late')]).toEqual([0, 'funding-late', true])
    expect(changes.find(({ id }) => id === 'act-fmf-notice-2029')?.causes).toEqual(['act-fmf-notice-2029'])
    expect((await run('schedule', later, '--against', bandaria)).out).toMatch(/\nSlip report: \d+ of 184 activities are later than their baseline\n[\s\S]*funding late\n[\s\S]*\nBy cause\n[\s\S]*\nBy program\n/)
    expect((await run('schedule', bandaria, '--against', example('bandaria/theater.yaml'))).code).toBe(2)
    rmSync(folder, { recursive: true })
  })
})
