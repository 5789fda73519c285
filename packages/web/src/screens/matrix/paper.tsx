import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Matrix, MatrixRow } from '@throughline/analysis'
import { matrixFigure } from '@throughline/figures'

const print = window.matchMedia('print')
const subscribe = (hear: () => void) => {
  print.addEventListener('change', hear)
  return () => print.removeEventListener('change', hear)
}

/** True while the page is being printed. */
export const useIsOnPaper = (): boolean => useSyncExternalStore(subscribe, () => print.matches)

const paperWidth = 980
const rowsOnSheet = 15

interface PaperProps {
  readonly matrix: Matrix
  readonly rows: readonly MatrixRow[]
  readonly isOpen: (row: MatrixRow) => boolean
  readonly hasLinks: boolean
  readonly hasMilestones: boolean
}

/** The drawing for paper: sheets of rows, each with its heading, as documents have it. */
export function PaperFigure({ matrix, rows, isOpen, hasLinks, hasMilestones }: PaperProps) {
  const sheets = Array.from({ length: Math.max(1, Math.ceil(rows.length / rowsOnSheet)) }, (_, at) => at * rowsOnSheet)
  return (
    <div className="mx-paper">
      {sheets.map((from) => {
        const to = from + rowsOnSheet
        const { svg } = matrixFigure(matrix, { width: paperWidth, id: `paper-${from}`, isOpen, from, to, links: hasLinks ? 'all' : 'none', hasMilestones, hasTotals: to >= rows.length })
        return <Sheet key={from} svg={svg} />
      })}
    </div>
  )
}

function Sheet({ svg }: { readonly svg: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    place.current?.replaceChildren(document.adoptNode(drawing))
  }, [svg])
  return <div className="mx-sheet" ref={place} />
}
