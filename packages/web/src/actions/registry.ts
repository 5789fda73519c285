import { useEffect, useId, useLayoutEffect, useSyncExternalStore, type ReactNode } from 'react'

/** One thing a user can do, declared once: it feeds its button, the menu, the command palette, the keyboard and the foot. */
export interface Action {
  readonly id: string
  /** The verb as it reads in the palette: "Add an objective". */
  readonly label: string
  readonly run: () => void
  /** `mod+k`, `g m` (one after the other), `?`, `alt+up`; mod is Ctrl, or ⌘ on a Mac. */
  readonly keys?: string
  /** Left out: always. */
  readonly when?: () => boolean
  /** Heading in the palette and the list of keys. */
  readonly group?: string
  readonly icon?: ReactNode
  /** The word beside its keys in the foot; without it the foot does not show it. */
  readonly foot?: string
  /** Works while a field is being typed in. */
  readonly evenInFields?: boolean
  /** Known by its keys only: walking with the arrows, opening with Enter. */
  readonly hidden?: boolean
}

const sources = new Map<string, readonly Action[]>()
const listeners = new Set<() => void>()
/** What is shown: replaced only when something would read differently. */
let shown: readonly Action[] = []
/** What runs: always the newest closures. */
let newest: readonly Action[] = []

const signature = (actions: readonly Action[]) =>
  actions.map((a) => `${a.id}|${a.label}|${a.keys ?? ''}|${a.foot ?? ''}|${isOffered(a)}`).join('\n')

function put(source: string, actions: readonly Action[]) {
  const before = sources.get(source)
  sources.set(source, actions)
  newest = [...sources.values()].flat()
  if (before === undefined || signature(before) !== signature(actions)) show()
}

function drop(source: string) {
  sources.delete(source)
  newest = [...sources.values()].flat()
  show()
}

function show() {
  shown = newest
  for (const listener of listeners) listener()
}

/**
 * Offers actions while the component is on the screen.
 * `useActions([{ id: 'objective.add', label: 'Add an objective', keys: 'n', foot: 'new', run: addObjective }])`
 */
export function useActions(actions: readonly Action[]): void {
  const source = useId()
  useLayoutEffect(() => put(source, actions))
  useEffect(() => () => drop(source), [source])
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const isOffered = (action: Action): boolean => action.when?.() ?? true

/** Every action now offered, first declared first. */
export const useOffered = (): readonly Action[] => useSyncExternalStore(subscribe, () => shown).filter(isOffered)

/** The same, for reading once. */
export const offered = (): readonly Action[] => newest.filter(isOffered)
