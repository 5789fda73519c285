import { choice, dayField, fiscalYearField, group, groups, line, link, links, must, program, prose } from '../field.ts'
import { defineKind } from '../kind.ts'
import { companions } from './companions.ts'

/** What a notice of a program under 10 U.S.C. 333(e) tells Congress, item by item, in our words. */
export const noticeItems = {
  'recipient-and-support': 'Who gets what, and what for',
  absorption: 'What they can take in and use',
  'cost-and-timeline': 'Cost, timeline, delivery',
  sustainment: 'Sustainment: how, cost, who pays',
  'past-assistance': 'Assistance of the last three years',
  'plan-elements': 'Plan and strategy it advances',
  'sustainment-beyond-five-years': 'Sustainment beyond five years',
  construction: 'Larger construction',
  'other-authorities': 'Other authorities for the same',
} as const

/** The four elements GAO looks for in a proposal (GAO-23-105842). */
export const proposalElements = {
  objectives: 'Objectives',
  'absorptive-capacity': 'Absorptive capacity',
  sustainment: 'Sustainment',
  'theory-of-change': 'Theory of change or results',
} as const

export const proposal = defineKind({
  id: 'proposal', one: 'proposal', many: 'proposals', prefix: 'proposal', titleField: 'title',
  help: 'A package of activities that is put forward to one program as a whole, with what the law asks to be told about it.',
  chapter: 'Requirements Coordination and Integration', books: ['plan', 'theater'],
  fields: {
    title: must(line('Title', 'The package in a few words.')),
    program: program('Program', 'The program it is put forward to, by its catalogue id.'),
    purpose: line('Purpose', 'What the support is for, in the words of the law.'),
    fiscalYear: fiscalYearField('Fiscal year', 'The year of its money.'),
    start: dayField('Program start', 'The day the program begins: notices and certifications come before it.'),
    mustEndBy: dayField('Must end by', 'The last day the money allows work on it.'),
    effort: link('Line of effort', 'The line of effort it serves.', ['line-of-effort'], 'proposals that serve it'),
    notice: link('Notice', 'The step that gives notice to Congress.', ['activity'], 'proposals it gives notice of'),
    concurrence: link('Concurrence', 'The step that obtains the concurrence of State.', ['activity'], 'proposals it obtains concurrence for'),
    activities: links('Activities', 'What the package is made of.', ['activity'], 'proposals it is part of'),
    companions,
    noticeItems: groups('Notice items', 'What the notice must tell (10 U.S.C. 333(e)): how far each item is answered, by what, and who owes the rest.', {
      item: must(choice('Item', 'Which of the nine.', noticeItems)),
      state: choice('State', 'How far it is answered. Left out: not yet looked at.', {
        answered: 'Answered', partly: 'Partly answered', open: 'Open', 'not-expected': 'Not expected',
      }),
      text: prose('Answer', 'What is answered, what is missing, or why no answer is expected.'),
      answeredBy: links('Answered by', 'Records that answer it.', [
        'activity', 'recipient-unit', 'partner', 'organization', 'objective', 'measure', 'milestone', 'line-of-effort', 'line-of-activity', 'contribution',
        'funding-line', 'guidance-document', 'guidance-statement', 'agreement', 'assumption', 'risk', 'section-text', 'source', 'assessment', 'assessment-entry', 'threat', 'role', 'condition', 'capability', 'gap', 'solution', 'external-resource', 'capacity',
      ], 'notice items it answers'),
      owedBy: link('Owed by', 'The office that owes what is missing.', ['organization'], 'notice items it owes'),
      due: dayField('Due', 'The day it is owed by.'),
    }),
    gao: group('Completeness', 'Four elements the Government Accountability Office looks for in a proposal, and where this plan holds each.', {
      objectives: links('Objectives', 'The objectives it is to reach.', ['objective'], 'proposals that aim at it'),
      absorptiveCapacity: links('Absorptive capacity', 'What shows how much the partner can take in.', ['activity', 'recipient-unit', 'capacity'], 'proposals whose absorption it shows'),
      sustainment: links('Sustainment', 'What keeps up the capability afterwards.', ['objective', 'activity'], 'proposals it sustains'),
      theoryOfChange: links('Theory of change or results', 'Why it should work, or how it will show.', ['line-of-effort', 'contribution', 'measure'], 'proposals it explains'),
      notExpected: groups('Not expected', 'Elements this proposal need not hold, each with its reason.', {
        element: must(choice('Element', 'Which of the four.', proposalElements)),
        because: must(line('Because', 'Why it is not expected here.')),
      }),
    }),
  },
})
