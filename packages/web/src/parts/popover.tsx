import { Dialog as AriaDialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components'
import type { ReactNode } from 'react'
import './dialog.css'
import './select.css'

interface PopoverProps {
  /** The button that opens it. */
  readonly trigger: ReactNode
  /** Spoken name. */
  readonly label: string
  readonly children: ReactNode | ((close: () => void) => ReactNode)
  readonly placement?: 'bottom' | 'bottom start' | 'bottom end' | 'right' | 'left' | 'top'
}

/** A small panel beside its button: reasons, a short form. `<Popover trigger={<Button>S</Button>} label="Specific">…</Popover>` */
export function Popover({ trigger, label, children, placement = 'bottom start' }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className="popover" placement={placement} offset={6}>
        <AriaDialog className="floating" aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </AriaDialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
