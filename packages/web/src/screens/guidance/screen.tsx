import { EmptyState, PageHead } from '../../parts/index.ts'

export function GuidanceScreen() {
  return (
    <div className="page">
      <PageHead title="Guidance" />
      <EmptyState title="This screen is not built yet">
        <p>The documents and statements this plan answers to, in both planning chains, stand side by side here.</p>
      </EmptyState>
    </div>
  )
}
