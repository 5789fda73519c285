import { Plus } from 'lucide-react'
import { formatFiscalYear, formatUsd, fiscalYearOf, usd, type Usd } from '@throughline/model'
import { useSearchWord } from '../../address.ts'
import { edit } from '../../data/changes.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { Button, Chip, EmptyState, Section, Select, Table } from '../../parts/index.ts'
import { newRecord } from '../../record/new-record-state.ts'
import { ResourceBars } from './resource-bars.tsx'
import { YearFigures, YearNeeds } from './resource-year.tsx'
import type { Theater } from './use-theater.ts'
import { Wide } from './wide.tsx'
import { neededWords } from './words.ts'

type Year = Theater['resources']['years'][number]

/** What the plans need against what the command can count on: by year, as a figure and a table, and what goes up where it falls short. */
export function ResourcesPart({ theater }: { readonly theater: Theater }) {
  const { on, book } = usePlan()
  const { years, undated } = theater.resources
  const [asked, setAsked] = useSearchWord('year', '')
  const shown = years.find(({ fiscalYear }) => String(fiscalYear) === asked) ?? years.find(({ fiscalYear, needed }) => fiscalYear >= fiscalYearOf(on) && needed.usd > 0) ?? years[0]
  const isAbove = theater.theater?.book === book
  const isEmpty = years.every(({ needed, targets }) => needed.usd === 0 && needed.unknown === 0 && targets.length === 0)
  return (
    <Section title="Resources: needed against available" aside={<TakeOver theater={theater} />}>
      <p className="small soft theater-note">Needed is the likely cost of U.S. lines in the country plans. It informs planning and does not bound it: where means fall short, the risk goes up in writing.
        {' '}Javits reports and forecasts of sales are never put together over countries here: that collation is classified.</p>
      {isEmpty ? <EmptyState title="Nothing to hold together yet" chapter="Identify Resources Available"><p>Country plans of this command bring what they need by their funding lines; the command adds the figures it can count on: planning targets, amounts requested, appropriated or allocated.</p></EmptyState> : (
        <>
          <Wide label="Needed and available by year"><ResourceBars years={years} /></Wide>
          <Table caption="Needed against available by fiscal year" isDense>
            <thead><tr><th scope="col">Fiscal year</th><th scope="col" className="num">Needed{isAbove ? '' : ' by all plans'}</th>{isAbove ? null : <th scope="col" className="num">By this plan</th>}<th scope="col" className="num">Can be counted on</th><th scope="col" className="num">Gap</th><th scope="col">How, and what goes up</th></tr></thead>
            <tbody>{years.map((year) => <YearRow key={year.fiscalYear} year={year} isAbove={isAbove} />)}</tbody>
          </Table>
          {undated.usd === 0 && undated.unknown === 0 ? null : <p className="small">Without a year: {neededWords(undated)}.</p>}
        </>
      )}
      {shown === undefined || isEmpty ? null : (
        <>
          <div className="row no-print"><Select label="Year" labelAt="inside" value={String(shown.fiscalYear)} options={years.map(({ fiscalYear }) => ({ value: String(fiscalYear), label: formatFiscalYear(fiscalYear) }))} onChange={(year) => setAsked(year ?? '')} /></div>
          <YearFigures year={shown} isOwn={isAbove} />
          <YearNeeds year={shown} />
        </>
      )}
    </Section>
  )
}

function YearRow({ year, isAbove }: { readonly year: Year; readonly isAbove: boolean }) {
  const { fiscalYear, needed, available, gap, because, targets } = year
  const risks = targets.filter(({ gap: short, riskStatement }) => short !== undefined && short > 0 && riskStatement !== undefined)
  const untold = targets.filter(({ gap: short, riskStatement }) => short !== undefined && short > 0 && riskStatement === undefined)
  return (
    <tr>
      <th scope="row">{formatFiscalYear(fiscalYear)}</th>
      <td className="num">{neededWords(needed)}</td>
      {isAbove ? null : <td className="num">{year.countries[0] === undefined ? 'nothing' : neededWords(year.countries[0])}</td>}
      <td className="num">{available === undefined ? 'not known' : formatUsd(available)}</td>
      <td className="num">{gap === undefined ? 'not known' : gapWords(gap)}</td>
      <td className="small">
        <span className="soft">{because}</span>
        {risks.map(({ id, title, riskStatement }) => <p key={id}><b>{title}:</b> {riskStatement}</p>)}
        {untold.length === 0 ? null : <p><Chip standing="warning">No risk statement</Chip> {untold.map(({ title }) => title).join('; ')}</p>}
      </td>
    </tr>
  )
}

export const gapWords = (gap: Usd): string => (gap > 0 ? `${formatUsd(gap)} short` : gap === 0 ? 'met exactly' : `${formatUsd(usd(Math.abs(gap) / 100))} to spare`)

/** Writes what the plans need now beside each figure, so that it can be defended later. */
function TakeOver({ theater }: { readonly theater: Theater }) {
  const { book, graph, on } = usePlan()
  const change = useChange()
  if (theater.theater?.book !== book) return null
  const moved = theater.resources.years.flatMap(({ targets }) => targets.filter(({ isToTakeOver }) => isToTakeOver))
  const take = () => {
    const changes = moved.flatMap(({ id, needed }) => {
      const target = graph.get('resource-target', id)
      return target === undefined ? [] : [edit(target, { needed: needed.usd, neededAsOf: on })]
    })
    void change(changes, { told: `Took over what the plans need for ${changes.length === 1 ? '1 figure' : `${changes.length} figures`}` })
  }
  return (
    <>
      <Button small isDisabled={moved.length === 0} onPress={take}>{moved.length === 0 ? 'Needs are taken over' : `Take over needs from the plans (${moved.length})`}</Button>
      <Button small icon={<Plus />} onPress={() => newRecord('resource-target', { stage: 'target', asOf: on })}>Figure</Button>
    </>
  )
}
