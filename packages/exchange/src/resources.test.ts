import { readFileSync } from 'node:fs'
import { countryByIso2, type Country } from '@throughline/catalog'
import type { AnyRecord, Rec } from '@throughline/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planResources, planTasks, readAidFile, readTaskList, type AidFile, type Reading } from './index.ts'

const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`../../../examples/nepal/${name}`, import.meta.url)))
const text = (content: string) => new TextEncoder().encode(content)
const valueOf = <T>(reading: Reading<T>): T => {
  if (reading.kind === 'refused') throw new Error(reading.message)
  return reading.value
}
function country(code: string): Country {
  const found = countryByIso2(code)
  if (found === undefined) throw new Error(`no country ${code}`)
  return found
}
const real = (name: string) => valueOf(readAidFile(bytesOf(name), name))
const planned = (file: AidFile, name: string, existing: readonly AnyRecord[] = [], code = 'NP') => planResources(file, { country: country(code), existing, file: name })
const isResource = (record: AnyRecord): record is Rec<'external-resource'> => record.kind === 'external-resource'
const resourcesOf = (name: string, code = 'NP') => planned(real(name), name, [], code).proposal.add.filter(isResource)

const accounts = 'npl_us_by_account_to_fy2021.csv'
const budget = 'state_budget_by_country_fy2012.csv'
const totals = 'us_foreign_aid_country_npl.csv'

describe('real files', () => {
  test.each([[accounts, 'account', 877], [totals, 'total', 238], [budget, 'account', 673], ['state_budget_by_country_fy2016.csv', 'account', 636], ['dportal_npl_extract.jsonl', 'activity', 3]])(
    'EXC-90 %s is known by its headings as cut by %s', (name, cut, rows) => {
      const file = real(name)
      expect(file.cut).toBe(cut)
      expect(file.rows.length + (name === totals ? file.notRead.length : 0)).toBe(rows)
    })

  test('EXC-91 sums by account, year and stage equal those of the file', () => {
    const sums = (rows: readonly { account?: string | undefined; fiscalYear?: number | undefined; stage?: string | undefined; amount?: number | undefined }[]) => {
      const by = new Map<string, number>()
      for (const row of rows) {
        const key = [row.account, row.fiscalYear, row.stage].join('|')
        by.set(key, (by.get(key) ?? 0) + (row.amount ?? 0))
      }
      return [...by].sort(([a], [b]) => (a < b ? -1 : 1))
    }
    expect(sums(resourcesOf(accounts))).toEqual(sums(real(accounts).rows))
  })
  test('EXC-91 thousands of the table are dollars in the record', () => {
    const printed = readFileSync(new URL(`../../../examples/nepal/${budget}`, import.meta.url), 'latin1').split('\n')
    const heads = (printed[0] ?? '').split(',')
    const cells = [...(printed.find((line) => line.startsWith('Nepal')) ?? '').matchAll(/"([^"]*)"|([^,]+)/g)].map((hit) => (hit[1] ?? hit[2] ?? '').replaceAll(',', ''))
    const imet = resourcesOf(budget).find(({ account }) => account === 'IMET')
    expect(imet?.amount).toBe(Number(cells[heads.indexOf('IMET')]) * 1_000 * 100)
    expect([imet?.stage, imet?.fiscalYear, imet?.from]).toEqual(['appropriated', 2012, 'united-states'])
  })
  test('EXC-91 every record names its source, and the source its unit', () => {
    const add = planned(real(accounts), accounts).proposal.add
    const source = add.find((record) => record.kind === 'source')
    expect(add.filter(isResource).every((record) => record.source === source?.id && record.asOf !== undefined)).toBe(true)
    expect(source).toMatchObject({ note: expect.stringContaining('U.S. dollars') })
  })
  test('EXC-92 the transition quarter of 1976 stands in no fiscal year and is named', () => {
    expect(real(totals).notRead).toEqual([{ line: expect.any(Number), what: expect.stringContaining('1976tq') }])
  })
  test('EXC-92 Kosovo is found under its own code', () => expect(resourcesOf(totals, 'XK').length).toBeGreaterThan(20))
  test('EXC-92 money taken back is kept', () => expect(resourcesOf(accounts).some(({ amount }) => (amount ?? 0) < 0)).toBe(true))
  test('EXC-93 every printed region agrees with its countries, account by account', () => {
    for (const name of [budget, 'state_budget_by_country_fy2016.csv']) {
      const { totals: sums } = real(name)
      expect(sums.length).toBeGreaterThanOrEqual(65)
      expect(sums.filter(({ isMet }) => !isMet)).toEqual([])
    }
  })
  test('EXC-93 the FY2016 table is a request', () => expect(new Set(resourcesOf('state_budget_by_country_fy2016.csv').map(({ stage }) => stage))).toEqual(new Set(['requested'])))
  test('EXC-94 the table of FY2012 is no UTF-8 and is read', () => {
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(budget))).toThrow()
    expect(real(budget).rows.some(({ country: name }) => name?.includes('d\'Ivoire') === true || name?.includes('d’Ivoire') === true)).toBe(true)
  })
  test('EXC-95 an activity that holds the money of many countries is marked whole', () => {
    const wholes = resourcesOf('dportal_npl_extract.jsonl')
    expect(wholes.every(({ isWhole, fiscalYear }) => isWhole === true && fiscalYear === undefined)).toBe(true)
    expect(Math.max(...wholes.map(({ amount }) => amount ?? 0))).toBeGreaterThan(90_000_000_000_00)
  })
  test.each([accounts, totals, budget, 'dportal_npl_extract.jsonl'])('EXC-96 %s again adds and changes nothing', (name) => {
    const first = planned(real(name), name).proposal
    const again = planned(real(name), name, first.add).proposal
    expect([again.add, again.change, again.same]).toEqual([[], [], first.add.length])
  })
})

