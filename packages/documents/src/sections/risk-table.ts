import type { Rec } from '@throughline/model'
import { cell, columns, emphasis, named, row, strong, table } from '../block.ts'
import { choiceText, dayText, nameOf, titleFor, type Paper } from '../paper.ts'
import type { Block, Runs } from '../tree.ts'

const order = ['high', 'significant', 'moderate', 'low']

/** The risks of the plan, the highest first. (Chapter 19, Assess the Risks.) */
export function riskTable({ plan, on }: Paper): Block {
  const rank = (risk: Rec<'risk'>) => (risk.level === undefined ? order.length : order.indexOf(risk.level))
  const risks = plan.of('risk').toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
  return table({
    id: 'risks', caption: 'Risks, the highest first', isDense: true, alt: 'One risk a row: type, cause and effect, level before and after mitigation, what makes it smaller, owner and next review.',
    columns: columns(['Risk', 37], ['Type', 13], ['Level', 15], ['Made smaller by', 21], ['Owner, review', 14]),
    rows: risks.map((risk) => row([
      cell([strong(risk.title)], risk.cause === undefined ? undefined : [emphasis('Cause: '), { text: risk.cause }], risk.effect === undefined ? undefined : [emphasis('Effect: '), { text: risk.effect }]),
      choiceText(risk, 'type'),
      cell([strong(choiceText(risk, 'level'))], `${choiceText(risk, 'likelihood')}; ${choiceText(risk, 'consequence').toLowerCase()}`, risk.residual === undefined ? undefined : `Then: ${choiceText(risk, 'residual').toLowerCase()}`),
      (risk.mitigation?.length ?? 0) === 0 ? 'nothing recorded' : cell(...(risk.mitigation ?? []).map((id): Runs => [named(titleFor(plan, id), id)])),
      cell(nameOf(plan, risk.owner) ?? 'No owner', risk.reviewDate === undefined ? undefined : [{ text: dayText(risk.reviewDate) }, ...(risk.reviewDate < on ? [strong(' (overdue)')] : [])]),
    ], { record: risk.id })),
    notes: ['The scales of likelihood, consequence and level are the office’s own.'],
  })
}
