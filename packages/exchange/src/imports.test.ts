import { readFileSync } from 'node:fs'
import { countryByIso2, type Country } from '@throughline/catalog'
import { createPlanGraph, bookId, parseRecord, type AnyRecord } from '@throughline/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { propose, type ImportProposal } from './import-proposal.ts'
import { checkTotals, readPrintedTotals } from './printed-totals.ts'
import type { Reading } from './reading.ts'
import { planStrategies } from './strategy-import.ts'
import { readReference, sortOf } from './strategy-references.ts'
import { readStrategies } from './strategies.ts'
import { planTrainings, trainingImportAnswer } from './training-import.ts'
import { readTrainingReport, type TrainingReport } from './training-report.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const example = (name: string) => new Uint8Array(readFileSync(new URL(`../../../examples/nepal/${name}`, import.meta.url)))
const value = <T>(reading: Reading<T>): T => {
  if (reading.kind === 'refused') throw new Error(reading.message)
  return reading.value
}
const country = (iso2: string): Country => {
  const found = countryByIso2(iso2)
  if (found === undefined) throw new Error(iso2)
  return found
}
const nepal = country('NP')
const after = (existing: readonly AnyRecord[], proposal: ImportProposal) => {
  const changed = new Map(proposal.change.map((change) => [change.id, change.after]))
  return [...existing.map((record) => changed.get(record.id) ?? record), ...proposal.add]
}
const record = (input: object): AnyRecord => {
  const parsed = parseRecord(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

const header = 'report\tregion\tcountry\tprogram\tcourse_title\tus_unit\tstudent_unit\tstart_date\tend_date\tlocation\tquantity\ttotal_cost\tpage_number'
const imet = 'IMET-1 - Fiscal Year 2018 Department of State Training'
const row = (cells: { country?: string; program?: string; title?: string; start?: string; end?: string; quantity?: string; cost?: string }) =>
  ['2018_2019', 'Asia', cells.country ?? 'Nepal', cells.program ?? imet, cells.title ?? 'Staff Course', 'Fort X', 'Army', cells.start ?? '6/4/2018', cells.end ?? '7/26/2018', 'Fort X, US', cells.quantity ?? '1', cells.cost ?? '$13,841', '21'].join('\t')
const report = (...rows: string[]): TrainingReport => value(readTrainingReport(bytesOf([header, ...rows].join('\n')), 'r.tsv'))
const nepalReport = (name: string) => value(readTrainingReport(example(name), name))

describe('proposals', () => {
  test('EXC-44 a taken id, a second one and a record its kind refuses are not placed', () => {
    const there = record({ kind: 'phase', id: 'x', title: 'Phase' })
    const proposal = propose([there], [
      { line: 1, record: { kind: 'activity', id: 'x', title: 'Talks' } },
      { line: 2, record: { kind: 'activity', id: 'y', title: 'Talks' } },
      { line: 3, record: { kind: 'activity', id: 'y', title: 'More talks' } },
      { line: 4, record: { kind: 'activity', id: 'z', title: '' } },
    ], [])
    expect(proposal.add.map((r) => r.id)).toEqual(['y'])
    expect(proposal.notPlaced.map((p) => p.line)).toEqual([1, 3, 4])
  })

  test('EXC-42 what the source does not speak of stays as it is', () => {
    const there = record({ kind: 'activity', id: 'a', title: 'Old', owner: 'org-j5', start: '2026-10-20' })
    const proposal = propose([there], [{ line: 1, record: { kind: 'activity', id: 'a', title: 'New', start: undefined } }], [])
    expect(proposal).toMatchObject({ add: [], same: 0, change: [{ id: 'a', before: there, after: { title: 'New', owner: 'org-j5', start: '2026-10-20' } }] })
  })
})

describe('trainings', () => {
  test('EXC-50 a training becomes an executed activity with its money', () => {
    const { proposal } = planTrainings(report(row({})), { country: nepal, existing: [] })
    const [activity, funding] = proposal.add
    expect(activity).toMatchObject({
      kind: 'activity', title: 'Staff Course', status: 'done', start: '2018-06-04', end: '2018-07-26', location: 'Fort X, US', students: 1, programs: ['imet'],
      imported: { source: 'Foreign Military Training Report 2018_2019', asOf: '2018-09-30', note: `Program: ${imet}; U.S. unit: Fort X; Student unit: Army` },
    })
    expect(funding).toMatchObject({ kind: 'funding-line', activity: activity?.id, program: 'imet', fiscalYear: 2018, likely: 1_384_100, stage: 'obligated' })
  })

  test('EXC-43 EXC-55 the whole of Nepal, FY18, is placed and every total is met', () => {
    const found = nepalReport('fmtr_2018_2019_nepal.tsv')
    const totals = value(readPrintedTotals(example('fmtr_2018_2019_nepal_printed_totals.tsv'), 't.tsv')).totals
    const answer = trainingImportAnswer(planTrainings(found, { country: nepal, existing: [] }), checkTotals(found.rows, totals))
    expect(answer).toEqual({
      rows: { read: 109, placed: 109, otherCountries: 0, notPlaced: [] },
      totals: { checked: 5, met: 5, differences: [] },
      unmappedCountries: [], changes: { add: 218, change: 0, same: 0 }, datesNotRead: [], notes: [],
    })
  })

  test('EXC-55 a difference is told in students and dollars', () => {
    const found = report(row({}))
    const total = { line: 9, report: '2018_2019', region: '', country: 'Nepal', program: imet, quantity: 2, costCents: undefined, page: '21', isLabelled: true }
    const answer = trainingImportAnswer(planTrainings(found, { country: nepal, existing: [] }), checkTotals(found.rows, [total]))
    expect(answer.totals.differences).toEqual([
      { country: 'Nepal', program: imet, page: '21', students: { printed: 2, counted: 1, by: -1 }, dollars: { printed: undefined, counted: 13_841, by: 13_841 } },
    ])
  })

  test('EXC-41 EXC-51 run again, from the same file or from the XML form, nothing is added or changed', () => {
    const first = planTrainings(nepalReport('fmtr_2019_2020_nepal.tsv'), { country: nepal, existing: [] })
    for (const name of ['fmtr_2019_2020_nepal.tsv', 'raw_2019_2020_nepal.xml']) {
      const again = planTrainings(nepalReport(name), { country: nepal, existing: first.proposal.add })
      expect(again.proposal).toMatchObject({ add: [], change: [], same: 234 })
      expect(again.rows).toEqual({ read: 117, placed: 117, otherCountries: 0, notPlaced: [] })
    }
  })

  test('EXC-51 the XML form gives the same ids even where its name does not tell the report', () => {
    const table = planTrainings(nepalReport('fmtr_2019_2020_nepal.tsv'), { country: nepal, existing: [] }).proposal.add
    const xml = value(readTrainingReport(example('raw_2019_2020_nepal.xml'), 'download.xml'))
    expect(planTrainings(xml, { country: nepal, existing: table }).proposal).toMatchObject({ add: [], change: [] })
  })

  test('EXC-51 equal rows are all kept, whatever stands between them', () => {
    const once = planTrainings(report(row({}), row({ title: 'Other' }), row({}), row({})), { country: nepal, existing: [] })
    expect(new Set(once.proposal.add.map((r) => r.id)).size).toBe(8)
    expect(once.proposal.notes).toEqual([expect.stringContaining('2 rows say the same')])
    expect(planTrainings(report(row({}), row({}), row({}), row({ title: 'Other' })), { country: nepal, existing: once.proposal.add }).proposal).toMatchObject({ add: [], change: [], same: 8 })
  })

  test('EXC-42 an objective linked by hand survives the next import', () => {
    const { add } = planTrainings(report(row({})), { country: nepal, existing: [] }).proposal
    const linked = add.map((r) => (r.kind === 'activity' ? record({ ...r, objectives: ['objective-a'] }) : r))
    expect(planTrainings(report(row({})), { country: nepal, existing: linked }).proposal).toMatchObject({ add: [], change: [], same: 2 })
  })

  test.each([
    ['', '', 'no start date is printed; no end date is printed', {}],
    ['11/6/2107', '7/26/2018', 'the start date "11/6/2107" could not be read', { end: '2018-07-26' }],
    ['2/4/2018', '2/1/2018', 'the end 2/1/2018 lies before the start 2/4/2018', { start: '2018-02-04' }],
  ])('EXC-52 dates "%s" to "%s" are reported and the training is placed', (start, end, words, expected) => {
    const imported = planTrainings(report(row({ start, end })), { country: nepal, existing: [] })
    expect(imported.rows.placed).toBe(1)
    expect(imported.datesNotRead).toEqual([{ line: 2, what: expect.stringContaining(words) }])
    expect(imported.proposal.add[0]).toMatchObject({ ...expected, imported: { note: expect.stringContaining('Dates as printed') } })
    expect(Object.keys(imported.proposal.add[0] ?? {}).filter((key) => key === 'start' || key === 'end').sort()).toEqual(Object.keys(expected).sort())
  })

  test('EXC-53 EXC-43 an unknown country is listed and the three counts add up', () => {
    const imported = planTrainings(report(row({}), row({ country: 'Atlantis' }), row({ country: 'India' }), 'too\tfew', row({ country: '' })), { country: nepal, existing: [] })
    expect(imported.unmappedCountries).toEqual(['(no country named)', 'Atlantis'])
    expect(imported.rows).toMatchObject({ read: 5, placed: 1, otherCountries: 1 })
    expect(imported.rows.notPlaced.map((p) => p.line)).toEqual([3, 5, 6])
  })

  test('EXC-43 a total printed without a name is not placed and says why', () => {
    const bare = `2018_2019\tAsia\tNepal\t${imet}\t\t\t\t\t\t\t1\t$13,841\t21`
    const imported = planTrainings(report(row({}), bare), { country: nepal, existing: [] })
    expect(imported.rows).toMatchObject({ read: 2, placed: 1, notPlaced: [{ line: 3, what: expect.stringContaining('a total printed without a name') }] })
  })

  test('EXC-54 a label with several meanings leaves the program open and offers them', () => {
    const { proposal } = planTrainings(report(row({ program: 'NADR - Fiscal Year 2018 Department of State Training' })), { country: nepal, existing: [] })
    expect(proposal.add[1]).toMatchObject({ kind: 'funding-line', fiscalYear: 2018 })
    expect(proposal.add[1]).not.toHaveProperty('program')
    expect(proposal.notes[0]).toContain('nadr-exbs')
  })

  test('EXC-43 EXC-41 any rows: the counts add up, and a second run adds nothing', () => {
    const cell = fc.oneof(fc.constantFrom('Nepal', 'India', '6/4/2018', '$5', ''), fc.string({ maxLength: 12, unit: 'binary' }))
    const line = fc.array(cell, { minLength: 13, maxLength: 13 }).map((cells) => ['2018_2019', 'Asia', 'Nepal', ...cells.slice(3)].map((c) => c.replace(/[\t\n\r]/g, ' ')).join('\t'))
    fc.assert(fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const reading = readTrainingReport(bytesOf([header, ...lines].join('\n')), 'r.tsv')
      if (reading.kind === 'refused') return
      const first = planTrainings(reading.value, { country: nepal, existing: [] })
      expect(first.rows.placed + first.rows.otherCountries + first.rows.notPlaced.length).toBe(first.rows.read)
      expect(planTrainings(reading.value, { country: nepal, existing: first.proposal.add }).proposal).toMatchObject({ add: [], change: [] })
    }))
  })
})

