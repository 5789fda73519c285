import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import type { ReactNode } from 'react'
import type { Option } from './select.tsx'
import './segmented.css'

interface SegmentedProps<V extends string> {
  readonly label: string
  readonly options: readonly (Option<V> & { readonly icon?: ReactNode })[]
  readonly value: V
  readonly onChange: (value: V) => void
}

/** One of two to four views of the same thing. */
export function Segmented<V extends string>({ label, options, value, onChange }: SegmentedProps<V>) {
  const choose = (keys: ReadonlySet<unknown>) => {
    const chosen = options.find((option) => keys.has(option.value))
    if (chosen !== undefined) onChange(chosen.value)
  }
  return (
    <ToggleButtonGroup className="segmented" aria-label={label} selectionMode="single" disallowEmptySelection selectedKeys={[value]} onSelectionChange={choose}>
      {options.map((option) => <ToggleButton key={option.value} id={option.value} className="segment">{option.icon}{option.label}</ToggleButton>)}
    </ToggleButtonGroup>
  )
}

/** A switch that shows its own mark, for legends. */
export const Toggle = ({ isOn, onChange, children }: { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void; readonly children: ReactNode }) => (
  <ToggleButton className="toggle" isSelected={isOn} onChange={onChange}>{children}</ToggleButton>
)

interface TabsProps {
  readonly label: string
  readonly tabs: readonly { readonly id: string; readonly title: ReactNode; readonly content: ReactNode }[]
  readonly selected?: string
  readonly onSelect?: (id: string) => void
}

/** Parts of one thing, one at a time. */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  const chosen = selected === undefined ? {} : { selectedKey: selected }
  return (
    <AriaTabs className="tabs" {...chosen} onSelectionChange={(key) => onSelect?.(String(key))}>
      <TabList className="tab-list" aria-label={label}>
        {tabs.map((tab) => <Tab key={tab.id} id={tab.id} className="tab">{tab.title}</Tab>)}
      </TabList>
      {tabs.map((tab) => <TabPanel key={tab.id} id={tab.id} className="tab-panel">{tab.content}</TabPanel>)}
    </AriaTabs>
  )
}
