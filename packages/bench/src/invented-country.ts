import { addDays, day, fiscalYearOf } from '@throughline/model'
import { between, pick } from './random.ts'

type Data = Readonly<Record<string, unknown>>
type Random = () => number

const start = day('2026-10-01')
const programs = ['sec-333-build-capacity', 'imet', 'fmf-grant', 'state-partnership-341', 'incle-481'] as const
const purposes = ['counterterrorism', 'maritime-border-security', 'professional-education', 'rule-of-law'] as const
const supports = ['training', 'equipment', 'education', 'small-scale-construction', 'sustainment'] as const
const forces = ['military', 'border-security', 'law-enforcement', 'ministry-of-defense'] as const
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i)

function activitiesOf(at: (name: string) => string, random: Random): readonly Data[] {
  return upTo(200).flatMap((i): readonly Data[] => {
    const first = addDays(start, between(random, 0, 1_700))
    const last = addDays(first, pick(random, [2, 4, 11, 60]))
    const line = i % 12
    const fiscalYear = fiscalYearOf(first)
    const activity = {
      kind: 'activity', id: at(`act-${i}`), title: `Invented activity ${i}`, type: 'event', line: at(`line-${line}`), objectives: [at(`imo-${line}`)], phase: at(`phase-${i % 5}`), start: first, end: last,
      status: pick(random, ['idea', 'requested', 'approved']), owner: `org-${i % 12}`, recipients: [at(`unit-${i % 20}`)], programs: [pick(random, programs)],
      purposes: [purposes[i % purposes.length]], supports: [supports[i % supports.length]],
      because: 'the step after it needs it', output: 'Something there was not before',
    }
    const money = upTo(2).map((k) => ({
      kind: 'funding-line', id: at(`fund-${i}-${k}`), activity: activity.id, program: pick(random, programs), payer: `org-${(i + k) % 12}`, fiscalYear,
      likely: between(random, 10, 900) * 100_000, stage: pick(random, ['forecast', 'requested', 'approved']),
    }))
    const before = i >= 12 ? [{ kind: 'dependency', id: at(`dep-${i}`), predecessor: at(`act-${i - 12}`), successor: activity.id, type: 'finish-start', lagDays: 0 }] : []
    return [activity, ...money, ...before]
  })
}

function measuresOf(at: (name: string) => string, random: Random): readonly Data[] {
  return upTo(60).flatMap((i): readonly Data[] => [
    {
      kind: 'measure', id: at(`measure-${i}`), title: `Invented measure ${i}`, objective: at(`imo-${i % 12}`), type: i % 2 === 0 ? 'effectiveness' : 'performance', unit: 'units', direction: 'up',
      baseline: { value: 10, date: '2026-09-30', source: 'Invented' }, targets: [{ date: '2030-09-30', value: 90 }], source: 'Invented log',
    },
    ...upTo(16).map((k) => ({ kind: 'observation', id: at(`obs-${i}-${k}`), measure: at(`measure-${i}`), date: addDays(start, k * 30), value: between(random, 0, 100) })),
  ])
}

function endsAndWays(at: (name: string) => string, n: number): readonly Data[] {
  const objectives = upTo(12).map((i) => ({
    kind: 'objective', id: at(`imo-${i}`), title: `Invented objective ${i}`, level: 'intermediate-military-objective', endState: at(`end-${i % 2}`), guidance: [`ccp-${i % 10}`, `jrs-${i % 10}`], rank: i + 1,
    what: 'A result', byWhom: 'A unit', forOrWith: 'With an office', success: 'A test is passed', method: 'Yearly test', programs: ['imet'], resources: 'Planned', politicalRisk: 'Low', fiscalRisk: 'Low',
    why: 'It moves the end state', outcome: 'A partner that can', deadline: '2031-09-30', lead: `org-${i}`, ...(i > 0 ? { enables: [] } : { parents: [`theater-imo-${n % 12}`] }),
  }))
  return [
    { kind: 'plan', id: at('plan'), title: `Invented plan ${n}`, scope: 'country', partner: at('partner'), command: 'org-0', start, end: '2031-09-30', statusDate: '2026-11-20', guidance: ['nss', 'nds', 'jsp', 'ccp', 'jrs'] },
    { kind: 'partner', id: at('partner'), name: `Invented country ${n}`, type: 'country', code: 'XX', invented: true },
    ...upTo(2).map((i) => ({ kind: 'end-state', id: at(`end-${i}`), title: `Invented end state ${i}`, by: '2031-09-30', guidance: ['ccp-0', 'jrs-0'] })),
    ...objectives,
    ...upTo(3).map((i) => ({ kind: 'line-of-effort', id: at(`effort-${i}`), title: `Invented line of effort ${i}`, endState: at(`end-${i % 2}`), objectives: upTo(4).map((k) => at(`imo-${i * 4 + k}`)), lead: 'org-0', theoryOfChange: 'If, then, because' })),
    ...upTo(12).map((i) => ({ kind: 'line-of-activity', id: at(`line-${i}`), title: `Invented line ${i}`, effort: at(`effort-${Math.floor(i / 4)}`), objective: at(`imo-${i}`), order: i })),
    ...upTo(12).map((i) => ({ kind: 'contribution', id: at(`cont-${i}`), from: at(`line-${i}`), to: at(`imo-${i}`), if: 'they train', then: 'they can', because: 'skill was missing' })),
    ...upTo(5).map((i) => ({ kind: 'phase', id: at(`phase-${i}`), title: `Phase ${i}`, start: addDays(start, i * 365), end: addDays(start, i * 365 + 364) })),
  ]
}

/** The records of one invented country as plain data: some 2,000. */
export function inventedCountry(book: string, n: number, random: Random): readonly Data[] {
  const at = (name: string) => `${book}-${name}`
  return [
    ...endsAndWays(at, n),
    ...upTo(20).map((i) => ({ kind: 'recipient-unit', id: at(`unit-${i}`), name: `Invented unit ${i}`, types: [forces[i % forces.length]], ministry: `org-${i % 12}`, vettingStatus: 'current' })),
    ...upTo(12).map((i) => ({ kind: 'agreement', id: at(`agreement-${i}`), title: 'Agreed', subject: at(`imo-${i}`), party: 'partner', state: 'held' })),
    ...upTo(15).map((i) => ({ kind: 'assumption', id: at(`assumption-${i}`), text: `Invented assumption ${i}`, valid: 'yes', necessary: 'yes', status: 'holds', reviewDate: '2027-06-30', rests: [at(`imo-${i % 12}`)] })),
    ...upTo(24).map((i) => ({ kind: 'milestone', id: at(`milestone-${i}`), title: `Invented milestone ${i}`, date: addDays(start, i * 60), objective: at(`imo-${i % 12}`) })),
    ...activitiesOf(at, random),
    ...measuresOf(at, random),
  ]
}