describe('strategies of a country', () => {
  const file = value(readStrategies(example('strategies.json'), 'strategies.json'))
  const imported = planStrategies(file, { country: nepal, existing: [] })
  const find = (id: string) => imported.proposal.add.find((r) => r.id === id)

  test('EXC-60 documents and statements carry their dates, references and words', () => {
    expect(find('doc-ics-nepal-2022')).toMatchObject({ title: 'Integrated Country Strategy: Nepal', type: 'ICS', family: 'state-usaid', level: 'country', from: '2022-04-01' })
    expect(find('doc-cdcs-nepal-2020')).toMatchObject({ type: 'CDCS', from: '2020-12-01', to: '2025-12-31' })
    expect(find('guidance-ics-nepal-2022-1-3')).toMatchObject({ ref: 'objective 1.3', type: 'objective', themes: expect.arrayContaining(['counterterrorism']) })
    expect(imported.strategies).toEqual({ read: 2, placed: 2, otherCountries: 0 })
    expect(imported.proposal).toMatchObject({ notPlaced: [], change: [] })
  })

  test('EXC-61 an objective carries out its goal and the statements above, and the USAID objective informs it', () => {
    expect(find('guidance-ics-nepal-2022-1-2')).toMatchObject({
      parents: ['guidance-ics-nepal-2022-1', 'guidance-sca-jrs-bo-2-1', 'guidance-indo-pacific-strategy-pillar-1', 'guidance-jsp-fy2022-2026-so-3-3'],
    })
    expect(find('guidance-cdcs-nepal-2020-do1')).toMatchObject({ informs: ['guidance-ics-nepal-2022-1-1', 'guidance-ics-nepal-2022-1-2'] })
    expect(find('doc-cdcs-nepal-2020')).toMatchObject({ informs: ['doc-ics-nepal-2022'] })
    expect(find('doc-ics-nepal-2022')).toMatchObject({ parents: ['doc-sca-jrs', 'doc-indo-pacific-strategy', 'doc-jsp-fy2022-2026', 'doc-ca-fbs'] })
  })

  test('EXC-61 no link leads nowhere', () => {
    const graph = createPlanGraph({ book: bookId('library'), records: imported.proposal.add })
    for (const r of graph.own) {
      if (r.kind === 'guidance-statement') expect(graph.get('guidance-document', r.document)).toBeDefined()
      const ids = 'parents' in r ? [...(r.parents ?? []), ...('informs' in r ? (r.informs ?? []) : [])] : []
      expect(ids.filter((id) => graph.find(id) === undefined)).toEqual([])
    }
  })

  test('EXC-62 a document that is only named becomes an incomplete stub in its chain', () => {
    expect(find('doc-sca-jrs')).toMatchObject({ title: 'SCA JRS', type: 'JRS', family: 'state-usaid', notional: false, text: expect.stringContaining('Incomplete') })
    expect(imported.proposal.notes[0]).toContain('4 documents are named but not in the file')
  })

  test('EXC-62 a stub that was filled in, and a document of that title that is there, are left alone', () => {
    const filled = imported.proposal.add.map((r) => (r.id === 'doc-sca-jrs' ? record({ ...r, title: 'Joint Regional Strategy, South and Central Asia' }) : r))
    expect(planStrategies(file, { country: nepal, existing: filled }).proposal).toMatchObject({ add: [], change: [] })
    const there = record({ kind: 'guidance-document', id: 'doc-ips', title: 'Indo-Pacific Strategy', family: 'whole-of-government' })
    const added = planStrategies(file, { country: nepal, existing: [there] }).proposal.add
    expect(added.some((r) => r.id === 'doc-indo-pacific-strategy')).toBe(false)
    expect(added.find((r) => r.id === 'doc-ics-nepal-2022')).toMatchObject({ parents: expect.arrayContaining(['doc-ips']) })
  })

  test('EXC-41 run again, nothing is added or changed', () => {
    const again = planStrategies(file, { country: nepal, existing: after([], imported.proposal) })
    expect(again.proposal).toMatchObject({ add: [], change: [], same: imported.proposal.add.length })
  })

  test('EXC-60 another country places nothing', () => {
    expect(planStrategies(file, { country: country('KE'), existing: [] })).toMatchObject({ strategies: { placed: 0, otherCountries: 2 }, proposal: { add: [] } })
  })

  test.each([
    ['SCA JRS BO 2.3', 'SCA JRS', 'BO 2.3'], ['SCA JRS BMO', 'SCA JRS', 'BMO'], ['CDCS DO1', 'CDCS', 'DO1'], ['Indo-Pacific Strategy Pillar 1', 'Indo-Pacific Strategy', 'Pillar 1'],
    ['JSP FY2022-2026 SO 3.3', 'JSP FY2022-2026', 'SO 3.3'], ['CA FBS Goal 2', 'CA FBS', 'Goal 2'], ['National Security Strategy', 'National Security Strategy', undefined],
  ])('EXC-61 the reference "%s" is "%s", "%s"', (text, document, place) => {
    expect(readReference(text)).toEqual({ text, document, place })
  })

  test.each([['SCA JRS', 'JRS'], ['CA FBS', 'FBS'], ['Integrated Country Strategy: Nepal', 'ICS'], ['National Defense Strategy', 'NDS'], ['A note', undefined]])(
    'EXC-62 "%s" is of type %s', (name, type) => expect(sortOf(name)?.type).toBe(type),
  )
})
