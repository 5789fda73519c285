import { Plus } from 'lucide-react'
import type { Framework } from '@throughline/catalog'
import { formatDay, type Rec } from '@throughline/model'
import { useSetSearch } from '../../../../address.ts'
import { add } from '../../../../data/changes.ts'
import { usePlan } from '../../../../data/plan.tsx'
import { useChange } from '../../../../data/use-change.ts'
import { RecordLink, ScreenLink } from '../../../../links.tsx'
import { Button, Chip, Table } from '../../../../parts/index.ts'
import { frameworksFor, headingsOf } from './assess.ts'

/** Every framework asked at this level, with its assessments; one without any can be begun. */
export function AssessmentList() {
  const { graph } = usePlan()
  const assessments = graph.of('assessment')
  const frameworks = frameworksFor(graph)
  return (
    <div className="step-part">
      {assessments.length > 0 ? null : (
        <div className="teach">
          <p><b>Nothing is assessed yet.</b> Choose a set of questions and write down what is seen under each heading, with where it was read and how sure one can be.
            The one by strengths, weaknesses, opportunities and threats (SWOT) has the fewest headings. The first one you call complete becomes the baseline: it stays as it was, and later looks are held against it.</p>
        </div>
      )}
      <Table caption="Frameworks and their assessments">
        <thead><tr><th scope="col">Framework</th><th scope="col">Assessment</th><th scope="col">As of</th><th scope="col">By</th><th scope="col">State</th><th scope="col" className="num">Headings answered</th></tr></thead>
        <tbody>{frameworks.map((framework) => <FrameworkRows key={framework.id} framework={framework} assessments={assessments.filter((one) => one.framework === framework.id)} />)}</tbody>
      </Table>
    </div>
  )
}

function FrameworkRows({ framework, assessments }: { readonly framework: Framework; readonly assessments: readonly Rec<'assessment'>[] }) {
  const { graph, today } = usePlan()
  const change = useChange()
  const set = useSetSearch()
  const begin = async () => {
    const made = add(graph, 'assessment', { title: framework.title, framework: framework.id, date: today, state: 'in-work' })
    if (await change([made.change]) !== undefined) set({ assessment: made.id }, true)
  }
  if (assessments.length === 0) {
    return (
      <tr>
        <th scope="row">{framework.title}</th>
        <td colSpan={4}><Button small icon={<Plus />} onPress={() => void begin()}>Begin<span className="unseen"> {framework.title}</span></Button></td>
        <td className="num mute">0 of {framework.headings.length}</td>
      </tr>
    )
  }
  return (
    <>
      {assessments.map((one, at) => {
        const headings = headingsOf(graph, one)
        const answered = headings.filter((heading) => heading.entries.length > 0).length
        const isBaseline = one.state === 'complete' && one.follows === undefined
        return (
          <tr key={one.id}>
            <th scope="row">{at === 0 ? framework.title : <span className="unseen">{framework.title}</span>}</th>
            <td><ScreenLink screen="analysis" words={{ step: 'environment', assessment: one.id }}>{one.title}</ScreenLink></td>
            <td className="tabular day">{one.date === undefined ? '' : formatDay(one.date)}</td>
            <td>{one.owner === undefined ? <span className="mute">not said</span> : <RecordLink id={one.owner} className="quiet-link" />}</td>
            <td>{one.state === 'complete' ? <Chip standing="met">{isBaseline ? 'Complete, the baseline' : 'Complete'}</Chip> : <Chip>In work</Chip>}</td>
            <td className="num">{answered} of {headings.length}</td>
          </tr>
        )
      })}
    </>
  )
}
