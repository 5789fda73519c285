import { useEffect, useEffectEvent, type RefObject } from 'react'

/** Hears an event that reaches an element from anything in it. `isOn` false: not now. */
export function useElementEvent<K extends keyof HTMLElementEventMap>(place: RefObject<HTMLElement | null>, type: K, hear: (event: HTMLElementEventMap[K]) => void, isOn = true): void {
  const heard = useEffectEvent(hear)
  useEffect(() => {
    const element = place.current
    if (element === null || !isOn) return undefined
    const listener = (event: HTMLElementEventMap[K]) => heard(event)
    element.addEventListener(type, listener)
    return () => element.removeEventListener(type, listener)
  }, [place, type, isOn])
}
