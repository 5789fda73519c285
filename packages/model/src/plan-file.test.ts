import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bookId, citationsOf, createPlanGraph, day, parseRecord, readPlanFile, recordId, tellProblem, upgradePlanFile, usd, writePlanFile, type AnyRecord, type PlanFile } from './index.ts'

const head = 'throughline: 1\nbook:\n  id: b\n  type: plan\n  title: B\n'
const problemsOf = (text: string) => {
  const read = readPlanFile(text)
  return read.ok ? [] : read.problems.map(tellProblem)
}
const file = (records: readonly AnyRecord[]): PlanFile => ({ book: { id: bookId('b'), type: 'plan', title: 'B' }, records, cites: [] })
const rewrite = (text: string) => {
  const read = readPlanFile(text)
  return read.ok ? writePlanFile(read.file) : problemsOf(text).join('\n')
}

describe('reading', () => {
  test('MOD-20 every problem is reported at once, with line and column', () => {
    const text = `${head}records:\n  activity:\n  - id: act-a\n    titel: Talks\n    start: 2026-02-30\n    status: maybe\n  - id: Act B\n    title: x\n  activty: []\n`
    expect(problemsOf(text)).toEqual([
      '8:5 records › activity › 0 › title: is missing: every activity needs it',
      '9:5 records › activity › 0 › titel: "titel" is no field of activity; did you mean "title"?',
      '10:5 records › activity › 0 › start: is not a day: write year-month-day, for example 2026-11-20',
      '11:5 records › activity › 0 › status: is none of: idea, requested, approved, under-way, done, cancelled',
      '12:5 records › activity › 1 › id: is not a record id: use small letters, digits and hyphens, at most 120 characters (for example "act-staff-talks-2027")',
      '14:3 records › activty: "activty" is no kind of record; did you mean "activity"?',
    ])
  })
  test.each([
    ['MOD-21 aliases are refused, so that none can blow up', `${head}records:\n  phase: &p\n  - {id: a, title: A}\n  milestone: *p\n`, /alias "\*p"/],
    ['MOD-21 tags of other languages are refused', `${head}records: !!js/function 'x'\n`, /cannot be read as YAML/],
    ['MOD-22 a prototype key is an unknown field', `${head}records:\n  phase:\n  - id: a\n    title: A\n    __proto__: {polluted: true}\n`, /"__proto__" is no field of phase/],
    ['MOD-22 a prototype key is no kind', `${head}records:\n  __proto__: []\n`, /"__proto__" is no kind/],
    ['MOD-22 a prototype name is no id', `${head}records:\n  phase:\n  - {id: constructor, title: A}\n`, /not a record id/],
    ['MOD-23 text that bears a classified banner is refused with its line', `${head}# note\nSECRET//NOFORN\n`, /^7:1 bears a classified marking/],
    ['MOD-23 a classified banner in a remark is refused with its line', `${head}  # SECRET//NOFORN\n`, /^6:1 bears a classified marking/],
    ['MOD-23 a classified banner as a value is refused with its place', `${head}records:\n  phase:\n  - {id: a, title: SECRET//NOFORN}\n`, /^8:13 records › phase › 0 › title: bears a classified marking/],
    ['MOD-23 a portion mark inside a list is refused with its place', `${head}records:\n  activity:\n  - id: a\n    title: A\n    purposes:\n    - B\n    - (S) C\n`, /^12:7 records › activity › 0 › purposes › 1: bears a classified marking/],
    ['MOD-23 a classified banner as the title of the book is refused', head.replace('title: B', 'title: TOP SECRET'), /^5:3 book › title: bears a classified marking/],
    ['MOD-24 an unknown part is refused by name', `${head}extra: 1\n`, /^6:1 extra: "extra" is no part of a plan file/],
    ['MOD-24 a duplicate id names the first', `${head}records:\n  phase:\n  - {id: a, title: A}\n  - {id: a, title: B}\n`, /"a" is the id of another record too/],
    ['MOD-24 a link that leads nowhere is refused', `${head}records:\n  activity:\n  - {id: a, title: A, phase: p9}\n`, /links to "p9", which is neither/],
    ['MOD-24 a link to the wrong kind is refused', `${head}records:\n  phase:\n  - {id: p, title: P}\n  activity:\n  - {id: a, title: A, owner: p}\n`, /links to "p", a phase: organization is expected/],
    ['MOD-24 a link inside a group to the wrong kind is refused, with its place', `${head}records:\n  phase:\n  - {id: p, title: P}\n  proposal:\n  - id: b\n    title: B\n    noticeItems:\n    - item: absorption\n      owedBy: p\n`, /^14:7 records › proposal › 0 › noticeItems › 0 › owedBy: links to "p", a phase: organization is expected here/],
    ['MOD-24 a link to the wrong kind names both with their articles', `${head}records:\n  activity:\n  - {id: a, title: A, phase: a}\n`, /links to "a", an activity: phase is expected/],
    ['MOD-24 a link inside a group that leads nowhere is refused, with its place', `${head}records:\n  activity:\n  - id: a\n    title: A\n    companions:\n    - kind: human-rights\n      activities:\n      - a\n      - z\n`, /^14:9 records › activity › 0 › companions › 0 › activities › 1: links to "z", which is neither/],
    ['MOD-14 an unknown field of a group inside a group is refused with the nearest', `${head}records:\n  proposal:\n  - id: b\n    title: B\n    gao:\n      notExpected:\n      - {element: sustainment, becuse: Small}\n`, /"becuse" is no field of proposal; did you mean "because"/],
    ['MOD-24 a file of a later format says to update', 'throughline: 99\n', /reads formats up to 2/],
    ['MOD-24 a file that is none says so', 'hello: world\n', /is not a plan file/],
    ['MOD-24 an empty file says so', '  \n', /is empty/],
    ['MOD-24 a truncated file is refused', `${head}records:\n  phase:\n  - {id: a, title: "A`, /cannot be read as YAML/],
    ['MOD-24 a name that stands twice is refused with its line', `${head}records:\n  phase:\n  - id: a\n    title: A\n    title: B\n`, /^10:5 names "title" a second time/],
    ['MOD-24 a second document behind the first is refused', `${head}---\n${head}`, /^6:1 starts a second document/],
    ['MOD-24 line ends of carriage returns alone are refused', head.replaceAll('\n', '\r'), /ends its lines with carriage returns/],
    ['MOD-24 a record of an old file that is none is refused', 'throughline: 0\nbook: {id: b, type: plan, title: B}\nrecords: [null, 5, [1], {id: a}]\n', /"a record without a kind" is no kind/],
    ['MOD-25 brackets nested without end are refused in our words', '['.repeat(20_000), /^1:1 is nested too deeply to be a plan file$/],
    ['MOD-25 dashes nested without end are refused in our words', `${head}records: \n  ${'- '.repeat(20_000)}x`, /^7:1 is nested too deeply to be a plan file$/],
    ['MOD-25 lines indented without end are refused in our words', Array.from({ length: 2_000 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'), /^258:1 is nested too deeply to be a plan file$/],
    ['MOD-25 a file of marks and little else is refused', '{}'.repeat(1_600_000), /^1:1 is too large: it is marks and little else/],
    ['MOD-25 a file of very many marks is refused', `${head}records:\n  phase:\n${'  - {id: a, title: Patrol boats}\n'.repeat(160_000)}`, /more than 3,000,000 marks/],
    ['MOD-21 a thousand aliases and one are refused at the last', `${head}a: &a 1\nb:\n${'- *a\n'.repeat(1_000)}`, /^1007:1 uses more than 1,000 anchors and aliases/],
    ['MOD-21 five megabytes of anchors are refused before they are understood', head + Array.from({ length: 400_000 }, (_, n) => `- &a${n} 1\n`).join(''), /^1006:1 uses more than 1,000 anchors/],
  ])('%s', (_, text, message) => expect(problemsOf(text).join('\n')).toMatch(message))

  test('MOD-22 reading a prototype key changes no prototype', () => {
    readPlanFile(`${head}records:\n  phase:\n  - id: a\n    __proto__: {polluted: true}\n`)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
  test('MOD-25 a file over the limit is refused before it is parsed', () => {
    expect(problemsOf(`${head}#${'x'.repeat(10_000_001)}`).join()).toMatch(/too large/)
  })
  test.each([[64, false], [65, true]])('MOD-25 brackets %i deep: refused for their depth is %s', (depth, isRefused) => {
    const text = `${head}records: ${'['.repeat(depth)}${']'.repeat(depth)}`
    expect(problemsOf(text).join().includes('nested too deeply')).toBe(isRefused)
  })
  test('MOD-25 a record of very many unknown names is answered in good time', () => {
    const text = `${head}records:\n  phase:\n  - id: a\n${Array.from({ length: 60_000 }, (_, n) => `    f${n}: 1\n`).join('')}`
    expect(problemsOf(text)).toHaveLength(1_000)
  })
  test('MOD-26 JSON is accepted', () => {
    const read = readPlanFile(JSON.stringify({ throughline: 1, book: { id: 'b', type: 'plan', title: 'B' }, records: { phase: [{ id: 'p', title: 'P' }] } }))
    expect(read.ok && read.file.records[0]).toEqual({ kind: 'phase', id: 'p', title: 'P' })
  })
})

describe('writing', () => {
  const activity: AnyRecord = { kind: 'activity', id: recordId('act-a'), title: 'A', start: day('2027-01-04') }
  const money: AnyRecord = { kind: 'funding-line', id: recordId('fund-a'), activity: activity.id, likely: usd(38_000.5), low: usd(0) }

  test('MOD-30 money stands in dollars in the file and comes back as the same cents', () => {
    const text = writePlanFile(file([activity, money]))
    expect(text).toContain('likely: 38000.5')
    const read = readPlanFile(text)
    expect(read.ok && read.file.records.find((r) => r.kind === 'funding-line')).toEqual(money)
  })
  test.each([1, 115, 999_999_999_999, 123_456_789_012_345, 10 ** 15])('MOD-30 an amount of %i cents comes back as it was', (cents) => {
    const read = readPlanFile(writePlanFile(file([activity, { ...money, likely: usd(cents / 100) }])))
    expect(read.ok && read.file.records.find((r) => r.kind === 'funding-line')).toMatchObject({ likely: cents })
  })
  test('MOD-31 what was written reads and writes byte-equal', () => {
    const text = writePlanFile(file([activity, money]))
    expect(rewrite(text)).toBe(text)
  })
  test('MOD-32 comments survive a read and a write', () => {
    const text = `# Plan of Bandaria\n${head}records:\n  # all of them\n  activity:\n  # the first\n  - id: act-a # stable\n    # named by the office\n    title: A # short\n`
    const once = rewrite(text)
    for (const remark of ['# Plan of Bandaria', '# all of them', '# the first', '# stable', '# named by the office', '# short']) expect(once).toContain(remark)
    expect(rewrite(once)).toBe(once)
  })
  test('MOD-31 any text in any field comes back as it was, and writes byte-equal (property)', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((t) => t.trim() !== '' && !/[\r\n]/.test(t))
    const prose = fc.array(fc.string({ unit: 'binary-ascii', maxLength: 120 }), { minLength: 1, maxLength: 4 }).map((l) => l.join('\n')).filter((t) => t.trim() !== '' && !/\r/.test(t))
    fc.assert(fc.property(text, prose, fc.integer({ min: 0, max: 10 ** 9 }), (title, remarks, cents) => {
      const made = parseRecord({ kind: 'activity', id: 'act-a', title, remarks })
      if (!made.ok) return made.problems.every((p) => p.message.includes('no text'))
      const fund: AnyRecord = { kind: 'funding-line', id: recordId('f'), activity: recordId('act-a'), likely: usd(cents / 100) }
      const written = writePlanFile(file([made.value, fund]))
      const read = readPlanFile(written)
      if (!read.ok) return /classified/.test(read.problems[0]?.message ?? '')
      expect(read.file.records.find((r) => r.kind === 'activity')).toEqual(made.value)
      expect(writePlanFile(read.file)).toBe(written)
      return true
    }), { numRuns: 300 })
  })
  test('MOD-33 the reader takes any bytes without a fault (property)', () => {
    const pieces = fc.constantFrom('throughline: 1\n', 'book: {id: b, type: plan, title: B}\n', 'records:\n', '  activity:\n', '  - id: a\n', '    title: ', '*a', '&a', '!!map', '{', '[', '"', '\t', '__proto__: 1\n', '? ', '|\n', '- ', ': ')
    fc.assert(fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 24 }), (parts) => {
      const read = readPlanFile(parts.join(''))
      return read.ok || read.problems.every((p) => p.line >= 1 && p.column >= 1 && p.message !== '')
    }), { numRuns: 500 })
  })
})

describe('formats', () => {
  test('MOD-40 a file of format 0 (a flat list) is grouped by kind', () => {
    const read = readPlanFile('throughline: 0\nbook: {id: b, type: plan, title: B}\nrecords:\n- {kind: phase, id: p, title: P}\n')
    expect(read.ok && read.file.records).toEqual([{ kind: 'phase', id: 'p', title: 'P' }])
  })
  test('MOD-42 a file of format 1 has its states of approval read into the words of today, and written back as format 2', () => {
    const old = 'throughline: 1\nbook:\n  id: b\n  type: plan\n  title: B\nrecords:\n  plan:\n  - id: plan-b\n    title: B\n    scope: country\n    start: 2026-10-01\n    end: 2031-09-30\n    approvals:\n    - step: Draft\n      state: Done with two comments\n'
    const read = readPlanFile(old)
    if (!read.ok) throw new Error(read.problems.map(tellProblem).join('\n'))
    expect(read.file.records).toMatchObject([{ approvals: [{ step: 'Draft', state: 'done', note: 'With two comments' }] }])
    const written = writePlanFile(read.file)
    expect(written).toContain('throughline: 2')
    const again = readPlanFile(written)
    expect(again.ok && writePlanFile(again.file)).toBe(written)
    expect(readPlanFile(old.replace('throughline: 1', 'throughline: 2'))).toMatchObject({ ok: false, problems: [{ where: 'records › plan › 0 › approvals › 0 › state' }] })
  })
  test('MOD-41 steps run in order up to the format of today', () => {
    const steps = [1, 2].map((from) => ({ from, what: `to ${from + 1}`, apply: (raw: Readonly<Record<string, unknown>>) => ({ ...raw, trail: `${String(raw['trail'] ?? '')}${from}` }) }))
    const up = upgradePlanFile({ throughline: 1 }, steps, 3)
    expect(up).toMatchObject({ ok: true, applied: ['to 2', 'to 3'], raw: { trail: '12' } })
    expect(upgradePlanFile({ throughline: 1 }, steps.slice(1), 3)).toMatchObject({ ok: false })
  })
})

describe('citing other books', () => {
  test('MOD-50 a plan carries stubs up to the top, the statements of the documents it answers to, and what every plan rests on', () => {
    const library = bookId('library')
    const cite = (record: unknown) => {
      const parsed = parseRecord(record)
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
      return { book: library, revision: 4, record: parsed.value }
    }
    const cited = [
      cite({ kind: 'guidance-document', id: 'nss', title: 'NSS', family: 'whole-of-government' }),
      cite({ kind: 'guidance-document', id: 'nds', title: 'NDS', family: 'defense', parents: ['nss'], text: 'long' }),
      cite({ kind: 'guidance-statement', id: 'nds-1', document: 'nds', text: 'One' }),
      cite({ kind: 'guidance-statement', id: 'nds-2', document: 'nds', text: 'Two' }),
      cite({ kind: 'guidance-document', id: 'other', title: 'Other', family: 'defense' }),
      cite({ kind: 'program-value', id: 'value', program: 'imet', what: 'in-force', value: 'yes', source: 'Memo', asOf: '2026-11-01' }),
    ]
    const plan: AnyRecord = { kind: 'plan', id: recordId('p'), title: 'P', scope: 'country', start: day('2026-10-01'), end: day('2031-09-30'), guidance: [recordId('nds')] }
    const cites = citationsOf(createPlanGraph({ book: bookId('b'), records: [plan], cited }))
    expect(cites.map((c) => c.record.id).sort()).toEqual(['nds', 'nds-1', 'nds-2', 'nss', 'value'])
    expect(cites.find((c) => c.record.id === 'nds')?.record).not.toHaveProperty('text')
    const written = writePlanFile({ ...file([plan]), cites })
    expect(rewrite(written)).toBe(written)
  })

  test.each([['plan', 5], ['theater', 5], ['library', undefined]] as const)('MOD-83 an organization\'s own program or value stands in the library: a %s file that holds one is refused on its line (%s) with what to do', (type, line) => {
    const text = `throughline: 2\nbook: {id: own, type: ${type}, title: Own}\nrecords:\n  program-value:\n    - {id: value, program: imet, what: in-force, value: "yes", source: Memo, asOf: 2026-11-01}\n  local-program:\n    - {id: local, name: Lake grant, source: Letter, asOf: 2026-11-01}\n`
    const read = readPlanFile(text)
    if (line === undefined) return expect(read.ok).toBe(true)
    expect(read).toMatchObject({ ok: false, problems: [{ line, message: expect.stringMatching(/local program value.*belongs in the library.*--with/) }, { line: line + 2, message: expect.stringContaining('is a local program, ') }] })
    return undefined
  })
})
