import { useEffect } from 'react'
import { useBook } from '../../../address.ts'
import { usePreference } from '../../../data/preferences.ts'
import type { Place } from './path.ts'

/** Where the work was left, kept on this machine: `gaps` or `gaps role-patrol`. */
export function useLastPlace(): { readonly step: string; readonly role: string | undefined } | undefined {
  const [text] = useText()
  const [step = '', role] = text.split(' ')
  return step === '' ? undefined : { step, role }
}

/** Remembers the place on the screen as where the work was left. */
export function useKeepPlace(place: Place): void {
  const [, set] = useText()
  const text = [place.step.id, place.role].filter(Boolean).join(' ')
  useEffect(() => set(text), [set, text])
}

function useText() {
  const book = useBook()
  return usePreference(`analysis.last.${book}`, '')
}
