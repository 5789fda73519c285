import type { RecordId } from '@throughline/model'
import { useActions } from '../../actions/registry.ts'
import type { Arrangement } from './arrange.ts'
import type { Arranging } from './use-arrange.ts'

interface ArrangeKeysProps {
  readonly arranging: Arranging
  readonly standing: () => RecordId | undefined
  readonly enter: () => void
  readonly zoom: number
  readonly setZoom: (zoom: number) => void
}

/** The keys that take hold of a bar, and those that zoom. */
export function useArrangeKeys({ arranging, standing, enter, zoom, setZoom }: ArrangeKeysProps): void {
  const begin = (sort: Arrangement['sort']) => () => {
    const activity = standing()
    enter()
    arranging.begin(sort, activity)
  }
  useActions([
    { id: 'matrix.move', label: 'Move the bar', group: 'Matrix', keys: 'm', foot: 'move', run: begin('move') },
    { id: 'matrix.stretch', label: 'Stretch the bar at its end', group: 'Matrix', keys: 'e', foot: 'stretch', run: begin('stretch') },
    { id: 'matrix.link', label: 'Link the bar to another', group: 'Matrix', keys: 'l', foot: 'link', run: begin('link') },
    { id: 'matrix.zoom-in', label: 'Zoom in', group: 'Matrix', keys: '+', foot: 'zoom in', run: () => setZoom(zoom + 1) },
    { id: 'matrix.zoom-out', label: 'Zoom out', group: 'Matrix', keys: '-', run: () => setZoom(zoom - 1) },
    { id: 'matrix.zoom-all', label: 'Show all years', group: 'Matrix', keys: '0', run: () => setZoom(1) },
  ])
}
