import { choice, dayField, groups, line, link, links, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'
import { answers } from './scales.ts'

export const assumption = defineKind({
  id: 'assumption', one: 'assumption', many: 'assumptions', prefix: 'assumption', titleField: 'text',
  help: 'A stand-in for something not known, without which planning could not go on. It must be valid and necessary, and is reviewed.',
  chapter: 'Identify Key Planning Assumptions', books: ['plan', 'theater'],
  fields: {
    text: must(prose('Assumption', 'What is taken to be true.')),
    valid: choice('Valid?', 'Is it logical and realistic?', answers),
    validReason: prose('Why valid', 'What makes it logical and realistic.'),
    necessary: choice('Necessary?', 'Is it impossible to go on planning without it?', answers),
    necessaryReason: prose('Why necessary', 'What could not be planned without it.'),
    status: choice('Status', 'Whether it still holds.', { holds: 'Holds', doubtful: 'Doubtful', broken: 'Broken', proven: 'Became fact' }),
    owner: link('Owner', 'The office that watches it.', ['organization'], 'assumptions it watches'),
    reviewDate: dayField('Next review', 'The day it must be looked at again.'),
    lastReviewed: dayField('Last reviewed', 'The day it was last looked at.'),
    rests: links('Rests on it', 'What falls, or must be planned again, if it breaks.',
      ['end-state', 'objective', 'line-of-effort', 'line-of-activity', 'contribution', 'activity', 'proposal', 'milestone', 'measure', 'risk', 'agreement', 'role', 'gap', 'solution'], 'assumptions it rests on'),
    ifBreaks: prose('If it breaks', 'What the office does then.'),
    history: groups('History', 'What earlier planners held, kept for those who follow.', {
      date: must(dayField('Date', 'When.')),
      text: must(line('What', 'What changed.')),
    }),
  },
})
