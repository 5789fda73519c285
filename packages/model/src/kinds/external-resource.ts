import { choice, dayField, fiscalYearField, flag, line, link, links, money, must, prose } from '../field.ts'
import { defineKind } from '../kind.ts'

export const externalResource = defineKind({
  id: 'external-resource', one: 'resource planned or available', many: 'resources planned or available', prefix: 'resource', titleField: 'title',
  help: 'Money or effort already there or on its way, that this plan does not ask for: of the United States, the partner, another country or an organization.',
  chapter: 'Identify Resources Planned or Available', books: ['plan', 'theater'],
  fields: {
    title: must(line('Title', 'What it is, in one line.')),
    from: choice('From', 'Who gives it.', {
      'united-states': 'United States', partner: 'Partner', country: 'Another country', organization: 'International or regional organization', donor: 'Other donor',
    }),
    organization: link('Organization', 'The office that gives or manages it.', ['organization', 'partner'], 'resources it gives'),
    agency: line('Agency', 'As the source names it.'),
    account: line('Account', 'As the source names it.'),
    partner: link('For', 'The country or organization it is for.', ['partner'], 'resources for it'),
    fiscalYear: fiscalYearField('Fiscal year', 'The year of the money, where the source gives one.'),
    period: line('Period', 'Where it is no single fiscal year.'),
    amount: money('Amount', 'As the source states it. Unknown is left out.'),
    stage: choice('Stage', 'How far the money is. Stages are pictures of one stream at different points: they are never added together.', {
      requested: 'Requested', allocated: 'Initial allocation', appropriated: 'Appropriated or planned', pledged: 'Pledged', law: 'Set by the partner’s law',
      obligated: 'Obligated', disbursed: 'Disbursed', 'under-way': 'Under way', given: 'Given',
    }),
    cut: choice('Cut', 'How the source cuts its money. Cuts of one source are the same money seen another way: they are never added together.', {
      total: 'Total', account: 'By account', agency: 'By agency', sector: 'By sector', activity: 'By activity',
    }),
    sector: line('Sector', 'As the source names it.'),
    isWhole: flag('Whole activity', 'The amount is of a whole activity over several countries: it is shown and never counted for one.'),
    text: prose('About', 'What one must know, such as what not to plan twice.'),
    addresses: links('Addresses', 'Gaps or capabilities it already works on.', ['gap', 'capability'], 'others who address it'),
    bearsOn: links('Bears on', 'What in the plan it helps, or is in the way of.', ['objective', 'assumption', 'line-of-activity', 'activity', 'role'], 'resources that bear on it'),
    source: link('Source', 'Where the figure stands.', ['source'], 'resources it speaks of'),
    asOf: dayField('As of', 'The day the figure speaks of.'),
  },
})
