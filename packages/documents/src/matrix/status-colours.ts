import type { BarStatus } from '@throughline/analysis'

/** How a status looks where a cell or a shape is filled: colours of the drawn matrix, with a letter, since colour alone is not read by all. */
export interface StatusLook {
  readonly word: string
  readonly letter: string
  /** Six hexadecimal digits. */
  readonly fill: string
  readonly ink: string
  readonly line: string
}

export const statusLooks: Readonly<Record<BarStatus, StatusLook>> = {
  done: { word: 'done', letter: 'D', fill: '8D9297', ink: '1C1D1F', line: '71767A' },
  'under-way': { word: 'under way', letter: 'U', fill: '4F97D1', ink: '1C1D1F', line: '005EA2' },
  approved: { word: 'approved', letter: 'A', fill: 'AACDEC', ink: '1C1D1F', line: '005EA2' },
  requested: { word: 'requested', letter: 'R', fill: 'E8F5FF', ink: '1C1D1F', line: '2378C3' },
  idea: { word: 'idea', letter: 'I', fill: 'FFFFFF', ink: '1C1D1F', line: '005EA2' },
  partner: { word: 'partner’s own', letter: 'P', fill: '9BD9D5', ink: '1C1D1F', line: '0F6460' },
  cancelled: { word: 'cancelled', letter: 'X', fill: 'DFE1E2', ink: '565C65', line: '71767A' },
}

export const legendOrder: readonly BarStatus[] = ['done', 'under-way', 'approved', 'requested', 'idea', 'partner', 'cancelled']
