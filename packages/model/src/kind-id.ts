/**
 * The kinds of record a plan is made of, in the order of the chapter.
 * A record's `kind` is one of these words; `kinds.ts` holds the declaration behind each.
 */
export const kindIds = [
  'plan',
  'guidance-document',
  'guidance-statement',
  'assumption',
  'risk',
  'end-state',
  'objective',
  'measure',
  'observation',
  'milestone',
  'line-of-effort',
  'line-of-activity',
  'contribution',
  'phase',
  'activity',
  'dependency',
  'funding-line',
  'proposal',
  'case',
  'law-answer',
  'organization',
  'partner',
  'recipient-unit',
  'local-program',
  'program-value',
  'agreement',
  'section-text',
  'comment',
  'waiver',
] as const

export type KindId = (typeof kindIds)[number]

/** True where the text names a kind. `isKindId('activity') // true` */
export const isKindId = (text: string): text is KindId => kindIds.some((id) => id === text)
