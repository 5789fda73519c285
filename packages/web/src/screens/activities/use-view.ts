import { useCallback, useMemo } from 'react'
import type { SortingState } from '@tanstack/react-table'
import { usePreference } from '../../data/preferences.ts'
import type { Column } from './columns.tsx'

/** How this person looks at the table: sort, columns and grouping, kept on this machine. */
export interface View {
  readonly sorting: SortingState
  readonly sortBy: (column: string) => void
  readonly shown: readonly Column[]
  readonly isShown: (column: string) => boolean
  readonly show: (column: string, isOn: boolean) => void
  readonly showUsual: () => void
  readonly isGrouped: boolean
  readonly setGrouped: (isOn: boolean) => void
}

const readSort = (text: string): SortingState => {
  const [id, way] = text.split(' ')
  return id === undefined || id === '' ? [] : [{ id, desc: way === 'down' }]
}

/** The columns that do not stand where they usually do: `+phase -owner`. */
const readChoice = (text: string) => new Map(text.split(' ').filter((part) => part.length > 1).map((part) => [part.slice(1), part.startsWith('+')]))
const writeChoice = (choice: ReadonlyMap<string, boolean>) => [...choice].map(([id, isOn]) => `${isOn ? '+' : '-'}${id}`).join(' ')

export const alwaysShown = 'title'

export function useView(columns: readonly Column[]): View {
  const [sort, setSort] = usePreference('activities.sort', '')
  const [chosen, setChosen] = usePreference('activities.columns', '')
  const [grouped, setGrouped] = usePreference('activities.group', '')
  const choice = useMemo(() => readChoice(chosen), [chosen])
  const isShown = useCallback((id: string) => {
    const column = columns.find((one) => one.id === id)
    return id === alwaysShown || (choice.get(id) ?? column?.isExtra !== true)
  }, [columns, choice])
  const shown = useMemo(() => columns.filter((column) => isShown(column.id)), [columns, isShown])
  const sorting = useMemo(() => readSort(sort).filter(({ id }) => columns.some((column) => column.id === id)), [sort, columns])
  const [first] = sorting
  return {
    sorting, shown, isShown,
    sortBy: (id) => setSort(first?.id !== id ? `${id} up` : first.desc ? '' : `${id} down`),
    show: (id, isOn) => setChosen(writeChoice(new Map([...choice, [id, isOn]]))),
    showUsual: () => setChosen(''),
    isGrouped: grouped === 'effort',
    setGrouped: (isOn) => setGrouped(isOn ? 'effort' : ''),
  }
}
