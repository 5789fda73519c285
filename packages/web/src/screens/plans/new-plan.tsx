import { Link } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { commandIds, commandOf, commands, countries, countryByIso2, countryByName } from '@throughline/catalog'
import { fiscalYearOf } from '@throughline/model'
import { screenTarget } from '../../address.ts'
import type { NewPlan } from '../../data/answers.ts'
import { sendApi } from '../../data/api.ts'
import { useBooks, useSession } from '../../data/books.ts'
import { keys } from '../../data/query.ts'
import { BareBar } from '../../frame/bar.tsx'
import { Foot } from '../../frame/foot.tsx'
import { Frame } from '../../frame/frame.tsx'
import { Button, ComboBox, CountField, ErrorNotice, FiscalYearField, PageHead, Select, TextField, type Option } from '../../parts/index.ts'
import { expectNewPage } from '../../parts/page-head.tsx'
import { screens, type ScreenId } from '../../screens.ts'
import './plans.css'

const allCountries: readonly Option[] = [...countries.values()].filter((country) => !country.isTerritory)
  .map((country) => ({ value: country.iso2, label: country.name })).toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
const allCommands: readonly Option[] = commandIds.map((id) => ({ value: id, label: `${id}, ${commands.get(id)?.name ?? ''}` }))

/** New plan for my country: country, command and years, then the first three things to do. */
export function NewPlanScreen() {
  const [made, setMade] = useState<NewPlan>()
  return (
    <Frame bar={<BareBar />} foot={<Foot />}>
      <div className="page plans-page">{made === undefined ? <Wizard onMade={setMade} /> : <FirstThings made={made} />}</div>
    </Frame>
  )
}

function useSearchCountries() {
  return useCallback((words: string) => {
    const search = words.trim().toLowerCase()
    const found = allCountries.filter((option) => option.label.toLowerCase().includes(search))
    const named = countryByName(words)
    return named === undefined || found.some((option) => option.value === named.iso2) ? found : [{ value: named.iso2, label: named.name }, ...found]
  }, [])
}

function Wizard({ onMade }: { readonly onMade: (made: NewPlan) => void }) {
  const session = useSession()
  const client = useQueryClient()
  const [iso2, setIso2] = useState<string>()
  const [invented, setInvented] = useState<string>()
  const [command, setCommand] = useState<string>()
  const [firstYear, setFirstYear] = useState<number>()
  const [years, setYears] = useState<number | undefined>(5)
  const [carryFrom, setCarryFrom] = useState<string>()
  const books = useBooks()
  const [error, setError] = useState<unknown>()
  const search = useSearchCountries()
  const country = iso2 === undefined ? undefined : countryByIso2(iso2)
  const today = session.data?.today
  const assigned = country === undefined || today === undefined ? undefined : commandOf(country, today)
  const chosen = command ?? assigned?.command
  const start = firstYear ?? (today === undefined ? undefined : fiscalYearOf(today) + 1)
  const name = country?.name ?? invented
  const earlier = (books.data ?? []).filter((book) => book.type === 'plan' && name !== undefined && book.partner?.includes(name) === true).map((book): Option => ({ value: book.book, label: book.title }))
  const isReady = name !== undefined && chosen !== undefined && start !== undefined && years !== undefined && years > 0
  const make = async () => {
    try {
      const made = await sendApi<NewPlan>('POST', '/books', { country: iso2 ?? invented, countryName: name, command: chosen, firstYear: start, years, ...(earlier.some(({ value }) => value === carryFrom) && { carryFrom }) })
      void client.invalidateQueries({ queryKey: keys.books })
      expectNewPage()
      onMade(made)
    } catch (refused) {
      setError(refused)
    }
  }
  return (
    <>
      <PageHead title="New plan for my country" summary="Three answers; everything else can be changed later." />
      <form className="new-plan" onSubmit={(event) => { event.preventDefault(); if (isReady) void make() }}>
        <ComboBox label="Country" search={search} value={iso2} valueLabel={country?.name} placeholder="Search by name" onChoose={setIso2} emptyText="No country is called that. Press Escape; an invented one goes in the box below." />
        {country === undefined ? <TextField label="or a country that does not exist" value={invented} onCommit={setInvented} help="For training: an invented name." /> : null}
        <Select label="Combatant command" options={allCommands} value={chosen} onChange={setCommand} help={commandHelp(assigned)} />
        <div className="new-plan-years">
          <FiscalYearField label="First fiscal year" value={start === undefined ? undefined : (start as never)} onCommit={setFirstYear} help="Starts 1 October of the year before." />
          <CountField label="How many years" value={years} onCommit={setYears} help="Most country plans look three to five years ahead." />
        </div>
        {earlier.length === 0 ? null : <Select label="Carry open assumptions on from" options={earlier} value={carryFrom} onChange={setCarryFrom} none="None" help="Each comes along with what that plan held of it, when it was last reviewed, and its history." />}
        {error === undefined ? null : <ErrorNotice error={error} />}
        <div className="row"><Button look="primary" type="submit" isDisabled={!isReady}>Make the plan</Button><Link to="/" className="button">Cancel</Link></div>
      </form>
    </>
  )
}

const commandHelp = (assigned: ReturnType<typeof commandOf> | undefined) =>
  assigned === undefined ? 'Chosen from the country where it is known.' : (assigned.doubt ?? 'The command this country is assigned to today.')

const isScreen = (text: string): text is ScreenId => screens.some((screen) => screen.id === text)

const FirstThings = ({ made }: { readonly made: NewPlan }) => (
  <>
    <PageHead title="The plan is in place" summary="Guidance is linked, phases and empty sections are there. The first three things to do:" />
    <ol className="first-things">
      {made.firstThings.map((thing) => (
        <li key={thing.text}>
          <span>{thing.text}</span>
          <Link {...screenTarget(made.book, isScreen(thing.screen) ? thing.screen : 'overview', { record: thing.record })} className="button">Do it</Link>
        </li>
      ))}
    </ol>
    <p>Not sure what the country needs yet? The analysis asks one thing after another, from the environment to funded activities. <Link {...screenTarget(made.book, 'analysis')}>Begin the analysis</Link></p>
    <p><Link {...screenTarget(made.book, 'overview')} className="button primary">Open the plan</Link></p>
  </>
)
