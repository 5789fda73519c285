import type { Chain, Station, UpPath } from '@throughline/analysis'
import type { RecordId } from '@throughline/model'
import { useOpenRecord } from '../../address.ts'
import { Button } from '../../parts/index.ts'
import type { StopProps } from './stop-props.ts'
import { stopKey } from './walk.ts'

export const chainNames: Readonly<Record<Chain, string>> = { defense: 'Defense', 'state-usaid': 'State and USAID', partner: "Partner's own" }

/** One chain of guidance, highest first; where it is broken, what is missing and the way to mend it. */
export function ChainColumn({ path, top, ...stop }: { readonly path: UpPath; readonly top: RecordId | undefined } & StopProps) {
  const openRecord = useOpenRecord()
  const joins = path.joins ?? path.path[0]?.record
  return (
    <section className={`tl-chain ${path.chain}`}>
      <h2 className="tl-chain-name">{chainNames[path.chain]}</h2>
      <ol>
        {path.guidance.filter((station) => station.record !== top).map((station) => <GuidanceStation key={station.record} station={station} chain={path.chain} {...stop} />).reverse()}
      </ol>
      {path.missing === undefined ? null : (
        <div className="tl-gap">
          <p>{path.missing}</p>
          {joins === undefined ? null : <Button small onPress={() => openRecord(joins, 'guidance')}>Link guidance</Button>}
        </div>
      )}
    </section>
  )
}

function GuidanceStation({ station, chain, focused, onFocus, onOpen }: { readonly station: Station; readonly chain: Chain } & StopProps) {
  const key = stopKey(station, chain)
  const document = station.document
  return (
    <li>
      <button type="button" className="tl-stop tl-guide" data-stop={key} data-chain={chain} tabIndex={focused === key ? 0 : -1} aria-current={focused === key ? 'step' : undefined} onFocus={() => onFocus(key)} onClick={() => onOpen(station.record)}>
        <span className="tl-mark" data-mark />
        <span className="tl-guide-text">
          <span className="tl-guide-title">{document === undefined ? station.title : `${document.title}${station.number === undefined ? '' : `, ${station.number}`}`}</span>
          {document === undefined ? <span className="tl-guide-said">{station.level}</span> : <span className="tl-guide-said">{station.title}</span>}
          {station.superseded === true ? <span className="tl-guide-old">superseded</span> : null}
        </span>
      </button>
    </li>
  )
}
