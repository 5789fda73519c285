import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matrixOf, moneyPanels, traceOf, type MatrixRow } from '@throughline/analysis'
import { bookId, createPlanGraph, day, parseRecord, recordId, type PlanGraph } from '@throughline/model'
import { fundsOf } from '@throughline/schedule'
import { drawnLinks, escapeText, fundMarks, matrixFigure, moneyFigure, throughlineFigure, visibleRows, type Figure, type FundMarks } from './index.ts'
import { costText } from './matrix-layout.ts'
import { fit, textWidth, wrap } from './svg.ts'

const on = day('2026-11-20')
type Fields = Readonly<Record<string, unknown>>

function planOf(title: string, more: readonly Fields[] = []): PlanGraph {
  const records = ([
    { kind: 'plan', id: 'plan', title, scope: 'country', start: '2026-10-01', end: '2028-09-30' },
    { kind: 'phase', id: 'phase-1', title, start: '2026-10-01', end: '2027-09-30' },
    { kind: 'line-of-effort', id: 'effort', title, objectives: ['objective'] },
    { kind: 'objective', id: 'objective', title, level: 'intermediate-military-objective', rank: 1 },
    { kind: 'line-of-activity', id: 'line', title, effort: 'effort', objective: 'objective' },
    { kind: 'activity', id: 'talks', title, line: 'line', start: '2026-12-01', end: '2026-12-03', status: 'approved', because: title },
    { kind: 'activity', id: 'course', title, line: 'line', start: '2026-12-03', end: '2027-01-10', status: 'idea' },
    { kind: 'dependency', id: 'link', predecessor: 'talks', successor: 'course' },
    { kind: 'milestone', id: 'mile', title, objective: 'objective', date: '2027-02-01' },
    { kind: 'funding-line', id: 'fund', activity: 'talks', program: 'tca', fiscalYear: 2027, likely: 3_800_000, stage: 'approved' },
    ...more,
  ] satisfies readonly Fields[]).map((fields) => {
    const parsed = parseRecord(fields)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    return parsed.value
  })
  return createPlanGraph({ book: bookId('test'), records })
}

const matrix = (plan: PlanGraph) => matrixOf(plan, { rows: 'effort', columns: 'quarter', on })
function figuresOf(plan: PlanGraph): readonly Figure[] {
  const trace = traceOf(plan, recordId('talks'), on)
  if (trace === undefined) throw new Error('no trace')
  return [matrixFigure(matrix(plan), { width: 1040 }), moneyFigure(moneyPanels(plan, 8), { width: 480 }), throughlineFigure(trace, { width: 960 })]
}

