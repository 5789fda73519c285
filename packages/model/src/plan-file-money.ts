import type { Field } from './field.ts'
import { fieldsOf } from './record.ts'
import type { KindId } from './kind-id.ts'

type Data = Readonly<Record<string, unknown>>

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A plan file shows money in dollars; records hold whole cents. Anything that is no number stays for the schema to refuse. */
const convert = (fields: Readonly<Record<string, Field>>, data: Data, money: (value: number) => number): Data => {
  const entries = Object.entries(data).map(([name, value]): [string, unknown] => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (field?.type === 'usd' && typeof value === 'number') return [name, money(value)]
    if (field?.type === 'group' && isData(value)) return [name, convert(field.fields ?? {}, value, money)]
    if (field?.type === 'groups' && Array.isArray(value)) {
      return [name, value.map((part: unknown) => (isData(part) ? convert(field.fields ?? {}, part, money) : part))]
    }
    return [name, value]
  })
  return Object.fromEntries(entries)
}

const toCents = (dollars: number) => {
  const cents = Math.round(dollars * 100)
  // Whole cents divided by a hundred come back as they went, however large: beyond some billions the product is off by more.
  return cents / 100 === dollars || Math.abs(dollars * 100 - cents) < 1e-4 ? cents : dollars * 100
}

export const centsFromFile = (kind: KindId, data: Data): Data => convert(fieldsOf(kind), data, toCents)
export const dollarsForFile = (kind: KindId, data: Data): Data => convert(fieldsOf(kind), data, (cents) => cents / 100)
