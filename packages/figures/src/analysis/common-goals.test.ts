import { readFileSync, writeFileSync } from 'node:fs'
import { sharedInterests } from '@throughline/analysis'
import { createPlanGraph, readPlanFile } from '@throughline/model'
import { expect, test } from 'vitest'
import { sweetSpotFigure } from '../index.ts'

const at = (path: string) => new URL(`../../../../${path}`, import.meta.url)
const picture = 'docs/figures/common-goals.svg'

// `THROUGHLINE_WRITE_FIGURES=1 vitest run common-goals` draws it anew.
test('FIG-36 the picture of figure 19-4 in the docs is the one drawn from Bandaria', () => {
  const read = readPlanFile(readFileSync(at('examples/bandaria/bandaria.yaml'), 'utf8'))
  if (!read.ok) throw new Error('Bandaria cannot be read')
  const plan = createPlanGraph({ book: read.file.book.id, records: read.file.records, cited: read.file.cites })
  const drawn = `${sweetSpotFigure(sharedInterests(plan), { width: 640, id: 'common-goals' }).svg}\n`
  if (process.env['THROUGHLINE_WRITE_FIGURES'] === '1') writeFileSync(at(picture), drawn)
  expect(readFileSync(at(picture), 'utf8')).toBe(drawn)
  expect(drawn).toContain('Secure the border')
})
