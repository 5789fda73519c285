/**
 * The word of a list most like the one written, for "did you mean"; undefined where none is near.
 * `nearest('titel', ['title', 'type']) // title`
 */
export function nearest(written: string, words: Iterable<string>): string | undefined {
  let best: { word: string; distance: number } | undefined
  for (const word of words) {
    const distance = editDistance(written.toLowerCase(), word.toLowerCase())
    if (best === undefined || distance < best.distance) best = { word, distance }
  }
  return best !== undefined && best.distance <= Math.max(2, Math.floor(written.length / 3)) ? best.word : undefined
}

function editDistance(a: string, b: string): number {
  const longest = 60
  if (a.length > longest || b.length > longest) return longest
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? longest
}
