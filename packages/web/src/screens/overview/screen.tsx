import { EmptyState, PageHead } from '../../parts/index.ts'

export function OverviewScreen() {
  return (
    <div className="page">
      <PageHead title="Overview" />
      <EmptyState title="This screen is not built yet">
        <p>The state of the plan, what needs attention, money by year and program, and what comes next will stand here.</p>
      </EmptyState>
    </div>
  )
}
