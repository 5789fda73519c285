import type { z } from 'zod'
import content from './data/program-steps.json' with { type: 'json' }
import { type DataOrigin, indexBy, readDataFile } from './data-file.ts'
import { type Program, isProgram } from './program.ts'
import { programStepsSchema } from './program-step-schema.ts'

const file = readDataFile('program-steps.json', programStepsSchema, content)

/**
 * A step that a program asks for before or after an activity, as data: who owes it, when at the latest, what it waits for, what in a plan
 * answers it, its source and how far that was read.
 */
export type ProgramStep = (typeof file)['steps'][number]
/** Steps of a family of programs, in their usual order. */
export type StepTemplate = (typeof file)['templates'][number]
export type StepConfidence = ProgramStep['confidence']

/** Where the steps come from and as of when. */
export const programStepsOrigin: DataOrigin = file

/** So many days left, or fewer, are tight: our default. */
export const tightDays: Readonly<z.output<typeof programStepsSchema>['tightDays']> = file.tightDays

/** Every step by id. `programSteps.get('vetting')?.confidence // 'memory'` */
export const programSteps: ReadonlyMap<string, ProgramStep> = indexBy('program-steps.json', file.steps, (step) => [step.id])

/** Every template of steps, in the order of the data file; the last is for programs none of the others names. */
export const stepTemplates: readonly StepTemplate[] = file.templates

const byProgram = indexBy('program-steps.json', file.templates, (template) => template.programs)
const generic = file.templates.find(({ isDefault }) => isDefault === true)

/** The template a program goes by. `templateOf('imet')?.id // 'funded-education'` */
export const templateOf = (program: string): StepTemplate | undefined => byProgram.get(program) ?? generic

const stepsOfTemplates: ReadonlyMap<string, readonly ProgramStep[]> = new Map(file.templates.map((template) => [template.id, template.steps.map(stepNamed)]))

function stepNamed(id: string): ProgramStep {
  const step = programSteps.get(id)
  if (step === undefined) throw new Error(`The catalogue file program-steps.json is broken: no step "${id}"`)
  return step
}

for (const id of byProgram.keys()) if (!isProgram(id)) throw new Error(`The catalogue file program-steps.json is broken: no program "${id}"`)

/**
 * The steps a program asks for, in order: those of its template that its own file calls for.
 * `stepsOf(program).map((step) => step.id) // ['assessment', 'proposal', …, 'notice', …]`
 */
export function stepsOf(program: Program): readonly ProgramStep[] {
  const template = templateOf(program.id)
  const steps = template === undefined ? [] : stepsOfTemplates.get(template.id) ?? []
  return steps.filter((step) => isCalledFor(step, program))
}

const isCalledFor = ({ needs, lead }: ProgramStep, program: Program): boolean =>
  (lead.sort !== 'program-notice' || typeof program.notification?.days === 'number') && (needs === undefined || calls[needs](program))

const asks = (program: Program, office: 'state' | 'embassy') =>
  program.concurrence.some(({ of, sort, always, confidence }) => of === office && sort === 'concurrence' && always && confidence !== 'memory')

/** What in a program's own file calls for a step. */
const calls: Readonly<Record<NonNullable<ProgramStep['needs']>, (program: Program) => boolean>> = {
  'vetting': ({ vetting }) => (vetting?.laws.length ?? 0) > 0,
  'companions': ({ companions }) => companions.some(({ due }) => due === 'before-start'),
  'assessment': ({ assessment }) => assessment !== undefined,
  'state-concurrence': (program) => asks(program, 'state'),
  'embassy-concurrence': (program) => asks(program, 'embassy'),
}