/** Reads SVG as strictly as XML is read, far enough to find an unclosed or unescaped place: what is left open, or the first place that is wrong. */
function faultsOf(svg: string): readonly string[] {
  const token = /([^<>&]|&(?:amp|lt|gt|quot|#39);)+|<(\/?)([a-zA-Z]+)(?: [\w:-]+="[^"<>]*")*(\/?)>/y
  const open: string[] = []
  while (token.lastIndex < svg.length) {
    const at = token.lastIndex
    const found = token.exec(svg)
    if (found === null) return [`not well formed: ${svg.slice(at, at + 60)}`]
    if (found[3] === undefined || found[4] === '/') continue
    if (found[2] !== '/') open.push(found[3])
    else if (open.pop() !== found[3]) return [`closes what is not open: ${svg.slice(at, at + 60)}`]
  }
  return open
}

describe('every drawing', () => {
  test('FIG-1 is well-formed SVG with a title, a description and no script, whatever the text in the plan', () => {
    const nasty = fc.oneof(fc.string({ minLength: 1, unit: 'binary' }), fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '&lt;&amp;', ']]>', "it's <b>"))
      .map((text) => `x${text.replace(/\p{C}/gu, '')}`)
    fc.assert(fc.property(nasty, (title) => {
      for (const figure of figuresOf(planOf(title))) {
        expect(faultsOf(figure.svg)).toEqual([])
        expect(figure.svg).not.toMatch(/<(?:script|img|foreignObject)/i)
        expect(figure.svg).toMatch(/role="img" aria-labelledby="[\w-]+-title [\w-]+-desc"/)
        expect(figure.svg).toContain(`<desc id="`)
        expect(figure.description).not.toBe('')
      }
    }), { numRuns: 60 })
  })

  test('FIG-2 draws an empty plan without a fault and without numbers that are none', () => {
    const plan = createPlanGraph({ book: bookId('empty'), records: [] })
    for (const figure of [matrixFigure(matrix(plan), { width: 1040 }), moneyFigure(moneyPanels(plan, 8), { width: 480 })]) {
      expect(figure.svg).not.toMatch(/NaN|Infinity|undefined/)
      expect(figure.height).toBeGreaterThan(0)
    }
  })

  test('FIG-3 asks for the house font with a fallback, and its ids are its own', () => {
    const [first, second] = ['a', 'b'].map((id) => matrixFigure(matrix(planOf('Border')), { width: 800, id }).svg)
    expect(first).toContain('font-family="&#39;Public Sans&#39;, Arial, sans-serif"')
    const ids = (svg: string | undefined) => [...(svg ?? '').matchAll(/ id="([^"]+)"/g)].map((m) => m[1])
    expect(ids(first).filter((id) => ids(second).includes(id))).toEqual([])
  })

  test('FIG-4 text is escaped and characters XML forbids are dropped', () => {
    expect(escapeText('a < b & "c" \u0000\u000B\uFFFF')).toBe('a &lt; b &amp; &quot;c&quot; ')
  })
})

describe('the matrix', () => {
  const figure = (options = {}) => matrixFigure(matrix(planOf('Border')), { width: 1040, ...options })

  test('FIG-5 a row carries its key and record, so that a screen can answer a click', () => {
    expect(figure().svg).toContain('data-key="line/talks" data-record="talks"')
    expect(figure().rows.map((r) => r.key)).toEqual(['effort', 'line', 'line/talks', 'line/course'])
  })

  test('FIG-6 a closed group hides what is below it, and a slice of rows is drawn alone', () => {
    expect(figure({ isOpen: () => false }).rows.map((r) => r.key)).toEqual(['effort'])
    expect(figure({ from: 1, to: 3 }).rows).toEqual([{ key: 'line', y: 72 }, { key: 'line/talks', y: 104 }])
    expect(visibleRows(matrix(planOf('Border')).rows, (row) => row.depth < 1)).toHaveLength(2)
  })

  test('FIG-7 each status has its own look: fill, hatch or dash, never colour alone', () => {
    expect(figure().svg).toMatch(/fill="#aacdec" stroke="#005ea2"/)
    expect(figure().svg).toMatch(/fill="#ffffff" stroke="#005ea2" stroke-dasharray="3 2"/)
  })

  test('FIG-8 a broken link is red and dashed, and may be drawn alone or left out', () => {
    expect(figure().svg).toMatch(/stroke="#b50909" stroke-width="2" stroke-linejoin="round" stroke-dasharray="4 2"/)
    expect(figure({ links: 'broken' }).svg).toMatch(/stroke="#b50909" stroke-width="2" stroke-linejoin/)
    expect(figure({ links: 'none' }).svg).not.toContain('stroke-linejoin')
  })

  test('FIG-15 a link whose end is folded away is drawn to the group that holds it; several between the same rows are one, and one inside a group is none', () => {
    const more = [
      { kind: 'line-of-activity', id: 'line-2', title: 'Second', effort: 'effort', objective: 'objective' },
      { kind: 'activity', id: 'exercise', title: 'Exercise', line: 'line-2', start: '2027-02-01', end: '2027-02-10' },
      { kind: 'activity', id: 'review', title: 'Review', line: 'line-2', start: '2027-03-01', end: '2027-03-10' },
      { kind: 'dependency', id: 'link-2', predecessor: 'course', successor: 'exercise' }, { kind: 'dependency', id: 'link-3', predecessor: 'course', successor: 'review' },
    ]
    const whole = matrix(planOf('Border', more))
    const told = (isOpen: (row: { readonly key: string }) => boolean) => drawnLinks(whole, isOpen).map(({ from, to, links }) => [from.key, to.key, links.length])
    expect(told(() => true)).toEqual([['line/talks', 'line/course', 1], ['line/course', 'line-2/exercise', 1], ['line/course', 'line-2/review', 1]])
    expect(told(({ key }) => key !== 'line-2')).toEqual([['line/talks', 'line/course', 1], ['line/course', 'line-2', 2]])
    expect(told(({ key }) => key === 'effort')).toEqual([['line', 'line-2', 2]])
    expect(told(() => false)).toEqual([])
    expect(matrixFigure(whole, { width: 1040, isOpen: ({ key }) => key === 'effort' }).svg).toContain('and 1 more between these rows')
  })

  test('FIG-16 milestones of a folded row stand on the group that holds it; those tied to no row on their own', () => {
    expect(figure({ isOpen: () => false }).svg).toContain('data-record="mile"')
    const drawn = matrixFigure(matrix(planOf('Border', [{ kind: 'milestone', id: 'loose', title: 'Loose', date: '2027-05-01' }])), { width: 1040 })
    expect(drawn.rows[0]?.key).toBe('milestones')
    expect(drawn.svg).toContain('data-record="loose"')
    expect(drawn.description).not.toContain('Milestones: 0')
  })

  test('FIG-9 the day the matrix is as of is marked, and not where it lies outside', () => {
    expect(figure().svg).toContain('>20 NOV 26<')
    expect(matrixFigure(matrixOf(planOf('Border'), { rows: 'effort', columns: 'quarter', on: day('2031-01-01') }), { width: 1040 }).svg).not.toContain('>01 JAN 31<')
  })

  test('FIG-10 what is not known is a question mark and never a zero', () => {
    const sum = { usd: 0, funded: 0, unfunded: 0, unknown: 0 }
    const usd = (dollars: number) => ({ ...sum, ...moneyPanels(planOf('x', [{ kind: 'funding-line', id: 'f2', activity: 'course', likely: dollars * 100, stage: 'approved', fiscalYear: 2027 }]), 8).all.sum })
    expect(costText({ ...usd(0), usd: usd(0).unfunded, unknown: 0 })).toBe('')
    expect(costText({ ...usd(0), usd: usd(0).unfunded, unknown: 1 })).toBe('?')
    expect(costText(usd(2_000))).toBe('40')
    expect(costText({ ...usd(2_000), unknown: 1 })).toBe('40 + ?')
  })

  test('FIG-11 the text alternative says what it covers, what it costs and what is out of order', () => {
    expect(figure().description).toBe(
      'Synchronization matrix by line of effort, FY2027 to FY2028, Border, as of 20 NOV 26. 2 activities, $38K, and 1 with no cost known. '
      + 'Border: 2 activities, 01 DEC 26–10 JAN 27, $38K. 1 activity starts before what it waits for ends.')
  })
})

describe('money and throughline', () => {
  test('FIG-12 panels stand on one scale, with years below and the total beside the name', () => {
    const figure = moneyFigure(moneyPanels(planOf('Border', [{ kind: 'funding-line', id: 'f2', activity: 'course', program: 'imet', likely: 1_900_000, stage: 'forecast', fiscalYear: 2028 }]), 8), { width: 480 })
    const heights = [...figure.svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="24" height="([\d.]+)"/g)].map((m) => Number(m[1]))
    expect(heights).toEqual([58, 29])
    expect(figure.description).toContain('All programs $57K, of which $19K is not yet approved. TCA $38K (FY27 $38K). IMET $19K (FY28 $19K).')
  })

  test('FIG-13 a chain that does not reach the top is dotted, and says what is missing', () => {
    const [, , figure] = figuresOf(planOf('Border'))
    expect(figure?.svg).toContain('stroke-dasharray="2 6"')
    expect(figure?.svg).toContain('is not reached')
    expect(figure?.description).toContain('Defense chain: no guidance is named.')
  })
})

