import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react'
import { IconButton } from '../../parts/index.ts'
import { zoomDays } from './geometry.ts'

export const zoomWords = ['all years', 'two years', 'a year', 'a quarter', 'a month', 'a week'] as const

/** Zooms from the whole plan to a week. */
export const ZoomButtons = ({ zoom, setZoom }: { readonly zoom: number; readonly setZoom: (zoom: number) => void }) => (
  <span className="mx-zoom" role="group" aria-label="Zoom">
    <IconButton small label="Zoom out" keysHint="-" isDisabled={zoom <= 1} onPress={() => setZoom(zoom - 1)}><ZoomOut /></IconButton>
    <span className="mx-zoom-word" role="status">{zoomWords[zoom - 1] ?? ''}</span>
    <IconButton small label="Zoom in" keysHint="+" isDisabled={zoom >= zoomDays.length} onPress={() => setZoom(zoom + 1)}><ZoomIn /></IconButton>
    {zoom <= 1 ? null : <IconButton small label="Show all years" keysHint="0" onPress={() => setZoom(1)}><Maximize2 /></IconButton>}
  </span>
)
