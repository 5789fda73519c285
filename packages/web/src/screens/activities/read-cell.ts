import { searchPrograms, moneySourceById, outsidePrograms, programs, type MoneySource } from '@throughline/catalog'
import { titleOf, type Field, type PlanGraph, type RecordId } from '@throughline/model'
import { readCountText, readDayText, readLine, type ReadText } from '../../parts/index.ts'
import { shortName } from './cell-text.ts'

type Told = ReadText<unknown>

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()
const quoted = (text: string) => `"${text.trim().slice(0, 60)}"`
const nothing: Told = { ok: true, value: undefined }

/** What lists call the states of an activity, beside our own words. */
const otherWords = new Map(Object.entries({
  planned: 'idea', proposed: 'idea', draft: 'idea', concept: 'idea', submitted: 'requested', pending: 'requested', confirmed: 'approved', funded: 'approved', scheduled: 'approved',
  ongoing: 'under way', underway: 'under way', 'in progress': 'under way', complete: 'done', completed: 'done', executed: 'done', canceled: 'cancelled',
}))

function readChoice(field: Field, text: string): Told {
  const wanted = otherWords.get(plain(text)) ?? plain(text)
  const found = field.choices?.find((choice) => plain(choice.label) === wanted || plain(choice.value) === wanted)
  if (found !== undefined) return { ok: true, value: found.value }
  return { ok: false, why: `${quoted(text)} is not one of: ${field.choices?.map((choice) => choice.label).join(', ') ?? ''}.` }
}

function readLink(plan: PlanGraph, field: Field, text: string): ReadText<RecordId> {
  const wanted = plain(text)
  const found = (field.targets ?? []).flatMap((kind) => plan.all(kind)).filter((record) =>
    record.id === text.trim() || [titleOf(record), shortName(plan, record)].some((name) => plain(name) === wanted))
  const [only, another] = found
  if (only !== undefined && another === undefined) return { ok: true, value: only.id }
  return { ok: false, why: only === undefined ? `Nothing in the plan is called ${quoted(text)}.` : `${found.length} records are called ${quoted(text)}.` }
}

const namesOf = (source: MoneySource) => [source.program.id, source.program.name, source.program.short ?? '']

function readProgram(text: string): ReadText<string> {
  const known = moneySourceById(text.trim())
  if (known !== undefined) return { ok: true, value: known.program.id }
  const wanted = plain(text)
  const found = [...programs.keys(), ...outsidePrograms.keys()].filter((id) => {
    const source = moneySourceById(id)
    return source !== undefined && namesOf(source).some((name) => plain(name) === wanted)
  })
  const [only, another] = found
  if (only !== undefined && another === undefined) return { ok: true, value: only }
  const near = searchPrograms(text)[0]
  return { ok: false, why: `${quoted(text)} is ${only === undefined ? 'no program' : 'the name of several programs'} of the catalogue.${near === undefined ? '' : ` Is it ${near.short ?? near.name}?`}` }
}

function readList<T>(text: string, one: (part: string) => ReadText<T>): Told {
  const values: T[] = []
  for (const part of text.split(/[;\n]/).map((each) => each.trim()).filter((each) => each !== '')) {
    const told = one(part)
    if (!told.ok) return told
    if (told.value !== undefined) values.push(told.value)
  }
  return { ok: true, value: values.length === 0 ? undefined : values }
}

/** Reads what was typed or pasted into a cell as what its field holds, or says why it cannot. `readCell(graph, fieldsOf('activity').status, 'Approved') // { ok: true, value: 'approved' }` */
export function readCell(plan: PlanGraph, field: Field, text: string): Told {
  if (text.trim() === '') return nothing
  switch (field.type) {
    case 'day': return readDayText(text)
    case 'count': return readCountText(text)
    case 'choice': return readChoice(field, text)
    case 'link': return readLink(plan, field, text)
    case 'links': return readList(text, (part) => readLink(plan, field, part))
    case 'programs': return readList(text, readProgram)
    default: return readLine(text)
  }
}
