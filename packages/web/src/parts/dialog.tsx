import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from './button.tsx'
import './dialog.css'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the main verb last. */
  readonly actions?: ReactNode
  readonly width?: 'narrow' | 'wide'
  /** The title is spoken but not shown, as in the command palette. */
  readonly hideTitle?: boolean
  /** False where a click outside or Esc would lose an answer that is asked for. */
  readonly isDismissable?: boolean
}

/** Asks for something before anything else goes on. */
export function Dialog({ title, isOpen, onClose, children, actions, width = 'narrow', hideTitle = false, isDismissable = true }: DialogProps) {
  const set = (open: boolean) => { if (!open) onClose() }
  return (
    <ModalOverlay className="dialog-shade" isOpen={isOpen} onOpenChange={set} isDismissable={isDismissable} isKeyboardDismissDisabled={!isDismissable}>
      <Modal className={`dialog-box ${width}`}>
        <AriaDialog className="dialog" {...(hideTitle && { 'aria-label': title })}>
          {hideTitle ? null : (
            <header className="dialog-head">
              <Heading slot="title" level={2}>{title}</Heading>
              {isDismissable ? <IconButton label="Close" onPress={onClose}><X /></IconButton> : null}
            </header>
          )}
          <div className="dialog-body">{children}</div>
          {actions === undefined ? null : <footer className="dialog-foot">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
