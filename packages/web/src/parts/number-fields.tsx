import { formatUsd, readUsd, type FiscalYear, type Usd } from '@throughline/model'
import type { ReadText } from './field.tsx'
import { ReadField, type ValueFieldProps } from './text-field.tsx'

const nothing = { ok: true, value: undefined } as const
const quoted = (text: string) => `"${text.trim().slice(0, 40)}"`

/** Reads money as people type it, or says how to write it. An empty text is "not known", never zero. */
export function readMoneyText(text: string): ReadText<Usd> {
  if (text.trim() === '') return nothing
  const amount = readUsd(text)
  return amount === undefined ? { ok: false, why: `${quoted(text)} is no amount. Write dollars: $38,000, 38K or 1.2M.` } : { ok: true, value: amount }
}

export function readNumberText(text: string): ReadText<number> {
  if (text.trim() === '') return nothing
  const value = Number(text.replaceAll(',', '').replace(/%$/, ''))
  return Number.isFinite(value) ? { ok: true, value } : { ok: false, why: `${quoted(text)} is no number.` }
}

export function readCountText(text: string): ReadText<number> {
  const told = readNumberText(text)
  if (!told.ok || told.value === undefined) return told
  const isWhole = Number.isInteger(told.value) && told.value >= 0
  return isWhole ? told : { ok: false, why: `${quoted(text)} is not a whole number, zero or more.` }
}

/** Reads FY27, FY2027, 27 or 2027. */
export function readFiscalYearText(text: string): ReadText<FiscalYear> {
  if (text.trim() === '') return nothing
  const match = /^(?:fy\s*)?(\d{4}|\d{2})$/i.exec(text.trim())
  const digits = match?.[1]
  if (digits === undefined) return { ok: false, why: `${quoted(text)} is no fiscal year. Write the year it ends in: FY27.` }
  const year = digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 80 ? 2000 : 1900)
  return { ok: true, value: year as FiscalYear }
}

/** Dollars, typed freely. Left empty the cost is not known; 0 is a cost of nothing. */
export const MoneyField = (props: ValueFieldProps<Usd>) => (
  <ReadField placeholder="$38,000" {...props} isNumeric inputMode="decimal" read={readMoneyText} write={(v) => (v === undefined ? '' : formatUsd(v))} />
)
export const NumberField = (props: ValueFieldProps<number>) => (
  <ReadField {...props} isNumeric inputMode="decimal" read={readNumberText} write={(v) => (v === undefined ? '' : String(v))} />
)
export const CountField = (props: ValueFieldProps<number>) => (
  <ReadField {...props} isNumeric inputMode="numeric" read={readCountText} write={(v) => (v === undefined ? '' : v.toLocaleString('en-US'))} />
)
export const FiscalYearField = (props: ValueFieldProps<FiscalYear>) => (
  <ReadField placeholder="FY27" {...props} isNumeric read={readFiscalYearText} write={(v) => (v === undefined ? '' : `FY${v}`)} />
)
