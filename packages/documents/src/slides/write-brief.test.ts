import fc from 'fast-check'
import { day } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { aPlan, bandaria } from '../testing/a-plan.ts'
import { unzip } from '../testing/unzip.ts'
import { fitLines, fitRows, fitText } from './fit.ts'
import { writeAnalysisBrief } from './write-brief.ts'

const on = day('2026-11-20')
const textOf = (xml: string | undefined) => [...(xml ?? '').matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join('\n')

describe('the brief of the analysis', () => {
  test('DOC-88 two slides: roles, sweet spot and gaps by rank; choices with cost by year, ways out, what is asked', async () => {
    const parts = unzip(await writeAnalysisBrief(bandaria(), on))
    expect([...parts.keys()].filter((name) => /slides\/slide\d+\.xml$/.test(name))).toEqual(['ppt/slides/slide1.xml', 'ppt/slides/slide2.xml'])
    const [first, second] = [textOf(parts.get('ppt/slides/slide1.xml')), textOf(parts.get('ppt/slides/slide2.xml'))]
    for (const words of ['Secure the border', 'Explicitly not wanted', 'Sweet spot', 'Four agencies, no command']) expect(first).toContain(words)
    for (const words of ['1. Four agencies, no command', 'FY27', 'All chosen options', 'change the role', 'propose a change to a program', 'What is asked of you']) expect(second).toContain(words)
  })

  test('DOC-88 an empty plan says what is not there yet', async () => {
    const parts = unzip(await writeAnalysisBrief(aPlan(), on))
    expect(textOf(parts.get('ppt/slides/slide1.xml'))).toContain('No role is written yet.')
    expect(textOf(parts.get('ppt/slides/slide2.xml'))).toContain('No option is chosen yet.')
  })

  test('DOC-89 marking and day stand on both slides and on the notes; the same plan and day give the same bytes', async () => {
    const plan = aPlan([{ kind: 'role', id: 'role-a', title: 'Role <a> & b', type: 'primary', wanted: 'wanted', marking: { level: 'cui', category: 'OPSEC' } }])
    const bytes = await writeAnalysisBrief(plan, on)
    const parts = unzip(bytes)
    const layouts = [...parts].filter(([name]) => /slideLayouts\/slideLayout\d+\.xml$/.test(name)).map(([, xml]) => textOf(xml)).join('\n')
    expect(layouts.split('CUI//OPSEC').length - 1).toBeGreaterThanOrEqual(2)
    expect(layouts).toContain('As of 20 NOV 26')
    for (const n of [1, 2]) expect(textOf(parts.get(`ppt/notesSlides/notesSlide${n}.xml`))).toContain('CUI//OPSEC')
    expect(await writeAnalysisBrief(plan, on)).toEqual(bytes)
  })

  test.each([[3, 3], [4, 3]] as const)('DOC-89 of %i lines where 3 fit, %i are shown; what is left out is counted', (count, shown) => {
    const lines = fitLines(Array.from({ length: count }, (_, n) => `line ${n}`), 3, 20)
    expect(lines).toHaveLength(shown)
    expect(lines.at(-1)).toBe(count > 3 ? 'and 2 more, on the notes page' : 'line 2')
    expect(fitText('Patrols that cannot stay out', 15)).toBe('Patrols that…')
  })
  test.each([
    ['Patrols that cannot stay out', 14, 2, 'Patrols that cannot stay…', 2],
    ['Patrols that cannot stay out', 14, 3, 'Patrols that cannot stay out', 3],
    ['Watch', 5, 1, 'Watch', 1],
    ['Watch it now', 8, 1, 'Watch…', 1],
    ['Hold Borderwatchingorganizationscommittee', 20, 2, 'Hold Borderwatchingorgan…', 2],
  ] as const)('DOC-89 %j in rows of %i, %i of them, is %j', (text, perRow, most, fitted, rows) => {
    expect(fitRows(text, perRow, most)).toEqual({ text: fitted, rows })
  })
  /** How many rows a text takes where a word too long for a row begins on its own and runs over. */
  const rowsOf = (text: string, perRow: number) => text.split(' ').reduce(({ rows, column }, word) => {
    const fits = column === 0 ? word.length <= perRow : column + 1 + word.length <= perRow
    if (fits) return { rows, column: column === 0 ? word.length : column + 1 + word.length }
    const over = Math.ceil(word.length / perRow)
    return { rows: rows + (column === 0 ? 0 : 1) + over - 1, column: word.length - (over - 1) * perRow }
  }, { rows: 1, column: 0 }).rows
  test('DOC-89 whatever the words, a text cut for some rows takes no more of them', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 60 })
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.integer({ min: 12, max: 60 }), fc.integer({ min: 1, max: 4 }), (list, perRow, most) => {
      const { text } = fitRows(list.join(' '), perRow, most)
      expect(rowsOf(text, perRow)).toBeLessThanOrEqual(most)
    }))
  })
})
