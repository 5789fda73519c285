import { existsSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const notBuilt = 'The screens are not built yet. Run "npm start", which builds them, or "npm run build". The API under /api answers all the same.'

/** Serves the built screens; every address that is no file is the one page, which finds its own way. */
export async function addScreens(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) {
    server.setNotFoundHandler((request, reply) => (request.url.startsWith('/api') ? unknownAddress(request.url, reply) : reply.code(503).type('text/plain').send(notBuilt)))
    return
  }
  await server.register(fastifyStatic, { root: folder, setHeaders: (reply, path) => {
    reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
  } })
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    if (path.startsWith('/api') || request.method !== 'GET' || /\.[a-z0-9]{2,5}$/i.test(path)) return unknownAddress(path, reply)
    return reply.sendFile('index.html')
  })
}

function unknownAddress(path: string, reply: { code(n: number): { type(t: string): { send(v: unknown): unknown } } }) {
  return reply.code(404).type('application/problem+json').send({
    type: 'urn:throughline:problem:not-found', title: 'Not found', status: 404, code: 'not-found',
    detail: `There is nothing at ${path.slice(0, 200)}. The API is described at /api/openapi.json.`,
  })
}
