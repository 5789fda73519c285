import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** The screens load nothing from anywhere else, and nothing else may frame or script them. */
const contentSecurityPolicy = [
  "default-src 'self'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "font-src 'self' data:", "connect-src 'self'",
  "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
].join('; ')

/** A document is looked at, never run: its own inline styles are allowed, scripts are not. */
const documentPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox"

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]']

/**
 * True where a Host or Origin names this very server on the loopback.
 * A page of another site that resolves its own name to 127.0.0.1 fails here.
 */
export const isOwnHost = (host: string, port: number): boolean => loopbackNames.some((name) => host === `${name}:${port}` || (port === 80 && host === name))

const isOwnOrigin = (origin: string, port: number) => origin.startsWith('http://') && isOwnHost(origin.slice('http://'.length), port)

function refusalOf(request: FastifyRequest, port: number): string | undefined {
  if (!isOwnHost(request.headers.host ?? '', port)) return 'The request was addressed to another host. Open Throughline at the address it printed.'
  const origin = request.headers.origin
  if (origin !== undefined && !isOwnOrigin(origin, port)) return 'The request came from another site, and Throughline answers its own screens only.'
  if (request.headers['sec-fetch-site'] === 'cross-site' && request.url.startsWith('/api')) return 'The request came from another site, and Throughline answers its own screens only.'
  return undefined
}

/** Refuses other hosts and origins, and sets the headers every answer carries. */
export function addGuard(server: FastifyInstance, portOf: () => number): void {
  server.addHook('onRequest', async (request, reply) => {
    const why = refusalOf(request, portOf())
    if (why !== undefined) await reply.code(403).type('application/problem+json').send({ type: 'urn:throughline:problem:not-allowed', title: 'Not allowed', status: 403, detail: why, code: 'not-allowed' })
  })
  server.addHook('onSend', async (request, reply) => { setHeaders(request, reply) })
}

/** Puts the headers on an answer that every answer carries. */
export function setHeaders(request: FastifyRequest, reply: FastifyReply): void {
  const isDocument = /^\/api\/.*document\.html/.test(request.url)
  void reply
    .header('content-security-policy', isDocument ? documentPolicy : contentSecurityPolicy)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cross-origin-opener-policy', 'same-origin')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('permissions-policy', 'camera=(), geolocation=(), microphone=()')
  if (request.url.startsWith('/api') && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
}
