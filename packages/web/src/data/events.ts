import { useEffect } from 'react'
import { queryClient, keys } from './query.ts'
import type { BookSummary } from './answers.ts'
import { readApi } from './api.ts'
import { hearRevision } from './change-queue.ts'

/**
 * Listens for other people's changes while this window is in sight; the browser opens the stream again by itself when it breaks.
 * A browser keeps six connections to one server for all its windows: were windows out of sight to hold theirs, the sixth would find none left and hang.
 */
export function useRevisionEvents(): void {
  useEffect(() => {
    let events: EventSource | undefined
    let hasListened = false
    const stop = () => {
      events?.close()
      events = undefined
    }
    const follow = () => {
      if (document.visibilityState === 'hidden') stop()
      else if (events === undefined) {
        events = listen()
        if (hasListened) void catchUp()
        hasListened = true
      }
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    window.addEventListener('pagehide', stop)
    window.addEventListener('pageshow', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      window.removeEventListener('pagehide', stop)
      window.removeEventListener('pageshow', follow)
      stop()
    }
  }, [])
}

function listen(): EventSource {
  const events = new EventSource('/api/events')
  events.addEventListener('revision', (event: MessageEvent<string>) => {
    const told: unknown = JSON.parse(event.data)
    if (typeof told !== 'object' || told === null || !('book' in told) || !('revision' in told)) return
    if (typeof told.book === 'string' && typeof told.revision === 'number') hearRevision(told.book, told.revision)
  })
  return events
}

/** Hears at once what was changed while nobody looked. No answer says nothing: the screen asks again when next in sight. */
async function catchUp(): Promise<void> {
  const answer = await readApi<{ books: readonly BookSummary[] }>('/books').catch(() => undefined)
  if (answer === undefined) return
  queryClient.setQueryData(keys.books, answer.books)
  for (const { book, revision } of answer.books) hearRevision(book, revision)
}
