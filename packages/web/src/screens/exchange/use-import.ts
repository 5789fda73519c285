import { useCallback, useRef, useState } from 'react'
import type { ImportResponse } from '@throughline/contract'
import { refreshPlan } from '../../data/change-queue.ts'
import { keys, queryClient } from '../../data/query.ts'
import type { Format } from './formats.ts'
import { callImport, correctedMapping, rememberColumns, rememberedColumns, type ImportRequest, type Mapping } from './import-call.ts'

/** Where an import stands. */
export type ImportState =
  | { readonly step: 'choose' }
  | { readonly step: 'busy'; readonly file: string; readonly doing: 'reading' | 'writing'; readonly before?: ImportResponse }
  | { readonly step: 'preview'; readonly file: string; readonly answer: ImportResponse }
  | { readonly step: 'done'; readonly file: string; readonly answer: ImportResponse }
  | { readonly step: 'refused'; readonly file: string; readonly error: unknown }

export interface Import {
  readonly state: ImportState
  readonly country: string | undefined
  readonly totals: File | undefined
  readonly choose: (file: File) => void
  readonly setCountry: (code: string | undefined) => void
  readonly setTotals: (file: File | undefined) => void
  readonly setMapping: (mapping: Mapping) => void
  /** Chooses the file's value in these cells, and the plan's in all others. */
  readonly setTake: (keys: readonly string[]) => void
  readonly apply: () => void
  readonly again: () => void
}

/** One import, from the file to what was written: every change of country, totals or columns reads the file again. */
export function useImport(book: string, format: Format, firstCountry: string | undefined): Import {
  const [state, setState] = useState<ImportState>({ step: 'choose' })
  const [request, setRequest] = useState<Partial<ImportRequest>>({ country: firstCountry })
  const turn = useRef(0)

  const run = useCallback(async (next: Partial<ImportRequest>, apply: boolean, before?: ImportResponse) => {
    setRequest(next)
    const { file } = next
    if (file === undefined || (format.needsCountry && next.country === undefined)) return
    turn.current += 1
    const mine = turn.current
    const put = (to: ImportState) => { if (mine === turn.current) setState(to) }
    put({ step: 'busy', file: file.name, doing: apply ? 'writing' : 'reading', ...(before !== undefined && { before }) })
    const asked: ImportRequest = { book, format: format.id, file, totals: next.totals, country: format.needsCountry ? next.country : undefined, mapping: next.mapping, take: next.take ?? [] }
    try {
      const answer = await (apply ? callImport(asked, true) : readWithMemory(asked, (mapping) => setRequest({ ...next, mapping })))
      if (apply) await refreshPlan(book)
      if (apply) void queryClient.invalidateQueries({ queryKey: keys.books })
      put({ step: apply ? 'done' : 'preview', file: file.name, answer })
    } catch (error) {
      put({ step: 'refused', file: file.name, error })
    }
  }, [book, format])

  const shown = state.step === 'preview' ? state.answer : undefined
  return {
    state, country: request.country, totals: request.totals,
    choose: (file) => void run({ ...request, file, mapping: undefined, take: [] }, false),
    setCountry: (country) => void run({ ...request, country }, false, shown),
    setTotals: (totals) => void run({ ...request, totals }, false, shown),
    setMapping: (mapping) => {
      const headers = shown?.headers ?? []
      void rememberColumns(Object.fromEntries(headers.map((header) => [header, mapping[header] ?? '']))).catch(() => undefined)
      void run({ ...request, mapping }, false, shown)
    },
    setTake: (take) => void run({ ...request, take }, false, shown),
    apply: () => void run(request, true, shown),
    again: () => { turn.current += 1; setRequest({ country: request.country }); setState({ step: 'choose' }) },
  }
}

/** Reads the file; where columns of these headings were corrected before, reads it once more that way. */
async function readWithMemory(asked: ImportRequest, use: (mapping: Mapping) => void): Promise<ImportResponse> {
  const answer = await callImport(asked, false)
  if (asked.format !== 'activities' || asked.mapping !== undefined || answer.headers === undefined) return answer
  const mapping = correctedMapping(answer.headers, answer.mapping ?? {}, await rememberedColumns().catch(() => ({})))
  if (mapping === undefined) return answer
  use(mapping)
  return callImport({ ...asked, mapping }, false)
}
