import { choice, count, dayField, flag, group, groups, line, lines, link, links, money, must, programs, prose } from '../field.ts'
import { defineKind } from '../kind.ts'
import { companions } from './companions.ts'

export const activity = defineKind({
  id: 'activity', one: 'activity', many: 'activities', prefix: 'act', titleField: 'title',
  help: 'Anything scheduled and paid for: an activity, event, operation or investment. State says input.',
  chapter: 'Lines of Activity', books: ['plan', 'theater'],
  fields: {
    title: must(line('Title', 'What happens.')),
    type: choice('Type', "The chapter's four words.", { activity: 'Activity', event: 'Event', operation: 'Operation', investment: 'Investment' }),
    category: line('Category', 'A finer word: engagement, training, delivery, notification.'),
    line: link('Line of activity', 'The line it is a step of.', ['line-of-activity'], 'activities in it'),
    objectives: links('Objectives', 'The objectives it serves.', ['objective'], 'activities that serve it'),
    phase: link('Phase', 'The phase it falls in.', ['phase'], 'activities in it'),
    start: dayField('Start', 'First day.'),
    end: dayField('End', 'Last day.'),
    actualStart: dayField('Began on', 'The day it really began.'),
    actualEnd: dayField('Ended on', 'The day it really ended.'),
    status: choice('Status', 'How far it is.', { idea: 'Idea', requested: 'Requested', approved: 'Approved', 'under-way': 'Under way', done: 'Done', cancelled: 'Cancelled' }),
    owner: link('Owner', 'The office that answers for it.', ['organization'], 'activities it owns'),
    recipients: links('Recipients', 'Partner units it is for.', ['recipient-unit'], 'activities it receives'),
    location: line('Place', 'Where.'),
    programs: programs('Programs', 'The programs (authorities) it would use.'),
    purposes: lines('Purposes', 'What the support is for, in the words of the law.'),
    supports: lines('Kinds of support', 'What is given: training, equipment, conference.'),
    isStaffStep: flag('Staff step', 'Vetting, notice, proposal and the like: it gives nothing to the partner itself.'),
    clearsRecipients: flag('Clears its recipients', 'A vetting step whose result lets its recipients receive support for a year.'),
    items: groups('Items', 'What is bought or handed over.', {
      item: must(line('Item', 'What it is.')),
      quantity: count('Quantity', 'How many.'),
      cost: money('Cost', 'What all of them cost together. Zero is a cost; unknown is left out.'),
    }),
    companions,
    construction: group('Construction', 'What is built. Left out: nothing is.', {
      cost: money('Project cost', 'What the whole project costs.'),
      title: line('Project', 'The name of the project.'),
      dd1391: line('DD Form 1391', 'Where the military construction project form is to be found. Left out while there is none.'),
      masterplan: line('Five-year plan', 'Where the plan of construction over five years is to be found. Left out while there is none.'),
    }),
    usParticipants: count('U.S. people', 'How many take part.'),
    partnerParticipants: count('Partner people', 'How many take part.'),
    otherParticipants: count('Other people', 'How many take part.'),
    students: count('Students', 'How many are trained.'),
    because: line('Because', 'Why it is held, to be read after the word "because".'),
    output: line('Output', 'What there is afterwards that was not there before.'),
    remarks: prose('Remarks', 'What fits nowhere else.'),
  },
})
