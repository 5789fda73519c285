import { bookId, createPlanGraph, parseRecord, type AnyRecord, type PlanGraph } from '@throughline/model'

type Fields = Readonly<Record<string, unknown>>

/** Reads a record written in a test; a wrong one is a fault of the test. */
export function read(fields: Fields): AnyRecord {
  const parsed = parseRecord(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)))
  if (!parsed.ok) throw new Error(`A record of the test plan is none: ${JSON.stringify(fields)} ${JSON.stringify(parsed.problems)}`)
  return parsed.value
}

export const graphOf = (records: readonly Fields[]): PlanGraph => createPlanGraph({ book: bookId('small'), records: records.map(read) })

/** One event with a line to the top in both chains, its money, and what hangs on it. */
export const smallRecords: readonly Fields[] = [
  { kind: 'plan', id: 'plan-small', title: 'Bandaria', scope: 'country', partner: 'partner-bandaria', start: '2026-10-01', end: '2028-09-30', guidance: ['doc-ccp', 'doc-ics'] },
  { kind: 'partner', id: 'partner-bandaria', name: 'Republic of Bandaria', shortName: 'Bandaria', type: 'country' },
  { kind: 'organization', id: 'org-dod', name: 'Department of Defense', side: 'us-defense' },
  { kind: 'organization', id: 'org-moi', name: 'Ministry of Interior', side: 'partner' },
  { kind: 'guidance-document', id: 'doc-nss', title: 'National Security Strategy', family: 'whole-of-government', level: 'president', type: 'NSS' },
  { kind: 'guidance-document', id: 'doc-ccp', title: 'Campaign plan (notional)', family: 'defense', level: 'command', type: 'CCP', parents: ['doc-nss'] },
  { kind: 'guidance-document', id: 'doc-ics', title: 'Integrated Country Strategy', family: 'state-usaid', level: 'country', type: 'ICS', parents: ['doc-nss'] },
  { kind: 'guidance-statement', id: 'nss-1', document: 'doc-nss', ref: '1', type: 'goal', text: 'Partners secure their own territory.' },
  { kind: 'guidance-statement', id: 'ccp-1', document: 'doc-ccp', ref: '1', type: 'objective', text: 'Two partners control their borders.', parents: ['nss-1'] },
  { kind: 'guidance-statement', id: 'ics-1', document: 'doc-ics', ref: '1.1', type: 'objective', text: 'Bandaria controls its border.', parents: ['nss-1'] },
  { kind: 'end-state', id: 'end-border', title: 'Bandaria secures its own border', guidance: ['ccp-1', 'ics-1'] },
  { kind: 'objective', id: 'obj-plan', title: 'One border plan', level: 'intermediate-military-objective', rank: 1, endState: 'end-border', deadline: '2027-09-30', text: 'By 30 September 2027 three services have signed one plan.' },
  { kind: 'line-of-effort', id: 'effort-border', title: 'Secure the border', significantInitiative: true, endState: 'end-border', objectives: ['obj-plan'] },
  { kind: 'line-of-activity', id: 'line-plan', title: 'Agree the plan', effort: 'effort-border', objective: 'obj-plan', order: 1 },
  { kind: 'contribution', id: 'arrow-plan', from: 'line-plan', to: 'obj-plan', if: 'If staffs write it', then: 'ministers sign it', because: 'ministers sign what their own staffs have written', assumptions: ['assume-pay'] },
  { kind: 'activity', id: 'act-talks', title: 'Staff talks', type: 'event', line: 'line-plan', objectives: ['obj-plan'], start: '2026-11-03', end: '2026-11-05', status: 'approved', because: 'who pays is still open' },
  { kind: 'activity', id: 'act-draft', title: 'Draft the plan', type: 'activity', line: 'line-plan', objectives: ['obj-plan'], start: '2026-12-01', end: '2027-02-26', status: 'idea' },
  { kind: 'dependency', id: 'dep-draft', predecessor: 'act-talks', successor: 'act-draft', type: 'finish-start', lagDays: 0 },
  { kind: 'funding-line', id: 'fund-talks', activity: 'act-talks', program: 'tca', payer: 'org-dod', fiscalYear: 2027, likely: 3_800_000, stage: 'approved' },
  { kind: 'funding-line', id: 'fund-draft', activity: 'act-draft', program: 'partner-national-budget', payer: 'org-moi', fiscalYear: 2028, likely: 1_000_000, stage: 'forecast' },
  { kind: 'measure', id: 'measure-signed', title: 'Services that signed', objective: 'obj-plan', type: 'effectiveness', unit: 'services', baseline: { value: 0, date: '2026-10-01' }, targets: [{ date: '2027-10-01', value: 4 }] },
  { kind: 'observation', id: 'obs-1', measure: 'measure-signed', date: '2026-11-01', value: 1 },
  { kind: 'milestone', id: 'mile-signed', title: 'Plan signed', date: '2027-09-15', objective: 'obj-plan' },
  { kind: 'assumption', id: 'assume-pay', text: 'The ministry keeps patrol pay.', status: 'holds', reviewDate: '2026-11-11' },
  { kind: 'risk', id: 'risk-delay', title: 'Elections delay it', affects: ['obj-plan'], level: 'moderate' },
  { kind: 'agreement', id: 'agree-plan', title: 'Border plan', subject: 'obj-plan', party: 'partner', state: 'held' },
  { kind: 'comment', id: 'comment-talks', on: 'act-talks', text: 'Invite customs.' },
]

export interface PlanEdit {
  readonly put?: readonly Fields[]
  readonly remove?: readonly string[]
  readonly change?: Readonly<Record<string, Fields>>
}

/** The small plan with what the test changes in it. `smallPlan({ change: { 'act-talks': { because: undefined } } })` */
export const smallPlan = ({ put = [], remove = [], change = {} }: PlanEdit = {}): PlanGraph =>
  graphOf([...smallRecords.filter((r) => !remove.includes(String(r['id']))), ...put].map((r) => ({ ...r, ...change[String(r['id'])] })))
