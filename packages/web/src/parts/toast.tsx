import { UNSTABLE_Toast as AriaToast, UNSTABLE_ToastContent as ToastContent, UNSTABLE_ToastQueue as ToastQueue, UNSTABLE_ToastRegion as ToastRegion, Text } from 'react-aria-components'
import { X } from 'lucide-react'
import { Button, IconButton } from './button.tsx'
import { SeverityIcon } from './severity-icon.tsx'
import './toast.css'

export interface Told {
  readonly text: string
  /** A second line: what to do next, the reference number. */
  readonly more?: string | undefined
  readonly isError?: boolean
  /** One verb, such as Undo. */
  readonly verb?: { readonly label: string; readonly run: () => void } | undefined
}

const queue = new ToastQueue<Told>({ maxVisibleToasts: 3 })
const longEnough = 10_000

/** Says something at the foot of the page. Errors stay until closed. `tell({ text: 'Deleted “Staff talks”', verb: { label: 'Undo', run: undo } })` */
export function tell(told: Told): void {
  // Only errors pile up: the newest good news is enough.
  for (const toast of queue.visibleToasts) if (toast.content.isError !== true) queue.close(toast.key)
  queue.add(told, told.isError === true ? {} : { timeout: longEnough })
}

/** Where they appear; the frame holds one. */
export const Toasts = () => (
  <ToastRegion queue={queue} className="toasts" aria-label="Messages">
    {({ toast }) => (
      <AriaToast toast={toast} className={`toast${toast.content.isError === true ? ' toast-error' : ''}`}>
        {toast.content.isError === true ? <SeverityIcon of="error" /> : null}
        <ToastContent className="toast-content">
          <Text slot="title">{toast.content.text}</Text>
          {toast.content.more === undefined ? null : <Text slot="description" className="toast-more">{toast.content.more}</Text>}
        </ToastContent>
        {toast.content.verb === undefined ? null : <ToastVerb label={toast.content.verb.label} run={toast.content.verb.run} done={() => queue.close(toast.key)} />}
        <IconButton label="Close" small slot="close"><X /></IconButton>
      </AriaToast>
    )}
  </ToastRegion>
)

const ToastVerb = ({ label, run, done }: { readonly label: string; readonly run: () => void; readonly done: () => void }) => (
  <Button small onPress={() => { done(); run() }}>{label}</Button>
)
