import { choice, choices, dayField, flag, line, lines, link, links, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'
import { section1206Elements } from './objective.ts'

export const lineOfEffort = defineKind({
  id: 'line-of-effort', one: 'line of effort', many: 'lines of effort', prefix: 'effort', titleField: 'title',
  help: 'Linked objectives that lead, at once or one after the other, to an end state. A significant security cooperation initiative uses several tools over several years.',
  chapter: 'Significant Security Cooperation Initiatives and Lines of Effort', books: ['plan', 'theater'],
  fields: {
    title: must(line('Title', 'The line in a few words.')),
    significantInitiative: flag('Significant initiative', 'It is a significant security cooperation initiative.'),
    endState: link('End state', 'Where it leads.', ['end-state'], 'lines of effort that lead to it'),
    objectives: links('Objectives', 'Its objectives, in the order they are reached.', ['objective'], 'lines of effort that hold it'),
    lead: link('Lead', 'The office that leads it.', ['organization'], 'lines of effort it leads'),
    partners: links('With', 'Others who carry it.', ['organization'], 'lines of effort it helps carry'),
    problem: prose('Problem', 'What is wrong today, with numbers.'),
    theoryOfChange: prose('Theory of change', 'If we do this, that will change, because …; and what we assume.'),
    stopOrChange: lines('Stop or change if', 'What would make the office stop or change it.'),
    sufficiency: choice('Do the objectives suffice?', 'The recorded judgement that reaching the objectives reaches the end state.', { yes: 'Yes', partly: 'Partly', no: 'No' }),
    sufficiencyReason: prose('Why', 'The reason for that judgement.'),
    section1206: choices('Section 1206 elements', 'Elements of the section 1206 strategy it serves.', section1206Elements),
    start: dayField('Start', 'First day.'),
    end: dayField('End', 'Last day.'),
  },
})
