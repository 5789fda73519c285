import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import type { ReactNode } from 'react'
import './button.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly look?: 'plain' | 'primary' | 'text' | 'danger'
  readonly small?: boolean
  readonly icon?: ReactNode
  readonly children?: ReactNode
}

/** A verb. `<Button look="primary" icon={<Plus />} onPress={…}>Objective</Button>` */
export function Button({ look = 'plain', small = false, icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button ${look}${small ? ' small-button' : ''}`}>
      {icon}
      {children}
    </AriaButton>
  )
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly label: string
  /** Shown beside the label in the tooltip: "Ctrl Z". */
  readonly keysHint?: string | undefined
  readonly small?: boolean
  readonly children: ReactNode
}

/** A button that is only a picture; its label is spoken and shown on hover and focus. */
export function IconButton({ label, keysHint, small = false, children, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...rest} aria-label={label} className={`icon-button${small ? ' small-button' : ''}`}>
        {children}
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {keysHint === undefined ? null : <span className="tooltip-keys">{keysHint}</span>}
      </Tooltip>
    </TooltipTrigger>
  )
}
