import { programs } from '@throughline/catalog'
import { parseRecord, type AnyRecord } from '@throughline/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planActivities } from './activity-import.ts'
import { readActivityTable, type ActivityTable } from './activity-table.ts'
import { readProgram, readStatus } from './activity-words.ts'
import { mappingOfNames, namedMapping, suggestMapping } from './column-mapping.ts'

const record = (input: object): AnyRecord => {
  const parsed = parseRecord(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const table = async (text: string): Promise<ActivityTable> => {
  const reading = await readActivityTable(new TextEncoder().encode(text), 'events.csv')
  if (reading.kind === 'refused') throw new Error(reading.message)
  return reading.value
}
const plan = async (text: string, existing: readonly AnyRecord[] = []) => {
  const list = await table(text)
  return planActivities(list, suggestMapping(list.headers), { source: 'events.csv', existing })
}
const header = 'Event,Start,End,FY,Program,Cost ($K),OPR,LOE,Objective,Status,Remarks'

describe('activities of a list', () => {
  test('EXC-70 a row becomes an activity and its money', async () => {
    const { proposal, rows } = await plan(`${header}\nBoat training,20 OCT 26,24 OCT 26,FY27,IMET,38,J5,,,Approved,two boats\n`)
    expect(rows).toEqual({ read: 1, placed: 1, notPlaced: [] })
    expect(proposal.add).toMatchObject([
      { kind: 'organization', id: 'org-j5', name: 'J5' },
      { kind: 'activity', title: 'Boat training', start: '2026-10-20', end: '2026-10-24', status: 'approved', owner: 'org-j5', programs: ['imet'], remarks: 'two boats', imported: { source: 'events.csv' } },
      { kind: 'funding-line', program: 'imet', fiscalYear: 2027, likely: 3_800_000 },
    ])
  })

  test('EXC-70 without a year of money the year of the start is taken and said so', async () => {
    const { proposal } = await plan('Event,Start,Cost\nTalks,30 SEP 26,"1,000"\nPatrol,1 OCT 26,1000\n')
    expect(proposal.add.filter((r) => r.kind === 'funding-line')).toMatchObject([
      { fiscalYear: 2026, likely: 100_000, note: expect.stringContaining('FY26') }, { fiscalYear: 2027, likely: 100_000, note: expect.stringContaining('FY27') },
    ])
  })

  test('EXC-70 a row that says nothing of money gets no funding line: the cost is unknown, not zero', async () => {
    const { proposal } = await plan('Event,Start,Cost\nTalks,30 SEP 26,\nPatrol,30 SEP 26,0\n')
    expect(proposal.add.map((r) => r.kind)).toEqual(['activity', 'activity', 'funding-line'])
  })

  test('EXC-71 a cell that cannot be read keeps its text and is reported', async () => {
    const imported = await plan(`${header}\nTalks,TBD,,FY27,Magic fund,some,,Border,,maybe,\n`)
    expect(imported.cellsNotRead.map((p) => p.what)).toEqual([
      'start "TBD" could not be read', 'program "Magic fund" could not be read', 'cost "some" could not be read', 'status "maybe" could not be read', 'line "Border" could not be read',
    ])
    expect(imported.proposal.notes[0]).toContain('line 2: start "TBD" could not be read')
    expect(imported.proposal.add[0]).toMatchObject({ imported: { note: 'Start: TBD; Program: Magic fund; Cost: some; Status: maybe; Line: Border' } })
  })

  test('EXC-71 an end before the start is not kept as one', async () => {
    const imported = await plan('Event,Start,End\nTalks,20 OCT 26,19 OCT 26\n')
    expect(imported.proposal.add[0]).not.toHaveProperty('end')
    expect(imported.cellsNotRead).toHaveLength(1)
  })

  test('EXC-72 sums, headings again and bare titles are not placed', async () => {
    const imported = await plan(`Event,Start,Cost\nLOE 1,,\nTalks,20 OCT 26,5\nEvent,Start,Cost\n,21 OCT 26,5\nTotal,,10\n`)
    expect(imported.rows).toMatchObject({ read: 5, placed: 1 })
    expect(imported.rows.notPlaced.map((p) => [p.line, p.what.split('"')[0]])).toEqual([
      [2, 'nothing but the title '], [4, 'the headings again'], [5, 'the title is empty'], [6, 'a row of sums'],
    ])
  })

  test('EXC-73 EXC-41 a moved date changes the activity and adds no second one', async () => {
    const first = await plan('Event,Start\nTalks,20 OCT 26\n')
    const moved = await plan('Event,Start\nTalks,21 OCT 26\n', first.proposal.add)
    expect(moved.proposal).toMatchObject({ add: [], change: [{ before: { start: '2026-10-20' }, after: { start: '2026-10-21' } }] })
    expect((await plan('Event,Start\nTalks,20 OCT 26\n', first.proposal.add)).proposal).toMatchObject({ add: [], change: [], same: 1 })
  })

  test('EXC-73 EXC-41 the same list under another file name changes nothing', async () => {
    const list = await table('Event,Start,Cost\nTalks,20 OCT 26,5\n')
    const mapping = suggestMapping(list.headers)
    const first = planActivities(list, mapping, { source: 'week 1.csv', existing: [] }).proposal.add
    expect(planActivities(list, mapping, { source: 'week 2.csv', existing: first }).proposal).toMatchObject({ add: [], change: [], same: 2 })
  })

  test('EXC-73 a numbered activity stays the same under a new title', async () => {
    const first = await plan('No,Event,Start\n7,Talks,20 OCT 26\n')
    expect((await plan('No,Event,Start\n7,Staff talks,20 OCT 26\n', first.proposal.add)).proposal).toMatchObject({ add: [], change: [{ after: { title: 'Staff talks' } }] })
  })

  test('EXC-74 offices, lines and objectives are found by name', async () => {
    const existing = [
      record({ kind: 'organization', id: 'org-plans', name: 'Plans directorate', short: 'J5' }),
      record({ kind: 'line-of-activity', id: 'line-border', title: 'Border security' }),
      record({ kind: 'objective', id: 'objective-a', title: 'Secure the border', level: 'country-level-objective' }),
    ]
    const { proposal } = await plan(`${header}\nTalks,20 OCT 26,,,,,j5,BORDER SECURITY,Secure the border.,,\n`, existing)
    expect(proposal.add).toMatchObject([{ kind: 'activity', owner: 'org-plans', line: 'line-border', objectives: ['objective-a'] }])
  })

  test.each([
    ['IMET', 'imet'], ['imet', 'imet'], ['Section 333', 'sec-333-build-capacity'], ['333', 'sec-333-build-capacity'], ['Sec. 333', 'sec-333-build-capacity'], ['999', undefined], ['partner-national-budget', 'partner-national-budget'], ['NADR', undefined], ['Magic', undefined],
  ])('EXC-74 the program "%s" is %s', (text, id) => expect(readProgram(text)).toBe(id))

  test('EXC-74 a name leads to its own program or, where several share it, to none', () => {
    for (const program of programs.values()) {
      for (const name of [program.name, program.short ?? program.id]) expect([program.id, undefined]).toContain(readProgram(name))
    }
  })

  test.each([['Approved', 'approved'], ['In Progress', 'under-way'], ['Canceled', 'cancelled'], ['COMPLETE', 'done'], ['planned', 'idea'], ['submitted', 'requested'], ['?', undefined]])(
    'EXC-71 the state "%s" is %s', (text, status) => expect(readStatus(text)).toBe(status),
  )

  test('EXC-37 a corrected mapping is taken as given', async () => {
    const list = await table('Event,Start,Notes,Notes\nTalks,20 OCT 26,a,b\n')
    expect(namedMapping(list.headers, suggestMapping(list.headers))).toEqual({ Event: 'title', Start: 'start', Notes: 'remarks' })
    const corrected = mappingOfNames(list.headers, { Event: 'title', 'Notes (2)': 'remarks', Nowhere: 'end', Start: 'nothing', __proto__: 'cost' })
    expect(corrected).toEqual({ columns: { title: 0, remarks: 3 }, isInThousands: false })
    expect(planActivities(list, corrected, { source: 's', existing: [] }).proposal.add[0]).toMatchObject({ remarks: 'b' })
  })

  test('EXC-43 EXC-41 any list: placed and not placed add up, and a second run adds nothing', async () => {
    const cell = fc.oneof(fc.constantFrom('Talks', '20 OCT 26', 'FY27', '38', 'IMET', 'J5', '=1+1', '<b>x</b>', '../../etc', ''), fc.string({ maxLength: 10, unit: 'binary' }))
    const line = fc.array(cell, { minLength: 11, maxLength: 11 }).map((cells) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(','))
    await fc.assert(fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
      const reading = await readActivityTable(new TextEncoder().encode([header, ...lines].join('\n')), 'e.csv')
      if (reading.kind === 'refused') return
      const mapping = suggestMapping(reading.value.headers)
      const first = planActivities(reading.value, mapping, { source: 'e.csv', existing: [] })
      expect(first.rows.placed + first.rows.notPlaced.length).toBe(first.rows.read)
      expect(planActivities(reading.value, mapping, { source: 'e.csv', existing: first.proposal.add }).proposal).toMatchObject({ add: [], change: [] })
    }))
  })
})
