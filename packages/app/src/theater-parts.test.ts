import { readFileSync } from 'node:fs'
import { theaterPicture } from '@throughline/analysis'
import { bookId, day, readPlanFile, type AnyRecord, type BookId } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { createMemoryStore } from './memory-store.ts'
import type { Store } from './ports.ts'
import { aBook, aHead, anApp, anActivity, aRecord, aWho, bookOf, id, nepal, valueOf } from './testing/builders.ts'

const who = aWho()

/** A store that notes which books were read, records and all. */
function aNotingStore(): { readonly store: Store; readonly read: BookId[] } {
  const inner = createMemoryStore()
  const read: BookId[] = []
  const store: Store = {
    ...inner,
    records: (at) => { read.push(at.book); return inner.records(at) },
    recordsOfKind: (at, ...kinds) => { if (kinds.length > 1) read.push(at.book); return inner.recordsOfKind(at, ...kinds) },
  }
  return { store, read }
}

const theaterHead = aRecord({ kind: 'plan', id: 'plan-theater', title: 'Theater plan', scope: 'theater', command: 'org-command', start: '2026-10-01', end: '2027-09-30' })
const planOf = (name: string, more: readonly AnyRecord[] = []): readonly AnyRecord[] => [
  aRecord({ kind: 'plan', id: `plan-${name}`, title: `${name} plan`, scope: 'country', command: 'org-command', partner: `partner-${name}`, start: '2026-10-01', end: '2027-09-30' }),
  aRecord({ kind: 'partner', id: `partner-${name}`, name }), aRecord({ kind: 'funding-line', id: `fund-${name}`, activity: `act-${name}`, program: 'imet', likely: 100, fiscalYear: 2027 }), aRecord({ kind: 'activity', id: `act-${name}`, title: 'Talks' }), ...more,
]

describe('what the theater reads of each plan', () => {
  test('APP-146 after a change only the plan that was changed is read anew', async () => {
    const { store, read } = aNotingStore()
    const { app } = anApp(store)
    await aBook(store, bookOf('theater'), 'theater', [aRecord({ kind: 'organization', id: 'org-command', name: 'Command' }), theaterHead])
    for (const name of ['mali', 'niger', 'chad']) await aBook(store, bookOf(name), 'plan', planOf(name))
    const needed = async () => valueOf(await app.theater(who, bookOf('theater'))).resources.years.map((year) => year.needed.usd)
    const before = await needed()
    expect(['mali', 'niger', 'chad'].filter((book) => read.includes(bookOf(book)))).toEqual(['mali', 'niger', 'chad'])
    valueOf(await app.change(who, bookOf('niger'), { changes: [{ action: 'edit', kind: 'funding-line', id: id('fund-niger'), fields: [{ field: 'likely', after: 300 }] }] }))
    read.length = 0
    expect([before, await needed(), [...new Set(read)]]).toEqual([[300], [500], ['niger']])
  })

  test('APP-146 the picture is that of the plans read whole: Bandaria and its theater', async () => {
    const { app, store } = anApp()
    const folder = new URL('../../../examples/bandaria/', import.meta.url)
    for (const name of ['library', 'theater', 'bandaria']) {
      const file = readPlanFile(readFileSync(new URL(`${name}.yaml`, folder), 'utf8'))
      if (!file.ok) throw new Error(name)
      await aBook(store, file.file.book.id, file.file.book.type, file.file.records)
    }
    const graphOf = async (book: string) => valueOf(await app.planGraph(who, bookId(book))).graph
    const whole = theaterPicture(await graphOf('usnotcom'), [await graphOf('bandaria')], day('2026-11-20'))
    const { plans, resources, objectives, waysOut, needs, roles } = valueOf(await app.theater(who, bookId('usnotcom'), day('2026-11-20')))
    const { inputs } = valueOf(await app.theater(who, bookId('bandaria'), day('2026-11-20')))
    expect({ plans, resources, objectives, waysOut, needs, roles, inputs }).toEqual(whole)
  })

  test('APP-146 what an input was found in is there whatever its kind, and so is a payer that another plan holds', async () => {
    const { app, store } = anApp()
    await aBook(store, bookOf('theater'), 'theater', [aRecord({ kind: 'organization', id: 'org-command', name: 'Command' }), theaterHead])
    await aBook(store, bookOf('mali'), 'plan', planOf('mali', [aRecord({ kind: 'organization', id: 'org-paying', name: 'Ours', side: 'us-defense' })]))
    await aBook(store, nepal, 'plan', [
      aHead({ command: 'org-command' }), anActivity(), aRecord({ kind: 'risk', id: 'risk-flood', title: 'The road floods' }),
      aRecord({ kind: 'planning-input', id: 'input-flood', title: 'Flood', about: 'risk-flood' }), aRecord({ kind: 'funding-line', id: 'fund-one', activity: 'act-talks', payer: 'org-paying', likely: 100, fiscalYear: 2027 }),
    ])
    const part = valueOf(await app.theater(who, nepal))
    const graph = valueOf(await app.planGraph(who, nepal)).graph
    expect(part.inputs[0]?.about).toMatchObject({ id: 'risk-flood', title: 'The road floods' })
    expect(part.resources.years.flatMap(({ countries }) => countries.map(({ usd }) => usd))).toEqual(theaterPicture(graph, [graph], day('2026-11-20')).resources.years.flatMap(({ countries }) => countries.map(({ usd }) => usd)))
  })

  test('APP-146 an office of the library that is changed shows in the next answer', async () => {
    const { app, store } = anApp()
    await aBook(store, bookOf('library'), 'library', [aRecord({ kind: 'organization', id: 'org-command', name: 'Command' }), aRecord({ kind: 'organization', id: 'org-paying', name: 'Theirs', side: 'partner' })])
    await aBook(store, bookOf('theater'), 'theater', [theaterHead])
    await aBook(store, bookOf('mali'), 'plan', planOf('mali', [aRecord({ kind: 'funding-line', id: 'fund-theirs', activity: 'act-mali', payer: 'org-paying', likely: 700, fiscalYear: 2027 })]))
    const needed = async () => valueOf(await app.theater(who, bookOf('theater'))).resources.years.map((year) => year.needed.usd)
    const before = await needed()
    valueOf(await app.change(who, bookOf('library'), { changes: [{ action: 'edit', kind: 'organization', id: id('org-paying'), fields: [{ field: 'side', after: 'us-state' }] }] }))
    expect([before, await needed()]).toEqual([[100], [800]])
  })
})
