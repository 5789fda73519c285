import { createApp, createMemoryStore, type App } from '@throughline/app'
import { calendarSchema, gatesSchema, matchAnswerSchema, programPageSchema, programsFoundSchema, type MatchAnswer } from '@throughline/contract'
import { bookId, recordId } from '@throughline/model'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEventHub, localMachine } from './index.ts'
import { createServer } from './server.ts'

describe('the law over HTTP', () => {
  let app: App
  let server: FastifyInstance
  let book: string
  let host: string
  const who = localMachine().localUser
  const ask = async (method: 'GET' | 'POST', url: string, body?: unknown) => {
    const answer = await server.inject({ method, url, headers: { host, ...(body !== undefined && { 'content-type': 'application/json' }) }, ...(body !== undefined && { payload: JSON.stringify(body) }) })
    return { status: answer.statusCode, type: String(answer.headers['content-type']), body: JSON.parse(answer.body) as unknown }
  }
  beforeAll(async () => {
    const { clock, ids, localUser } = localMachine()
    const events = createEventHub()
    app = createApp({ clock, ids, events, store: createMemoryStore() })
    server = await createServer({ app, who: localUser, events, version: '0.0.0', screens: '/nowhere', log: pino({ level: 'silent' }) })
    host = (await server.listen({ host: '127.0.0.1', port: 0 })).slice('http://'.length)
    const made = await app.newPlan(localUser(), { country: 'NP', countryName: 'Nepal', firstYear: 2027, years: 5 })
    if (!made.ok) throw new Error(made.refusal.message)
    book = made.value.book
    await app.change(localUser(), made.value.book, { changes: [{ action: 'add', kind: 'activity', id: recordId('act-boats'), fields: [{ field: 'title', after: 'Boats' }, { field: 'supports', after: ['equipment'] }] }] })
  })
  afterAll(() => server.close())

  test('SRV-16 the suspense calendar comes as a calendar file, as of the day asked for; of a book that is none it is refused', async () => {
    const get = (url: string) => server.inject({ method: 'GET', url, headers: { host } })
    const file = await get(`/api/books/${book}/calendar.ics?on=2027-01-04`)
    expect([file.statusCode, String(file.headers['content-type']).split(';')[0], String(file.headers['content-disposition'])]).toEqual([200, 'text/calendar', expect.stringContaining(`${book}-suspenses.ics`)])
    expect(file.body).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(file.body.match(/UID:/g)?.length).toBeGreaterThan(20)
    const days = [...file.body.matchAll(/DTSTART;VALUE=DATE:(\d{8})/g)].map((match) => match[1] ?? '')
    expect(days.filter((one) => one < '20270104')).toEqual([])
    expect((await get('/api/books/nowhere/calendar.ics')).statusCode).toBe(404)
  })

  test('SRV-17 every plan together is answered as JSON, as a calendar file and as a workbook, for the days asked for; each row names its plan', async () => {
    const made = await app.newPlan(who(), { country: 'BT', countryName: 'Bhutan', firstYear: 2027, years: 2 })
    if (!made.ok) throw new Error(made.refusal.message)
    for (const of of [book, made.value.book]) await app.change(who(), bookId(of), { changes: [{ action: 'add', kind: 'milestone', id: recordId(`milestone-${of}`), fields: [{ field: 'title', after: `Center of ${of} open` }, { field: 'date', after: '2027-06-01' }] }] })
    const { body } = await ask('GET', '/api/calendar?on=2027-01-04&from=2027-06-01&to=2027-06-30')
    const answer = calendarSchema.parse(body)
    expect(answer).toEqual(body)
    expect([answer.on, answer.from, answer.to, answer.markings]).toEqual(['2027-01-04', '2027-06-01', '2027-06-30', []])
    expect(answer.plans.map((one) => one.book)).toEqual([book, made.value.book].toSorted())
    expect(answer.items.filter(({ what }) => what === 'milestone').map(({ title, plan }) => [title, plan?.book])).toEqual([made.value.book, book].toSorted().map((of) => [`Center of ${of} open`, of]))
    for (const [format, type] of [['ics', 'text/calendar'], ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']] as const) {
      for (const at of ['/api/calendar', `/api/books/${book}/calendar`]) {
        const file = await server.inject({ method: 'GET', url: `${at}.${format}?on=2027-01-04&from=2027-06-01&to=2027-06-30`, headers: { host } })
        expect([file.statusCode, String(file.headers['content-type']).split(';')[0], file.rawPayload.length > 500]).toEqual([200, type, true])
      }
    }
    expect((await ask('GET', '/api/calendar?from=2027-06-02&to=2027-06-01')).body).toMatchObject({ code: 'invalid', errors: [{ path: 'query.to' }] })
    expect((await ask('GET', '/api/calendar?from=2027-06-01&to=2047-06-02')).status).toBe(422)
  })
  test('SRV-18 the gates of a plan are answered as on the command line', async () => {
    const { status, body } = await ask('GET', `/api/books/${book}/gates?on=2027-01-04`)
    expect([status, gatesSchema.parse(body)]).toEqual([200, body])
    expect((await ask('GET', '/api/books/nowhere/gates')).status).toBe(404)
  })
  test('SRV-15 programs are found by words and read by id or short name', async () => {
    const found = programsFoundSchema.parse((await ask('GET', '/api/programs?words=boats&on=2026-11-20')).body)
    expect([found.on, found.programs.length > 0]).toEqual(['2026-11-20', true])
    expect(programsFoundSchema.parse((await ask('GET', '/api/programs')).body).programs).toHaveLength(187)
    for (const id of ['sec-333-build-capacity', 'Section%20333']) expect(programPageSchema.parse((await ask('GET', `/api/programs/${id}`)).body).id).toBe('sec-333-build-capacity')
  })
  test('SRV-15 an activity and a sketch are matched with every program', async () => {
    const activity = matchAnswerSchema.parse((await ask('GET', `/api/books/${book}/match/act-boats?on=2026-11-20`)).body)
    const sketch = matchAnswerSchema.parse((await ask('POST', `/api/books/${book}/match?on=2026-11-20`, { title: 'Boats', support: ['equipment'] })).body)
    const failures = (answer: MatchAnswer) => new Map(answer.verdicts.map(({ program, failed }) => [program, failed.map((one) => one.test)]))
    expect([activity.need.record, sketch.need.record, sketch.need.country]).toEqual(['act-boats', undefined, 'NP'])
    expect(failures(sketch)).toEqual(failures(activity))
  })
  test.each([
    ['GET', '/api/programs/nothing', 404, 'not-found'], ['GET', '/api/programs?on=soon', 422, 'invalid'], ['GET', `/api/programs?words=${'x'.repeat(301)}`, 422, 'invalid'],
    ['GET', '/api/books/BOOK/match/act-none', 404, 'not-found'], ['GET', '/api/books/nowhere/match/act-boats', 404, 'not-found'], ['GET', '/api/books/BOOK/match/..%2f..%2fetc', 422, 'invalid'],
  ] as const)('SRV-15 %s %s is answered with %i as a problem', async (method, url, status, code) => {
    const answer = await ask(method, url.replace('BOOK', book))
    expect([answer.status, answer.type, answer.body]).toEqual([status, 'application/problem+json; charset=utf-8', expect.objectContaining({ code })])
  })
  test('SRV-15 a sketch with bad fields is refused with every one named', async () => {
    const answer = await ask('POST', `/api/books/${book}/match`, { support: 'boats', budget: 1, money: [{ year: 2028, cents: 1 }], country: 'nowhere' })
    expect(answer.status).toBe(422)
    expect(new Set((answer.body as { errors: { path: string }[] }).errors.map(({ path }) => path))).toEqual(new Set(['title', 'support', 'budget', 'money.0.cents', 'country']))
    expect((await ask('POST', `/api/books/${book}/match`, { title: 'B', recipients: ['unit-none'] })).body).toMatchObject({ code: 'invalid', errors: [{ path: 'recipients.0' }] })
  })
  test.each([['a prototype key', '{"title":"B","__proto__":{"x":1}}', 422], ['17 MB', `{"title":"${'x'.repeat(17 * 1024 * 1024)}"}`, 413], ['a million marks', `{"title":"B","support":[${'"a",'.repeat(1_000_000)}"a"]}`, 413]])('SRV-15 a sketch of %s is refused', async (_, payload, status) => {
    const answer = await server.inject({ method: 'POST', url: `/api/books/${book}/match`, headers: { host, 'content-type': 'application/json' }, payload })
    expect(answer.statusCode).toBe(status)
  })
})
