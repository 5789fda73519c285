import { choice, dayField, line, link, links, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const guidanceDocument = defineKind({
  id: 'guidance-document', one: 'guidance document', many: 'guidance documents', prefix: 'doc', titleField: 'title',
  help: 'A strategy or plan of a higher level, or of the partner, that this plan answers to.',
  chapter: 'Analysis of Higher Level Guidance', books: ['library', 'theater', 'plan'],
  stub: ['title', 'family', 'level', 'type', 'owner', 'from', 'to', 'status', 'parents', 'informs', 'supersedes'],
  fields: {
    title: must(line('Title', 'The document as it is cited.')),
    family: must(choice('Family', 'Which planning chain the document stands in.', {
      'whole-of-government': 'Whole of government', defense: 'Defense', 'state-usaid': 'State and USAID', partner: 'Partner',
    })),
    level: choice('Level', 'Its row in the side-by-side picture of the two chains.', {
      president: 'President', department: 'Department', chairman: 'Chairman or bureau', command: 'Command or region', country: 'Country',
    }),
    type: line('Type', 'Its short name, such as NDS, CCP or ICS.'),
    owner: line('Owner', 'The office that issues it.'),
    from: dayField('In force from', 'Unknown is left out.'),
    to: dayField('In force to', 'Unknown is left out.'),
    review: line('Review', 'How often it is reviewed.'),
    status: choice('Status', 'Whether it may still be rested on.', { 'in-force': 'In force', draft: 'Draft', superseded: 'Superseded' }),
    parents: links('Derived from', 'Documents it carries out.', ['guidance-document'], 'documents derived from it'),
    informs: links('Informs', 'Documents it feeds sideways, without commanding them.', ['guidance-document'], 'documents that inform it'),
    supersedes: link('Supersedes', 'The document it replaces.', ['guidance-document'], 'documents that supersede it'),
    text: prose('About', 'What it is, in our words.'),
    source: line('Source', 'Where it can be read.'),
  },
})
