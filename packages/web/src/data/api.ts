import type { ProblemDetails } from './answers.ts'

/** A refusal by the server, or no answer at all; `problem` says what, where and what next. */
export class RefusedError extends Error {
  readonly problem: ProblemDetails
  constructor(problem: ProblemDetails) {
    super(problem.detail ?? problem.title)
    this.problem = problem
  }
}

export const isRefused = (error: unknown): error is RefusedError => error instanceof RefusedError

/** A part of the page that did not come: each browser has its own words for it. */
export const isNotLoaded = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|preload CSS|importing a module script failed/i.test(error.message)

/** What to tell of any error: the server's own words where it gave some. */
export function problemOf(error: unknown): ProblemDetails {
  if (isRefused(error)) return error.problem
  if (isNotLoaded(error)) return { title: 'This screen could not be loaded.', status: 0, code: 'not-loaded', detail: 'Throughline does not answer, or a newer version has taken its place. If it has stopped, start it again with "npm start"; then load the page again.' }
  return { title: 'The page met a fault of its own.', status: 0, code: 'page-fault', detail: error instanceof Error ? error.message : String(error) }
}

const noAnswer: ProblemDetails = {
  title: 'Throughline does not answer.',
  status: 0,
  code: 'no-answer',
  detail: 'The program that keeps the plan is not running or cannot be reached. Start it again with "npm start"; what you typed stays on this page.',
}

async function refusal(response: Response): Promise<RefusedError> {
  const text = await response.text()
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && 'title' in body) return new RefusedError({ ...(body as ProblemDetails), status: response.status })
  } catch {
    // An answer that is no problem description is told as such below.
  }
  return new RefusedError({ title: `The server answered ${response.status}.`, status: response.status, code: 'unreadable-answer' })
}

async function send(path: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(`/api${path}`, init)
  } catch {
    throw new RefusedError(noAnswer)
  }
  if (!response.ok) throw await refusal(response)
  return response
}

/**
 * Reads an answer. The type is what the API promises; the server has checked every record it sends.
 * `await readApi<Session>('/session')`
 */
export const readApi = async <T>(path: string): Promise<T> => (await (await send(path, { headers: { accept: 'application/json' } })).json()) as T

/** Sends JSON and reads the answer. `await sendApi<NewPlan>('POST', '/books', { country: 'NP', … })` */
export const sendApi = async <T>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<T> =>
  (await (await send(path, { method, headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify(body) })).json()) as T

/** Sends a file's bytes, as imports do. */
export const sendFile = async <T>(path: string, file: Blob): Promise<T> =>
  (await (await send(path, { method: 'POST', headers: { 'content-type': 'application/octet-stream', accept: 'application/json' }, body: file })).json()) as T

/** Part of an address: `bookPath(book, '/records')`. */
export const bookPath = (book: string, rest = ''): string => `/books/${encodeURIComponent(book)}${rest}`
