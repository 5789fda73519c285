import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components'
import { Check, ChevronDown } from 'lucide-react'
import './select.css'

export interface Option<V extends string = string> {
  readonly value: V
  readonly label: string
  readonly note?: string
}

interface SelectProps<V extends string> {
  readonly label: string
  readonly options: readonly Option<V>[]
  readonly value: V | undefined
  readonly onChange: (value: V | undefined) => void
  /** `inside`: "Rows Line of effort" in one control, for toolbars; `above`: a form's label. */
  readonly labelAt?: 'above' | 'inside' | 'hidden'
  /** Offers to clear the choice, in these words. */
  readonly none?: string
  readonly help?: string
  readonly isDisabled?: boolean
  readonly error?: string | undefined
}

const noneKey = ' '

/** One of a few. */
export function Select<V extends string>({ label, options, value, onChange, labelAt = 'above', none, help, isDisabled = false, error }: SelectProps<V>) {
  const items: readonly Option[] = none === undefined ? options : [{ value: noneKey, label: none }, ...options]
  const choose = (key: unknown) => onChange(options.find((option) => option.value === key)?.value)
  return (
    <AriaSelect className="select field" {...(labelAt === 'hidden' && { 'aria-label': label })} value={value ?? null} onChange={choose} placeholder={none ?? 'Choose'} isDisabled={isDisabled}>
      {labelAt === 'above' ? <Label className="field-label">{label}</Label> : null}
      <Button className={`select-button${error === undefined ? '' : ' wrong'}`} {...(labelAt === 'inside' && spokenAsShown(label, options.find((option) => option.value === value)?.label ?? none ?? 'Choose'))}>
        {labelAt === 'inside' ? <><Label className="select-inside">{label}</Label>{' '}</> : null}
        <SelectValue className="select-value">{({ selectedText, defaultChildren, isPlaceholder }) => (isPlaceholder ? defaultChildren : selectedText)}</SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
      {error === undefined ? null : <p className="field-error" role="alert">{error}</p>}
      {help === undefined ? null : <p className="field-help">{help}</p>}
      <Popover className="popover list-popover" offset={4}>
        <ListBox className="options" items={items}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="option">
              {({ isSelected }) => (
                <>
                  <span className="option-text">
                    {option.label}
                    {option.note === undefined ? null : <span className="option-note">{option.note}</span>}
                  </span>
                  {isSelected ? <Check aria-hidden="true" /> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

/** The label and the value in the order they are read in: left alone, the value would be spoken first. */
const spokenAsShown = (label: string, value: string) => ({ 'aria-label': `${label} ${value}`, 'aria-labelledby': '' })
