import { day } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { aPlan, bandaria } from '../testing/a-plan.ts'
import { writeMatrixHtml } from './matrix-page.ts'
import { writeMatrixSvg } from './matrix-svg.ts'

const asked = { rows: 'effort', columns: 'fiscal-year', on: day('2026-11-20') } as const
const hostile = aPlan([{ kind: 'activity', id: 'act-a', title: '<script>alert(1)</script>', start: '2027-01-11', marking: { level: 'cui', category: 'OPSEC' } }], { title: 'Plan <b>', notice: 'Notice </svg>' })

describe('the matrix as a drawing and as a page', () => {
  test('DOC-90 the drawing has its title and day, and its marking above and below', () => {
    const svg = writeMatrixSvg(bandaria(), asked)
    expect(svg.match(/>UNCLASSIFIED</g)).toHaveLength(2)
    expect(svg).toContain(': synchronization matrix by line of effort</text>')
    expect(svg).toContain('As of 20 NOV 26')
    expect(writeMatrixSvg(hostile, asked).match(/>CUI\/\/OPSEC</g)).toHaveLength(2)
  })
  test('DOC-90 text of users is text', () => {
    for (const made of [writeMatrixSvg(hostile, asked), writeMatrixHtml(hostile, asked)]) {
      expect(made).not.toMatch(/<script|<b>/)
      expect(made).toContain('&lt;script&gt;')
    }
    expect(writeMatrixSvg(hostile, asked)).toContain('Notice &lt;/svg&gt;')
  })
  test('DOC-90 the page says the same as the drawing, and its last row sums all', () => {
    const page = writeMatrixHtml(bandaria(), { ...asked, rows: 'payer' })
    expect(page).toContain('by payer')
    expect(page).toMatch(/<tr class="total">.*>All<.*68,517<\/td><\/tr>/)
  })
})
