import { matchAnswerSchema, programPageSchema, programsFoundSchema, type Sketch } from '@throughline/contract'
import { programs } from '@throughline/catalog'
import { day } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { aBook, aRecord, aWho, anAppWithPlan, id, library, nepal, valueOf } from './testing/builders.ts'

const who = aWho()
const unit = aRecord({ kind: 'recipient-unit', id: 'unit-border', name: 'Border battalion', types: ['border-security'] })
const activity = aRecord({ kind: 'activity', id: 'act-boats', title: 'Boats', purposes: ['maritime-border-security'], supports: ['equipment'], recipients: ['unit-border'], programs: ['sec-333-build-capacity'], start: '2027-10-01' })
const anAppWithNeed = async () => (await anAppWithPlan([unit, activity])).app
const boats: Sketch = { title: 'Boats', purposes: ['maritime-border-security'], support: ['equipment'], recipients: ['unit-border'], money: [{ year: 2028, usd: 900_000.5 }], construction: {} }

describe('finding programs', () => {
  test('APP-100 without words every program is found, each in the shape of the contract', async () => {
    const { app } = await anAppWithPlan()
    const found = valueOf(await app.findPrograms(who, ''))
    expect(programsFoundSchema.parse(found)).toEqual(found)
    expect(new Set(found.programs.map((p) => p.id))).toEqual(new Set(programs.keys()))
    expect(valueOf(await app.findPrograms(who, 'xyzzy')).programs).toEqual([])
    expect(valueOf(await app.findPrograms(who, 'boats xyzzy')).unanswered).toEqual(['xyzzy'])
  })
  test('APP-100 a program stands first where its id or short name is asked for, whatever the words would find', async () => {
    const { app } = await anAppWithPlan()
    for (const { id: program, short } of programs.values()) {
      for (const asked of [program, short.toUpperCase()]) expect([asked, valueOf(await app.findPrograms(who, asked)).programs[0]?.id]).toEqual([asked, program])
    }
  })
  test('APP-101 the standing is that of the day asked for', async () => {
    const { app } = await anAppWithPlan()
    const ended = [...programs.values()].find(({ status }) => status[0]?.value === 'active' && status[1]?.value === 'expired')
    const until = ended?.status[0]?.until
    if (ended === undefined || until === undefined) throw new Error('no program of the catalogue has expired')
    const on = async (asked: string) => valueOf(await app.readProgram(who, ended.id, day(asked))).status
    expect([await on(until), await on('2100-01-01')]).toEqual(['active', 'expired'])
  })
  test('APP-102 every program is told in plain words with every source, in the shape of the contract', async () => {
    const { app } = await anAppWithPlan()
    for (const program of programs.values()) {
      const page = valueOf(await app.readProgram(who, program.id))
      expect(programPageSchema.parse(page).parts).toEqual(page.parts)
      const sources = page.parts.find(({ heading }) => heading === 'Sources')?.lines ?? []
      expect(sources).toHaveLength(Math.max(1, program.sources.length))
      for (const { doc } of program.sources) expect(sources.join('\n').toLowerCase()).toContain(doc.toLowerCase())
      expect(page.parts.flatMap(({ lines }) => lines).filter((line) => /undefined|null|\.\.$|: \.$/.test(line))).toEqual([])
      expect(page.disclaimer).toContain('not legal advice')
    }
    expect(await app.readProgram(who, 'nothing')).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  })
})

describe('local programs', () => {
  const local = aRecord({ kind: 'local-program', id: 'local-program-lake', name: 'Lake patrol grant', short: 'LPG', purposes: ['maritime-security'], supports: ['equipment'], status: 'active', source: 'Grant letter', asOf: '2026-01-01' })
  const value = aRecord({ kind: 'program-value', id: 'program-value-333', program: 'sec-333-build-capacity', what: 'construction-project-limit', value: '$3,000,000', from: '2026-10-01', source: 'Command memo 7', asOf: '2026-10-02' })
  const anAppWithLocal = async () => {
    const { app, store } = await anAppWithPlan([unit, activity])
    await aBook(store, library, 'library', [local, value])
    return app
  }
  test('APP-107 a program of the library is found, told and matched', async () => {
    const app = await anAppWithLocal()
    expect(valueOf(await app.findPrograms(who, 'patrol grant')).programs.map((p) => [p.id, p.status, p.local])).toEqual([['local-program-lake', 'active', { source: 'Grant letter', asOf: '2026-01-01' }]])
    expect(valueOf(await app.findPrograms(who, 'boats')).programs.find((p) => p.id === 'local-program-lake')?.answers).toEqual([{ word: 'boats', by: ['maritime-security', 'equipment'] }])
    expect(valueOf(await app.readProgram(who, 'lpg')).parts[0]).toEqual({ heading: 'Added by your organization, not in the catalogue', lines: ['Source: Grant letter, as of 01 JAN 26.'] })
    expect(valueOf(await app.findPrograms(who, '')).programs).toHaveLength(programs.size + 1)
    expect(valueOf(await app.readProgram(who, 'lpg')).sources).toEqual([{ doc: 'Grant letter', asOf: '2026-01-01' }])
    expect(valueOf(await app.match(who, nepal, id('act-boats'))).verdicts.find((v) => v.program === 'local-program-lake')?.short).toBe('LPG')
  })
  test('APP-123 a local program that a plan or a value of the library names is removed only when nothing names it; a local value may always go', async () => {
    const { app, store } = await anAppWithPlan([unit, aRecord({ kind: 'activity', id: 'act-boats', title: 'Boats', programs: ['local-program-lake'] }), aRecord({ kind: 'funding-line', id: 'fund-lake', activity: 'act-boats', program: 'local-program-lake' })])
    const lakeValue = aRecord({ kind: 'program-value', id: 'program-value-lake', program: 'local-program-lake', what: 'money-years', value: '2', source: 'Memo', asOf: '2026-01-01' })
    await aBook(store, library, 'library', [local, value, lakeValue])
    const remove = (kind: 'local-program' | 'program-value', removed: string) => ({ kind, id: id(removed), action: 'remove' as const, fields: [] })
    const refused = await app.change(who, library, { changes: [remove('local-program', 'local-program-lake')] })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'in-use' } })
    expect(refused.ok ? [] : refused.refusal.errors?.map(({ path }) => path).toSorted()).toEqual(['records.act-boats.programs', 'records.fund-lake.program', 'records.program-value-lake.program'])
    expect(refused.ok ? '' : refused.refusal.message).toContain('local program "Lake patrol grant" cannot be removed while local program value')
    expect((await app.change(who, library, { changes: [remove('program-value', 'program-value-333')] })).ok).toBe(true)
  })
  test('APP-107 a value of the library is told beside the catalogue\'s, with its source and since when', async () => {
    const lines = valueOf(await (await anAppWithLocal()).readProgram(who, 'sec-333-build-capacity')).parts.flatMap((part) => part.lines)
    expect(lines).toContain('construction project limit: $3,000,000, from 01 OCT 26. Source: Command memo 7, as of 02 OCT 26.')
    expect(lines.join(' ')).toContain('$2,000,000, from 22 DEC 23')
  })
})

