import { kindOf, type Rec } from '@throughline/model'
import { edit } from '../../../../data/changes.ts'
import { useChange } from '../../../../data/use-change.ts'
import { Select, TextField } from '../../../../parts/index.ts'

type Answer = NonNullable<Rec<'solution'>['affordable']>['answer']

/** What an option is judged by. */
export const criteria = ['affordable', 'feasible', 'responsive'] as const
/** The words an option is judged with. */
export const answerWords: Readonly<Record<Answer, string>> = { yes: 'Yes', partly: 'Partly', no: 'No' }
const options: readonly { readonly value: Answer; readonly label: string }[] = (['yes', 'partly', 'no'] as const).map((value) => ({ value, label: answerWords[value] }))

/** Three answers, each with its reason. */
export function Judgement({ option }: { readonly option: Rec<'solution'> }) {
  const change = useChange()
  return (
    <div className="judgement">
      {criteria.map((name) => {
        const field = kindOf('solution').fields[name]
        const value = option[name]
        return (
          <fieldset key={name}>
            <legend>{field?.label}</legend>
            <p className="tiny soft">{field?.help}</p>
            <Select label={field?.label ?? name} labelAt="hidden" options={options} none="Not judged" value={value?.answer} onChange={(answer) => void change([edit(option, { [name]: answer === undefined ? undefined : { ...value, answer } })])} />
            {value === undefined ? null : <TextField label={`${field?.label ?? name} Because`} hideLabel placeholder="Because…" value={value.reason} onCommit={(reason) => void change([edit(option, { [name]: { answer: value.answer, ...(reason !== undefined && { reason }) } })])} />}
          </fieldset>
        )
      })}
    </div>
  )
}
