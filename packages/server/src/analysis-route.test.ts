import { createApp, createMemoryStore } from '@throughline/app'
import { analysisSchema } from '@throughline/contract'
import { bookId, recordId } from '@throughline/model'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createEventHub, localMachine } from './index.ts'
import { createServer } from './server.ts'

test('SRV-20 the analysis of a plan is answered as the command line does; of a book that is none it is a problem', async () => {
  const { clock, ids, localUser } = localMachine()
  const events = createEventHub()
  const app = createApp({ clock, ids, events, store: createMemoryStore() })
  const server = await createServer({ app, who: localUser, events, version: '0.0.0', screens: '/nowhere', log: pino({ level: 'silent' }) })
  const host = (await server.listen({ host: '127.0.0.1', port: 0 })).slice('http://'.length)
  const made = await app.newPlan(localUser(), { country: 'NP', countryName: 'Nepal', firstYear: 2027, years: 5 })
  if (!made.ok) throw new Error(made.refusal.message)
  const { book } = made.value
  await app.change(localUser(), bookId(book), { changes: [{ action: 'add', kind: 'gap', id: recordId('gap-eyes'), fields: [{ field: 'title', after: 'No eyes' }, { field: 'urgency', after: { rating: 'high' } }] }] })
  const answer = await server.inject({ method: 'GET', url: `/api/books/${book}/analysis`, headers: { host } })
  const body: unknown = JSON.parse(answer.body)
  expect([answer.statusCode, analysisSchema.parse(body)]).toEqual([200, body])
  expect(analysisSchema.parse(body).gaps).toMatchObject([{ id: 'gap-eyes', rank: 1, urgency: 'high', risk: { operational: null } }])
  expect((await server.inject({ method: 'GET', url: '/api/books/nowhere/analysis', headers: { host } })).statusCode).toBe(404)
  await server.close()
})