describe('text that fits', () => {
  test('FIG-14 a line is cut with an ellipsis and wrapped text never passes its lines', () => {
    expect(fit('Border', 100, 13)).toBe('Border')
    fc.assert(fc.property(fc.lorem({ maxCount: 20 }), fc.integer({ min: 40, max: 400 }), fc.integer({ min: 1, max: 3 }), (words, width, most) => {
      const lines = wrap(words, width, 13, most)
      expect(lines.length).toBeLessThanOrEqual(most)
      for (const one of lines) expect(textWidth(one, 13)).toBeLessThanOrEqual(width)
    }))
  })
})

describe('money on the bar', () => {
  const sec333 = 'sec-333-build-capacity'
  const train = (start: string, end: string) => ({ kind: 'activity', id: 'train', title: 'Train', line: 'line', start, end, status: 'requested' })
  const pays = (program: string, fiscalYear: number) => ({ kind: 'funding-line', id: `fund-${program}-${fiscalYear}`, activity: 'train', program, fiscalYear, likely: 100, stage: 'forecast' })
  const marksOf = (...more: readonly Fields[]): FundMarks | undefined => {
    const plan = planOf('Border', more)
    const activity = plan.get('activity', recordId('train'))
    return activity === undefined ? undefined : fundMarks(fundsOf(plan, activity), { start: activity.start ?? on, end: activity.end ?? on })
  }
  const drawnOf = (...more: readonly Fields[]) => {
    const plan = planOf('Border', more)
    const lives = (row: MatrixRow) => { const activity = plan.get('activity', row.record); return row.bar === undefined || activity === undefined ? undefined : fundMarks(fundsOf(plan, activity), row.bar) }
    return matrixFigure(matrix(plan), { width: 1040, fundsOf: lives })
  }

  test('FIG-20 years that follow each other are one line: solid while money may be obligated, dotted while work may run', () => {
    expect(marksOf(train('2026-12-01', '2028-06-30'), pays(sec333, 2027), pays(sec333, 2028))).toMatchObject({
      open: [{ start: '2026-10-01', end: '2029-09-30' }], running: [{ start: '2028-09-30', end: '2029-09-30' }], available: ['2026-10-01', '2027-10-01'], unknown: [],
    })
    expect(marksOf(train('2027-12-01', '2028-06-30'), pays('imet', 2028))).toMatchObject({ open: [{ start: '2027-10-01', end: '2029-09-30' }], running: [] })
  })
  test.each([['fms-cash', [{ start: '2027-10-01' }], []], ['fmf-grant', [{ start: '2027-10-01' }], []], ['joint-exercise-program', [], [{ start: '2027-10-01', end: '2028-09-30' }]]])('FIG-20 %s has no last day: it goes on, or is not known', (program, open, unknown) => {
    expect(marksOf(train('2027-12-01', '2028-06-30'), pays(program, 2028))).toMatchObject({ open, unknown })
  })
  test('FIG-21 the part of a bar that its money does not reach is crossed, and said in words', () => {
    const late = drawnOf({ ...train('2026-12-01', '2029-12-31') }, pays(sec333, 2027))
    expect(marksOf(train('2026-12-01', '2029-12-31'), pays(sec333, 2027))?.outside).toEqual({ start: '2029-10-01', end: '2029-12-31', word: 'past its money' })
    expect(late.svg).toContain('>past its money<')
    expect(late.svg).toMatch(/stroke="#b50909" stroke-width="2" stroke-dasharray="4 2"/)
    expect(late.description).toContain('1 activity leaves the life of its money.')
    expect(marksOf(train('2026-12-01', '2026-12-31'), pays(sec333, 2028))?.outside?.word).toBe('before its money')
    expect(marksOf(train('2030-12-01', '2030-12-31'), pays(sec333, 2028))?.outside).toMatchObject({ start: '2030-12-01', word: 'after its money' })
    const kept = drawnOf(train('2026-12-01', '2029-09-30'), pays(sec333, 2027))
    expect(kept.svg).not.toContain('past its money')
    expect(kept.description).not.toContain('leaves the life')
  })
  test('FIG-22 it is drawn where it is asked for, with its legend and its dates in words, as well-formed SVG', () => {
    const { svg } = drawnOf(train('2026-12-01', '2028-06-30'), pays(sec333, 2027))
    expect(faultsOf(svg)).toEqual([])
    expect(svg).toContain('Section 333 FY27: available 01 OCT 26; obligate by 30 SEP 28, then it expires; work ends by 30 SEP 29')
    expect(svg).toContain('>obligate by, expires<')
    expect(matrixFigure(matrix(planOf('Border', [train('2026-12-01', '2028-06-30'), pays(sec333, 2027)])), { width: 1040 }).svg).not.toContain('obligate by')
  })
})
