import { EmptyState, PageHead } from '../../parts/index.ts'

export function ObjectivesScreen() {
  return (
    <div className="page">
      <PageHead title="Objectives and ways" />
      <EmptyState title="This screen is not built yet">
        <p>End states, lines of effort, objectives and lines of activity are edited here as one tree.</p>
      </EmptyState>
    </div>
  )
}
