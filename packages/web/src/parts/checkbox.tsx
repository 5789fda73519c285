import { Checkbox as AriaCheckbox, type CheckboxProps } from 'react-aria-components'
import type { ReactNode } from 'react'
import './field.css'

/** Yes or no. */
export function Checkbox({ children, ...rest }: Omit<CheckboxProps, 'className' | 'children' | 'style'> & { readonly children?: ReactNode }) {
  return (
    <AriaCheckbox {...rest} className="checkbox">
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className="checkbox-box" aria-hidden="true">
            {isSelected || isIndeterminate ? (
              <svg viewBox="0 0 12 12"><path d={isIndeterminate ? 'M2 6h8' : 'M2 6.200l2.800 2.800L10 3'} fill="none" stroke="#fff" strokeWidth="2" /></svg>
            ) : null}
          </span>
          {children === undefined ? null : <span>{children}</span>}
        </>
      )}
    </AriaCheckbox>
  )
}
