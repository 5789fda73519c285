import { documentOf } from '@throughline/analysis'
import type { Objective } from '@throughline/model'
import { cell, columns, named, row, table } from '../block.ts'
import { dayText, nameOf, programNames, type Paper } from '../paper.ts'
import type { Block, Run } from '../tree.ts'

const missing = 'not stated'

/** One objective against the five letters; what is not stated is said to be so. (Chapter 19, SMART objectives.) */
export function smartTable(paper: Paper, one: Objective): Block {
  const { plan } = paper
  const parents = plan.pick('objective', one.parents)
  const letters: readonly (readonly [string, readonly Item[]])[] = [
    ['Specific', [['What', one.what], ['By whom', one.byWhom], ['For or with', one.forOrWith]]],
    ['Measurable', [['Success is', one.success], ['Method', one.method]]],
    ['Achievable', [['Programs', one.programs && programNames(plan, one.programs)], ['Resources', one.resources], ['Political risk', one.politicalRisk], ['Fiscal risk', one.fiscalRisk]]],
    ['Relevant', [
      ['Why it matters', one.why], ['Outcome', one.outcome], ['Serves', listed(parents.map((parent) => named(parent.title, parent.id)))],
      ['Answers', listed(plan.pick('guidance-statement', one.guidance).map((statement) => named(sourceOf(paper, statement), statement.id)))],
    ]],
    ['Time-bound', [['Deadline', one.deadline && dayText(one.deadline)], ['Lead', nameOf(plan, one.lead)]]],
  ]
  return table({
    id: `smart-${one.id}`, caption: `SMART: ${one.title}`, alt: 'What makes the objective specific, measurable, achievable, relevant and time-bound, one letter a row.',
    columns: columns(['Letter', 14], ['What the plan says', 86]), isDense: true,
    rows: letters.map(([letter, items]) => row([letter, cell(items.flatMap(said))])),
  })
}

type Item = readonly [label: string, value: string | readonly Run[] | undefined]

/** Label and value, closed by a stop where the author set none. */
function said([label, value]: Item, at: number): readonly Run[] {
  const told = value === undefined || value.length === 0 ? [{ text: missing }] : typeof value === 'string' ? [{ text: value }] : value
  const isClosed = /[.!?]$/.test(told.at(-1)?.text ?? '')
  return [{ text: `${at === 0 ? '' : ' '}${label}: `, emphasis: true }, ...told, { text: isClosed ? '' : '.' }]
}

const listed = (parts: readonly Run[]): readonly Run[] =>
  parts.flatMap((part, i) => (i === 0 ? [part] : [{ text: '; ' }, part]))

function sourceOf({ plan }: Paper, statement: Parameters<typeof documentOf>[1]): string {
  const document = documentOf(plan, statement)
  const name = document?.type ?? document?.title ?? statement.document
  return statement.ref === undefined ? name : `${name} ${statement.ref}`
}
