import { randomUUID } from 'node:crypto'
import type { App, Who } from '@throughline/app'
import { importLimit, sessionSchema, type Refusal } from '@throughline/contract'
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { changingRoutes, readingRoutes } from './book-routes.ts'
import type { EventHub } from './event-hub.ts'
import { addEventsRoute } from './events-route.ts'
import { fileRoutes } from './file-routes.ts'
import { addGuard, setHeaders } from './guard.ts'
import { lawRoutes } from './law-routes.ts'
import { openApiOf } from './openapi.ts'
import { problemOf, problemOfFault } from './reply.ts'
import { jsonTextOf, refuseJsonShape } from './json-shape.ts'
import { route, type Answer, type Route } from './route.ts'
import { addScreens } from './screens.ts'

export interface ServerParts {
  readonly app: App
  /** Who is asking, on this day: the local user. */
  who(): Who
  readonly events: EventHub
  readonly version: string
  /** The folder of the built screens. */
  readonly screens: string
  readonly log: Logger
}

const jsonLimit = 16 * 1024 * 1024

const sessionRoute = (parts: ServerParts): Route => route({
  method: 'GET', path: '/api/session', summary: 'Who is asking, and what day it is', answer: sessionSchema,
  run: async ({ who }) => ({ kind: 'json', value: { actor: who.actor, organization: who.organization, today: who.on, version: parts.version } }),
})

/** Every route of the API. */
export const routesOf = (parts: ServerParts): readonly Route[] => [sessionRoute(parts), ...readingRoutes, ...changingRoutes, ...lawRoutes, ...fileRoutes]

/**
 * The HTTP door: API under /api, screens at every other address, loopback hosts and own origin only.
 * `const server = await createServer(parts); await server.listen({ host: '127.0.0.1', port: 4173 })`
 */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const server = fastify({
    logger: false, bodyLimit: jsonLimit, forceCloseConnections: true, routerOptions: { maxParamLength: 300 },
    frameworkErrors: (error, request, reply) => {
      setHeaders(request, reply)
      void answerError(error, request, reply, parts.log)
    },
  })
  addGuard(server, () => portOf(server))
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: importLimit }, (_, body, done) => done(null, body))
  addJsonDoor(server)
  server.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply, parts.log))
  const routes = routesOf(parts)
  for (const one of routes) addRoute(server, one, parts)
  const description = openApiOf(routes, parts.version)
  server.get('/api/openapi.json', () => description)
  addEventsRoute(server, parts.events)
  await addScreens(server, parts.screens)
  return server
}

/** JSON bodies: looked at for their size in marks and their encoding before anything is built of them. */
function addJsonDoor(server: FastifyInstance): void {
  const parseText = server.getDefaultJsonParser('error', 'error')
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const shape = refuseJsonShape(body)
    if (shape !== undefined) return done(new RefusedBody(shape))
    const text = jsonTextOf(body)
    if (text === undefined) return done(new RefusedBody({ code: 'unsupported', message: 'The request is not in UTF-8. Send JSON in UTF-8.' }))
    return parseText(request, text, done)
  })
}

/** A body that is refused before a route sees it. */
class RefusedBody extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.message)
    this.refusal = refusal
  }
}

const portOf = (server: FastifyInstance): number => {
  const address = server.server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function addRoute(server: FastifyInstance, one: Route, parts: ServerParts): void {
  server.route({
    method: one.method, url: one.path,
    ...(one.upload === true && { bodyLimit: importLimit }),
    handler: async (request, reply) => {
      const ifRevision = revisionOf(request.headers['if-match'], request.params)
      if (ifRevision === 'unreadable') return send(reply, refusedIfMatch)
      const answer = await one.run({
        app: parts.app, who: parts.who(), params: request.params, query: request.query, body: one.upload === true ? undefined : request.body ?? undefined,
        bytes: Buffer.isBuffer(request.body) ? request.body : new Uint8Array(), ifRevision,
      })
      return send(reply, answer, request.headers['if-none-match'])
    },
  })
}

const refusedIfMatch: Answer = { kind: 'refused', refusal: { code: 'invalid', message: 'If-Match holds no ETag of this plan. Send the ETag of the plan as you read it, such as "bandaria:12".', errors: [{ path: 'If-Match', message: 'is not an ETag of this plan' }] } }

/** The revision an If-Match names; the ETag of another book is none of this one. */
function revisionOf(header: string | undefined, params: unknown): number | undefined | 'unreadable' {
  if (header === undefined || header === '*') return undefined
  const match = /^"([a-z0-9-]+):(\d{1,9})"$/.exec(header)
  const book = typeof params === 'object' && params !== null && 'book' in params ? params.book : undefined
  return match !== null && (book === undefined || match[1] === book) ? Number(match[2]) : 'unreadable'
}

function send(reply: FastifyReply, answer: Answer, ifNoneMatch?: string) {
  if (answer.kind === 'refused') {
    const problem = problemOf(answer.refusal)
    return reply.code(problem.status).type('application/problem+json').send(problem)
  }
  if (answer.kind === 'file') {
    const name = answer.file.fileName.replace(/[^\w.\- ]+/g, '-')
    return reply.type(answer.file.mediaType)
      .header('content-disposition', `${answer.inline === true ? 'inline' : 'attachment'}; filename="${name}"`)
      .send(Buffer.from(answer.file.bytes.buffer, answer.file.bytes.byteOffset, answer.file.bytes.byteLength))
  }
  if (answer.etag !== undefined) {
    void reply.header('etag', answer.etag)
    if (ifNoneMatch === answer.etag) return reply.code(304).send()
  }
  return reply.code(answer.status ?? 200).send(answer.value)
}

const noSuchAddress: Refusal = { code: 'not-found', message: 'There is nothing at this address. The API is described at /api/openapi.json.' }

/** What the HTTP layer itself refuses: the rest is ours, and is logged under a number. */
const httpRefusals: Readonly<Record<number, (error: FastifyError) => Refusal>> = {
  413: () => ({ code: 'too-large', message: `The request is larger than the door takes: ${jsonLimit / 1024 / 1024} MB of JSON, ${importLimit / 1024 / 1024} MB for a file. Split the file, or use the command line.` }),
  415: () => ({ code: 'unsupported', message: 'Send JSON as application/json, and files as application/octet-stream.' }),
  // Addresses with path tricks: the files door answers 403.
  403: () => noSuchAddress,
  414: () => noSuchAddress,
  400: (error) => (error.code === 'FST_ERR_BAD_URL' ? noSuchAddress : { code: 'invalid', message: `The request cannot be read: ${error.message.slice(0, 200)}` }),
}

function answerError(error: FastifyError | RefusedBody, request: FastifyRequest, reply: FastifyReply, log: Logger) {
  const refusal = error instanceof RefusedBody ? error.refusal : httpRefusals[error.statusCode ?? 500]?.(error)
  if (refusal !== undefined) return send(reply, { kind: 'refused', refusal })
  const reference = randomUUID().slice(0, 8)
  log.error({ reference, method: request.method, url: request.url, err: error }, 'fault')
  return reply.code(500).type('application/problem+json').send(problemOfFault(reference))
}
