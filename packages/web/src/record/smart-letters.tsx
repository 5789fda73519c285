import { smartOf, type SmartLetter } from '@throughline/rules'
import { Button as AriaButton } from 'react-aria-components'
import type { Objective } from '@throughline/model'
import { useOpenRecord } from '../address.ts'
import { usePlan } from '../data/plan.tsx'
import { Button } from '../parts/button.tsx'
import { Popover } from '../parts/popover.tsx'
import { SeverityIcon } from '../parts/severity-icon.tsx'
import './smart-letters.css'

const states = { met: 'met', 'not-met': 'not met', 'cannot-tell': 'cannot tell yet' } as const

/** The five letters of an objective: filled = met, outline with a red corner = not met, dashed = cannot tell. Each opens its reasons. */
export function SmartLetters({ objective }: { readonly objective: Objective }) {
  const { graph, on } = usePlan()
  return (
    <span className="smart">
      {smartOf(graph, objective, on).map((letter) => (
        <Popover key={letter.letter} label={`${letter.word}: ${states[letter.state]}`} trigger={<AriaButton className={`smart-letter ${letter.state}`} aria-label={`${letter.word}: ${states[letter.state]}`}>{letter.letter}</AriaButton>}>
          {(close) => <Reasons letter={letter} objective={objective} onDone={close} />}
        </Popover>
      ))}
    </span>
  )
}

function Reasons({ letter, objective, onDone }: { readonly letter: SmartLetter; readonly objective: Objective; readonly onDone: () => void }) {
  const openRecord = useOpenRecord()
  const first = letter.reasons.find((reason) => reason.met === false && reason.field !== undefined)
  return (
    <div className="smart-reasons">
      <h3>{letter.word}: {states[letter.state]}</h3>
      <ul>
        {letter.reasons.map((reason) => (
          <li key={reason.text}>
            <SeverityIcon of={reason.met === true ? 'met' : reason.met === false ? 'error' : 'unknown'} size={14} label={reason.met === true ? 'yes' : reason.met === false ? 'no' : 'not checked'} />
            <span>{reason.met === 'not-checked' ? reason.text : `It ${reason.text}.`}</span>
          </li>
        ))}
      </ul>
      <p className="tiny mute">{letter.reasons[0]?.source.cite}</p>
      {first === undefined ? null : <Button small look="primary" onPress={() => { onDone(); openRecord(objective.id, first.field) }}>Mend it</Button>}
    </div>
  )
}