describe('matching', () => {
  test('APP-103 an activity is matched with every program, each verdict with a source', async () => {
    const answer = valueOf(await (await anAppWithNeed()).match(who, nepal, id('act-boats'), day('2026-11-20')))
    expect(matchAnswerSchema.parse(answer)).toEqual(answer)
    expect([answer.on, answer.need.record, answer.need.programs]).toEqual(['2026-11-20', 'act-boats', ['sec-333-build-capacity']])
    expect(new Set(answer.verdicts.map((v) => v.program))).toEqual(new Set(programs.keys()))
    for (const one of answer.verdicts) expect([...one.because, ...one.failed, ...one.ask].filter(({ source }) => source !== '')).not.toEqual([])
  })
  test('APP-103 an option to close a gap is matched as an activity is', async () => {
    const gap = aRecord({ kind: 'gap', id: 'gap-boat', title: 'One boat' })
    const option = aRecord({ kind: 'solution', id: 'solution-boats', text: 'Six boats', gap: 'gap-boat', domain: 'materiel', roughCost: [{ fiscalYear: 2029, amount: 90_000_000 }] })
    const { app } = await anAppWithPlan([gap, option])
    const answer = valueOf(await app.match(who, nepal, id('solution-boats'), day('2026-11-20')))
    expect(matchAnswerSchema.parse(answer)).toEqual(answer)
    expect(answer.need).toMatchObject({ record: 'solution-boats', support: ['equipment'], money: [{ year: 2029, usd: 900_000 }] })
    expect(answer.verdicts.length).toBe(programs.size)
  })
  test('APP-103 what is neither activity nor option is refused', async () => {
    const app = await anAppWithNeed()
    expect(await app.match(who, nepal, id('imo-border'))).toMatchObject({ refusal: { code: 'invalid' } })
    expect(await app.match(who, nepal, id('act-none'))).toMatchObject({ refusal: { code: 'not-found' } })
  })
  test('APP-104 a sketch says its amounts in dollars, and an unknown cost stays unknown', async () => {
    const { need } = valueOf(await (await anAppWithNeed()).matchSketch(who, nepal, boats))
    expect([need.record, need.money, need.construction]).toEqual([undefined, [{ year: 2028, usd: 900_000.5 }], {}])
    expect(need.units).toEqual([{ id: 'unit-border', name: 'Border battalion', types: ['border-security'] }])
  })
  test('APP-104 the same need as an activity and as a sketch fails the same tests of purpose, support and recipient', async () => {
    const app = await anAppWithNeed()
    const tests = ['purpose', 'support', 'recipient', 'geography']
    const failed = (answer: Awaited<ReturnType<typeof app.match>>) => new Map(valueOf(answer).verdicts.map((v) => [v.program, v.failed.map((f) => f.test).filter((one) => tests.includes(one))]))
    const sketch: Sketch = { title: 'Boats', purposes: ['maritime-border-security'], support: ['equipment'], recipients: ['unit-border'], start: day('2027-10-01'), money: [{ program: 'sec-333-build-capacity' }] }
    expect(failed(await app.matchSketch(who, nepal, sketch))).toEqual(failed(await app.match(who, nepal, id('act-boats'))))
  })
  test.each([
    ['a recipient that is neither unit nor kind', { recipients: ['unit-nowhere'] }, 'recipients.0'],
    ['a country that is none', { country: 'XX' }, 'country'],
    ['a program no one knows', { money: [{ program: 'free-money' }] }, 'money.0.program'],
  ])('APP-105 %s is refused at its place', async (_, more, path) => {
    const refused = await (await anAppWithNeed()).matchSketch(who, nepal, { ...boats, ...more })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'invalid', errors: [{ path }] } })
  })
  test('APP-105 a sketch with a classified marking is refused', async () => {
    expect(await (await anAppWithNeed()).matchSketch(who, nepal, { title: 'SECRET//NOFORN' })).toMatchObject({ ok: false, refusal: { code: 'classified' } })
  })
})
