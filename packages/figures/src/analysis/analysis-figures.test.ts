import { rankGaps, riskMethodOf, sharedInterests } from '@throughline/analysis'
import { bookId, createPlanGraph, parseRecord, recordId, type PlanGraph } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { domainGridFigure, gapRiskFigure, roleMapFigure, sweetSpotFigure, swotFigure, type Figure } from '../index.ts'

type Fields = Readonly<Record<string, unknown>>
const rated = { likelihood: 'likely', consequence: 'major' }

function planOf(title = 'Watch', more: readonly Fields[] = []): PlanGraph {
  const records = ([
    { kind: 'plan', id: 'plan', title: 'Plan', scope: 'country', start: '2026-10-01', end: '2031-09-30' },
    { kind: 'role', id: 'role-watch', title, type: 'primary', wanted: 'wanted', priority: 1 },
    { kind: 'role', id: 'role-lift', title: 'Lift', type: 'support', wanted: 'wanted', supports: ['role-watch'] },
    { kind: 'role', id: 'role-raid', title: 'Raid', type: 'primary', wanted: 'not-wanted' },
    { kind: 'interest', id: 'i-all', topic: title, defense: { answer: 'yes' }, state: { answer: 'yes' }, partner: { answer: 'yes' } },
    { kind: 'interest', id: 'i-half', topic: 'Half wanted', defense: { answer: 'yes' }, state: { answer: 'partly' }, partner: { answer: 'no' } },
    { kind: 'capability', id: 'cap', title },
    { kind: 'gap', id: 'gap-a', title, capabilities: ['cap'], operational: rated, closedDomains: [{ domain: 'policy', because: title }] },
    { kind: 'gap', id: 'gap-b', title: 'Not rated' },
    { kind: 'solution', id: 's-1', text: title, gap: 'gap-a', domain: 'materiel', decision: 'chosen' },
    { kind: 'solution', id: 's-2', text: 'Towers', gap: 'gap-a', domain: 'materiel', decision: 'rejected' },
    { kind: 'assessment', id: 'swot', title, framework: 'swot' },
    { kind: 'assessment-entry', id: 'e-1', assessment: 'swot', heading: 'threats', text: title, trend: 'worsening' },
    ...more,
  ] satisfies readonly Fields[]).map((fields) => {
    const parsed = parseRecord(fields)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    return parsed.value
  })
  return createPlanGraph({ book: bookId('test'), records })
}

const drawn = (plan: PlanGraph): readonly Figure[] => [
  sweetSpotFigure(sharedInterests(plan), { width: 600 }), gapRiskFigure(rankGaps(plan), riskMethodOf(plan), { width: 700 }),
  domainGridFigure(plan, rankGaps(plan), { width: 800 }), roleMapFigure(plan, { width: 800 }), swotFigure(plan, recordId('swot'), { width: 720 }),
]
const count = (svg: string, piece: RegExp) => [...svg.matchAll(piece)].length

describe('figures of the analysis', () => {
  test.each(['Watch & <b>guard</b> "the" lake', '</svg><script>alert(1)</script>', '=1+1'])('FIG-30 %j stays text and every figure has words', (title) => {
    for (const figure of drawn(planOf(title))) {
      expect(figure.svg).not.toContain('<script')
      expect(figure.svg).not.toContain('<b>')
      expect(figure.svg).toContain('<desc')
      expect(figure.description.length).toBeGreaterThan(20)
      expect([figure.width > 0, figure.height > 0]).toEqual([true, true])
    }
  })
  test('FIG-31 what all three want is named as such, and what the partner does not want is struck through', () => {
    const { svg, description } = sweetSpotFigure(sharedInterests(planOf()), { width: 600 })
    expect(description).toContain('All three want: Watch.')
    expect(svg).toMatch(/font-weight="600"[^>]*>Watch</)
    expect(description).toContain('Half wanted: wanted by Defense; the partner’s desire is missing.')
    expect(count(svg, /<circle/g)).toBe(4)
    expect(count(sweetSpotFigure(sharedInterests(planOf()).filter(({ isSweetSpot }) => isSweetSpot), { width: 600 }).svg, /<path/g)).toBe(0)
    expect(count(svg, /<path/g)).toBeGreaterThan(0)
  })
  test('FIG-32 a gap stands by its rank in the cell of its risk, and one that is not rated in none', () => {
    const { svg } = gapRiskFigure(rankGaps(planOf()), riskMethodOf(planOf()), { width: 700 })
    expect(svg).toContain('significant: 1 Watch')
    expect(svg).not.toMatch(/: 2 Not rated/)
    expect(svg).toContain('1 not rated yet')
  })
  test('FIG-33 equipment chosen is a filled square, rejected a crossed one, a closed domain a dash, an open one empty', () => {
    const plan = planOf()
    const ranked = rankGaps(plan).filter(({ gap }) => gap.id === 'gap-a')
    const { svg, description } = domainGridFigure(plan, ranked, { width: 800 })
    expect(svg).toContain('Materiel: Watch (chosen); Towers (rejected)')
    expect(svg).toContain('Policy: Watch')
    expect(svg).toContain('Doctrine: not worked')
    expect(description).toContain('materiel (1 of 2 chosen); not worked: doctrine, organization')
  })
  test('FIG-34 a primary role without governance has a dashed place that says so; an unwanted role stands apart', () => {
    const { svg, description } = roleMapFigure(planOf(), { width: 800 })
    expect(svg).toContain('No governance role')
    expect(svg).toContain('stroke-dasharray')
    expect(description).toContain('Explicitly not wanted: Raid.')
    const whole = roleMapFigure(planOf('Watch', [{ kind: 'role', id: 'role-law', title: 'Law', type: 'governance', wanted: 'wanted', supports: ['role-lift'] }]), { width: 800 })
    expect(whole.svg).not.toContain('No governance role')
  })
  test('FIG-35 every entry stands in its quadrant, and an empty quadrant says so', () => {
    const { svg, description } = swotFigure(planOf(), recordId('swot'), { width: 720 })
    expect(description).toContain('Threats: Watch (worsening)')
    expect(count(svg, /Nothing is written here yet/g)).toBe(3)
  })
})
