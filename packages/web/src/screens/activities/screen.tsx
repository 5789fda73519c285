import { EmptyState, PageHead } from '../../parts/index.ts'

export function ActivitiesScreen() {
  return (
    <div className="page">
      <PageHead title="Activities" />
      <EmptyState title="This screen is not built yet">
        <p>Every activity, event, operation and investment of the plan is listed and edited here.</p>
      </EmptyState>
    </div>
  )
}
