import { choice, count, dayField, flag, groups, line, link, links, money, must, program, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

/** How far a case is, in its order; `planned` and `cancelled` are ours. */
export const caseStates = {
  planned: 'Planned', 'letter-of-request': 'Letter of request', drafting: 'Drafting', offered: 'Offered', accepted: 'Accepted', implemented: 'Implemented', closed: 'Closed', cancelled: 'Cancelled',
} as const

export const caseRecord = defineKind({
  id: 'case', one: 'case', many: 'cases', prefix: 'case', titleField: 'title',
  help: 'One sale, grant, lease or transfer of defense articles and services, from the request to closure. Law looks at the whole of it, whatever number of activities it serves.',
  chapter: 'Security Cooperation Information Portal', books: ['plan', 'theater'],
  fields: {
    title: must(line('Title', 'What it brings, in a few words.')),
    type: must(choice('Type', 'By which way it is sold, given or lent. One that a grant of Foreign Military Financing (FMF) pays for is a foreign military sale.', {
      'foreign-military-sale': 'Foreign military sale', 'building-partner-capacity': 'Building partner capacity', 'direct-commercial-sale': 'Direct commercial sale',
      'excess-grant': 'Excess defense articles, grant', 'excess-sale': 'Excess defense articles, sale', lease: 'Lease', 'third-party-transfer': 'Third-party transfer',
    })),
    designator: line('Designator', 'Country, implementing agency and letters, such as XX-B-UAA. Left out while there is none.'),
    partner: link('Partner', 'The purchaser, or the partner that benefits. Left out: the partner of the plan.', ['partner'], 'cases for it'),
    program: program('Program', 'The program that pays, or under which it goes, by its catalogue id.'),
    state: choice('State', 'How far it is.', caseStates),
    activities: links('Serves', 'The activities it serves: request, offer, production, delivery.', ['activity'], 'cases that serve it'),
    solution: link('Solution', 'The solution of a gap it brings.', ['solution'], 'cases that bring it'),
    proposal: link('Proposal', 'The package it is ordered for.', ['proposal'], 'cases ordered for it'),
    agency: link('Implementing agency', 'Who prepares and runs it.', ['organization'], 'cases it runs'),
    covers: choice('Covers', 'Law tells construction apart from articles and services.', { 'articles-and-services': 'Articles and services', construction: 'Design and construction', both: 'Both' }),
    total: money('Total', 'What the whole case comes to. Left out: not known, which is not zero.'),
    majorDefenseEquipment: money('Of it major defense equipment', 'Of the total, what is major defense equipment. Zero: none. Left out: not known.'),
    construction: money('Of it construction', 'Of the total, what is design and construction services, where it covers both. Left out: not known.'),
    originalValue: money('Original acquisition value', 'What excess articles cost when they were bought. Left out: not known.'),
    currentValue: money('Current value', 'What excess articles are worth now.'),
    significantMilitaryEquipment: flag('Significant military equipment', 'Whether any of it is significant military equipment. Left out: not known.'),
    lines: groups('Case lines', 'The lines of the case in summary.', {
      what: must(line('Line', 'What the line covers.')),
      quantity: count('Quantity', 'How many.'),
      amount: money('Amount', 'What the line comes to. Left out: not known.'),
    }),
    requested: dayField('Letter of request', 'The day it was received, or is planned for.'),
    drafted: dayField('Drafting since', 'The day drafting of the offer began, or is planned for.'),
    offered: dayField('Offered', 'The day of the letter of offer, or of the transfer; or the day planned. Law is read as of this day.'),
    leaseEnds: dayField('Lease ends', 'The last day of a lease. Its length decides whether Congress is told of it at any amount. Left out: not known.'),
    offerExpires: dayField('Offer expires', 'The last day on which the offer can be accepted.'),
    accepted: dayField('Accepted', 'The day it was accepted, or is expected to be.'),
    implemented: dayField('Implemented', 'The day it was implemented, or is planned for.'),
    closed: dayField('Closed', 'The day it was closed.'),
    notice: link('Notice', 'The step that gives notice of it to Congress.', ['activity'], 'cases it gives notice of'),
    notified: dayField('Congress told on', 'The day of the notice, where it was given.'),
    noticeNumber: line('Notice number', 'The transmittal number of the notice.'),
    endUseMonitoring: line('End-use monitoring', 'Routine or enhanced, and for what.'),
    likelihood: count('Likelihood', 'How likely it is to come, in per cent.'),
    weaponsClass: choice('Class of weapons', 'For the forecast of sales.', { major: 'Major weapons or weapons-related', 'weapons-related': 'Weapons or weapons-related', other: 'Other' }),
    source: line('Source', 'Where these facts are from: letter, system, day.'),
    remarks: prose('Remarks', 'What fits nowhere else.'),
  },
})
