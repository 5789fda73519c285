import { createApp, createMemoryStore, type App } from '@throughline/app'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEventHub, localMachine, type EventHub } from './index.ts'
import { isOwnHost } from './guard.ts'
import { createServer, routesOf } from './server.ts'

interface Running { readonly server: FastifyInstance; readonly address: string; readonly host: string; readonly events: EventHub; readonly logged: string[] }

async function start(change: (app: App) => App = (app) => app): Promise<Running> {
  const { clock, ids, localUser } = localMachine()
  const events = createEventHub()
  const logged: string[] = []
  const app = change(createApp({ clock, ids, events, store: createMemoryStore() }))
  const parts = { app, who: localUser, events, version: '0.0.0', screens: '/nowhere', log: pino({}, { write: (line: string) => { logged.push(line) } }) }
  const server = await createServer(parts)
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  return { server, address, host: address.slice('http://'.length), events, logged }
}

const newPlan = { country: 'XB', countryName: 'Bandaria', command: 'USNOTCOM', firstYear: 2027, years: 5 }

describe('the HTTP door', () => {
  let running: Running
  let book: string
  beforeAll(async () => {
    running = await start()
    const made = await post('/api/books', newPlan)
    book = (await made.json() as { book: string }).book
  })
  afterAll(() => running.server.close())
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${running.address}${path}`, { headers })
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) => fetch(`${running.address}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
  const inject = (headers: Record<string, string>, url = '/api/session') => running.server.inject({ url, headers: { host: running.host, ...headers } })

  test.each([['evil.example', 403], ['127.0.0.1:1', 403], ['', 403]])('SRV-1 a request to host %j is answered with %i', async (host, status) => {
    expect((await running.server.inject({ url: '/api/session', headers: { host } })).statusCode).toBe(status)
  })
  test.each([['127.0.0.1:80', 80, true], ['localhost', 80, true], ['[::1]:4173', 4173, true], ['localhost.evil.example:4173', 4173, false], ['127.0.0.1:41730', 4173, false]])('SRV-1 %s at port %i is our own: %s', (host, port, own) => {
    expect(isOwnHost(host, port)).toBe(own)
  })
  test('SRV-2 another site is refused, our own screens are not', async () => {
    expect((await inject({ origin: 'http://evil.example' })).statusCode).toBe(403)
    expect((await inject({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await inject({ origin: `http://${running.host}` })).statusCode).toBe(200)
  })
  test('SRV-3 every answer carries the strict policy', async () => {
    const headers = (await get('/api/session')).headers
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*object-src 'none'.*frame-ancestors 'none'/)
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
  test('SRV-4 every bad field is named at once, as problem details', async () => {
    const answer = await post('/api/books', { country: '', years: 99, extra: 1 })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([422, 'application/problem+json; charset=utf-8'])
    const problem = await answer.json() as { code: string; errors: { path: string }[] }
    expect(problem.code).toBe('invalid')
    expect(problem.errors.map((e) => e.path).sort()).toEqual(['country', 'countryName', 'extra', 'firstYear', 'years'])
  })
  test('SRV-5 a plan has an ETag, and an old one is refused on a change', async () => {
    const path = `/api/books/${book}/records`
    const first = await get(path)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(new RegExp(`^"${book}:\\d+"$`))
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304)
    const add = (id: string) => ({ changes: [{ action: 'add', kind: 'activity', id, fields: [{ field: 'title', after: 'Talks' }] }] })
    expect((await post(`/api/books/${book}/changes`, add('act-one'), { 'if-match': etag })).status).toBe(200)
    expect((await post(`/api/books/${book}/changes`, add('act-two'), { 'if-match': etag })).status).toBe(412)
    expect((await post(`/api/books/${book}/changes`, add('act-two'), { 'if-match': 'nonsense' })).status).toBe(422)
  })
  test('SRV-14 the history of one record holds its changes only; what names no record is refused', async () => {
    const change = (changes: unknown) => post(`/api/books/${book}/changes`, { changes })
    await change([{ action: 'add', kind: 'activity', id: 'act-told', fields: [{ field: 'title', after: 'Told' }] }, { action: 'add', kind: 'activity', id: 'act-aside', fields: [{ field: 'title', after: 'Aside' }] }])
    const answer = await (await get(`/api/books/${book}/history?record=act-told`)).json() as { revisions: { sentences: string[] }[] }
    expect(answer.revisions.map(({ sentences }) => sentences.length)).toEqual([1])
    expect(answer.revisions[0]?.sentences[0]).toContain('added the activity "Told".')
    expect((await get(`/api/books/${book}/history?record=No%20Such`)).status).toBe(422)
    expect(JSON.stringify((await (await get('/api/openapi.json')).json() as { paths: Record<string, unknown> }).paths['/api/books/{book}/history'])).toContain('"record"')
  })
  test('SRV-6 the description is OpenAPI 3.1 and has every route', async () => {
    const description = await (await get('/api/openapi.json')).json() as { openapi: string; paths: Record<string, Record<string, unknown>> }
    expect(description.openapi).toBe('3.1.0')
    const described = Object.entries(description.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`))
    const { clock, ids, localUser } = localMachine()
    const all = routesOf({ app: createApp({ clock, ids, events: running.events, store: createMemoryStore() }), who: localUser, events: running.events, version: '', screens: '', log: pino({ level: 'silent' }) })
    expect(described.sort()).toEqual(all.map((r) => `${r.method} ${r.path}`).sort())
    expect(JSON.stringify(description.paths['/api/books/{book}/changes'])).toContain('basedOn')
  })
  test.each([
    ['too large', 413, { 'content-type': 'application/json' }, `{"a":"${'x'.repeat(17 * 1024 * 1024)}"}`],
    ['of another type', 415, { 'content-type': 'text/csv' }, 'a,b'],
    ['not JSON', 422, { 'content-type': 'application/json' }, '{"a":'],
    ['a prototype key', 422, { 'content-type': 'application/json' }, '{"__proto__":{"x":1}}'],
  ])('SRV-7 a body that is %s is answered with %i', async (_, status, headers, payload) => {
    const answer = await running.server.inject({ method: 'POST', url: '/api/books', headers: { host: running.host, ...headers }, payload })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })
  test('SRV-13 a report and its printed totals come in one body, and are checked against each other', async () => {
    const header = 'report\tregion\tcountry\tprogram\tcourse_title\tus_unit\tstudent_unit\tstart_date\tend_date\tlocation\tquantity\ttotal_cost\tpage_number\n'
    const row = '2018_2019\tX\tNepal\tIMET-1 - Fiscal Year 2018 Department of State Training\tCourse\tUnit\tUnit\t6/4/2018\t6/8/2018\tPlace\t2\t$100\t1\n'
    const totals = 'report\tregion\tcountry\tprogram\tcourse_title\tquantity\ttotal_cost\tpage_number\n2018_2019\tX\tNepal\tIMET-1 - Fiscal Year 2018 Department of State Training\tFiscal Year 2018 Program Totals\t3\t$100\t1\n'
    const send = (totalsBytes: number) => fetch(`${running.address}/api/books/${book}/import/fmtr?name=fmtr_2018_2019.tsv&country=NP&totalsBytes=${totalsBytes}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: header + row + totals })
    const answer = await (await send(totals.length)).json() as { totals: { checked: number; met: number } }
    expect(answer.totals).toMatchObject({ checked: 1, met: 0 })
    expect((await send(1_000_000)).status).toBe(422)
  })
  test.each(['/%ff', '/api/%ff', '/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/api//session', '//evil.example/api', '/%00', '/assets/..%2f..%2fpackage.json'])('SRV-10 the address %s is no fault and shows no inside', async (url) => {
    const answer = await running.server.inject({ url, headers: { host: running.host } })
    expect(answer.statusCode).not.toBe(500)
    expect(answer.body).not.toMatch(/FST_|node_modules/)
    expect(answer.headers['content-security-policy']).toBeDefined()
  })
  test('SRV-5 the ETag of another book is refused', async () => {
    const answer = await post(`/api/books/${book}/changes`, { changes: [{ action: 'remove', kind: 'activity', id: 'act-one', fields: [] }] }, { 'if-match': '"other:1"' })
    expect(answer.status).toBe(422)
  })
  test('SRV-4 a request of very many mistakes lists the first thousand', async () => {
    const answer = await post('/api/books', Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`k${n}`, 1])))
    const problem = await answer.json() as { detail: string; errors: unknown[] }
    expect(problem.errors).toHaveLength(1_000)
    expect(problem.detail).toMatch(/^5000\d places/)
  })
  test.each([
    ['an object of a million unknown names', `{${Array.from({ length: 1_000_000 }, (_, n) => `"k${n}":1`).join(',')}}`, 413, 'more than 100,000 names'],
    ['a body of brackets and little else', `{"changes":[${'[],'.repeat(500_000)}[]]}`, 413, 'more than 1,000,000 marks'],
    ['marks that stand inside a text', JSON.stringify({ country: '[{,:"\\'.repeat(300_000) }), 422, 'country'],
    ['another encoding', Buffer.from('{"country":"Nepál"}', 'latin1'), 415, 'not in UTF-8'],
    ['UTF-16', Buffer.from('{"country":"NP"}', 'utf16le'), 422, 'cannot be read'],
  ])('SRV-7 %s is refused before anything is built of it', async (_, payload, status, words) => {
    const answer = await running.server.inject({ method: 'POST', url: '/api/books', headers: { host: running.host, 'content-type': 'application/json' }, payload })
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([status, 'application/problem+json; charset=utf-8'])
    expect(answer.json<{ detail: string }>().detail).toContain(words)
  })
  test('SRV-3 the stream of events carries the strict policy', async () => {
    const stream = await get('/api/events')
    expect(stream.headers.get('content-security-policy')).toMatch(/default-src 'self'/)
    await stream.body?.cancel()
  })
  test('SRV-9 a file name holds no path and no quotes', async () => {
    const disposition = (await get(`/api/books/${book}/plan.yaml`)).headers.get('content-disposition') ?? ''
    expect(disposition).toMatch(/^attachment; filename="[\w.\- ]+"$/)
  })
  test('SRV-10 an unknown API address is a problem, an unknown screen says what to do', async () => {
    expect((await get('/api/nothing')).status).toBe(404)
    expect(await (await get('/plans/x')).text()).toMatch(/not built yet/)
  })
  test('SRV-11 a change is heard by open screens', async () => {
    const stream = await get('/api/events')
    const reader = (stream.body ?? new ReadableStream<Uint8Array>()).getReader()
    await reader.read()
    await post(`/api/books/${book}/changes`, { changes: [{ action: 'add', kind: 'activity', id: 'act-heard', fields: [{ field: 'title', after: 'Heard' }] }] })
    const { value } = await reader.read()
    expect(new TextDecoder().decode(value)).toMatch(new RegExp(`event: revision\\ndata: .*"book":"${book}"`))
    await reader.cancel()
  })
})

test('SRV-8 a fault shows a number and nothing of the inside; the log has both', async () => {
  const running = await start((app) => ({ ...app, listBooks: () => { throw new Error('secret path /var/inside') } }))
  const answer = await running.server.inject({ url: '/api/books', headers: { host: running.host } })
  const problem = answer.json<{ reference: string }>()
  expect(answer.statusCode).toBe(500)
  expect(answer.body).not.toContain('secret')
  expect(running.logged.join('')).toContain(problem.reference)
  expect(running.logged.join('')).toContain('secret path')
  await running.server.close()
})
