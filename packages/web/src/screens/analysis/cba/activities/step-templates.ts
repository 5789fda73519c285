import type { Rec } from '@throughline/model'

/** A step an option usually takes, and about how long: our own rule of thumb, to be changed before it is added. */
export interface StepTemplate {
  readonly key: string
  /** "Order" in "Order: six patrol boats". */
  readonly verb: string
  readonly days: number
  readonly type: 'activity' | 'event' | 'investment'
  /** Work of the staff: it gives the partner nothing itself. */
  readonly isStaffStep?: true
  /** The step the money goes to first, and whose program has gates. */
  readonly isMain?: true
  /** Comes after the day the gap must be closed by. */
  readonly isAfter?: true
}

type Domain = NonNullable<Rec<'solution'>['domain']>

const prepare = (verb: string, days: number): StepTemplate => ({ key: 'prepare', verb, days, type: 'activity', isStaffStep: true })
const sustain: StepTemplate = { key: 'sustain', verb: 'Keep up', days: 365, type: 'activity', isAfter: true }

const byDomain: Readonly<Record<Domain, readonly StepTemplate[]>> = {
  doctrine: [prepare('Agree what is to be written', 60), { key: 'draft', verb: 'Draft together', days: 180, type: 'activity', isMain: true }, { key: 'publish', verb: 'Try out and publish', days: 60, type: 'event' }],
  organization: [prepare('Agree posts and tasking', 90), { key: 'stand-up', verb: 'Stand up', days: 180, type: 'activity', isMain: true }, { key: 'try', verb: 'Try out', days: 14, type: 'event' }],
  training: [prepare('Prepare and vet', 120), { key: 'train', verb: 'Train', days: 60, type: 'event', isMain: true }, { key: 'check', verb: 'Check what is done with it', days: 30, type: 'activity' }],
  materiel: [
    prepare('Prepare the request', 120), { key: 'order', verb: 'Order', days: 180, type: 'investment', isMain: true }, { key: 'deliver', verb: 'Deliver', days: 365, type: 'activity' },
    { key: 'train', verb: 'Train on', days: 60, type: 'event' }, sustain,
  ],
  'leadership-education': [prepare('Choose and prepare students', 120), { key: 'course', verb: 'Attend', days: 300, type: 'event', isMain: true }, { key: 'post', verb: 'Post the graduates', days: 30, type: 'activity' }],
  personnel: [prepare('Agree posts and careers', 90), { key: 'fill', verb: 'Fill the posts', days: 180, type: 'activity', isMain: true }, { key: 'count', verb: 'Count who stayed', days: 30, type: 'activity', isAfter: true }],
  facilities: [prepare('Survey and agree', 120), { key: 'build', verb: 'Build', days: 270, type: 'investment', isMain: true }, { key: 'hand-over', verb: 'Hand over', days: 30, type: 'event' }, sustain],
  policy: [prepare('Talk with those who decide', 60), { key: 'draft', verb: 'Draft', days: 120, type: 'activity', isMain: true }, { key: 'sign', verb: 'Sign and put in force', days: 30, type: 'event' }],
}
const ofNoDomain: readonly StepTemplate[] = [prepare('Prepare', 90), { key: 'carry-out', verb: 'Carry out', days: 180, type: 'activity', isMain: true }, { key: 'check', verb: 'Check', days: 30, type: 'activity' }]

/** The steps suited to where an option lies. `stepsOfDomain('materiel').map(({ key }) => key) // ['prepare', 'order', 'deliver', 'train', 'sustain']` */
export const stepsOfDomain = (domain: Domain | undefined): readonly StepTemplate[] => (domain === undefined ? ofNoDomain : byDomain[domain])
