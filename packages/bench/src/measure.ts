/** One line of the bench table. */
export interface Figure {
  readonly what: string
  /** Median, in `unit`. */
  readonly median: number
  readonly worst: number
  readonly unit: 'ms' | 'MB'
  /** The budget of the design, where it has one. */
  readonly budget?: number
  /** Raw work of the same kind in the same run (SQLite, JSON), to compare with. */
  readonly peer?: { readonly what: string; readonly median: number }
}

const middle = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)] ?? 0

/** Runs work several times after one warm-up; the median and the worst, in milliseconds. */
export async function timed(runs: number, work: (n: number) => unknown): Promise<{ readonly median: number; readonly worst: number }> {
  await work(0)
  const times: number[] = []
  for (let n = 1; n <= runs; n += 1) {
    const start = performance.now()
    await work(n)
    times.push(performance.now() - start)
  }
  const sorted = times.toSorted((a, b) => a - b)
  return { median: middle(sorted), worst: sorted.at(-1) ?? 0 }
}

const round = (n: number) => (n >= 100 ? String(Math.round(n)) : n >= 1 ? n.toFixed(1) : n.toFixed(3))

/** The table as Markdown, with the ratio to each budget and to each peer. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((f) => {
    const budget = f.budget === undefined ? '–' : `${f.budget} ${f.unit}`
    const share = f.budget === undefined ? '–' : (f.median / f.budget).toFixed(2)
    const peer = f.peer === undefined ? '–' : `${f.peer.what}: ${round(f.peer.median)} ${f.unit} (×${(f.median / f.peer.median).toFixed(1)})`
    return `| ${f.what} | ${round(f.median)} ${f.unit} | ${round(f.worst)} ${f.unit} | ${budget} | ${share} | ${peer} |`
  })
  return ['| what | median | worst | budget | median ÷ budget | raw work in the same run |', '|---|---:|---:|---:|---:|---|', ...rows].join('\n')
}

export const overBudget = (figures: readonly Figure[]): readonly Figure[] => figures.filter((f) => f.budget !== undefined && f.median > f.budget)
