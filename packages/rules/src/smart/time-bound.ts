import { formatDay } from '@throughline/model'
import { smartSource, type LetterRule } from './letter.ts'

const source = smartSource('Time-bound', 'It has a deadline or a reasonable time frame for completion.')

/** T: a deadline of its own; that of the end state above is not its own. */
export const timeBound: LetterRule = {
  letter: 'T', word: 'Time-bound',
  reasons: (_, { deadline }) => [
    { met: deadline !== undefined, text: deadline === undefined ? 'has no deadline' : `is due on ${formatDay(deadline)}`, field: 'deadline', source },
  ],
}
