type Fields = Readonly<Record<string, unknown>>

const guidance: readonly Fields[] = [
  { kind: 'guidance-document', id: 'doc-nss', title: 'National Security Strategy', family: 'whole-of-government', status: 'in-force' },
  { kind: 'guidance-document', id: 'doc-ccp', title: 'Campaign plan', family: 'defense', status: 'in-force', parents: ['doc-nss'], from: '2026-10-01' },
  { kind: 'guidance-document', id: 'doc-ics', title: 'Integrated Country Strategy', family: 'state-usaid', status: 'in-force', parents: ['doc-nss'] },
  { kind: 'guidance-statement', id: 'nss-secure', document: 'doc-nss', text: 'Partners secure their own territory.' },
  { kind: 'guidance-statement', id: 'ccp-border', document: 'doc-ccp', text: 'Build a border force that holds its sectors.', parents: ['nss-secure'] },
  { kind: 'guidance-statement', id: 'ics-border', document: 'doc-ics', text: 'The border is kept under law.', parents: ['nss-secure'] },
]

const bothChains = ['ccp-border', 'ics-border']

const sound = {
  kind: 'objective', guidance: bothChains, byWhom: 'The Border Guard', forOrWith: 'With the country team',
  method: 'Monthly log, checked twice a year', programs: ['sec-333-build-capacity'], resources: 'Matrix of this plan',
  politicalRisk: 'Election in 2028', fiscalRisk: 'One year of money', why: 'First role wanted', outcome: 'A partner that secures its own border',
}

const ends: readonly Fields[] = [
  { kind: 'end-state', id: 'end-state-border', title: 'The partner secures its own border', guidance: bothChains },
  { ...sound, id: 'objective-border', title: 'Help the partner secure its border', level: 'country-level-objective', rank: 1,
    endState: 'end-state-border', what: 'Halve illicit crossings', success: '500 or fewer a month', deadline: '2031-09-30' },
  { ...sound, id: 'objective-command', title: 'One joint command', level: 'intermediate-military-objective', rank: 2,
    parents: ['objective-border'], what: 'From report to order in 30 minutes', success: '30 minutes over a quarter', deadline: '2028-12-31', enables: ['objective-sectors'] },
  { ...sound, id: 'objective-sectors', title: 'Eight sectors held', level: 'intermediate-military-objective', rank: 3,
    parents: ['objective-border'], what: 'Hold eight sectors for 90 days', success: 'Eight sectors for 90 days', deadline: '2030-03-31' },
]

const measure = (id: string, objective: string, type: string, date: string): Fields => ({
  kind: 'measure', id, objective, type, title: id, unit: 'number', baseline: { value: 0, date: '2026-06-30', source: 'Survey' },
  targets: [{ date, value: 10 }], source: 'Log', method: 'Count', frequency: 'quarterly',
})

const measures: readonly Fields[] = [
  measure('measure-crossings', 'objective-border', 'effectiveness', '2031-08-31'),
  measure('measure-report-to-order', 'objective-command', 'effectiveness', '2028-12-31'),
  measure('measure-watch-officers', 'objective-command', 'performance', '2028-06-30'),
  measure('measure-sectors', 'objective-sectors', 'effectiveness', '2030-03-31'),
]

const ways: readonly Fields[] = [
  { kind: 'line-of-effort', id: 'effort-border', title: 'Secure the border', significantInitiative: true, endState: 'end-state-border', lead: 'org-command',
    objectives: ['objective-command', 'objective-sectors'], theoryOfChange: 'If one center commands, then the sectors are held, because orders come in time.',
    sufficiency: 'yes', sufficiencyReason: 'Command and units together hold the border.', start: '2026-10-01', end: '2030-09-30' },
  { kind: 'line-of-activity', id: 'line-command', title: 'Joint command', effort: 'effort-border', objective: 'objective-command', start: '2026-10-01', end: '2028-12-31' },
  { kind: 'line-of-activity', id: 'line-units', title: 'Land units', effort: 'effort-border', objective: 'objective-sectors', start: '2027-10-01', end: '2030-03-31' },
  { kind: 'contribution', id: 'contribution-command', from: 'line-command', to: 'objective-command', then: 'orders come in time', assumptions: ['assumption-accord'] },
]

