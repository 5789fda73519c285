import { cautions, type Rec } from '@throughline/model'
import { edit } from '../../../data/changes.ts'
import { useChange } from '../../../data/use-change.ts'
import { TextField } from '../../../parts/index.ts'

type Caution = keyof typeof cautions

const isCaution = (key: string): key is Caution => Object.hasOwn(cautions, key)
const all = Object.keys(cautions).filter(isCaution)

/** The questions to ask before assessing, each answered in a line; the answers stand on the gap. */
export function Cautions({ gap }: { readonly gap: Rec<'gap'> }) {
  const change = useChange()
  const said = gap.cautions ?? []
  const answer = (question: Caution, text: string | undefined) => {
    const others = said.filter((one) => one.question !== question)
    const next = text === undefined ? others : [...others, { question, answer: text }]
    void change([edit(gap, { cautions: next.length === 0 ? undefined : next })])
  }
  return (
    <fieldset className="cautions">
      <legend>Before anybody looks: {gap.title}</legend>
      {all.map((one) => <TextField key={one} label={cautions[one]} value={said.find(({ question }) => question === one)?.answer} onCommit={(text) => answer(one, text)} />)}
    </fieldset>
  )
}

/** The same questions while there is no gap yet to keep an answer. */
export const CautionQuestions = () => <ul className="plain-questions">{all.filter((one) => one !== 'other').map((one) => <li key={one}>{cautions[one]}</li>)}</ul>
