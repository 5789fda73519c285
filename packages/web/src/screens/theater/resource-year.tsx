import { formatDay, formatFiscalYear, formatUsd, formatUsdShort } from '@throughline/model'
import { edit } from '../../data/changes.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { RecordLink } from '../../links.tsx'
import { InlineEdit, InlineEditOf, readMoneyText, Table } from '../../parts/index.ts'
import { gapWords } from './resources-part.tsx'
import { CountryLink } from './record-in.tsx'
import type { Theater } from './use-theater.ts'
import { Wide } from './wide.tsx'
import { neededWords, stageWord } from './words.ts'

type Year = Theater['resources']['years'][number]
type Figure = Year['targets'][number]

/** The figures of one year, each held against what its own program or country needs. */
export function YearFigures({ year, isOwn }: { readonly year: Year; readonly isOwn: boolean }) {
  if (year.targets.length === 0) return <p className="small">No figure says what can be counted on in {formatFiscalYear(year.fiscalYear)}.</p>
  return (
    <Table caption={`Figures of ${formatFiscalYear(year.fiscalYear)} and what they are held against`} isDense>
      <thead><tr><th scope="col">{formatFiscalYear(year.fiscalYear)} figure</th><th scope="col">Stage, source</th><th scope="col" className="num">Amount</th><th scope="col" className="num">Needed</th><th scope="col" className="num">Gap</th><th scope="col" className="theater-risk">Risk statement that goes up</th></tr></thead>
      <tbody>{year.targets.map((figure) => <FigureRow key={figure.id} figure={figure} isOwn={isOwn} />)}</tbody>
    </Table>
  )
}

function FigureRow({ figure, isOwn }: { readonly figure: Figure; readonly isOwn: boolean }) {
  const { graph } = usePlan()
  const change = useChange()
  const { id, title, programName, partnerName, stage, source, asOf, needed, stored, storedAsOf, isToTakeOver, gap } = figure
  const target = isOwn ? graph.get('resource-target', id) : undefined
  const amount = target === undefined ? figure.amount : target.amount
  const risk = target === undefined ? figure.riskStatement : target.riskStatement
  const scope = [programName, partnerName].filter((part) => part !== undefined).join(', ')
  return (
    <tr>
      <th scope="row">{target === undefined ? title : <RecordLink id={id}>{title}</RecordLink>}<span className="tiny mute theater-line">{scope === '' ? 'all programs and countries' : scope}</span></th>
      <td className="small">{stage === undefined ? <span className="mute">stage not said</span> : stageWord(stage)}<span className="tiny mute theater-line">{source ?? 'no source'}{asOf === undefined ? '' : `, as of ${formatDay(asOf)}`}</span></td>
      <td className="num">{target === undefined ? (amount === undefined ? 'not known' : formatUsd(amount)) : <InlineEditOf label={`Amount of ${title}`} value={amount} read={readMoneyText} write={(value) => (value === undefined ? '' : formatUsd(value))} placeholder="not known" onCommit={(value) => void change([edit(target, { amount: value })])} />}</td>
      <td className="num">{neededWords(needed)}<span className="tiny mute theater-line">{stored === undefined ? 'not taken over' : `${isToTakeOver ? `was ${formatUsdShort(stored)}, ` : ''}taken over${storedAsOf === undefined ? '' : ` ${formatDay(storedAsOf)}`}`}</span></td>
      <td className="num">{gap === undefined ? 'not known' : gapWords(gap)}</td>
      <td className="small">{target === undefined ? risk : <InlineEdit label={`Risk statement of ${title}`} value={risk} placeholder={gap !== undefined && gap > 0 ? 'Say what is risked' : 'None needed'} onCommit={(value) => void change([edit(target, { riskStatement: value })])} />}</td>
    </tr>
  )
}

/** What is needed in one year, by program and country. */
export function YearNeeds({ year }: { readonly year: Year }) {
  const { fiscalYear, programs, countries } = year
  if (programs.length === 0) return <p className="small">No plan needs U.S. money in {formatFiscalYear(fiscalYear)}, so far as is known.</p>
  return (
    <Wide label={`Needed in ${formatFiscalYear(fiscalYear)} by program and country`}>
      <Table caption={`Needed in ${formatFiscalYear(fiscalYear)} by program and country`} isDense>
        <thead><tr><th scope="col">Program</th>{countries.map(({ book, country }) => <th key={book} scope="col" className="num"><CountryLink book={book}>{country}</CountryLink></th>)}<th scope="col" className="num">All plans</th></tr></thead>
        <tbody>
          {programs.map((program) => (
            <tr key={program.program ?? ''}>
              <th scope="row">{program.name}</th>
              {countries.map(({ book }) => { const own = program.countries.find((one) => one.book === book); return <td key={book} className="num">{own === undefined ? '' : neededWords(own)}</td> })}
              <td className="num">{neededWords(program)}</td>
            </tr>
          ))}
          <tr className="theater-sum"><th scope="row">All programs</th>{countries.map((one) => <td key={one.book} className="num">{neededWords(one)}</td>)}<td className="num">{neededWords(year.needed)}</td></tr>
        </tbody>
      </Table>
    </Wide>
  )
}
