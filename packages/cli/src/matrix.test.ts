import { mkdtempSync, readFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { matrixFormats } from '@throughline/contract'
import { describe, expect, test } from 'vitest'
import { example, run } from './testing/run.ts'

const bandaria = example('bandaria/bandaria.yaml')
const folder = mkdtempSync(path.join(tmpdir(), 'throughline-matrix-'))

describe('the matrix', { timeout: 120_000 }, () => {
  test.each(matrixFormats)('CLI-55 the ending .%s says what is written, as of the day of the plan', async (format) => {
    const file = path.join(folder, `matrix.${format}`)
    const { code, out } = await run('matrix', bandaria, '-o', file)
    expect([code, out]).toEqual([0, expect.stringMatching(/^Wrote .* \(\d+ KB\), as of 2026-11-20\.\n$/)])
    expect(readFileSync(file).byteLength).toBeGreaterThan(10_000)
  })
  test('CLI-55 another ending, and a word that is none of rows or columns, is refused before anything is written', async () => {
    const file = path.join(folder, 'matrix.pdf')
    expect(await run('matrix', bandaria, '-o', file)).toMatchObject({ code: 2, err: expect.stringContaining('ends in none of') })
    expect(await run('matrix', bandaria, '-o', path.join(folder, 'a.svg'), '--rows', 'mood')).toMatchObject({ code: 2, err: expect.stringContaining('--rows mood is none of effort, phase, program') })
    expect([existsSync(file), existsSync(path.join(folder, 'a.svg'))]).toEqual([false, false])
  })
})
