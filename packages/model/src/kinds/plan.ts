import { choice, choices, dayField, fiscalYearField, groups, line, lines, link, links, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const plan = defineKind({
  id: 'plan', one: 'plan', many: 'plans', prefix: 'plan', titleField: 'title',
  help: 'The head of one plan: for which country, command and years, and what guidance it answers to.',
  chapter: 'From CCMD Campaign Plans to Country Plans', books: ['plan', 'theater'],
  fields: {
    title: must(line('Title', 'The name on the cover.')),
    scope: must(choice('Scope', 'One country, a group of countries in one theater, or the theater as a whole.', {
      country: 'Country', 'sub-regional': 'Sub-regional', theater: 'Theater',
    })),
    partner: link('Partner', 'The country or international organization the plan is about.', ['partner'], 'plans about it'),
    command: link('Combatant command', 'The command whose campaign plan this section belongs to.', ['organization'], 'plans of this command'),
    start: must(dayField('Start', 'First day of the plan.')),
    end: must(dayField('End', 'Last day of the plan.')),
    statusDate: dayField('Status date', 'The day answers are as of. Left out: today.'),
    version: line('Version', 'As the office numbers it, for example "0.9, draft for staffing".'),
    guidance: links('Guidance', 'The documents this plan answers to, in both chains.', ['guidance-document'], 'plans that answer to it'),
    startsFrom: prose('Starts from', 'What moved the office to plan: a task, an objective, a gap already known.'),
    notice: prose('Notice', 'A sentence every page must carry, such as that a teaching plan is invented.'),
    approvals: groups('Approvals', 'The steps to approval, in order.', {
      step: must(line('Step', 'What is approved.')),
      by: link('By', 'The office that approves.', ['organization'], 'approvals it gives'),
      date: dayField('Date', 'Done on, or due.'),
      state: choice('State', 'Where the step stands. Done is for a step that asks for no assent, such as a draft.', {
        'not-started': 'Not started', 'in-staffing': 'In staffing', done: 'Done', concurred: 'Concurred', 'not-concurred': 'Did not concur',
        approved: 'Approved', returned: 'Returned',
      }),
      note: line('Note', 'What the state leaves out, for example "with two comments".'),
    }),
    coordination: groups('Coordination', 'Who was consulted, when and about what.', {
      with: link('With', 'The office consulted.', ['organization'], 'coordination with it'),
      date: dayField('Date', 'When.'),
      about: must(line('About', 'What was said or agreed.')),
    }),
    firstYear: fiscalYearField('First fiscal year of money', 'Where the money starts before the plan does.'),
    notWorked: choices('Sections not yet worked', 'Sections of the document that are open on purpose.', {
      'country-assessment': 'Country assessment', 'desired-roles': 'Desired roles', 'gaps-and-solutions': 'Gaps and solutions',
    }),
    acronyms: lines('Acronyms of this plan', 'One a line, "ACR: long name", for acronyms the shared list does not hold.'),
  },
})
