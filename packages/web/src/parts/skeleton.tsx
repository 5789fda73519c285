import './empty-state.css'

/** Stands in while an answer is on its way. */
export const Skeleton = ({ lines = 6, label = 'Loading' }: { readonly lines?: number; readonly label?: string }) => (
  <div className="skeleton" role="status" aria-busy="true" aria-label={label}>
    {Array.from({ length: lines }, (_, index) => <div key={index} className="skeleton-line" />)}
  </div>
)
