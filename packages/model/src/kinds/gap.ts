import { choice, count, dayField, group, groups, line, link, links, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'
import { domains } from './frameworks.ts'
import { consequences, likelihoods } from './scales.ts'

/** The chapter's cautions before one assesses, asked as questions (Assess the Current Capabilities and Identify “Gaps”). */
export const cautions = {
  'mirror-imaging': 'Is the standard the partner’s own, not ours?',
  cost: 'Is the assessment worth what it costs the program?',
  intrusion: 'How much inspection will the partner bear?',
  expectations: 'Does the partner know that not every gap will be filled?',
  other: 'What else is to be minded?',
} as const

/** What became of a gap: worked, or one of the two policy ways out (Recommend Solutions). */
export const gapOutcomes = {
  open: 'Open',
  'solved-by-activities': 'Solved by activities',
  'change-the-role': 'Change the role',
  'drop-the-role': 'Drop the role',
  'propose-a-program-change': 'Propose a change to a program',
  'solved-by-others': 'Solved by others',
  accepted: 'Accepted: the risk is borne',
} as const

const rated = (label: string, help: string) => group(label, help, {
  likelihood: choice('Likelihood', 'That harm follows.', likelihoods),
  consequence: choice('Consequence', 'How bad it would be.', consequences),
  reason: prose('Because', 'Why it is rated so.'),
})

export const gap = defineKind({
  id: 'gap', one: 'gap', many: 'gaps', prefix: 'gap', titleField: 'title',
  help: 'What lies between what the partner can do and what its role asks.',
  chapter: 'Assess the Current Capabilities and Identify “Gaps”', books: ['plan', 'theater'],
  stub: ['title', 'outcome'],
  fields: {
    title: must(line('Title', 'The gap in one line.')),
    capabilities: links('Capabilities', 'What is short.', ['capability'], 'gaps in it'),
    text: prose('Gap', 'What is missing, in numbers where there are any.'),
    operational: rated('Operational risk', 'To the strategy, if the gap stays.'),
    ofNotProviding: rated('Political risk of not providing', 'The fallout of leaving it.'),
    ofProviding: rated('Political risk of providing', 'The fallout of filling it, such as abuse by those we trained.'),
    urgency: group('Urgency', 'How pressing in time.', {
      rating: choice('Rating', 'How pressing.', { low: 'Low', medium: 'Medium', high: 'High', 'very-high': 'Very high' }),
      neededBy: dayField('Needed by', 'The day it must be closed.'),
      reason: prose('Because', 'Why then.'),
    }),
    service: link('Service', 'The partner’s service that owns it.', ['organization', 'recipient-unit'], 'gaps of it'),
    partnerPriority: count('Partner’s priority', 'The place the service itself gives it; 1 comes first.'),
    officeRank: count('Rank set by the office', 'Where the office ranks it otherwise than the weights do; say why in the note.'),
    officeRankBecause: line('Because', 'Why the office ranks it so.'),
    cautions: groups('Cautions', 'What was asked before assessing.', {
      question: must(choice('Question', 'Which caution.', cautions)),
      answer: must(line('Answer', 'What was decided.')),
    }),
    closedDomains: groups('Domains without a solution', 'Domains in which nothing is needed, and why.', {
      domain: must(choice('Domain', 'Which.', domains)),
      because: must(line('Because', 'Why nothing is needed there.')),
    }),
    outcome: choice('Outcome', 'What becomes of it.', gapOutcomes),
    outcomeBecause: prose('Because', 'Why, and who decided.'),
  },
})
