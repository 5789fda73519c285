import { createContext, useMemo } from 'react'
import type { RecordId } from '@throughline/model'
import { useOpenRecord, useSearchWords, writeSearch } from '../../address.ts'

/** Where the records named in a document lead; asked of the address once for all of them. */
export const PaperLinks = createContext<{ readonly hrefOf: (record: RecordId) => string; readonly open: (record: RecordId) => void }>({
  hrefOf: (record) => writeSearch({ record }),
  open: () => undefined,
})

/** For the screen that shows a document: `<PaperLinks value={usePaperLinks()}>` */
export function usePaperLinks() {
  const search = useSearchWords()
  const open = useOpenRecord()
  return useMemo(() => ({ hrefOf: (record: RecordId) => writeSearch({ ...search, record, field: undefined }), open }), [search, open])
}
