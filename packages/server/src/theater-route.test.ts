import { createApp, createMemoryStore } from '@throughline/app'
import { theaterSchema } from '@throughline/contract'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createEventHub, localMachine } from './index.ts'
import { createServer } from './server.ts'

test('SRV-21 the theater over a plan is answered in its shape; of a book that is none it is a problem', async () => {
  const { clock, ids, localUser } = localMachine()
  const events = createEventHub()
  const app = createApp({ clock, ids, events, store: createMemoryStore() })
  const server = await createServer({ app, who: localUser, events, version: '0.0.0', screens: '/nowhere', log: pino({ level: 'silent' }) })
  const host = (await server.listen({ host: '127.0.0.1', port: 0 })).slice('http://'.length)
  const made = await app.newPlan(localUser(), { country: 'NP', countryName: 'Nepal', firstYear: 2027, years: 5 })
  if (!made.ok) throw new Error(made.refusal.message)
  const answer = await server.inject({ method: 'GET', url: `/api/books/${made.value.book}/theater?on=2026-11-20`, headers: { host } })
  const body: unknown = JSON.parse(answer.body)
  expect([answer.statusCode, theaterSchema.parse(body)]).toEqual([200, body])
  expect(theaterSchema.parse(body)).toMatchObject({ on: '2026-11-20', plans: [{ book: made.value.book, country: 'Nepal' }], inputs: [] })
  expect((await server.inject({ method: 'GET', url: '/api/books/nowhere/theater', headers: { host } })).statusCode).toBe(404)
  await server.close()
})
