import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPlanFile, writePlanFile, type PlanFile } from '@throughline/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { example, run } from './testing/run.ts'

const bandaria = example('bandaria/bandaria.yaml')

interface Told { readonly changes: { readonly add: number; readonly change: number; readonly same: number } }
const changesIn = (out: string) => (JSON.parse(out) as Told).changes
const nothing = (same: number) => ({ add: 0, change: 0, same })

function read(text: string): PlanFile {
  const file = readPlanFile(text)
  if (!file.ok) throw new Error(file.problems.map(({ message }) => message).join('; '))
  return file.file
}

describe('importing the same file twice', { timeout: 120_000 }, () => {
  let folder: string
  const inFolder = (name: string) => join(folder, name)
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-twice-'))
    await writeFile(inFolder('tasks.csv'), 'Number,Task,Standard\nTA 1.2,Conduct patrols,Daily\nB1,Watch the lake,\n')
    await writeFile(inFolder('activities.csv'), 'Event,Start,End,FY,Program,Cost ($K),OPR\nBoat training,20 OCT 26,24 OCT 26,FY27,IMET,38,J5\n')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const formats: readonly { readonly format: string; readonly file: () => string; readonly country?: string }[] = [
    { format: 'fmtr', file: () => example('nepal/fmtr_2019_2020_nepal.tsv'), country: 'NP' },
    { format: 'ics', file: () => example('nepal/strategies.json'), country: 'NP' },
    { format: 'resources', file: () => example('nepal/npl_us_by_account_to_fy2021.csv'), country: 'NP' },
    { format: 'resources', file: () => example('nepal/state_budget_by_country_fy2016.csv'), country: 'NP' },
    { format: 'tasks', file: () => inFolder('tasks.csv') },
    { format: 'activities', file: () => inFolder('activities.csv') },
  ]

  test.each(formats)('CLI-7 $format: into the teaching plan, its stubs stay as they were; the second time not a byte changes', async ({ format, file, country }) => {
    const plan = inFolder(`${format}.yaml`)
    await copyFile(bandaria, plan)
    const before = read(await readFile(plan, 'utf8'))
    const bring = async () => changesIn((await run('import', format, file(), ...(country === undefined ? [] : ['--country', country]), '-o', plan, '--json')).out)
    expect((await bring()).add).toBeGreaterThan(0)
    const once = await readFile(plan, 'utf8')
    expect(read(once).cites).toEqual(before.cites)
    expect(writePlanFile(read(once))).toBe(once)
    expect(await bring()).toMatchObject({ add: 0, change: 0 })
    expect(await readFile(plan, 'utf8')).toBe(once)
  })

  test.each(['bandaria/bandaria.yaml', 'bandaria/theater.yaml'])('CLI-7 the analysis workbook of %s brought back as it was leaves the plan file as it was', async (name) => {
    const plan = inFolder('analysis.yaml')
    const text = await readFile(example(name), 'utf8')
    await writeFile(plan, text)
    await run('document', plan, '--analysis', '-o', inFolder('analysis.xlsx'))
    const { code, out } = await run('import', 'analysis', inFolder('analysis.xlsx'), '-o', plan)
    expect([code, out]).toEqual([0, expect.stringMatching(/Added 0 records and changed 0; \d+ are the same already\.\n.*stays as it was\.\n$/)])
    expect(out).not.toContain('of other countries')
    expect(await readFile(plan, 'utf8')).toBe(text)
  })

  test('CLI-7 a plan file laid out by hand, of an earlier format and with stubs of a later revision, stays as it was where nothing is new', async () => {
    const plan = inFolder('by-hand.yaml')
    const text = '# By hand\nthroughline: 1\nrecords: {task: [{ujtl: TA 1.2, text: Conduct patrols, id: task-ta-1-2, standard: Daily},   {id: task-b1, ref: B1, text: Watch the lake}]}\ncites: {partner: [{id: partner-x, book: lib, revision: 7, name: Exland}]}\nbook: {title: Hand, id: by-hand, type: plan}\n'
    await writeFile(plan, text)
    expect(changesIn((await run('import', 'tasks', inFolder('tasks.csv'), '-o', plan, '--json')).out)).toEqual(nothing(2))
    expect(await readFile(plan, 'utf8')).toBe(text)
  })

  test('CLI-7 where something is new, a stub keeps the revision it was taken at, and one nothing links to stays', async () => {
    const plan = inFolder('stubs.yaml')
    await writeFile(plan, 'throughline: 2\nbook: {id: by-hand, type: plan, title: Hand}\ncites: {partner: [{id: partner-x, book: lib, revision: 7, name: Exland}]}\nrecords: {}\n')
    await run('import', 'tasks', inFolder('tasks.csv'), '-o', plan)
    const { cites, records } = read(await readFile(plan, 'utf8'))
    expect([cites.map(({ record, revision }) => [record.id, revision]), records.length]).toEqual([[['partner-x', 7]], 2])
  })
})
