import { Link, useParams } from '@tanstack/react-router'
import { Fragment, useMemo } from 'react'
import { isProgram, statusOn, valueOn, type Program } from '@throughline/catalog'
import { formatDay, recordId } from '@throughline/model'
import { programKnownTo } from '@throughline/rules'
import { useActions } from '../../actions/registry.ts'
import { screenTarget, useBook, useGo } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { RecordLink, ScreenLink } from '../../links.tsx'
import { Button, EmptyState, PageHead, Section } from '../../parts/index.ts'
import { ExamplesPart } from './examples-part.tsx'
import { FactList } from './fact-list.tsx'
import { factsOf, unknownOf, type FactGroup } from './facts.ts'
import { InThisPlan } from './in-this-plan.tsx'
import { LocalMark, LocalValues } from './local.tsx'
import { ConfidenceMark, Disclaimer, StandingMark } from './marks.tsx'
import { RestrictionsPart } from './restrictions-part.tsx'
import { useStanding } from './use-standing.ts'
import { abbreviationsIn, sayAsOf, sayDays, standingWords } from './words.ts'
import './programs.css'

/** `/programs/ID`: one program, written from its data in the order in which a planner asks. */
export function ProgramScreen() {
  const params: { program?: string } = useParams({ strict: false })
  const { graph } = usePlan()
  const program = programKnownTo(graph, params.program ?? '')
  return program === undefined ? <NoProgram id={params.program ?? ''} /> : <OneProgram program={program} />
}

const NoProgram = ({ id }: { readonly id: string }) => (
  <div className="page programs">
    <PageHead title="No such program" />
    <EmptyState title={`The catalogue holds no program called ${id}`}><p><ScreenLink screen="programs">All programs</ScreenLink></p></EmptyState>
  </div>
)

function OneProgram({ program }: { readonly program: Program }) {
  const { on } = usePlan()
  const go = useGo()
  const standingOf = useStanding()
  const isLocal = !isProgram(program.id)
  const groups = useMemo(() => factsOf(program, on), [program, on])
  const compare = () => go('programs', { pick: program.id, view: 'side' })
  useActions([
    { id: 'program.compare', label: 'Compare with another program', group: 'Program', keys: 'c', foot: 'compare', run: compare },
    { id: 'program.back', label: 'Back to the list of programs', group: 'Program', keys: 'b', foot: 'all programs', run: () => go('programs') },
  ])
  return (
    <article className="page programs program-page">
      <PageHead
        title={program.short} summary={program.name === program.short ? undefined : program.name} aside={<AllPrograms />}
        actions={<Button onPress={compare}>Compare</Button>}
      />
      <div className="program-marks"><StandingMark of={standingOf(program)} /><ConfidenceMark of={program.confidence} /><span className="small soft">{program.citations[0] ?? 'Its law was not read.'}</span><LocalMark id={program.id} /></div>
      <Disclaimer />
      {isLocal ? <p>Your organization added this program in its library; <RecordLink id={recordId(program.id)}>its record</RecordLink> holds the source. What the record leaves open is not known here.</p> : null}
      {groups.map((group) => <Fragment key={group.id}><Part group={group} program={program} />{group.id === 'where' ? <RestrictionsPart program={program} /> : null}</Fragment>)}
      <LocalValues program={program.id} />
      <Sources program={program} />
      <NotKnown groups={groups} program={program} />
      <InThisPlan program={program} />
      <ExamplesPart id={program.id} short={program.short} />
      <Abbreviations groups={groups} />
    </article>
  )
}

function AllPrograms() {
  const book = useBook()
  return <Link {...screenTarget(book, 'programs')} className="quiet-link">All programs</Link>
}

const Part = ({ group, program }: { readonly group: FactGroup; readonly program: Program }) => (
  <Section title={group.title}>
    {group.id === 'standing' ? <StandingSentence program={program} /> : null}
    <FactList group={group} />
  </Section>
)

/** Whether it may be used, in one sentence, on the plan's day. */
function StandingSentence({ program }: { readonly program: Program }) {
  const { on } = usePlan()
  const standingOf = useStanding()
  const held = valueOn(program.status, on)
  const standing = statusOn(program, on)
  const days = held === undefined ? undefined : sayDays(held)
  const more = {
    active: `${days === undefined ? 'No last day is known' : `The source says: ${days}`}. Whether it may be used for a need is judged test by test; see the activities below.`,
    expired: 'It cannot be used unless a newer law has brought it back.',
    unknown: 'The sources read do not say whether it is in force. Find out before planning on it; it is never taken as in force here.',
  }[standing]
  const own = standingOf(program)
  return <p className="program-standing"><b>On {formatDay(on)}: {standingWords[standing].toLowerCase()}.</b> {more}{own === standing ? '' : ` Your organization holds otherwise: ${standingWords[own].toLowerCase()}. Verdicts go by that.`}</p>
}

const Sources = ({ program }: { readonly program: Program }) => (
  <Section title="Sources, and how well they were read" aside={<ConfidenceMark of={program.confidence} />}>
    <p className="small soft">{readWords[program.confidence]}</p>
    {program.sources.length === 0 ? <p className="fact-unknown">No source is named.</p> : (
      <ol className="program-sources">
        {program.sources.map((source) => (
          <li key={`${source.doc} ${source.section ?? ''}`} className="keep">
            {source.doc}{source.section === undefined ? '' : `, ${source.section}`}; {sayAsOf(source.asOf)}.
            {source.url === undefined ? null : <a href={source.url} rel="noreferrer" className="quiet-link program-address">{source.url}</a>}
          </li>
        ))}
      </ol>
    )}
  </Section>
)

const readWords = {
  verified: 'The law or directive was read in the sources below and restated in our own words.',
  partly: 'Only a part of what stands here was read in a source. Check what you rest on.',
  memory: 'No source was read. What stands here is from memory; it decides nothing by itself and has to be checked in the law.',
} as const

function NotKnown({ groups, program }: { readonly groups: readonly FactGroup[]; readonly program: Program }) {
  const unknown = unknownOf(groups)
  return (
    <Section title="What the catalogue does not know of it">
      {unknown.length === 0 ? <p>Every question of this page has an answer.</p> : <p>{unknown.join('; ')}. The sources read do not say; that is not to say that the law has no rule.</p>}
      {program.citations.length === 0 ? <p>Its law was not read.</p> : null}
    </Section>
  )
}

function Abbreviations({ groups }: { readonly groups: readonly FactGroup[] }) {
  const found = abbreviationsIn(groups.flatMap(({ facts }) => facts.flatMap(({ values }) => values.flatMap(({ text, source = '' }) => [text, source]))))
  if (found.length === 0) return null
  return <p className="tiny mute program-short">{found.map(({ short, long }) => `${short}: ${long}`).join('; ')}.</p>
}
