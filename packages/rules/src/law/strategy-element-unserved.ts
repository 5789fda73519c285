import { strategyElements } from '@throughline/catalog'
import type { Check } from '@throughline/model'

export const strategyElementUnserved: Check = {
  id: 'law/strategy-element-unserved',
  severity: 'advice',
  title: 'Element of the section 1206 strategy that nothing serves',
  why: 'Each covered command has a security cooperation strategy with eight elements. Objectives and lines of effort are tagged with those they serve, so that one sees which element nothing serves. A country plan need not serve all; leaving one out should be a choice.',
  severityBecause: 'The strategy is the whole command\'s; one country plan may rightly leave an element to others.',
  source: { cite: 'FY2022 NDAA (P.L. 117-81) section 1206', says: 'The strategy of each covered command covers eight elements.' },
  spec: 'LAW-35',
  *find(plan) {
    const { head } = plan
    const served = new Set<string>([...plan.of('objective'), ...plan.of('line-of-effort')].flatMap((record) => record.section1206 ?? []))
    if (head === undefined || served.size === 0) return
    const unserved = [...strategyElements.values()].filter(({ id }) => !served.has(id))
    if (unserved.length === 0) return
    yield {
      record: head.id,
      message: `${unserved.length} of the ${strategyElements.size} elements of the section 1206 strategy ${unserved.length === 1 ? 'is' : 'are'} served by no objective or line of effort of this plan: ${unserved.map(({ text }) => text).join('; ')}.`,
      next: 'Tag what serves it, or let this stand with the reason why other plans carry it.',
    }
  },
}
