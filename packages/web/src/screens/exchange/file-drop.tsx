import { Upload } from 'lucide-react'
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components'
import { Button } from '../../parts/index.ts'

interface FileDropProps {
  readonly label: string
  readonly accepts: readonly string[]
  readonly onFile: (file: File) => void
  readonly chosen?: string | undefined
  readonly isSmall?: boolean
}

/** A place to drop a file on, with a button that asks for one. */
export function FileDrop({ label, accepts, onFile, chosen, isSmall = false }: FileDropProps) {
  const choose = <FileTrigger acceptedFileTypes={[...accepts]} onSelect={(files) => { const file = files?.[0]; if (file !== undefined) onFile(file) }}>
    <Button look={chosen === undefined && !isSmall ? 'primary' : 'plain'} small={isSmall} icon={<Upload aria-hidden="true" />}>{chosen === undefined ? label : 'Another file'}</Button>
  </FileTrigger>
  return (
    <DropZone
      className={`drop${isSmall ? ' drop-small' : ''}`} aria-label={`Drop here: ${label}`}
      getDropOperation={() => 'copy'}
      onDrop={(event) => { const item = event.items.find(isFileDropItem); if (item !== undefined) void item.getFile().then(onFile) }}
    >
      {chosen === undefined ? null : <b className="drop-name">{chosen}</b>}
      {choose}
      <span className="small mute">{isSmall ? 'or drop it here' : `or drop it here: ${accepts.join(', ')}; at most 32 MB`}</span>
    </DropZone>
  )
}