const activity = (id: string, title: string, line: string, objective: string, start: string, end: string, program: string, lawful: Fields): Fields => ({
  kind: 'activity', id, title, line, objectives: [objective], start, end, status: 'approved', owner: 'org-command', programs: [program], phase: 'phase-start',
  recipients: ['unit-border'], ...lawful,
})
const talking = { purposes: ['relationships'], supports: ['exchange'] }
/** What Section 333 gives, beside its two companions. */
const giving = (...supports: readonly string[]): Fields => ({
  purposes: ['maritime-border-security'], supports,
  companions: [{ kind: 'human-rights', activities: ['act-rights'] }, { kind: 'institutional-capacity', activities: ['act-institution'] }],
})
const money = (id: string, of: string, program: string, fiscalYear: number): Fields => ({
  kind: 'funding-line', id, activity: of, program, payer: 'org-command', fiscalYear, likely: 3_800_000,
})

const means: readonly Fields[] = [
  { kind: 'phase', id: 'phase-start', title: 'Start', start: '2026-10-01', end: '2031-09-30' },
  activity('act-talks', 'Staff talks', 'line-command', 'objective-command', '2027-02-01', '2027-02-03', 'state-partnership-341', talking),
  activity('act-center', 'Joint center opens', 'line-command', 'objective-command', '2027-06-01', '2028-05-31', 'sec-333-build-capacity', giving('services')),
  activity('act-delivery', 'Night devices delivered', 'line-units', 'objective-sectors', '2028-01-10', '2029-06-29', 'sec-333-build-capacity', giving('equipment')),
  activity('act-training', 'Night device training', 'line-units', 'objective-sectors', '2029-07-02', '2029-07-20', 'sec-333-build-capacity', giving('training')),
  activity('act-rights', 'Human rights seminar', 'line-command', 'objective-command', '2027-03-01', '2027-03-05', 'diils', { purposes: ['human-rights'], supports: ['training'] }),
  activity('act-institution', 'Institution work', 'line-command', 'objective-command', '2027-03-08', '2027-03-12', 'dicb-332b', { purposes: ['institutional-capacity'], supports: ['institutional-capacity-building'] }),
  money('fund-talks', 'act-talks', 'state-partnership-341', 2027),
  money('fund-center', 'act-center', 'sec-333-build-capacity', 2027),
  money('fund-delivery', 'act-delivery', 'sec-333-build-capacity', 2028),
  money('fund-training', 'act-training', 'sec-333-build-capacity', 2029),
  money('fund-rights', 'act-rights', 'diils', 2027),
  money('fund-institution', 'act-institution', 'dicb-332b', 2027),
  { kind: 'dependency', id: 'dependency-training', predecessor: 'act-delivery', successor: 'act-training', type: 'finish-start', lagDays: 0 },
]

const understanding: readonly Fields[] = [
  { kind: 'assumption', id: 'assumption-accord', text: 'The accord outlives the election.', valid: 'yes', validReason: 'All parties signed.',
    necessary: 'yes', necessaryReason: 'Nothing later can be planned without it.', status: 'holds', reviewDate: '2027-06-30', rests: ['objective-command', 'act-center'] },
  { kind: 'organization', id: 'org-command', name: 'Combatant command', side: 'us-defense' },
  { kind: 'partner', id: 'partner-land', name: 'Republic of Land', code: 'XL' },
  { kind: 'recipient-unit', id: 'unit-border', name: 'Border battalion', types: ['border-security', 'national-security-forces', 'ministry-of-defense'], vettingStatus: 'not-required' },
  { kind: 'agreement', id: 'agreement-border', title: 'Joint statement of two ministers', subject: 'effort-border', party: 'partner', state: 'held', date: '2026-10-22' },
  { kind: 'agreement', id: 'agreement-state', title: 'State agrees to the plan', subject: 'plan-small', party: 'state', state: 'held', date: '2026-10-22' },
]

/** The records of a small plan in which nothing is wrong as of 20 NOV 26. */
export const soundRecords: readonly Fields[] = [
  { kind: 'plan', id: 'plan-small', title: 'Small plan', scope: 'country', partner: 'partner-land', command: 'org-command',
    start: '2026-10-01', end: '2031-09-30', guidance: ['doc-nss', 'doc-ccp', 'doc-ics'] },
  ...guidance, ...ends, ...measures, ...ways, ...means, ...understanding,
]
