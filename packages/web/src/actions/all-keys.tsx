import { Dialog } from '../parts/dialog.tsx'
import { Keys } from '../parts/kbd.tsx'
import { useOffered, type Action } from './registry.ts'
import './palette.css'

const inField: readonly (readonly [string, string])[] = [['enter', 'Keep what was typed'], ['mod+enter', 'Keep a text of several lines'], ['escape', 'Give it up']]

/** Every key that works now, by what it is about. */
export function AllKeys({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const groups = Map.groupBy(useOffered().filter((action) => action.keys !== undefined), (action) => action.group ?? 'This screen')
  return (
    <Dialog title="All keys" isOpen={isOpen} onClose={onClose} width="wide">
      <div className="all-keys">
        {[...groups].map(([group, actions]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>{actions.map((action) => <KeyLine key={action.id} keys={action.keys ?? ''} label={labelOf(action)} />)}</dl>
          </section>
        ))}
        <section>
          <h3>In a field</h3>
          <dl>{inField.map(([keys, label]) => <KeyLine key={keys} keys={keys} label={label} />)}</dl>
        </section>
      </div>
    </Dialog>
  )
}

const labelOf = (action: Action) => (action.group === 'Go' ? action.label.replace(/^Go to /, '') : action.label)

const KeyLine = ({ keys, label }: { readonly keys: string; readonly label: string }) => (
  <div className="key-line"><dt>{label}</dt><dd><Keys keys={keys} /></dd></div>
)
