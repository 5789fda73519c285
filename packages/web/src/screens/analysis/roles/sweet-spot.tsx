import { wantedBy, type InterestSide, type SharedInterest } from '@throughline/analysis'

/** Who wants it, as a word: `DSP`, `DP`, `none`. */
export type Region = 'D' | 'S' | 'P' | 'DS' | 'DP' | 'SP' | 'DSP' | 'none'

const letters: Readonly<Record<InterestSide, string>> = { defense: 'D', state: 'S', partner: 'P' }

const isRegion = (text: string): text is Region => Object.hasOwn(places, text)

/** The part of the figure an interest lies in. */
export function regionOf(shared: SharedInterest): Region {
  const text = wantedBy(shared).map((side) => letters[side]).join('')
  return isRegion(text) ? text : 'none'
}

interface Spot { readonly x: number; readonly y: number; readonly width: number; readonly word: string }

/** Where each part's names are written, and what the part means. */
const places: Readonly<Record<Region, Spot>> = {
  DSP: { x: 300, y: 190, width: 136, word: 'all three' },
  DS: { x: 300, y: 76, width: 116, word: 'defense and State' },
  DP: { x: 208, y: 262, width: 110, word: 'defense and the partner' },
  SP: { x: 392, y: 262, width: 110, word: 'State and the partner' },
  D: { x: 154, y: 120, width: 130, word: 'defense only' },
  S: { x: 446, y: 120, width: 130, word: 'State only' },
  P: { x: 300, y: 338, width: 150, word: 'the partner only' },
  none: { x: 70, y: 310, width: 120, word: 'none in full' },
}

/** What a part of the figure means, in words. */
export const regionWord = (region: Region): string => places[region].word

export const regions = Object.keys(places).filter(isRegion)

/** Three circles: where defense, State and the partner want the same lies the sweet spot. Each part filters the list below. */
export function SweetSpot({ interests, chosen, onChoose }: { readonly interests: readonly SharedInterest[]; readonly chosen: Region | undefined; readonly onChoose: (region: Region | undefined) => void }) {
  const inRegion = (region: Region) => interests.filter((one) => regionOf(one) === region)
  return (
    <div className="sweet-spot">
      <svg viewBox="0 0 600 410" aria-hidden="true">
        <circle cx="235" cy="150" r="140" className="venn defense" /><circle cx="365" cy="150" r="140" className="venn state" /><circle cx="300" cy="248" r="140" className="venn partner" />
        <text x="110" y="22" className="venn-name">Defense</text><text x="490" y="22" className="venn-name">State</text><text x="460" y="384" className="venn-name">Partner</text>
      </svg>
      {regions.map((region) => {
        const list = inRegion(region)
        const spot = places[region]
        if (list.length === 0 && region !== 'DSP') return null
        return (
          <button key={region} type="button" className={`venn-part${region === 'DSP' ? ' sweet' : ''}`} aria-pressed={chosen === region} onClick={() => onChoose(chosen === region ? undefined : region)}
            style={{ left: `${spot.x / 6}%`, top: `${spot.y / 4.1}%`, width: `${spot.width / 6}%` }}>
            <span className="unseen">Wanted by {spot.word}: </span>
            {list.length === 0 ? 'Nothing yet' : list.slice(0, most).map((one) => <span key={one.interest.id} className={one.isSweetSpot ? 'whole' : undefined}>{one.interest.topic}</span>)}
            {list.length > most ? <span>and {list.length - most} more</span> : null}
            {region === 'none' ? <span className="mute">wanted by none in full</span> : null}
          </button>
        )
      })}
      <p className="sweet-legend tiny mute"><b>Bold</b>: the sweet spot. A side that wants it in part is not inside its circle.</p>
    </div>
  )
}

const most = 4
