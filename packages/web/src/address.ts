import { useNavigate, useParams, useSearch, type NavigateOptions } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { RecordId } from '@throughline/model'
import { screenById, type ScreenId } from './screens.ts'

export type Search = Readonly<Record<string, string | undefined>>

/** What follows the plan from screen to screen: the day asked for and what it is compared with. */
const kept = ['on', 'compare'] as const
const keep = (search: Search): Search => Object.fromEntries(kept.map((key) => [key, search[key]]))

/** The address as plain words: `?on=2026-11-20&record=act-talks`. Never anything but text. */
export const readSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text))
export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) if (typeof value === 'string' && value !== '') params.set(key, value)
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

/** The book in the address; empty on screens of no plan. */
export const useBook = (): string => {
  const params: { book?: string } = useParams({ strict: false })
  return params.book ?? ''
}

export const useSearchWords = (): Search => useSearch({ strict: false })

/** One word of the address. `const [rows, setRows] = useSearchWord('rows', 'effort')`; the default is not written. */
export function useSearchWord(key: string, otherwise: string): readonly [string, (value: string) => void] {
  const search = useSearchWords()
  const set = useSetSearch()
  const write = useCallback((value: string) => set({ [key]: value === otherwise ? undefined : value }), [key, otherwise, set])
  return [search[key] ?? otherwise, write]
}

/** Changes words of the address on the same screen. With `isNew` the Back button returns to before. */
export function useSetSearch(): (words: Search, isNew?: boolean) => void {
  const navigate = useNavigate()
  return useCallback((words, isNew = false) => {
    const options = { to: '.', search: (old: Search) => ({ ...old, ...words }), replace: !isNew, resetScroll: false }
    void navigate(options as NavigateOptions)
  }, [navigate])
}

/** Where a screen of a plan is, for links: `<Link {...target} />`. */
export const screenTarget = (book: string, screen: ScreenId, words: Search = {}) => ({
  to: `/plans/${book}${screenById(screen).path}`,
  search: ((old: Search) => ({ ...keep(old), ...words })) as never,
})

/** Goes to a screen of the plan: `const go = useGo(); go('matrix', { rows: 'program' })` */
export function useGo(): (screen: ScreenId, words?: Search) => void {
  const navigate = useNavigate()
  const book = useBook()
  return useCallback((screen, words) => void navigate(screenTarget(book, screen, words)), [navigate, book])
}

/** Opens any record in the panel beside the screen, at an address of its own; undefined closes it. */
export function useOpenRecord(): (id: RecordId | undefined, field?: string) => void {
  const set = useSetSearch()
  return useCallback((id, field) => set({ record: id, field }, true), [set])
}

/** The record open in the panel. */
export const useShownRecord = (): RecordId | undefined => {
  const { record } = useSearchWords()
  return useMemo(() => (record === undefined ? undefined : (record as RecordId)), [record])
}
