import { effortsOf } from '@throughline/analysis'
import { day } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { aPlan, bandaria } from '../testing/a-plan.ts'
import { unzip } from '../testing/unzip.ts'
import { matrixPaper } from './matrix-asked.ts'
import { writeMatrixSlides } from './matrix-slides.ts'
import { rowsPerSlide, slidePages } from './slide-pages.ts'

const asked = { rows: 'effort', columns: 'fiscal-year', on: day('2026-11-20') } as const
const slidesOf = (parts: ReadonlyMap<string, string>) => [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })).map(([, xml]) => xml)
const wordsOf = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text ?? '')

describe('the slides of the matrix', { timeout: 60_000 }, () => {
  test('DOC-93 an overview with who pays, then by line of effort an arrow and its rows; all of it native tables and shapes, no picture', async () => {
    const bytes = await writeMatrixSlides(bandaria(), asked)
    const parts = unzip(bytes)
    const slides = slidesOf(parts)
    expect([...parts.keys()].filter((name) => /media\/.+\.(png|svg|jpg)$/.test(name))).toEqual([])
    expect(slides.filter((xml) => xml.includes('<a:tbl>')).length + effortsOf(bandaria()).length).toBe(slides.length)
    const all = slides.map(wordsOf)
    expect(all[1]).toEqual(expect.arrayContaining(['United States', 'Bandaria', 'All', '68,517']))
    expect(all[2]).toEqual(expect.arrayContaining(['Significant security cooperation initiative: Secure the border', 'Build and keep support (20)']))
    expect(slides[2]).toContain('<a:custGeom>')
    expect(slides.join('')).toContain('Bar: Interagency staff talks, approved')
    expect(bytes.byteLength).toBeLessThan(1_000_000)
  })

  test('DOC-93 every activity stands on one slide, no slide holds more rows than fit, and what runs over is named again', () => {
    const { matrix } = matrixPaper(bandaria(), asked)
    for (const row of matrix.rows) {
      const pages = slidePages(row)
      const activities = pages.flatMap((page) => page.rows.filter(({ kind }) => kind === 'activity'))
      expect(activities).toHaveLength(row.activities)
      for (const { rows } of pages) {
        expect(rows.length).toBeLessThanOrEqual(rowsPerSlide)
        if (row.children.some(({ children }) => children.length > 0)) expect(rows[0]?.kind).not.toBe('activity')
      }
    }
  })

  test('DOC-94 the marking stands on every slide and page of notes, text is text, and the same plan and day give the same bytes', async () => {
    const plan = aPlan([
      { kind: 'line-of-effort', id: 'effort-a', title: '<b>Effort</b> & more' }, { kind: 'line-of-activity', id: 'line-a', title: 'Line', effort: 'effort-a' },
      { kind: 'activity', id: 'act-a', title: 'Talks <a> & b', line: 'line-a', start: '2027-01-11', marking: { level: 'cui', category: 'OPSEC' } },
    ])
    const bytes = await writeMatrixSlides(plan, asked)
    const parts = unzip(bytes)
    const layouts = [...parts].filter(([name]) => /slideLayouts\/slideLayout\d+\.xml$/.test(name)).map(([, xml]) => xml).join('')
    expect(layouts.split('CUI//OPSEC').length - 1).toBeGreaterThanOrEqual(2)
    for (const [name, xml] of parts) if (/notesSlides\/notesSlide\d+\.xml$/.test(name)) expect(xml).toContain('CUI//OPSEC')
    expect(slidesOf(parts).flatMap(wordsOf).join('\n')).toContain('Talks &lt;a&gt; &amp; b')
    expect(await writeMatrixSlides(plan, asked)).toEqual(bytes)
  })
})
