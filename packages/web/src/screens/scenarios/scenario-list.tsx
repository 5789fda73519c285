import { formatDay, readScenario } from '@throughline/model'
import { promotionOf } from '@throughline/schedule'
import { useMemo } from 'react'
import { useBaselines } from '../../data/books.ts'
import { usePlan } from '../../data/plan.tsx'
import { ScreenLink } from '../../links.tsx'
import { Chip, ErrorNotice, PageHead, Section, Table } from '../../parts/index.ts'
import { Questions } from './questions.tsx'

/** Every scenario of the plan, the ready questions, and the baselines to compare with. */
export function ScenarioList({ missing }: { readonly missing: string | undefined }) {
  const { graph } = usePlan()
  const scenarios = graph.of('scenario')
  const summary = scenarios.length === 0 ? 'None is kept yet. Ask a question below: the plan stays as it is.' : `${scenarios.length} kept beside the plan, which stays as it is until ${scenarios.length === 1 ? 'it' : 'one'} is promoted.`
  return (
    <div className="page scenarios">
      <PageHead title="Scenarios" summary={summary} />
      {missing === undefined ? null : <p className="small" role="status">This plan holds no scenario {missing}. It may have been removed.</p>}
      {scenarios.length === 0 ? null : <Kept />}
      <Section title="What if" aside="ready questions; their answers are ours">
        {scenarios.length === 0 ? <p className="scenario-teach">A scenario holds what would be otherwise than in the plan, and nothing else. Dates, money, objectives and findings are worked out anew with it and stand beside those of the plan. Ask one of the five questions; keep the answer as a scenario where it is worth it, change it further, and promote all or part of it.</p> : null}
        <Questions />
      </Section>
      <Baselines />
    </div>
  )
}

function Kept() {
  const { graph } = usePlan()
  const rows = useMemo(() => graph.of('scenario').map((scenario) => {
    const read = readScenario(graph, scenario)
    return { scenario, problems: read.problems.length, promoted: promotionOf(graph, read.changes) }
  }), [graph])
  return (
    <Table caption="Scenarios kept in the plan">
      <thead><tr><th scope="col">Scenario</th><th scope="col">Drawn up</th><th scope="col" className="num">Changes</th><th scope="col">Beside the plan now</th></tr></thead>
      <tbody>{rows.map(({ scenario, problems, promoted }) => {
        const changed = promoted.filter(({ isChanged }) => isChanged).length
        return (
          <tr key={scenario.id}>
            <th scope="row"><ScreenLink screen="scenarios" words={{ of: scenario.id }}>{scenario.title}</ScreenLink></th>
            <td className="tabular">{scenario.asOf === undefined ? <span className="mute">not said</span> : formatDay(scenario.asOf)}</td>
            <td className="num">{promoted.reduce((sum, { fields }) => sum + fields.length, 0)}</td>
            <td><span className="row">{problems > 0 ? <Chip standing="warning">{problems} cannot be applied</Chip> : null}{changed > 0 ? <Chip standing="advice">{changed} changed in the plan since</Chip> : null}{problems + changed === 0 ? <span className="mute">as it was drawn up</span> : null}</span></td>
          </tr>
        )
      })}</tbody>
    </Table>
  )
}

function Baselines() {
  const { book } = usePlan()
  const baselines = useBaselines(book)
  return (
    <Section title="Against a baseline">
      {baselines.error ? <ErrorNotice error={baselines.error} /> : null}
      {baselines.data?.length === 0 ? <p className="small mute">The plan has no baseline yet: <ScreenLink screen="history">name a revision in History</ScreenLink> before it goes out, and what slipped since can be told here with its causes.</p> : null}
      <ul className="scenario-baselines">{(baselines.data ?? []).map(({ name, revision, reason }) => (
        <li key={name}><ScreenLink screen="scenarios" words={{ against: `baseline:${name}` }}>{name}</ScreenLink> <span className="small mute">revision {revision}. {reason}</span></li>
      ))}</ul>
    </Section>
  )
}
