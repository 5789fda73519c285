import type { Place, Sketch } from '@throughline/contract'
import { countryByIso2, isMoneySource, recipientKinds } from '@throughline/catalog'
import { fiscalYear, findClassified, recordIdSchema, titleOf, usd, type PlanGraph } from '@throughline/model'
import { programKnownTo, type Need, type NeedMoney, type NeedUnit } from '@throughline/rules'
import { done, refuse, type Outcome } from './outcome.ts'
import { textsIn } from './text-of-values.ts'

/**
 * The need a sketch describes, read beside a plan: units by their ids there, the plan's country where the sketch names none.
 * Refused with every place that names what neither the plan nor the catalogue knows.
 */
export function sketchNeed(plan: PlanGraph, sketch: Sketch): Outcome<Need> {
  const classified = [...textsIn(sketch)].flatMap(({ path, text }) => (findClassified(text) === undefined ? [] : [path.join('.')]))
  if (classified.length > 0) {
    return refuse('classified', 'The sketch bears a classified marking. Throughline holds unclassified plans only.', { errors: classified.map((path) => ({ path, message: 'bears a classified marking' })) })
  }
  const bad: Place[] = []
  const units = (sketch.recipients ?? []).flatMap((word, at) => unitOf(plan, word) ?? wrong(bad, `recipients.${at}`, `names no recipient unit of the plan and no kind of recipient: ${recipientKinds.join(', ')}`))
  const money = (sketch.money ?? []).map(({ year, usd: amount, program }, at): NeedMoney => {
    if (program !== undefined && !isMoneySource(program) && programKnownTo(plan, program) === undefined) wrong(bad, `money.${at}.program`, 'is no program the catalogue knows: "throughline programs" lists them')
    return { ...(program !== undefined && { program }), ...(year !== undefined && { year: fiscalYear(year) }), ...(amount !== undefined && { usd: usd(amount) }) }
  })
  const country = countryOf(plan, sketch, bad)
  if (bad.length > 0) return refuse('invalid', `The sketch cannot be used: ${bad.slice(0, 3).map(({ path, message }) => `${path} ${message}`).join('; ')}.`, { errors: bad })
  const { title, purposes = [], support = [], start, end, construction, asks } = sketch
  return done({
    title, purposes, support, units, money, isStaffStep: false, programs: [...new Set(money.flatMap((line) => line.program ?? []))],
    ...(country !== undefined && { country }), ...(start !== undefined && { start }), ...(end !== undefined && { end }), ...(asks !== undefined && { asks }),
    ...(construction !== undefined && { construction: construction.usd === undefined ? {} : { usd: usd(construction.usd) } }),
  })
}

function wrong(bad: Place[], path: string, message: string): readonly [] {
  bad.push({ path, message })
  return []
}

const kinds: ReadonlySet<string> = new Set(recipientKinds)

function unitOf(plan: PlanGraph, word: string): NeedUnit | undefined {
  const id = recordIdSchema.safeParse(word)
  const record = id.success ? plan.get('recipient-unit', id.data) : undefined
  if (record !== undefined) return { id: record.id, name: titleOf(record), types: record.types ?? [], record }
  return kinds.has(word) ? { name: `a recipient of kind "${word.replaceAll('-', ' ')}"`, types: [word] } : undefined
}

/** The country named, else the plan's; one that is neither the plan's nor in the catalogue is refused. */
function countryOf(plan: PlanGraph, { country }: Sketch, bad: Place[]): string | undefined {
  const own = plan.get('partner', plan.head?.partner)?.code
  if (country !== undefined && country !== own && countryByIso2(country) === undefined) wrong(bad, 'country', 'is no country the catalogue knows: write its two letters of ISO 3166, for example NP')
  return country ?? own
}
