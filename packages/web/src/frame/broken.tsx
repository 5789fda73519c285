import { isNotLoaded } from '../data/api.ts'
import { ErrorNotice } from '../parts/error-notice.tsx'
import { Button } from '../parts/button.tsx'

/** A screen that fell over: says so, and keeps the way out open. What was saved is safe. */
export const Broken = ({ error, reset }: { readonly error: unknown; readonly reset: () => void }) => (
  <div className="page">
    <h1>{isNotLoaded(error) ? 'Not loaded' : 'This screen met a fault'}</h1>
    <ErrorNotice error={error}>
      {isNotLoaded(error) ? <Button onPress={() => window.location.reload()}>Load the page again</Button> : <Button onPress={reset}>Try again</Button>}
      <a href="/">All plans</a>
    </ErrorNotice>
    <p>Every change that was shown as saved is kept.</p>
  </div>
)
