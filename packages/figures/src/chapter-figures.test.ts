import { readFileSync, writeFileSync } from 'node:fs'
import { effortsOf, matrixOf } from '@throughline/analysis'
import { createPlanGraph, day, readPlanFile } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { initiativeArrow, initiativeArrowFigure, matrixFigure, stepPlace } from './index.ts'

const at = (path: string) => new URL(`../../../${path}`, import.meta.url)

function bandaria() {
  const read = readPlanFile(readFileSync(at('examples/bandaria/bandaria.yaml'), 'utf8'))
  if (!read.ok) throw new Error('Bandaria cannot be read')
  return createPlanGraph({ book: read.file.book.id, records: read.file.records, cited: read.file.cites })
}

/** Draws anew with `THROUGHLINE_WRITE_FIGURES=1 vitest run chapter-figures`. */
function held(picture: string, svg: string): void {
  if (process.env['THROUGHLINE_WRITE_FIGURES'] === '1') writeFileSync(at(picture), `${svg}\n`)
  expect(readFileSync(at(picture), 'utf8')).toBe(`${svg}\n`)
}

describe('the figures of the chapter, drawn from Bandaria', () => {
  const plan = bandaria()
  const [effort] = effortsOf(plan)
  if (effort === undefined) throw new Error('Bandaria has no line of effort')

  test('FIG-37 the picture of figure 19-3 in the docs: end state at the head, objectives along the arrow, lines of activity inside', () => {
    const { svg, description } = initiativeArrowFigure(initiativeArrow(plan, effort), { width: 1120, id: 'initiative-arrow' })
    held('docs/figures/initiative-arrow.svg', svg)
    expect(description).toContain('an arrow to the end state “Bandaria secures its own border”')
    expect(description).toContain('Build and keep support, 20 activities, leads to IMO 1.')
  })

  test('FIG-37 steps stand in order between tail and head, whatever their number; without any, lines lead to the end state', () => {
    const arrow = initiativeArrow(plan, effort)
    const places = arrow.steps.map((_, i) => stepPlace(arrow, i))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect([Math.min(...places) > 0, Math.max(...places) < 1, stepPlace(arrow, undefined)]).toEqual([true, true, 1])
    const bare = initiativeArrow(plan, { ...effort, objectives: [] })
    expect([bare.steps, bare.lanes.every(({ step }) => step === undefined), initiativeArrowFigure(bare, { width: 800 }).svg.includes('NaN')]).toEqual([[], true, false])
  })

  test('FIG-38 the picture of figure 19-5 in the docs: the matrix of lines of effort and lines of activity over five years', () => {
    const matrix = matrixOf(plan, { rows: 'effort', columns: 'fiscal-year', on: day('2026-11-20') })
    const { svg } = matrixFigure(matrix, { width: 1120, id: 'synchronization-matrix', isOpen: ({ depth }) => depth < 1, links: 'none' })
    held('docs/figures/synchronization-matrix.svg', svg)
    expect(svg).toContain('>Build support<')
  })
})
