import type { FastifyInstance } from 'fastify'
import type { EventHub } from './event-hub.ts'

const heartbeatMs = 25_000

/** Server-sent events: one `revision` event for every change of any book, for as long as the screen is open. */
export function addEventsRoute(server: FastifyInstance, events: EventHub): void {
  const open = new Set<() => void>()
  server.get('/api/events', (request, reply) => {
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    raw.write(': open\n\n')
    const stop = events.listen((event) => raw.write(`event: revision\ndata: ${JSON.stringify(event)}\n\n`))
    const beat = setInterval(() => raw.write(': beat\n\n'), heartbeatMs)
    const close = () => {
      clearInterval(beat)
      stop()
      open.delete(close)
      raw.end()
    }
    open.add(close)
    request.raw.on('close', close)
  })
  server.addHook('preClose', async () => { for (const close of open) close() })
}
