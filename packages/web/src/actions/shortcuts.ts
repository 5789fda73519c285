import { useEffect } from 'react'
import { offered, type Action } from './registry.ts'

const named: Readonly<Record<string, string>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right', Escape: 'escape', ' ': 'space', Delete: 'delete' }

/** A key press as a shortcut is written: `mod+shift+z`, `?`, `alt+up`. */
export function pressed(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = named[event.key] ?? event.key.toLowerCase()
  const isLetter = /^[a-z]$/.test(key)
  const shift = event.shiftKey && (key.length > 1 || isLetter)
  return [event.ctrlKey || event.metaKey ? 'mod' : '', event.altKey ? 'alt' : '', shift ? 'shift' : '', key].filter((part) => part !== '').join('+')
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select') !== null)

/** Floating things have the keyboard to themselves. */
const isFloating = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('[role=dialog], [role=menu], [role=listbox]') !== null

const betweenKeys = 1_200

/** Finds what a press does: an action, the first key of a pair, or nothing. The last declared wins. */
export function actionFor(actions: readonly Action[], press: string, first: string | undefined): Action | undefined {
  const keys = first === undefined ? press : `${first} ${press}`
  return actions.findLast((action) => action.keys === keys)
}

/** Listens for every action's keys; one listener for the page. */
export function useShortcuts(): void {
  useEffect(() => {
    let first: string | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const forget = () => { first = undefined; clearTimeout(timer) }
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return
      const isBusy = isTyping(event.target) || isFloating(event.target)
      const actions = offered().filter((action) => !isBusy || action.evenInFields === true)
      const press = pressed(event)
      const action = actionFor(actions, press, first) ?? (first === undefined ? undefined : actionFor(actions, press, undefined))
      forget()
      if (action !== undefined) {
        event.preventDefault()
        action.run()
      } else if (actions.some((one) => one.keys?.startsWith(`${press} `) === true)) {
        first = press
        timer = setTimeout(forget, betweenKeys)
      }
    }
    document.addEventListener('keydown', onKey)
    return () => { forget(); document.removeEventListener('keydown', onKey) }
  }, [])
}
