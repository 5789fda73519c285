import type { ReactNode } from 'react'

/** What may be wider than the screen scrolls in its own frame. */
export const Wide = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and has to by the keyboard too
  <div className="theater-wide" role="region" aria-label={label} tabIndex={0}>{children}</div>
)
