import { Link } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import { screenTarget, useBook } from '../../../address.ts'
import { wordsOf, type Place } from './path.ts'

type Rest = Pick<ComponentProps<'a'>, 'className' | 'aria-label' | 'aria-current' | 'tabIndex' | 'onFocus' | 'title'>

/** A link to one step of the guided path, of one role where it is asked of each. */
export function PlaceLink({ place, children, ...rest }: { readonly place: Place; readonly children: ReactNode; readonly [data: `data-${string}`]: string } & Rest) {
  const book = useBook()
  return <Link {...screenTarget(book, 'analysis', wordsOf(place))} {...rest}>{children}</Link>
}
