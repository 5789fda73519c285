/** Cents as millions over a bar: `4.6`; `<.1` where it is less than that. */
export function millions(cents: number): string {
  const amount = cents / 100_000_000
  return amount >= 0.05 ? amount.toFixed(1) : '<.1'
}
