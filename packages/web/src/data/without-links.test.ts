import { bookId, createPlanGraph, fieldsOf, kindIds, linksOf, parseRecord, recordId, type AnyRecord, type Field, type KindId } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { removeWithLinks } from './changes.ts'
import { expectChanges, planData } from './plan-data.ts'
import { withoutLinks } from './without-links.ts'

/** Every place where a kind declares a link: `['approvals', 'by']` of a plan. */
interface LinkPlace { readonly kind: KindId; readonly path: readonly string[]; readonly fields: readonly Field[]; readonly target: KindId }

function linkPlaces(kind: KindId, fields: Readonly<Record<string, Field>>, path: readonly string[] = [], above: readonly Field[] = []): readonly LinkPlace[] {
  return Object.entries(fields).flatMap(([name, field]): readonly LinkPlace[] => [
    ...(field.targets?.[0] === undefined ? [] : [{ kind, path: [...path, name], fields: [...above, field], target: field.targets.find((one) => one !== kind) ?? field.targets[0] }]),
    ...(field.fields === undefined ? [] : linkPlaces(kind, field.fields, [...path, name], [...above, field])),
  ])
}

type Values = Record<string, unknown>
const samples: { readonly [type in Field['type']]?: unknown } = {
  line: 'Words', prose: 'Words', lines: ['Words'], day: '2026-11-20', 'fiscal-year': 2027, usd: 100, number: 1, count: 1, flag: true, program: 'imet', programs: ['imet'],
}

/** A value for a field that must be filled; links lead to a record made for them. */
function sample(field: Field, made: AnyRecord[]): unknown {
  const first = field.choices?.[0]?.value
  switch (field.type) {
    case 'choice': return first
    case 'choices': return [first]
    case 'link': return aRecord(field.targets?.[0] ?? 'plan', {}, made).id
    case 'links': return [aRecord(field.targets?.[0] ?? 'plan', {}, made).id]
    case 'group': return filled(field.fields ?? {}, made)
    case 'groups': return [filled(field.fields ?? {}, made)]
    default: return samples[field.type]
  }
}
const filled = (fields: Readonly<Record<string, Field>>, made: AnyRecord[]): Values =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => field.must).map(([name, field]) => [name, sample(field, made)]))

function aRecord(kind: KindId, values: Values, made: AnyRecord[]): AnyRecord {
  const parsed = parseRecord({ kind, id: `${kind}-${made.length}`, ...filled(fieldsOf(kind), made), ...values })
  if (!parsed.ok) throw new Error(`${kind}: ${JSON.stringify(parsed.problems)}`)
  made.push(parsed.value)
  return parsed.value
}

/** The link at a place, wrapped in the lists and groups it is declared in. */
function wrapped({ path, fields }: LinkPlace, to: string, made: AnyRecord[]): unknown {
  return fields.reduceRight<unknown>((inner, field, at) => {
    if (field.targets !== undefined) return field.type === 'links' ? [to] : to
    const name = path[at + 1] ?? ''
    const group = { ...filled(field.fields ?? {}, made), [name]: inner }
    return field.type === 'groups' ? [group] : group
  }, undefined)
}

const places = kindIds.flatMap((kind) => linkPlaces(kind, fieldsOf(kind)))

describe('links of every kind', () => {
  test('WEB-5 the kinds declare links in fields, in lists and in groups', () => {
    expect(places.length).toBeGreaterThan(50)
    expect(places.filter(({ path }) => path.length > 1).map(({ kind, path }) => `${kind} ${path.join('.')}`)).toEqual([
      'plan approvals.by', 'plan coordination.with', 'role neighbours.role', 'capability current.assessedBy', 'capability current.evidence',
      'reassessment objectives.objective', 'reassessment inputs.input', 'activity demands.capacity', 'activity companions.activities', 'proposal companions.activities',
      'proposal noticeItems.answeredBy', 'proposal noticeItems.owedBy',
      'proposal gao.objectives', 'proposal gao.absorptiveCapacity', 'proposal gao.sustainment', 'proposal gao.theoryOfChange',
      'partner forces.ministry', 'partner forces.source', 'partner budgets.source', 'partner purchases.source',
    ])
  })

  test.each(places.map((place) => ({ place, name: `${place.kind} ${place.path.join('.')}` })))('WEB-5 removing what $name leads to leaves nothing that points at it', ({ place }) => {
    const made: AnyRecord[] = []
    const target = aRecord(place.target, {}, made)
    const first = place.path[0] ?? ''
    const from = aRecord(place.kind, { [first]: wrapped(place, target.id, made) }, made)
    const graph = createPlanGraph({ book: bookId('b'), records: made })
    const removal = removeWithLinks(graph, target)
    const isNeeded = place.fields.length === 1 && place.fields[0]?.must === true
    expect([removal.alsoGone.includes(from), removal.unlinked.includes(from)]).toEqual([isNeeded, !isNeeded])
    const after = expectChanges(planData({ book: bookId('b'), type: 'plan', revision: 1, records: made, recordRevisions: {}, cited: [] }), removal.changes).graph
    expect(after.find(target.id)).toBeUndefined()
    expect(after.own.flatMap(linksOf).filter(({ to }) => to === target.id)).toEqual([])
    expect(after.find(from.id) === undefined).toBe(isNeeded)
  })

  test('WEB-5 a group keeps what it says beside the link', () => {
    const head = parseRecord({ kind: 'plan', id: 'plan-b', title: 'B', scope: 'country', start: '2026-10-01', end: '2027-09-30', approvals: [{ step: 'Draft', by: 'org-a', state: 'done' }, { step: 'Approval', by: 'org-b' }] })
    if (!head.ok) throw new Error('no plan')
    expect(withoutLinks(head.value, new Set([recordId('org-a')]))).toEqual({ stands: true, values: { approvals: [{ step: 'Draft', state: 'done' }, { step: 'Approval', by: 'org-b' }] } })
    expect(withoutLinks(head.value, new Set([recordId('org-c')]))).toEqual({ stands: true, values: {} })
  })
})
