import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { matchSchema, programsSchema, type Match, type Programs } from '@throughline/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { example, run } from './testing/run.ts'

const bandaria = example('bandaria/bandaria.yaml')
const order = 'act-333-lake-order'

/** The answer, which must hold what the schema names and nothing else. */
const programsIn = (out: string): Programs => exactly(programsSchema, JSON.parse(out))
const matchIn = (out: string): Match => exactly(matchSchema, JSON.parse(out))
function exactly<T>(schema: { parse(value: unknown): T }, value: unknown): T {
  const parsed = schema.parse(value)
  expect(parsed).toEqual(value)
  return parsed
}

describe('the law on the command line', { timeout: 120_000 }, () => {
  let folder: string
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'throughline-law-')) })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const sketch = async (name: string, text: string) => {
    const path = join(folder, name)
    await writeFile(path, text)
    return path
  }

  test('CLI-18 CON-11 programs answer to a need in everyday words, in exactly the shape promised', async () => {
    const { code, out } = await run('programs', 'train', 'a', 'border', 'unit', '--json')
    expect(code).toBe(0)
    expect(programsIn(out).programs.map(({ id }) => id)).toContain('sec-333-build-capacity')
    const all = await run('programs', '--json')
    expect([all.code, programsIn(all.out).programs.length]).toEqual([0, 187])
  })
  test('CLI-18 words that find nothing end with 0 and say what to try', async () => {
    const json = await run('programs', 'xyzzy', '--json')
    expect([json.code, programsIn(json.out).programs]).toEqual([0, []])
    const text = await run('programs', 'xyzzy')
    expect([text.code, text.out]).toEqual([0, expect.stringContaining('Try')])
  })
  test('CLI-18 a short name tells the program in full', async () => {
    const { code, out } = await run('programs', 'section', '333')
    expect(code).toBe(0)
    for (const told of ['Section 333', '10 U.S.C. 333', '$2,000,000, from 22 DEC 23', 'Sources', 'GAO-23-105842', 'A planning aid, not legal advice.']) expect(out).toContain(told)
  })
  test('CLI-18 the standing is that of the day asked for', async () => {
    const on = async (day: string) => programsIn((await run('programs', 'gscf-1207', '--on', day, '--json')).out).programs[0]?.status
    expect(await on('2100-01-01')).toBe('expired')
    const wrong = await run('programs', 'boats', '--on', 'soon')
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--on soon is not a day')])
  })
  test('CLI-19 CON-11 an activity is matched with all programs, in exactly the shape promised', async () => {
    const { code, out } = await run('match', bandaria, order, '--json')
    const answer = matchIn(out)
    expect([code, answer.on, answer.need.record, answer.verdicts.length]).toEqual([0, '2026-11-20', order, 187])
    for (const { because, failed } of answer.verdicts) expect([...because, ...failed].filter(({ source }) => source !== '')).not.toEqual([])
    const own = answer.verdicts.find(({ program }) => program === 'sec-333-build-capacity')
    expect([own?.verdict, own?.failed.map(({ test: one, boundary }) => [one, boundary !== null])]).toEqual(['ineligible', [['companion', true]]])
  })
  test('CLI-19 in words the named programs stand first, the refused are counted, and told with --all', async () => {
    const short = await run('match', bandaria, order)
    const long = await run('match', bandaria, order, '--all')
    expect([short.code, long.code]).toEqual([0, 0])
    expect(short.out).toMatch(/Programs it names\n {2}Section 333 .*: refused\n {4}fails {2}companion: .* What would pass: /)
    expect(short.out).toMatch(/Refused: \d+ \(with --all/)
    expect(short.out).not.toMatch(/Refused: \d+.*\n {2}\S/)
    expect(long.out).toMatch(/Refused: \d+\n {2}\S/)
    for (const { out } of [short, long]) expect(out).toContain('A planning aid, not legal advice.')
  })
  test('CLI-19 a sketch in YAML and in JSON is matched alike, and as of the day asked for', async () => {
    const said = { title: 'Patrol boats', purposes: ['maritime-border-security'], support: ['equipment'], recipients: ['unit-lake-squadron'], money: [{ year: 2028, usd: 900_000 }] }
    const json = await sketch('boats.json', JSON.stringify(said))
    expect(matchIn((await run('match', bandaria, example('sketches/border-boats.yaml'), '--json')).out).need.start).toBe('2027-10-01')
    const yaml = await sketch('boats.yaml', 'title: Patrol boats\npurposes: [maritime-border-security]\nsupport: [equipment]\nrecipients: [unit-lake-squadron]\nmoney: [{year: 2028, usd: 900000}]\n')
    const answers = await Promise.all([json, yaml].map(async (path) => matchIn((await run('match', bandaria, path, '--on', '2027-01-05', '--json')).out)))
    expect(answers[0]).toEqual(answers[1])
    expect([answers[0]?.on, answers[0]?.need.title, answers[0]?.need.money]).toEqual(['2027-01-05', 'Patrol boats', said.money])
  })
  test.each([
    ['unknown.yaml', 'title: B\nbudget: 1\nstart: 2027-13-01\n', /2:1 budget: is not known here\n {2}3:1 start: is not a day/],
    ['proto.yaml', 'title: B\n__proto__: {polluted: 1}\n', /2:1 __proto__: is not known here/],
    ['huge.yaml', `title: B\n# ${'x'.repeat(200_000)}\n`, /too large for a sketch/],
    ['unit.yaml', 'title: B\nrecipients: [unit-nowhere]\n', /recipients\.0: names no recipient unit of the plan/],
  ])('CLI-20 the sketch %s is refused in words', async (name, text, message) => {
    const { code, err } = await run('match', bandaria, await sketch(name, text))
    expect(code).toBe(2)
    expect(err).toMatch(message)
    expect(err).not.toMatch(/at .*\.ts:\d+/)
  })
  test.each([['act-nothing', /neither a record of .* nor a file/], [tmpdir(), /is not a file/]])('CLI-19 the record %s is refused', async (record, message) => {
    const { code, err } = await run('match', bandaria, record)
    expect([code, err]).toEqual([2, expect.stringMatching(message)])
  })
  test('CLI-21 the command line itself loads nothing but its parser before a command is known', async () => {
    for (const file of ['main.ts', 'outcome.ts']) {
      const text = await readFile(fileURLToPath(new URL(file, import.meta.url)), 'utf8')
      const loaded = [...text.matchAll(/^import (?!type\b).*from '(.+)'$/gm)].map((match) => match[1])
      expect(loaded.filter((from) => from !== 'commander' && from !== './outcome.ts')).toEqual([])
    }
  })
})
