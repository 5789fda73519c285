import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import type { Matrix, MatrixRow } from '@throughline/analysis'
import { matrixFigure } from '@throughline/figures'
import { sheetsOf } from './sheets.ts'
import type { DatesOf } from './use-dates.ts'
import type { FundsOf } from './use-funds.ts'

const print = window.matchMedia('print')
const subscribe = (hear: () => void) => {
  print.addEventListener('change', hear)
  return () => print.removeEventListener('change', hear)
}

/** True while the page is being printed. */
export const useIsOnPaper = (): boolean => useSyncExternalStore(subscribe, () => print.matches)

const paperWidth = 980

interface PaperProps {
  readonly matrix: Matrix
  readonly rows: readonly MatrixRow[]
  readonly isOpen: (row: MatrixRow) => boolean
  readonly hasLinks: boolean
  readonly hasMilestones: boolean
  readonly fundsOf: FundsOf | undefined
  readonly dates: DatesOf | undefined
}

/** The drawing for paper: sheets of rows, each with its heading, as documents have it. */
export function PaperFigure({ matrix, rows, isOpen, hasLinks, hasMilestones, fundsOf, dates }: PaperProps) {
  return (
    <div className="mx-paper">
      {sheetsOf(rows.length).map(([from, to]) => {
        const { svg } = matrixFigure(matrix, { width: paperWidth, id: `paper-${from}`, isOpen, from, to, links: hasLinks ? 'all' : 'none', hasMilestones, ...(fundsOf !== undefined && { fundsOf: (row: MatrixRow) => fundsOf(row)?.marks }), ...(dates !== undefined && { datesOf: dates.marks }), hasTotals: to >= rows.length })
        return <Sheet key={from} svg={svg} />
      })}
    </div>
  )
}

function Sheet({ svg }: { readonly svg: string }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    place.current?.replaceChildren(document.adoptNode(drawing))
  }, [svg])
  return <div className="mx-sheet" ref={place} />
}
