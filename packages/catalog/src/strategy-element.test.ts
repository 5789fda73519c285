import { expect, test } from 'vitest'
import { strategyElements } from './strategy-element.ts'

test('CAT-22 a security cooperation strategy has eight elements, in the order of the law', () => {
  expect([...strategyElements.keys()]).toEqual([
    'strategic-competition',
    'interoperability-and-key-capabilities',
    'secure-own-territory',
    'institutions-and-rule-of-law',
    'counter-drugs-and-organized-crime',
    'objectives-and-priorities',
    'authorities-and-institution-building',
    'coordinated-with-state',
  ])
})
