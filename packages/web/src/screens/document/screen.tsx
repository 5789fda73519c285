import { EmptyState, PageHead } from '../../parts/index.ts'

export function DocumentScreen() {
  return (
    <div className="page">
      <PageHead title="Document" />
      <EmptyState title="This screen is not built yet">
        <p>The country section as it will be staffed, its prose edited in place.</p>
      </EmptyState>
    </div>
  )
}
