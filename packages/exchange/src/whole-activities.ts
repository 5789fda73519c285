import { usd } from '@throughline/model'
import { z } from 'zod'
import type { AidFile, AidRow } from './aid-row.ts'
import { classifiedCell, refusedAsClassified } from './classified-cell.ts'
import { read, refused, type Problem, type Reading } from './reading.ts'

const rowSchema = z.object({
  aid: z.string().min(1).max(200), reporting: z.string().max(500).optional(), title: z.string().max(5_000).nullish(),
  day_start: z.number().nullish(), day_end: z.number().nullish(), commitment: z.number().nullish(),
})
const dayLength = 86_400_000

/**
 * Rows of IATI activities, one JSON object a line, as d-portal gives them. The amount is of the whole activity: percentages by country are
 * not applied, so a row tagged to a country may hold the money of fifty. It is marked whole, shown, and never counted for one country.
 * `readWholeActivities('{"aid":"US-GOV-11-1","commitment":5}', 'npl.jsonl')`
 */
export function readWholeActivities(text: string, name: string): Reading<AidFile> {
  const lines = text.split('\n').flatMap((content, index) => (content.trim() === '' ? [] : [{ line: index + 1, cells: [content] }]))
  const marked = classifiedCell(text, lines)
  if (marked !== undefined) return refusedAsClassified(name, marked)
  const rows: AidRow[] = []
  const notRead: Problem[] = []
  for (const { line, cells } of lines) {
    const row = rowOf(cells.join(''), line)
    if ('what' in row) notRead.push(row)
    else rows.push(row)
  }
  if (rows.length === 0) return refused('not-recognized', `${name} holds no activity that could be read: ${notRead[0]?.what ?? 'it is empty'}.`, `line ${notRead[0]?.line ?? 1}`)
  return read({
    cut: 'activity', publisher: 'IATI by d-portal', unit: 'U.S. dollars', rows, notRead, totals: [],
    notes: ['Amounts are of whole activities over all their countries. They are marked so, shown, and counted for none.'],
  })
}

function rowOf(content: string, line: number): AidRow | Problem {
  let parsed
  try {
    parsed = rowSchema.safeParse(JSON.parse(content))
  } catch {
    return { line, what: 'is no JSON object' }
  }
  if (!parsed.success) return { line, what: `${parsed.error.issues[0]?.path.join('.') ?? ''} ${parsed.error.issues[0]?.message ?? 'is not as expected'}` }
  const { aid, reporting, title, day_start: start, day_end: end, commitment } = parsed.data
  if (typeof commitment !== 'number' || Math.abs(commitment) > 10 ** 13) return { line, what: `${aid} states no amount` }
  return {
    line, country: undefined, agency: reporting, fiscalYear: undefined, period: [start, end].map((n) => (typeof n === 'number' ? dayOf(n) : 'not known')).join(' to '),
    stage: 'obligated', amount: usd(commitment), whole: { id: aid, title: title ?? aid },
  }
}

/** Days since 1970-01-01. */
const dayOf = (n: number): string => (Math.abs(n) > 100_000 ? 'not known' : new Date(n * dayLength).toISOString().slice(0, 10))
