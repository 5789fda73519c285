import { describe, expect, test } from 'vitest'
import { aBook, aHead, anActivity, anApp, anAppWithPlan, aRecord, aWho, bookOf, library, nepal, valueOf } from './testing/builders.ts'
import type { InFile } from './app.ts'

const desk = aWho()
const file = (name: string, text: string): InFile => ({ name, bytes: new TextEncoder().encode(text) })
const list = file('events.csv', 'Event,Begin,Finish,Cost,Mood\nStaff talks,2026-10-20,2026-10-22,38000,good\nShip visit,2027-03-04,2027-03-05,,fair\nTotal,,,38000,\n')
const strategies = file('strategies.json', JSON.stringify({
  strategies: [{ document: 'Integrated Country Strategy: Nepal', country: 'NPL', complete: true, source: 'example.org/nepal.pdf', goals: [{ id: '1', title: 'Security', objectives: [{ id: '1.1', title: 'Borders' }] }] }],
}))

describe('imports', () => {
  test('APP-60 a preview shows what would be added and what found no place, and writes nothing', async () => {
    const { app } = await anAppWithPlan()
    const shown = valueOf(await app.previewImport(desk, nepal, 'activities', list))
    expect(shown.add.filter(({ kind }) => kind === 'activity').map(({ title }) => title)).toEqual(['Staff talks', 'Ship visit'])
    expect(shown.rows).toEqual({ read: 3, placed: 2, otherCountries: 0 })
    expect(shown.notPlaced).toMatchObject([{ place: 'line 4' }])
    expect([shown.headers, shown.mapping]).toEqual([['Event', 'Begin', 'Finish', 'Cost', 'Mood'], { Event: 'title', Begin: 'start', Finish: 'end', Cost: 'cost' }])
    expect(valueOf(await app.readPlan(desk, nepal)).revision).toBe(1)
  })

  test('APP-61 applying writes what the preview showed as one revision; run again, it adds nothing', async () => {
    const { app } = await anAppWithPlan()
    const shown = valueOf(await app.previewImport(desk, nepal, 'activities', list))
    const applied = valueOf(await app.applyImport(desk, nepal, 'activities', list))
    expect([applied.add, applied.revision]).toEqual([shown.add, 2])
    const again = valueOf(await app.applyImport(desk, nepal, 'activities', list))
    expect([again.add, again.change, again.same, again.revision]).toEqual([[], [], shown.add.length, undefined])
    expect(valueOf(await app.history(desk, nepal)).revisions[0]).toMatchObject({ cause: { type: 'import', file: 'events.csv', format: 'activities' }, sentences: expect.arrayContaining(['The J5 desk imported "events.csv".']) })
  })

  test('APP-62 a mapping that is corrected counts instead of the guess', async () => {
    const { app } = await anAppWithPlan()
    const shown = valueOf(await app.previewImport(desk, nepal, 'activities', list, { mapping: { Event: 'title', Mood: 'location' } }))
    expect(shown.mapping).toEqual({ Event: 'title', Mood: 'location' })
  })

  test('APP-63 a country that is missing or unknown is refused by name', async () => {
    const { app } = await anAppWithPlan()
    for (const country of [undefined, 'Atlantis']) {
      const outcome = await app.previewImport(desk, nepal, 'ics', strategies, country === undefined ? {} : { country })
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'invalid', errors: [{ path: 'country' }] } })
    }
  })

  test('APP-64 records another book holds are left as they are, and named', async () => {
    const { app, store } = anApp()
    await aBook(store, nepal, 'plan', [aHead(), anActivity()])
    await aBook(store, library, 'library', [])
    const first = valueOf(await app.applyImport(desk, library, 'ics', strategies, { country: 'NP' }))
    expect(first.add.map(({ kind }) => kind).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['guidance-document', 'guidance-statement', 'guidance-statement'])
    const second = valueOf(await app.applyImport(desk, nepal, 'ics', strategies, { country: 'NP' }))
    expect([second.add, second.same, second.revision]).toEqual([[], 3, undefined])
    expect(second.notes.join(' ')).toContain('3 records stand in another book already')
  })

  test('APP-66 a plan about the country answers to its strategies once they come in; a plan about another does not', async () => {
    const { app, store } = anApp()
    const partner = aRecord({ kind: 'partner', id: 'partner-nepal', name: 'Nepal', code: 'NP' })
    await aBook(store, nepal, 'plan', [aHead({ partner: partner.id }), partner])
    await aBook(store, bookOf('mali'), 'plan', [aHead({ id: 'plan-mali' })])
    const guidanceOf = async (book: typeof nepal) => (valueOf(await app.planGraph(desk, book)).graph.head?.guidance ?? []).length
    const first = valueOf(await app.applyImport(desk, nepal, 'ics', strategies, { country: 'NP' }))
    expect(first.change).toMatchObject([{ id: aHead().id, fields: ['guidance'] }])
    expect(valueOf(await app.applyImport(desk, nepal, 'ics', strategies, { country: 'NP' })).change).toEqual([])
    expect(await guidanceOf(nepal)).toBe(1)
    expect(valueOf(await app.previewImport(desk, bookOf('mali'), 'ics', strategies, { country: 'NP' })).change).toEqual([])
  })

  test('APP-67 every date that could not be read is shown, however many there are', async () => {
    const { app } = await anAppWithPlan()
    const header = 'report\tregion\tcountry\tprogram\tcourse_title\tus_unit\tstudent_unit\tstart_date\tend_date\tlocation\tquantity\ttotal_cost\tpage_number'
    const row = (n: number) => `2018_2019\tX\tNepal\tIMET-1 - Fiscal Year 2018 Department of State Training\tCourse ${n}\tUnit\tUnit\t13/45/2018\t6/8/2018\tPlace\t2\t$100\t1`
    const report = file('fmtr_2018_2019.tsv', [header, ...Array.from({ length: 130 }, (_, n) => row(n)), ''].join('\n'))
    const shown = valueOf(await app.previewImport(desk, nepal, 'fmtr', report, { country: 'NP' }))
    expect(shown.rows?.placed).toBe(130)
    expect(shown.datesNotRead).toHaveLength(130)
    expect(shown.datesNotRead?.[0]).toEqual({ place: 'line 2', reason: expect.stringContaining('13/45/2018') })
    expect(shown.notes.join(' ')).toMatch(/^130 trainings have a date/)
  })

  test.each([['fmtr', 'nonsense', 'unreadable'], ['ics', '{', 'unsupported'], ['activities', '', 'unreadable']] as const)('APP-65 a file that is not what %s expects is refused, not thrown', async (format, text, code) => {
    const { app } = await anAppWithPlan()
    expect(await app.previewImport(desk, nepal, format, file('x', text), { country: 'NP' })).toMatchObject({ ok: false, refusal: { code } })
  })
})
