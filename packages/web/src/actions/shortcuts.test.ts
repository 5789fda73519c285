import { describe, expect, test } from 'vitest'
import type { Action } from './registry.ts'
import { actionFor, pressed } from './shortcuts.ts'

const key = (name: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  pressed({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })
const action = (id: string, keys: string): Action => ({ id, keys, label: id, run: () => undefined })

describe('shortcuts', () => {
  test.each([
    [key('k', { ctrlKey: true }), 'mod+k'],
    [key('k', { metaKey: true }), 'mod+k'],
    [key('Z', { ctrlKey: true, shiftKey: true }), 'mod+shift+z'],
    [key('?', { shiftKey: true }), '?'],
    [key('ArrowUp', { altKey: true }), 'alt+up'],
    [key('Escape'), 'escape'],
    [key('G'), 'g'],
  ])('WEB-8 a press reads as a shortcut is written: %s', (press, written) => expect(press).toBe(written))
  test('WEB-8 the second key of a pair finds its action, and only after the first', () => {
    const actions = [action('matrix', 'g m'), action('map', 'm')]
    expect(actionFor(actions, 'm', 'g')?.id).toBe('matrix')
    expect(actionFor(actions, 'm', undefined)?.id).toBe('map')
  })
  test('WEB-8 the last declared wins', () => {
    expect(actionFor([action('screen', 'escape'), action('panel', 'escape')], 'escape', undefined)?.id).toBe('panel')
  })
})
