import { useOffered, type Action } from '../actions/registry.ts'
import { Keys } from '../parts/kbd.tsx'

const most = 6

/** This screen's keys, the plan's notice, the marking. */
export function Foot({ notice, marking = 'UNCLASSIFIED' }: { readonly notice?: string | undefined; readonly marking?: string }) {
  const offered = useOffered()
  const keyed = offered.filter((action) => action.foot !== undefined && action.keys !== undefined).slice(-most)
  const help = offered.find((action) => action.id === 'keys.all')
  return (
    <footer className="foot">
      <div className="foot-keys">
        {keyed.map((action) => <FootKey key={action.id} action={action} word={action.foot ?? action.label} />)}
        {help === undefined ? null : <FootKey action={help} word="all keys" />}
      </div>
      <span className="push" />
      {notice === undefined ? null : <span className="foot-notice" title={notice}>{firstSentence(notice)}</span>}
      <span className="foot-marking">{marking}</span>
    </footer>
  )
}

const firstSentence = (text: string) => /^.*?\.(?=\s|$)/s.exec(text)?.[0] ?? text

const FootKey = ({ action, word }: { readonly action: Action; readonly word: string }) => (
  <button type="button" className="foot-key" onClick={() => action.run()}>
    <Keys keys={action.keys ?? ''} /> {word}
  </button>
)
