import { formatDay, formatUsd, titleOf, type AnyRecord, type Day, type Field, type PlanGraph, type RecordId, type Usd } from '@throughline/model'
import { programName } from '../../record/program-name.ts'
import { recordName } from '../../record/record-name.ts'

/** A record in as few words as a cell has room for: an office by its short name. */
export function shortName(plan: PlanGraph, record: AnyRecord): string {
  if (record.kind === 'organization') return record.short ?? record.name
  return titleOf(record) === record.id ? recordName(plan, record) : titleOf(record)
}

const nameOf = (plan: PlanGraph, id: string): string => {
  const record = plan.find(id as RecordId)
  return record === undefined ? id : shortName(plan, record)
}

const textual = (value: unknown): string => (typeof value === 'string' ? value : '')
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

/** A field's value as a cell shows it; several values are parted by semicolons. `cellText(graph, fieldsOf('activity').start, '2026-10-20') // 20 OCT 26` */
export function cellText(plan: PlanGraph, field: Field, value: unknown): string {
  if (value === undefined) return ''
  switch (field.type) {
    case 'day': return formatDay(value as Day)
    case 'usd': return formatUsd(value as Usd)
    case 'choice': return field.choices?.find((choice) => choice.value === value)?.label ?? textual(value)
    case 'link': return nameOf(plan, textual(value))
    case 'links': return texts(value).map((id) => nameOf(plan, id)).join('; ')
    case 'program': return programName(textual(value), plan)
    case 'programs': return texts(value).map((id) => programName(id, plan)).join('; ')
    case 'lines': case 'choices': return texts(value).join('; ')
    case 'flag': return value === true ? 'Yes' : ''
    case 'count': case 'number': return Number(value).toLocaleString('en-US')
    default: return typeof value === 'number' ? String(value) : textual(value)
  }
}
