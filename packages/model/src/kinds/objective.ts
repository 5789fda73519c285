import { choice, choices, count, dayField, line, link, links, must, programs, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

/** The eight elements of the strategy that section 1206 of the FY2022 NDAA asks of each covered command. */
export const section1206Elements = {
  'strategic-competition': 'Strategic competition',
  'interoperability-and-key-capabilities': 'Interoperability and key capabilities',
  'secure-own-territory': 'Partners secure their own territory',
  'institutions-and-rule-of-law': 'Institutions and rule of law',
  'counter-drugs-and-organized-crime': 'Drugs and organized crime',
  'objectives-and-priorities': 'Objectives and priorities',
  'authorities-and-institution-building': 'Authorities and institution building',
  'coordinated-with-state': 'Coordinated with State',
} as const

export const objective = defineKind({
  id: 'objective', one: 'objective', many: 'objectives', prefix: 'objective', titleField: 'title',
  help: 'A step on the way to an end state, stated so that anyone can tell whether it was reached (SMART).',
  chapter: 'Identify Intermediate Objectives/Focus Areas that Support Desired End States', books: ['plan', 'theater'],
  stub: ['title', 'level', 'rank', 'parents', 'endState', 'guidance', 'deadline', 'text'],
  fields: {
    title: must(line('Title', 'The objective in one line.')),
    level: must(choice('Level', 'For the theater, for the country, or a step on the way (intermediate military objective, IMO; State says outcome).', {
      'security-cooperation-objective': 'Security cooperation objective',
      'country-level-objective': 'Country-level objective',
      'intermediate-military-objective': 'Intermediate military objective',
    })),
    text: prose('Objective', 'In full: what is expected, by whom, with or for whom, by when.'),
    endState: link('End state', 'The end state it leads to.', ['end-state'], 'objectives that lead to it'),
    parents: links('Serves', 'Objectives of a higher level that it serves.', ['objective'], 'objectives that serve it'),
    guidance: links('Guidance', 'Statements it answers, in both chains.', ['guidance-statement'], 'objectives that answer it'),
    enables: links('Enables', 'Objectives that can only be reached after this one.', ['objective'], 'objectives that must come first'),
    rank: count('Rank', 'Its priority among objectives of its level; 1 is first.'),
    what: line('What is expected', 'Specific: the discrete result.'),
    byWhom: line('By whom', 'Specific: who does it.'),
    forOrWith: line('For or with whom', 'Specific: for whom, or together with whom.'),
    success: line('Success is', 'Measurable: how anyone can tell that it was reached.'),
    method: line('Method of measurement', 'Measurable: a regular, observable, objective method that can be kept up.'),
    programs: programs('Programs', 'Achievable: the programs that would carry it.'),
    resources: line('Resources', 'Achievable: people and money foreseen.'),
    politicalRisk: line('Political risk', 'Achievable: considered, and what it is.'),
    fiscalRisk: line('Fiscal risk', 'Achievable: considered, and what it is.'),
    why: line('Why it matters', 'Relevant: how it contributes to strategic goals.'),
    outcome: line('Partnership outcome', 'Relevant: the outcome it is after.'),
    deadline: dayField('Deadline', 'Time-bound: the day by which it is reached.'),
    lead: link('Lead', 'The office that answers for it.', ['organization'], 'objectives it leads'),
    section1206: choices('Section 1206 elements', 'Elements of the section 1206 strategy it serves.', section1206Elements),
  },
})
