import { use, useEffect, useMemo, useRef, useState } from 'react'
import { Button, ComboBox as AriaComboBox, ComboBoxStateContext, Input, Label, ListBox, ListBoxItem, Popover, type Key } from 'react-aria-components'
import { ChevronDown } from 'lucide-react'
import type { Option } from './select.tsx'
import './select.css'

interface ComboBoxProps {
  readonly label: string
  readonly hideLabel?: boolean
  /** Answers a search: what to offer for these words, best first. Called with '' for the first list. */
  readonly search: (words: string) => readonly Option[]
  readonly value?: string | undefined
  /** What stands in the field for the value. */
  readonly valueLabel?: string | undefined
  readonly onChoose: (value: string | undefined) => void
  readonly placeholder?: string
  readonly help?: string
  readonly error?: string | undefined
  readonly emptyText?: string
  /** Empties itself after each choice, to choose several. */
  readonly forSeveral?: boolean
  readonly autoFocus?: boolean
}

const most = 60

/** One of many, found by typing. */
export function ComboBox(props: ComboBoxProps) {
  const { label, hideLabel = false, search, value, valueLabel = '', onChoose, placeholder = 'Search by title', help, error, emptyText = 'Nothing is called that.', forSeveral = false } = props
  const [words, setWords] = useState<string>()
  const [choices, setChoices] = useState(0)
  const shown = words ?? valueLabel
  const found = useMemo(() => search(words === undefined || words === valueLabel ? '' : words).slice(0, most), [search, words, valueLabel])
  const choose = (key: Key | null) => {
    if (key === null) return
    setWords(forSeveral ? '' : undefined)
    setChoices((times) => times + 1)
    if (String(key) !== value) onChoose(String(key))
  }
  const leave = () => {
    if (!forSeveral && words !== undefined && words.trim() === '' && value !== undefined) onChoose(undefined)
    setWords(undefined)
  }
  return (
    <AriaComboBox
      className="combo field" {...(hideLabel && { 'aria-label': label })} items={found} inputValue={shown} onInputChange={setWords} value={forSeveral ? null : (value ?? null)}
      onChange={choose} menuTrigger="focus" allowsEmptyCollection onBlur={leave} autoFocus={props.autoFocus ?? false}
    >
      {forSeveral ? <CloseAfter choices={choices} /> : null}
      {hideLabel ? null : <Label className="field-label">{label}</Label>}
      <div className="input-group">
        <Input className="input" placeholder={placeholder} />
        <Button className="combo-button" aria-label={`Show choices for ${label}`}><ChevronDown aria-hidden="true" /></Button>
      </div>
      {error === undefined ? null : <p className="field-error" role="alert">{error}</p>}
      {help === undefined ? null : <p className="field-help">{help}</p>}
      <Popover className="popover list-popover" offset={4}>
        <ListBox<Option> className="options" renderEmptyState={() => <p className="options-empty">{emptyText}</p>}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="option">
              <span className="option-text">
                {option.label}
                {option.note === undefined ? null : <span className="option-note">{option.note}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}

/** Emptying the field after a choice would open the list again over what stands below. */
function CloseAfter({ choices }: { readonly choices: number }) {
  const state = use(ComboBoxStateContext)
  const closed = useRef(0)
  useEffect(() => {
    if (choices === closed.current) return
    closed.current = choices
    setTimeout(() => state?.close(), 0)
  }, [choices, state])
  return null
}
