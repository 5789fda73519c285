import type { FastifyInstance, FastifyReply } from 'fastify'
import type { EventHub } from './event-hub.ts'
import { setHeaders } from './guard.ts'

const heartbeatMs = 25_000
/** Open screens at one time; a flood of them is turned away. */
const mostOpen = 200
/** What a screen that stopped reading may leave waiting before it is let go; it reads the plan anew when it comes back. */
const mostUnread = 1_048_576

/** Server-sent events: one `revision` event for every change of any book, for as long as the screen is open. */
export function addEventsRoute(server: FastifyInstance, events: EventHub): void {
  const open = new Set<() => void>()
  server.get('/api/events', (request, reply) => {
    if (open.size >= mostOpen) {
      void reply.code(429).type('text/plain').header('retry-after', '30').send('Too many screens are open. Close some and try again.')
      return
    }
    setHeaders(request, reply)
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, { ...headersOf(reply), 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    raw.write(': open\n\n')
    const stop = events.listen((event) => {
      if (raw.writableLength > mostUnread) raw.destroy()
      else raw.write(`event: revision\ndata: ${JSON.stringify(event)}\n\n`)
    })
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

const headersOf = (reply: FastifyReply) => Object.fromEntries(Object.entries(reply.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