describe('what a table may look like', () => {
  const table = (rows: readonly string[]) => valueOf(readAidFile(text(['Country,Total,GHCS- USAID,FMF,IMET,Fiscal Year', ...rows].join('\n')), 'cbj.csv'))
  const sound = ['TOTAL,100,60,30,10,2014', 'Africa,100,60,30,10,2014', 'Angola,70,40,30,-,2014', 'Benin,30,20,-,10,2014', 'Near East,-,-,-,-,2014']

  test('EXC-93 headings of any year are brought to one name', () => expect(new Set(table(sound).rows.map(({ account }) => account))).toEqual(new Set(['GHP-USAID', 'FMF', 'IMET'])))
  test.each([[2, true], [3, false], [-2, true], [-3, false]])('EXC-93 a region that is off by %i thousand agrees: %s', (off, isMet) => {
    const rows = sound.with(1, `Africa,100,${60 + off},30,10,2014`)
    expect(table(rows).totals.find(({ what }) => what === 'Africa, GHP-USAID')?.isMet).toBe(isMet)
  })
  test('EXC-93 a name on the row above its figures is joined to them', () => {
    const rows = [...sound.slice(0, 2), 'A programme with a long,,,,,', 'name,,,,,2014', ',70,40,30,-,2014', ...sound.slice(3)]
    expect(table(rows).rows.map(({ country: name }) => name)).toContain('A programme with a long name')
  })
  test('EXC-93 figures that are no numbers are named, and the rest is read', () => {
    const file = table(sound.with(2, 'Angola,many,40,30,-,2014'))
    expect(file.notRead).toEqual([{ line: 4, what: 'the figures of "Angola" are no numbers' }])
    expect(file.rows.length).toBeGreaterThan(0)
  })
  test('EXC-93 of a year that is not known nobody says whether it was asked for or given', () => {
    const file = table(sound.map((row) => row.replace(/2014$/, '2019')))
    expect(file.rows.every(({ stage }) => stage === undefined)).toBe(true)
    expect(file.notes.join(' ')).toContain('2019')
  })
  test.each([
    ['a,b\n1,2\n', 'names no year, no amount'], ['{"data":[{"x":1}]}', 'is not an answer'], ['{"aid":"x"}\n', 'no activity'], ['{"data":', 'not well-formed'],
  ])('EXC-90 %j is refused', (content, why) => {
    const reading = readAidFile(text(content), 'x.csv')
    expect(reading.kind === 'refused' ? reading.message : '').toContain(why)
  })
  test('EXC-92 rows that cannot be used are named with their line', () => {
    const file = valueOf(readAidFile(text('country_code,fiscal_year,transaction_type_name,current_amount\nNPL,2015,Obligations,5\nNULL,2015,Obligations,5\nNPL,2015,Guesses,5\nNPL,2015,Obligations,about 5\n'), 'x.csv'))
    expect(file.rows).toHaveLength(1)
    expect(file.notRead.map(({ line }) => line)).toEqual([3, 4, 5])
  })
  test('EXC-92 a repeated key is kept as a second record', () => {
    const file = valueOf(readAidFile(text('country_code,fiscal_year,transaction_type_name,current_amount\nNPL,2015,Obligations,5\nNPL,2015,Obligations,7\n'), 'x.csv'))
    expect(planned(file, 'x.csv').proposal.add.filter(isResource).map(({ amount }) => amount)).toEqual([500, 700])
  })
  test('EXC-91 stages are never brought together, whatever the rows (property)', () => {
    const stage = fc.constantFrom('commitment', 'disbursement')
    fc.assert(fc.property(fc.array(fc.record({ account: fc.constantFrom('FMF', 'IMET'), year: fc.integer({ min: 2001, max: 2003 }), stage, amount: fc.integer({ min: -900, max: 900 }) }), { minLength: 1, maxLength: 30 }), (rows) => {
      const content = ['funding_agency,funding_account,year,flow_stage,amount_usd', ...rows.map((row) => `STATE,${row.account},${row.year},${row.stage},${row.amount}`)].join('\n')
      const records = planned(valueOf(readAidFile(text(content), 'x.csv')), 'x.csv').proposal.add.filter(isResource)
      for (const [word, name] of [['commitment', 'obligated'], ['disbursement', 'disbursed']]) {
        const wanted = rows.filter((row) => row.stage === word).reduce((sum, row) => sum + row.amount * 100, 0)
        expect(records.filter((record) => record.stage === name).reduce((sum, record) => sum + (record.amount ?? 0), 0)).toBe(wanted)
      }
    }), { numRuns: 60 })
  })
})

describe('task lists', () => {
  const list = valueOf(readTaskList(text('Number,Task,Standard\nTA 1.2,Conduct patrols,Daily\nB1,Watch the lake,\n,No number,\n'), 'tasks.csv'))
  test('EXC-97 joint numbers and own numbers go into their fields', () => {
    expect(planTasks(list, []).add).toMatchObject([{ id: 'task-ta-1-2', ujtl: 'TA 1.2', standard: 'Daily' }, { id: 'task-b1', ref: 'B1' }])
    expect(planTasks(list, []).notPlaced).toEqual([{ line: 4, what: 'has no number' }])
  })
  test('EXC-97 a role given by hand stays, and the list again adds nothing', () => {
    const there = planTasks(list, []).add.map((record) => (record.kind === 'task' ? { ...record, role: 'role-watch' as NonNullable<Rec<'task'>['role']> } : record))
    const again = planTasks(list, there)
    expect([again.add, again.change, again.same]).toEqual([[], [], 2])
  })
  test('EXC-97 a table without a column of numbers is refused', () => expect(readTaskList(text('Task\nx\n'), 't.csv')).toMatchObject({ kind: 'refused', message: expect.stringContaining('"Number"') }))
})
