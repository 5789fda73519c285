import type { Check } from '@throughline/model'
import { directs, servedStatements } from '../reading/guidance.ts'
import { threadMessages } from './messages.ts'

export const statementUnserved: Check = {
  id: 'thread/statement-unserved',
  severity: 'advice',
  title: 'Guidance that nothing answers',
  why: 'Each document the plan answers to asks for something. A statement that no objective and no end state answers, directly or through a statement below it that carries it out, is either a gap in the plan or none of its business; only the planner can say which.',
  severityBecause: 'No single country plan has to answer every sentence of national guidance; but leaving one out should be a choice.',
  source: { cite: 'Chapter 19, Analyze Higher-Level Guidance', says: 'Planners examine the objectives and tasks of higher plans for what they ask of security cooperation.' },
  spec: 'RUL-26',
  *find(plan, on) {
    const served = servedStatements(plan)
    const partner = plan.get('partner', plan.head?.partner)
    const asksReal = partner !== undefined && partner.invented !== true
    for (const document of plan.pick('guidance-document', plan.head?.guidance)) {
      if (!directs(plan, document, on)) continue
      for (const statement of plan.referring(document.id, 'guidance-statement', 'document')) {
        // Wording invented for teaching asks nothing of a country that exists.
        if (served.has(statement.id) || (asksReal && statement.notional === true)) continue
        yield { record: statement.id, also: [document.id], ...threadMessages['thread/statement-unserved'](statement, document) }
      }
    }
  },
}
