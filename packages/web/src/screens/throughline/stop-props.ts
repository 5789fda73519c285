import type { RecordId } from '@throughline/model'

/** What every station on the drawn line is given. */
export interface StopProps {
  /** Key of the stop that has the focus of the walk. */
  readonly focused: string
  readonly onFocus: (key: string) => void
  readonly onOpen: (id: RecordId) => void
}
