import { Outlet } from '@tanstack/react-router'
import { useState } from 'react'
import { useActions } from '../actions/registry.ts'
import { AllKeys } from '../actions/all-keys.tsx'
import { useShortcuts } from '../actions/shortcuts.ts'
import { useRevisionEvents } from '../data/events.ts'
import { StatusPatterns } from '../parts/status-mark.tsx'
import { Toasts } from '../parts/toast.tsx'
import { ConflictDialog } from '../record/conflict-dialog.tsx'

/** What every page has: the keyboard, change events, messages, and the dialogs that may come at any time. */
export function Root() {
  const [isKeysOpen, setKeysOpen] = useState(false)
  useShortcuts()
  useRevisionEvents()
  useActions([{ id: 'keys.all', label: 'Show all keys', keys: '?', group: 'Help', run: () => setKeysOpen(true) }])
  return (
    <>
      <StatusPatterns />
      <Outlet />
      <ConflictDialog />
      <AllKeys isOpen={isKeysOpen} onClose={() => setKeysOpen(false)} />
      <Toasts />
    </>
  )
}
