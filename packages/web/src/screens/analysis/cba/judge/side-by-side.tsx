import { kindOf, type Rec } from '@throughline/model'
import { useSearchWord } from '../../../../address.ts'
import { usePlan } from '../../../../data/plan.tsx'
import { RecordLink } from '../../../../links.tsx'
import { SeverityIcon, Toggle } from '../../../../parts/index.ts'
import { programName } from '../../../../record/program-name.ts'
import { VerdictIcon, verdictWords } from '../../../programs/marks.tsx'
import { verdictsFor } from './carriers.tsx'
import { answerWords, criteria } from './judgement.tsx'
import { costOf, placeOf } from './judge-step.tsx'

type Solution = Rec<'solution'>

const most = 4
const marks = { yes: 'met', partly: 'warning', no: 'error' } as const
const decisionWord = (option: Solution) => kindOf('solution').fields['decision']?.choices?.find((one) => one.value === (option.decision ?? 'open'))?.label

/** Up to four options side by side; alternatives to each other first. */
export function SideBySide({ options }: { readonly options: readonly Solution[] }) {
  const [word, setWord] = useSearchWord('side', '')
  const asked = word.split(',')
  const picked = options.filter(({ id }) => asked.includes(id))
  const shown = (picked.length > 0 ? picked : firstCompared(options)).slice(0, most)
  const turn = (option: Solution, isOn: boolean) => {
    const next = isOn ? [...shown, option].slice(-most) : shown.filter(({ id }) => id !== option.id)
    setWord(next.map(({ id }) => id).join(','))
  }
  return (
    <section className="step-part">
      <h2>Side by side</h2>
      <div className="row wrap side-picks" role="group" aria-label={`Options compared, at most ${most}`}>{options.map((option) => <Toggle key={option.id} isOn={shown.includes(option)} onChange={(isOn) => turn(option, isOn)}>{short(option.text)}</Toggle>)}</div>
      <div className="step-scroll"><Compared options={shown} /></div>
    </section>
  )
}

const lengthShown = 42
const short = (text: string) => (text.length <= lengthShown ? text : `${text.slice(0, text.lastIndexOf(' ', lengthShown))}…`)

/** Where options are alternatives to each other they are what is compared; else the first ones. */
function firstCompared(options: readonly Solution[]): readonly Solution[] {
  const tied = options.filter((one) => one.alternativeTo !== undefined || options.some((other) => other.alternativeTo === one.id))
  return tied.length > 1 ? tied : options
}

function Compared({ options }: { readonly options: readonly Solution[] }) {
  const { graph, on } = usePlan()
  const carried = options.map((option) => verdictsFor(graph, option, on))
  return (
    <table className="table side-by-side">
      <caption className="unseen">Options compared</caption>
      <thead><tr><th scope="col"><span className="unseen">Asked</span></th>{options.map((one) => <th key={one.id} scope="col"><RecordLink id={one.id} className="quiet-name" /></th>)}</tr></thead>
      <tbody>
        <tr><th scope="row">Lies in</th>{options.map((one) => <td key={one.id}>{placeOf(one)}</td>)}</tr>
        {criteria.map((name) => <tr key={name}><th scope="row">{kindOf('solution').fields[name]?.label}</th>{options.map((one) => <td key={one.id}><Answer judged={one[name]} /></td>)}</tr>)}
        <tr><th scope="row">Rough cost</th>{options.map((one) => <td key={one.id} className="tabular">{costOf(one) ?? <span className="mute">not known</span>}</td>)}</tr>
        <tr><th scope="row">Programs</th>{options.map((one, at) => (
          <td key={one.id}>{(carried[at] ?? []).length === 0 ? <span className="mute">none named</span> : <ul>{carried[at]?.map(({ program, verdict }) => <li key={program} className="side-program">{verdict === undefined ? null : <VerdictIcon of={verdict.verdict} size={14} />}<span>{programName(program, graph)}{verdict === undefined ? '' : `: ${verdictWords[verdict.verdict].toLowerCase()}`}</span></li>)}</ul>}</td>
        ))}</tr>
        <tr><th scope="row">Decision</th>{options.map((one) => <td key={one.id}>{decisionWord(one)}{one.why === undefined ? '' : `: ${one.why}`}</td>)}</tr>
      </tbody>
    </table>
  )
}

const Answer = ({ judged }: { readonly judged: Solution['affordable'] }) => (judged === undefined ? <span className="mute">not judged</span> : <span className="side-answer"><SeverityIcon of={marks[judged.answer]} size={14} /><span><b>{answerWords[judged.answer]}</b>{judged.reason === undefined ? '' : `. ${judged.reason}`}</span></span>)
