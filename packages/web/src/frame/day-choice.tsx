import { ChevronDown } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { formatDay } from '@throughline/model'
import { useSetSearch } from '../address.ts'
import { usePlan } from '../data/plan.tsx'
import { Button } from '../parts/button.tsx'
import { DayField } from '../parts/day-field.tsx'
import { Popover } from '../parts/popover.tsx'
import './day-choice.css'

/** The day every answer is as of: the plan's own, today, or one asked for. */
export function DayChoice() {
  const { on, head, today, isOtherDay } = usePlan()
  const set = useSetSearch()
  const own = head?.statusDate === undefined ? `today, ${formatDay(today)}` : `its status date, ${formatDay(head.statusDate)}`
  return (
    <Popover
      label="The day answers are as of"
      placement="bottom end"
      trigger={(
        <AriaButton className={`bar-choice${isOtherDay ? ' is-set' : ''}`} aria-label={`Answers are as of ${formatDay(on)}. Change`}>
          <span className="mute word">As of</span>{' '}<span className="value tabular">{formatDay(on)}</span><ChevronDown aria-hidden="true" />
        </AriaButton>
      )}
    >
      {(close) => (
        <div className="day-choice">
          <DayField label="Answer as of" value={on} autoFocus help={`The plan itself answers as of ${own}.`} onCommit={(day) => { set({ on: day }); close() }} />
          {isOtherDay ? <Button small onPress={() => { set({ on: undefined }); close() }}>Back to the plan’s own day</Button> : null}
        </div>
      )}
    </Popover>
  )
}
