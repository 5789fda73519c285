import { describe, expect, test } from 'vitest'
import { correctedMapping } from './import-call.ts'

describe('columns of an imported list', () => {
  test('WEB-407 what was corrected before wins over the guess, also what was left out', () => {
    const guess = { Event: 'title', Begin: 'start', Notes: 'remarks' }
    expect(correctedMapping(['Event', 'Begin', 'Notes', 'Wobble'], guess, { Notes: '', Wobble: 'remarks' })).toEqual({ Event: 'title', Begin: 'start', Wobble: 'remarks' })
  })

  test('WEB-407 nothing is corrected where the guess is what is remembered, or nothing is', () => {
    expect(correctedMapping(['Event'], { Event: 'title' }, { Event: 'title', Other: 'cost' })).toBeUndefined()
    expect(correctedMapping(['Event'], { Event: 'title' }, {})).toBeUndefined()
  })
})
