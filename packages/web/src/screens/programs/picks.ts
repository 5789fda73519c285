import { useCallback } from 'react'
import { isProgram } from '@throughline/catalog'
import { useSearchWords, useSetSearch } from '../../address.ts'

/** Side by side more than these cannot be read. */
export const mostPicked = 4

export interface Picks {
  readonly ids: readonly string[]
  readonly set: (id: string, isPicked: boolean) => void
}

/** The programs in the address to compare; what the catalogue does not hold is passed over. `picksIn('imet,fms,nonsense') // ['imet']` */
export const picksIn = (text: string | undefined): readonly string[] => [...new Set((text ?? '').split(',').filter(isProgram))].slice(0, mostPicked)

/** The programs picked to compare, kept in the address. */
export function usePicks(): Picks {
  const { pick } = useSearchWords()
  const put = useSetSearch()
  const set = useCallback((id: string, isPicked: boolean) => {
    const before = picksIn(pick)
    const next = isPicked ? [...before, id] : before.filter((one) => one !== id)
    put({ pick: next.length === 0 ? undefined : next.join(',') })
  }, [pick, put])
  return { ids: picksIn(pick), set }
}
