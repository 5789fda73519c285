import { EmptyState, PageHead } from '../../parts/index.ts'

export function RulesScreen() {
  return (
    <div className="page">
      <PageHead title="Rules" />
      <EmptyState title="This screen is not built yet">
        <p>Every rule the plan is checked by, with its source.</p>
      </EmptyState>
    </div>
  )
}
