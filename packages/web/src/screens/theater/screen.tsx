import { Printer } from 'lucide-react'
import { formatDay, formatFiscalYear, formatUsdShort, type RecordId } from '@throughline/model'
import { usePlan } from '../../data/plan.tsx'
import { ScreenLink } from '../../links.tsx'
import { Button, EmptyState, ErrorNotice, PageHead, Section, Skeleton } from '../../parts/index.ts'
import { newestFirst, stillToSay } from './answering.ts'
import { NeedsPart, WaysOutPart } from './asks-part.tsx'
import { InputsPart } from './inputs-part.tsx'
import { ObjectivesPart } from './objectives-part.tsx'
import { CountryLink } from './record-in.tsx'
import { ResourcesPart } from './resources-part.tsx'
import { RolesPart } from './roles-part.tsx'
import { useTheater, type Theater } from './use-theater.ts'
import './theater.css'

/** The theater over the countries of its command; in a country plan, its part of that. The two levels inform each other here. */
export function TheaterScreen() {
  const { theater, error } = useTheater()
  const { type, on } = usePlan()
  const title = type === 'theater' ? 'Countries of the theater' : 'Theater and this plan'
  return (
    <div className="page theater">
      <PageHead title={title} summary={theater === undefined ? 'The plans of the command are being read.' : <Summary theater={theater} />} aside={`as of ${formatDay(on)}`} actions={<Button icon={<Printer />} onPress={() => window.print()}>Print</Button>} />
      {error !== null ? <ErrorNotice error={error} /> : theater === undefined ? <Skeleton lines={9} label="Reading the plans of the command" /> : <Parts theater={theater} />}
    </div>
  )
}

function Summary({ theater }: { readonly theater: Theater }) {
  const { book } = usePlan()
  const { theater: above, plans, resources, objectives, inputs } = theater
  const short = resources.years.filter(({ gap }) => gap !== undefined && gap > 0).toSorted((a, b) => (b.gap ?? 0) - (a.gap ?? 0))[0]
  const bare = objectives.filter(({ answers }) => answers.length === 0).length
  const open = inputs.filter(({ answered, state }) => answered === undefined && state !== 'draft').length
  const facts = [
    short?.gap === undefined ? undefined : `${formatFiscalYear(short.fiscalYear)} falls furthest short, by ${formatUsdShort(short.gap)}`,
    bare === 0 ? undefined : bare === 1 ? 'nothing answers one objective' : `nothing answers ${bare} objectives`,
    open === 0 ? undefined : open === 1 ? 'one input waits for an answer' : `${open} inputs wait for an answer`,
  ].filter((fact) => fact !== undefined)
  const who = above?.book === book ? `${plans.length === 1 ? 'One country plan' : `${plans.length} country plans`} of the command.` : above === undefined ? '' : `Under ${above.title}.`
  return <>{who} {facts.length === 0 ? '' : `${facts.join('; ').replace(/^./, (first) => first.toUpperCase())}.`}</>
}

function Parts({ theater }: { readonly theater: Theater }) {
  const { book, type, graph } = usePlan()
  if (theater.theater === undefined) return <NoTheater command={theater.command} type={type} hasCommand={graph.head?.command !== undefined} />
  const isAbove = theater.theater.book === book
  return (
    <>
      {isAbove && theater.plans.length === 0 ? <NoPlans command={theater.command} /> : null}
      {isAbove ? <Again objectives={theater.objectives.map(({ objective }) => objective)} /> : <p className="small">The theater’s own book: <CountryLink book={theater.theater.book} screen="theater">{theater.theater.title}</CountryLink></p>}
      <ResourcesPart theater={theater} />
      <ObjectivesPart theater={theater} />
      <InputsPart theater={theater} />
      <WaysOutPart theater={theater} />
      <NeedsPart theater={theater} />
      <RolesPart theater={theater} />
    </>
  )
}

const NoPlans = ({ command }: { readonly command: string | undefined }) => (
  <EmptyState title="No country plan of this command yet" chapter="Country-Level SC Planning">
    <p>{command === undefined ? 'This book does not say whose command it is: name it in the head of the plan (Overview), and country plans of the same command come up here.' : `Country plans whose head names ${command} as combatant command come up here: what they need, which objectives they answer, what they send up.`}</p>
  </EmptyState>
)

const NoTheater = ({ command, type, hasCommand }: { readonly command: string | undefined; readonly type: string; readonly hasCommand: boolean }) => (
  <EmptyState title={type === 'theater' ? 'This theater names no command' : 'No theater stands over this plan'} chapter="Country-Level SC Planning">
    <p>{hasCommand ? `No book of a theater that names ${command ?? 'the same command'} is held here. Bring its plan file in (Import and export), and this plan’s part of it shows here: the objectives it serves, what it sends up, the needs of contingency plans, and how its roles fit with its neighbours’.` : 'The plan does not say which combatant command it belongs to. Name it in the head of the plan (Overview).'}</p>
  </EmptyState>
)

/** Where the theater's own looking again stands. */
function Again({ objectives }: { readonly objectives: readonly RecordId[] }) {
  const { graph } = usePlan()
  const [newest, ...earlier] = newestFirst(graph)
  const left = newest === undefined ? [] : stillToSay(newest, objectives)
  return (
    <Section title="Looked at again" aside={<ScreenLink screen="analysis" words={{ step: 'reassess' }}>{newest === undefined ? 'Begin a reassessment' : 'Go on reassessing'}</ScreenLink>}>
      {newest === undefined ? <p className="small soft">The theater was not looked at again yet: what success is now, where things stand, whether the intermediate objectives come in the right order and are enough, and what is decided.</p> : (
        <p className="small"><b>{newest.title}</b>, {formatDay(newest.date)}. {newest.decision ?? 'Nothing is decided yet.'} {left.length === 0 ? '' : `Still to say: ${left.join('; ')}.`} {earlier.length === 0 ? '' : earlier.length === 1 ? 'One earlier reassessment is kept.' : `${earlier.length} earlier reassessments are kept.`}</p>
      )}
    </Section>
  )
}
