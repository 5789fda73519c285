import { useEffect } from 'react'
import { hearRevision } from './change-queue.ts'

/** Listens for other people's changes; the browser opens the stream again by itself when it breaks. */
export function useRevisionEvents(): void {
  useEffect(() => {
    const events = new EventSource('/api/events')
    events.addEventListener('revision', (event: MessageEvent<string>) => {
      const told: unknown = JSON.parse(event.data)
      if (typeof told !== 'object' || told === null || !('book' in told) || !('revision' in told)) return
      if (typeof told.book === 'string' && typeof told.revision === 'number') hearRevision(told.book, told.revision)
    })
    return () => events.close()
  }, [])
}
