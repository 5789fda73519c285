import type { Chain, Station, Trace, UpPath } from '@throughline/analysis'
import type { RecordId } from '@throughline/model'

/** A stop the focus can stand on: on the trunk, or on one chain above it. */
export interface Stop {
  readonly key: string
  readonly station: Station
  readonly chain?: Chain
}

export const stopKey = (station: Station, chain?: Chain): string => `${chain ?? 'trunk'}:${station.record}`

/** The chains to draw, each with its guidance stations, lowest first. */
export const chainsOf = (trace: Trace): readonly UpPath[] => trace.up.filter((path) => path.guidance.length > 0 || path.missing !== undefined)

/** The document both chains end in (the first hard tie), where they do. */
export function sharedTop(trace: Trace): Station | undefined {
  const [first, ...others] = chainsOf(trace).filter((path) => path.chain !== 'partner').map((path) => path.guidance.at(-1))
  return first !== undefined && others.length > 0 && others.every((top) => top?.record === first.record) ? first : undefined
}

/** Every stop, from the record up the trunk, then up each chain. Where both chains end in one document, it is one stop of both. */
export function stopsOf(trace: Trace): { readonly trunk: readonly Stop[]; readonly chains: ReadonlyMap<Chain, readonly Stop[]> } {
  const trunk = trace.stations.map((station) => ({ key: stopKey(station), station }))
  const top = sharedTop(trace)?.record
  const chains = new Map(chainsOf(trace).map(({ chain, guidance }) => [chain, guidance.map((station): Stop => ({ key: stopKey(station, station.record === top ? 'defense' : chain), station, chain }))]))
  return { trunk, chains }
}

export type Step = 'up' | 'down' | 'left' | 'right'

/** Where an arrow key leads from a stop; a sibling's id where it leads off this line. */
export function step(trace: Trace, from: string, way: Step): { readonly stop?: string; readonly trace?: RecordId } {
  const { trunk, chains } = stopsOf(trace)
  const onTrunk = trunk.findIndex((stop) => stop.key === from)
  if (onTrunk >= 0) return stepOnTrunk(trunk, [...chains.values()], onTrunk, way)
  const order = [...chains.keys()]
  const chain = order.find((one) => chains.get(one)?.some((stop) => stop.key === from))
  const stops = chain === undefined ? [] : chains.get(chain) ?? []
  const at = stops.findIndex((stop) => stop.key === from)
  if (way === 'up' || way === 'down') {
    const next = stops[at + (way === 'up' ? 1 : -1)]
    const below = way === 'down' && at === 0 ? trunk.at(-1) : undefined
    return stopOf(next ?? below)
  }
  const other = order[(chain === undefined ? 0 : order.indexOf(chain)) + (way === 'right' ? 1 : -1)]
  const beside = (other === undefined ? undefined : chains.get(other))?.filter((stop) => stop.key !== from)
  return stopOf(beside?.[Math.min(at, beside.length - 1)])
}

const stopOf = (stop: Stop | undefined) => (stop === undefined ? {} : { stop: stop.key })

function stepOnTrunk(trunk: readonly Stop[], chains: readonly (readonly Stop[])[], at: number, way: Step) {
  if (way === 'up') return stopOf(trunk[at + 1] ?? chains[0]?.[0])
  if (way === 'down') return stopOf(trunk[at - 1])
  const station = trunk[at]?.station
  const ids = station?.siblings?.ids ?? []
  const next = station === undefined ? undefined : ids[ids.indexOf(station.record) + (way === 'right' ? 1 : -1)]
  return next === undefined ? {} : { trace: next }
}
