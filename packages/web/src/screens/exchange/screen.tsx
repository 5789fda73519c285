import { EmptyState, PageHead } from '../../parts/index.ts'

export function ExchangeScreen() {
  return (
    <div className="page">
      <PageHead title="Import and export" />
      <EmptyState title="This screen is not built yet">
        <p>Files come in with a preview, and go out as a plan file, a document or a table.</p>
      </EmptyState>
    </div>
  )
}
