import { createApp, createMemoryStore } from '@throughline/app'
import { matrixFormats, matrixQuerySchema } from '@throughline/contract'
import { bookId, recordId } from '@throughline/model'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createEventHub, localMachine } from './index.ts'
import { createServer } from './server.ts'

test('SRV-22 the matrix comes as the file its ending says, as of the day asked for; of a plan without activities, or asked for wrongly, it is a problem', { timeout: 60_000 }, async () => {
  const { clock, ids, localUser } = localMachine()
  const events = createEventHub()
  const app = createApp({ clock, ids, events, store: createMemoryStore() })
  const server = await createServer({ app, who: localUser, events, version: '0.0.0', screens: '/nowhere', log: pino({ level: 'silent' }) })
  const host = (await server.listen({ host: '127.0.0.1', port: 0 })).slice('http://'.length)
  const get = (path: string) => server.inject({ method: 'GET', url: `/api/books/${path}`, headers: { host } })
  const made = await app.newPlan(localUser(), { country: 'NP', countryName: 'Nepal', firstYear: 2027, years: 5 })
  if (!made.ok) throw new Error(made.refusal.message)
  const book = bookId(made.value.book)
  await app.change(localUser(), book, { changes: [{ action: 'add', kind: 'activity', id: recordId('act-talks'), fields: [{ field: 'title', after: 'Talks' }, { field: 'start', after: '2027-01-11' }] }] })
  const types = { xlsx: 'spreadsheetml', pptx: 'presentationml', svg: 'image/svg+xml', html: 'text/html', xml: 'application/xml' } as const
  for (const format of matrixFormats) {
    const answer = await get(`${book}/matrix.${format}?on=2026-11-20&rows=program`)
    expect([format, answer.statusCode, answer.headers['content-type']]).toEqual([format, 200, expect.stringContaining(types[format])])
  }
  expect((await get(`${book}/matrix.svg?on=2026-11-20`)).body).toContain('As of 20 NOV 26')
  expect((await get(`${book}/matrix.svg?rows=mood`)).statusCode).toBe(422)
  expect((await get('nowhere/matrix.svg')).statusCode).toBe(404)
  await server.close()
})

test('CON-18 rows, columns and day of a matrix may be left out; other words are refused', () => {
  expect(matrixQuerySchema.safeParse({}).success).toBe(true)
  expect(matrixQuerySchema.safeParse({ rows: 'payer', columns: 'phase', on: '2026-11-20' }).success).toBe(true)
  for (const wrong of [{ rows: 'mood' }, { columns: 'hour' }, { on: '20 NOV 26' }]) expect(matrixQuerySchema.safeParse(wrong).success).toBe(false)
})
