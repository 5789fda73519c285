import { quoted, type Check } from '@throughline/model'
import { chapter } from './reading.ts'

export const needWithoutPartner: Check = {
  id: 'theater/need-without-partner',
  severity: 'warning',
  title: 'Need of a contingency plan without a partner',
  why: 'A need of a contingency plan reaches a country section through the partner that must have the capability. Where none is named, every country could answer it and none has to: only the theater can say whose it is.',
  severityBecause: 'It may still be asked who could do it; until then no country plan can be held to it.',
  source: chapter('Analysis of Higher Level Guidance', 'What a contingency plan needs the partner to be able to do is part of the country section.'),
  spec: 'ANA-162',
  *find(plan) {
    const { head } = plan
    if (head === undefined || head.scope === 'country') return
    for (const need of plan.all('contingency-need')) {
      if (need.partner !== undefined) continue
      yield {
        record: need.id, field: 'partner',
        message: `${quoted(need)} is needed by ${need.plan}, and no partner is named that must have it.`,
        next: 'Name the partner, so that its country plan has to answer; where several could, ask them and name one.',
      }
    }
  },
}
