import { Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import type { ReactNode } from 'react'
import { Keys } from './kbd.tsx'
import './dialog.css'
import './select.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly note?: string | undefined
  readonly icon?: ReactNode
  readonly keys?: string | undefined
  readonly isDisabled?: boolean
  readonly run: () => void
}
export interface MenuGroup {
  readonly heading?: string
  readonly entries: readonly MenuEntry[]
}

/** Verbs behind one button. */
export function Menu({ trigger, label, groups }: { readonly trigger: ReactNode; readonly label: string; readonly groups: readonly MenuGroup[] }) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover" offset={4}>
        <AriaMenu className="menu" aria-label={label}>
          {groups.filter((group) => group.entries.length > 0).map((group, index) => (
            <MenuSection key={group.heading ?? index} className="menu-section" aria-label={group.heading ?? label}>
              {group.heading === undefined ? null : <Header className="menu-heading">{group.heading}</Header>}
              {group.entries.map((entry) => <Entry key={entry.id} entry={entry} />)}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

const Entry = ({ entry }: { readonly entry: MenuEntry }) => (
  <MenuItem id={entry.id} className="menu-item" textValue={entry.label} isDisabled={entry.isDisabled ?? false} onAction={entry.run}>
    {entry.icon}
    <span className="menu-item-text">
      {entry.label}
      {entry.note === undefined ? null : <span className="menu-item-note">{entry.note}</span>}
    </span>
    {entry.keys === undefined ? null : <Keys keys={entry.keys} />}
  </MenuItem>
)
