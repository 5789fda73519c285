import { EmptyState, PageHead } from '../../parts/index.ts'

export function MatrixScreen() {
  return (
    <div className="page">
      <PageHead title="Synchronization matrix" />
      <EmptyState title="This screen is not built yet">
        <p>Who does what, when, with whose money, on one page.</p>
      </EmptyState>
    </div>
  )
}
