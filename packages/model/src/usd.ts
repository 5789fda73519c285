import { z } from 'zod'

/** U.S. dollars as whole cents. */
export type Usd = number & { readonly __brand: 'Usd' }

const largest = 10 ** 15
const isCents = (n: number) => Number.isSafeInteger(n) && Math.abs(n) <= largest

export const usdSchema = z
  .number()
  .refine(isCents, { error: 'is not an amount: whole cents expected' })
  .transform((cents) => cents as Usd)

/** Dollars to cents, rounded to the cent. `usd(38_000) // 3_800_000` */
export function usd(dollars: number): Usd {
  const cents = Math.round(dollars * 100)
  if (!isCents(cents)) throw new RangeError(`${dollars} is not an amount of dollars`)
  return cents as Usd
}

export const noMoney = 0 as Usd
export const addUsd = (a: Usd, b: Usd): Usd => (a + b) as Usd

/** Sum of amounts; zero for none. */
export const sumUsd = (amounts: Iterable<Usd>): Usd => {
  let total = noMoney
  for (const amount of amounts) total = addUsd(total, amount)
  return total
}

const grouped = (n: number) => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** In full: `formatUsd(usd(38_000)) // $38,000`; cents only where there are some. */
export function formatUsd(amount: Usd): string {
  const cents = Math.abs(amount)
  const rest = cents % 100
  const text = `$${grouped(Math.trunc(cents / 100))}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
  return amount < 0 ? `-${text}` : text
}

/** In thousands, for tables headed $K: `formatUsdThousands(usd(38_400)) // 38`. Less than a thousand shows as `<1`. */
export function formatUsdThousands(amount: Usd): string {
  const thousands = Math.round(Math.abs(amount) / 100_000)
  if (thousands === 0 && amount !== 0) return '<1'
  return `${amount < 0 ? '-' : ''}${grouped(thousands)}`
}

/** In the shortest form a reader would say: `$38K`, `$4.6M`, `$950`. */
export function formatUsdShort(amount: Usd): string {
  const dollars = Math.abs(amount) / 100
  const sign = amount < 0 ? '-' : ''
  if (dollars >= 999_500) return `${sign}$${(dollars / 1_000_000).toFixed(1).replace(/\.0$/, '')}M`
  if (dollars >= 999.5) return `${sign}$${grouped(Math.round(dollars / 1000))}K`
  return formatUsd(amount)
}

/**
 * Reads money as people type it: `38000`, `$38,000`, `38K`, `$4.6M`, `1.2 million`.
 * Undefined where it is none of these: an amount that cannot be read is unknown, not zero.
 */
export function readUsd(text: string): Usd | undefined {
  const t = text.trim().replace(/^\$\s*/, '').replace(/\s*(usd|dollars)$/i, '')
  const match = /^(-?)\$?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(k|thousand|m|million|mn|b|billion)?$/i.exec(t)
  if (!match) return undefined
  const scale = scaleOf(match[4])
  const dollars = Number(`${(match[2] ?? '').replaceAll(',', '')}${match[3] ?? ''}`) * scale
  const cents = Math.round(dollars * 100) * (match[1] === '-' ? -1 : 1)
  return isCents(cents) ? ((cents === 0 ? 0 : cents) as Usd) : undefined
}

function scaleOf(word: string | undefined): number {
  const first = (word ?? '').slice(0, 1).toLowerCase()
  return first === 'k' || first === 't' ? 1_000 : first === 'm' ? 1_000_000 : first === 'b' ? 1_000_000_000 : 1
}
