import { strategyCoverage, type ElementCoverage } from '@throughline/analysis'
import { titleOf } from '@throughline/model'
import { cell, columns, emphasis, heading, named, paragraph, row, table, when } from '../block.ts'
import { moneyText, titleFor, type Paper } from '../paper.ts'
import type { Block, Runs } from '../tree.ts'

/**
 * What covers the eight elements of the strategy that section 1206 of the FY2022 NDAA asks of the command: by element what carries it and what serves that, then by name what nothing serves.
 * Nothing where the plan tags no element at all.
 */
export function strategyElementBlocks({ plan }: Paper): readonly Block[] {
  const { elements, untagged, withoutActivity, bare } = strategyCoverage(plan)
  if (untagged.length === elements.length) return []
  return [
    heading(2, 'strategy-elements', 'Elements of the section 1206 strategy'),
    paragraph('Section 1206 of the FY2022 NDAA asks a security cooperation strategy of each covered command. Its eight elements, in our words, with what in this plan carries each as a tag and what serves that. One country plan need not serve all of them.'),
    table({
      id: 'strategy-elements', caption: 'Coverage of the eight elements', isDense: true, alt: 'One element a row, in the order of the law: the lines of effort and objectives that carry it, how many activities serve those, and their likely cost in thousands of dollars.',
      columns: columns(['Element', 31], ['Carried by', 45], ['>Activities', 12], ['>Likely, $K', 12]),
      rows: elements.map((one) => row([one.element.text, carriedBy(plan, one), one.state === 'untagged' ? 'none' : String(one.activities.length), one.state === 'untagged' ? '' : moneyText(one.money) || '0'])),
      notes: ['An activity may serve several elements, so the rows do not add up. A question mark stands for an amount that is not known.'],
    }),
    ...when(untagged.length > 0, paragraph([{ text: 'Nothing in this plan serves: ', strong: true }, { text: `${untagged.map(({ text }) => text).join('; ')}.` }])),
    ...when(withoutActivity.length > 0, paragraph([{ text: 'Carried, but nothing is done for it: ', strong: true }, { text: `${withoutActivity.map(({ text }) => text).join('; ')}.` }])),
    ...when(bare.length > 0, paragraph([{ text: 'Without an element: ', strong: true }, ...bare.map((one, at): Runs[number] => ({ text: `${at === 0 ? '' : '; '}${titleOf(one)}`, record: one.id })), { text: '.' }])),
  ]
}

function carriedBy(plan: Paper['plan'], { efforts, objectives, idle, state }: ElementCoverage) {
  if (state === 'untagged') return cell([emphasis('nothing')])
  return cell(...[...efforts, ...objectives].map(({ id, kind }): Runs => [named(titleFor(plan, id), id), ...(kind === 'line-of-effort' ? [emphasis(' (line of effort)')] : []), ...(idle.includes(id) ? [emphasis(': no activity serves it')] : [])]))
}
