import type { TestId } from '@throughline/rules'

/** What each test asks of a need, in a word or two. */
export const testNames: Readonly<Record<TestId, string>> = {
  confidence: 'law read', 'in-force': 'in force', purpose: 'purpose', support: 'kind of support', recipient: 'recipient', geography: 'country', restriction: 'restriction', prohibition: 'what is forbidden', limit: 'limit',
  companion: 'companion', concurrence: 'agreement', vetting: 'vetting', notification: 'notice', money: 'money in time', sustainment: 'sustainment', 'cost-share': 'cost share',
}
export const testName = (test: TestId): string => testNames[test].charAt(0).toUpperCase() + testNames[test].slice(1)
