import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { example, run } from './testing/run.ts'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const bandaria = example('bandaria/bandaria.yaml')
const nepal = example('nepal/fmtr_2018_2019_nepal.tsv')

describe('the command line', { timeout: 120_000 }, () => {
  let folder: string
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'throughline-cli-')) })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const inFolder = (name: string) => join(folder, name)

  test('CLI-1 CLI-2 check finds the errors of the teaching plan and ends with 1', async () => {
    const { code, out } = await run('check', bandaria, '--json')
    const answer = JSON.parse(out) as { on: string; findings: { check: string; record: string; severity: string; message: string; source: string }[]; counts: { error: number } }
    expect(code).toBe(1)
    expect(answer.on).toBe('2026-11-20')
    expect(answer.counts.error).toBe(answer.findings.filter((f) => f.severity === 'error').length)
    expect(answer.findings.map((f) => `${f.check} ${f.record}`)).toContain('thread/activity-without-objective act-band-visit')
    expect(answer.findings.every((f) => f.message !== '' && f.source !== '')).toBe(true)
  })
  test('CLI-5 the day asked for decides: a review not yet due is no finding', async () => {
    const overdue = async (on: string) => (await run('check', bandaria, '--on', on)).out.includes('assumption/review-overdue')
    expect([await overdue('2026-10-14'), await overdue('2026-11-20')]).toEqual([false, true])
    const wrong = await run('check', bandaria, '--on', 'soon')
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--on soon is not a day')])
  })
  test('CLI-3 trace gives the sentence, both chains up, and what is below', async () => {
    const { code, out } = await run('trace', bandaria, 'act-interagency-staff-talks-2026', '--json')
    const trace = JSON.parse(out) as { record: string; sentence: string; up: { chain: string; path: { record: string }[] }[]; down: Record<string, unknown> }
    expect(code).toBe(0)
    expect(trace.sentence).toMatch(/^This three-day event .* because /)
    expect(trace.up.map((u) => u.chain)).toEqual(expect.arrayContaining(['defense', 'state-usaid']))
    for (const chain of ['defense', 'state-usaid']) expect(trace.up.find((u) => u.chain === chain)?.path.at(-1)?.record).toBe('doc-nss')
    expect(Object.keys(trace.down)).toEqual(expect.arrayContaining(['money', 'agreements', 'measures']))
    expect((await run('trace', bandaria, 'act-nothing')).code).toBe(2)
  })
  test('CLI-4 document writes what the ending says, and refuses another', async () => {
    const file = inFolder('country.html')
    expect((await run('document', bandaria, '-o', file)).out).toContain('as of 2026-11-20')
    expect(await readFile(file, 'utf8')).toContain('Bandaria')
    const refused = await run('document', bandaria, '-o', inFolder('country.pdf'))
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('.docx, .html, .xlsx')])
  })
  test('CLI-22 document writes the notice package of a proposal, and names those there are where it is none', async () => {
    const file = inFolder('notice.html')
    expect((await run('document', bandaria, '--proposal', 'proposal-333-lake', '-o', file)).out).toContain('as of 2026-11-20')
    expect(await readFile(file, 'utf8')).toContain('6 of 9 complete (66 %)')
    const refused = async (id: string, name: string) => { const { code, err } = await run('document', bandaria, '--proposal', id, '-o', inFolder(name)); return [code, err] }
    expect(await refused('act-band-visit', 'notice.docx')).toEqual([2, expect.stringContaining('proposal-333-border, proposal-333-lake, proposal-333-northmark')])
    expect(await refused('B B', 'notice.docx')).toEqual([2, expect.stringContaining('is no id of a record')])
    expect(await refused('proposal-333-lake', 'notice.xlsx')).toEqual([2, expect.stringContaining('.docx, .html')])
  })
  test('CLI-6 every problem of a plan file is told with its place', async () => {
    const file = inFolder('broken.yaml')
    await writeFile(file, 'throughline: 1\nbook: {id: b, type: plan, title: B}\nrecords:\n  phase:\n  - {id: p, titel: P}\n')
    const { code, err } = await run('check', file)
    expect(code).toBe(2)
    expect(err).toMatch(/5:\d+ .*title/)
    expect(err).toContain('did you mean "title"?')
  })
  test('CLI-7 CLI-8 CLI-9 an import is written once, keeps remarks, and agrees with the printed totals', async () => {
    const plan = inFolder('nepal.yaml')
    const first = JSON.parse((await run('import', 'fmtr', nepal, '--country', 'NP', '-o', plan, '--json')).out) as { rows: { read: number; placed: number; notPlaced: unknown[] }; totals: { checked: number; met: number }; unmappedCountries: string[]; changes: { add: number; change: number; same: number } }
    expect(first.rows).toMatchObject({ read: first.rows.placed, notPlaced: [] })
    expect(first.totals.checked).toBeGreaterThan(0)
    expect(first.totals.met).toBe(first.totals.checked)
    await writeFile(plan, `# Kept by the desk\n${await readFile(plan, 'utf8')}`)
    const before = await readFile(plan, 'utf8')
    const again = JSON.parse((await run('import', 'fmtr', nepal, '--country', 'NP', '-o', plan, '--json')).out) as typeof first
    expect(again.changes).toEqual({ add: 0, change: 0, same: first.changes.add })
    expect(await readFile(plan, 'utf8')).toBe(before)
    expect((await readdir(folder)).filter((name) => name.includes('.part'))).toEqual([])
  })
  test('CLI-11 help is there, and what is unknown is refused', async () => {
    const commands = ['serve', 'check', 'trace', 'programs', 'match', 'theater', 'document', 'import', 'export', 'bench']
    for (const { code, out } of await Promise.all(commands.map((command) => run(command, '--help')))) {
      expect(code).toBe(0)
      expect(out).toContain('Usage:')
    }
    expect((await run('dance')).code).toBe(2)
    expect((await run('check', bandaria, '--dance')).code).toBe(2)
  })
  test.each([
    ['a file that is not there', ['check', '/nowhere/plan.yaml'], /There is no file/],
    ['a folder', ['check', tmpdir()], /is not a file/],
    ['a record id with a path in it', ['trace', bandaria, '../../etc/passwd'], /is not a record id/],
    ['a country no one knows', ['import', 'fmtr', nepal, '--country', 'Atlantis'], /no country the catalogue knows/],
    ['a country left out', ['import', 'fmtr', nepal], /--country/],
    ['a name longer than a disk takes', ['document', bandaria, '-o', join(tmpdir(), `${'x'.repeat(300)}.xlsx`)], /could not be written/],
    ['a file that is no report', ['import', 'fmtr', main, '--country', 'NP'], /.+/],
  ])('CLI-12 %s is refused in one sentence', async (_, args, message) => {
    const { code, err } = await run(...args)
    expect(code).toBe(2)
    expect(err).toMatch(message)
    expect(err).not.toMatch(/at .*\.ts:\d+/)
  })
  test('CLI-10 a book of the data folder is written as a plan file', async () => {
    const { code, err } = await run('export', 'bandaria', '--data', inFolder('data'))
    expect([code, err]).toEqual([2, expect.stringContaining('bandaria')])
  })
})
