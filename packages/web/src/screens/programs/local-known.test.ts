import { describe, expect, test } from 'vitest'
import { programById, programs, programsKnownTo, type Program } from '@throughline/catalog'
import { bookId, createPlanGraph, day, parseRecord, recordId, type AnyRecord, type Rec } from '@throughline/model'
import { sayHoldsAgain } from './local-values.ts'
import { leadsOf, purposesOf } from './search-options.ts'
import { readSketch, writeSketch } from './sketch.ts'
import { termFacts, termWords } from './term-facts.ts'

const on = day('2026-11-20')
const record = (content: object): AnyRecord => {
  const parsed = parseRecord(content)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const known = (id: string): Program => {
  const program = programById(id)
  if (program === undefined) throw new Error(`no program ${id}`)
  return program
}
const limit = { kind: 'program-value', id: 'value-a', program: 'sec-333-build-capacity', what: 'construction-project-limit', value: '$3,000,000', from: '2026-10-01', source: 'Command memo 7', asOf: '2026-10-02' }
const lake = { kind: 'local-program', id: 'local-program-lake', name: 'Lake patrol grant', short: 'LPG', lead: 'Lake authority', purposes: ['lake safety'], supports: ['equipment'], status: 'active', source: 'Grant letter', asOf: '2026-01-01' }
const library = (...content: readonly object[]) => createPlanGraph({ book: bookId('library'), records: content.map(record) })
const again = (removed: string, ...content: readonly object[]) => {
  const graph = library(...content)
  const one: Rec<'program-value'> | undefined = graph.get('program-value', recordId(removed))
  if (one === undefined) throw new Error('none')
  return sayHoldsAgain(graph, one, on)
}

describe('taking a local value away', () => {
  test('WEB-823 says which value of the catalogue holds again, since when and by which source', () => {
    expect(again('value-a', limit)).toMatch(/^For Section 333, “Most for one construction project”: the catalogue’s value holds again, \$2,000,000 since 22 DEC 23 \(10 U\.S\.C\. 301\(8\).+\)\.$/)
  })
  test('WEB-823 where another local value holds, that one does; where the catalogue holds none, it is not known again', () => {
    expect(again('value-a', limit, { ...limit, id: 'value-b', value: '$4,000,000' })).toContain('your organization’s other value holds, $4,000,000 (Command memo 7, as of 02 OCT 26)')
    expect(again('value-a', limit, { ...limit, id: 'value-b', value: '$4,000,000', from: '2027-10-01' })).toContain('the catalogue’s value holds again')
    expect(again('value-a', { ...limit, program: 'imet' })).toBe('For IMET, “Most for one construction project”: it is not known again; the catalogue holds no value on 20 NOV 26.')
    expect(again('value-a', { ...limit, from: '2027-10-01' })).toContain('the catalogue’s value holds as before')
  })
})

describe('what the law forbids, and what becomes of it', () => {
  const all = [...programs.values()].flatMap((program) => [...program.prohibitions, ...program.conditions].map((text) => ({ program, text })))
  test('WEB-824 every prohibition and condition of every program says which way it is taken and why', () => {
    for (const { program, text } of all) {
      const [fact] = termFacts(program, [text])
      const term = program.terms?.find(({ of }) => of === text)
      const way = term === undefined ? termWords.told : term.is === 'asked' ? termWords.asked : termWords.decided
      expect({ text, way: fact?.way }).toEqual({ text, way })
      expect(fact?.note).toMatch(/\.$|”/)
      expect(fact?.note).not.toMatch(/undefined|\.\.|where\./)
    }
  })
  test('WEB-824 what is refused says where and what would pass; what is asked, the question; how long a lease may last, by what', () => {
    const refused = all.flatMap(({ program, text }) => termFacts(program, [text])).filter(({ note }) => note?.startsWith('Refused ') === true)
    expect(refused).toHaveLength(6)
    for (const { note } of refused) expect(note).toMatch(/^Refused where .+; where the plan does not say enough, it is asked\. What would pass: .+\.$/)
    expect(termFacts(known('lease-aeca61'), ['no such words'])).toEqual([{ text: 'no such words', way: termWords.told, note: 'A plan holds nothing that it can be held against; it stands with every verdict.' }])
  })
})

describe('filters and needs know what the library adds', () => {
  const graph = library(lake)
  test('WEB-825 the offices that lead and the purposes of its programs are there to choose; without it they are not', () => {
    const leads = (known_: readonly Program[]) => leadsOf(known_).map(({ value }) => value)
    expect([leads(programsKnownTo(graph)).includes('Lake authority'), leads([...programs.values()]).includes('Lake authority')]).toEqual([true, false])
    expect(purposesOf(programsKnownTo(graph)).map(({ value }) => value)).toContain('lake safety')
    expect(new Set(leads(programsKnownTo(graph))).size).toBe(leads(programsKnownTo(graph)).length)
  })
  test('WEB-825 a purpose in the words of a local record goes into the address and comes back; what is no word does not', () => {
    expect(readSketch(writeSketch({ purposes: ['lake safety', 'border-security'], support: [], recipients: [] })).purposes).toEqual(['lake safety', 'border-security'])
    expect(readSketch({ for: '<b>,javascript:x, ,ok' }).purposes).toEqual(['ok'])
  })
})
