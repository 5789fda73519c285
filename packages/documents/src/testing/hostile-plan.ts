import { bookId, fieldsOf, kindIds, kindOf, parseRecord, type AnyRecord, type Field, type FieldType, type KindId, type PlanFile } from '@throughline/model'

/** What an attacker would write into a text field, with the place it stands in, so that it can be found again. */
export const hostileText = (place: string): string =>
  `=HYPERLINK("http://x.invalid","${place}")<img src=x onerror="globalThis.taken=1"><script>globalThis.taken=1</script>]]>&lt;&`

/** The same length and place, with nothing in it that a format could take for its own. */
export const harmlessText = (place: string): string => hostileText(place).replace(/[^\w. -]/g, 'o')

type Write = (place: string) => string

/** Kinds that name a plan once, or a section once. */
const onlyOne: readonly KindId[] = ['plan']
const firstDay = Date.UTC(2026, 9, 1)
const dayStep = 150 * 86_400_000

/** As many records of a kind as its longest list of choices has words, so that every choice is met. */
function countOf(kind: KindId): number {
  if (onlyOne.includes(kind)) return 1
  return Math.max(2, ...Object.values(fieldsOf(kind)).map((field) => (field.type === 'choice' ? (field.choices ?? []).length : 0)))
}

const idOf = (kind: KindId, n: number) => `${kindOf(kind).prefix}-${n + 1}`

/** The id of a target; a record links to later ones of its own kind only, so that no ring is closed. */
function targetOf(field: Field, kind: KindId, n: number, at: number): string | undefined {
  const targets = field.targets ?? []
  const target = targets[(n + at) % targets.length] ?? kind
  if (target !== kind) return idOf(target, (n + at) % countOf(target))
  if (n + 1 < countOf(kind)) return idOf(kind, n + 1)
  const other = targets.find((one) => one !== kind)
  return other === undefined ? undefined : idOf(other, at % countOf(other))
}

interface Place { readonly kind: KindId; readonly n: number; readonly path: string; readonly at: number }

function valueOf(field: Field, place: Place, write: Write): unknown {
  const { kind, n, path, at } = place
  const text = () => write(path)
  const texts = () => [write(path), write(`${path}.second`)]
  const target = () => targetOf(field, kind, n, at)
  const choice = () => field.choices?.[n % field.choices.length]?.value
  const group = () => valuesOf(field.fields ?? {}, place, write)
  const list = (value: unknown) => (value === undefined ? [] : [value])
  const byType: Readonly<Record<FieldType, () => unknown>> = {
    line: text, prose: text, program: text, lines: texts, programs: texts,
    day: () => new Date(firstDay + at * dayStep).toISOString().slice(0, 10),
    'fiscal-year': () => 2027, usd: () => 1_000_000, number: () => n + 1, count: () => n + 1, flag: () => n === 0,
    choice, choices: () => list(choice()), link: target, links: () => list(target()), group, groups: () => list(group()),
  }
  return byType[field.type]()
}

const valuesOf = (fields: Readonly<Record<string, Field>>, place: Omit<Place, 'at'>, write: Write): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, field], at) => {
    const value = valueOf(field, { ...place, path: `${place.path}.${name}`, at }, write)
    return value === undefined ? [] : [[name, value]]
  }))

/**
 * A plan of every declared kind with every field filled, text fields by `write`: made from the declarations alone, so
 * that a kind or field added tomorrow is in it.
 * `planOfEveryField(hostileText).records`
 */
export function planOfEveryField(write: Write): PlanFile {
  const records = kindIds.flatMap((kind) => Array.from({ length: countOf(kind) }, (_, n): AnyRecord => {
    const data = { kind, id: idOf(kind, n), ...valuesOf(fieldsOf(kind), { kind, n, path: `${kind}.${n + 1}` }, write) }
    const parsed = parseRecord(data)
    if (!parsed.ok) throw new Error(`A record of every field is none: ${JSON.stringify(data)} ${JSON.stringify(parsed.problems)}`)
    return parsed.value
  }))
  return { book: { id: bookId('hostile'), type: 'plan', title: write('book') }, records, cites: [] }
}
