import { describe, expect, test } from 'vitest'
import { type Program, programById, programSteps, programStepsOrigin, programs, stepTemplates, stepsOf, templateOf, tightDays } from './index.ts'

const program = (id: string): Program => programById(id) ?? expect.fail(`no program ${id}`)
const idsOf = (id: string) => stepsOf(program(id)).map((step) => step.id)

describe('steps of programs', () => {
  test('CAT-60 every step has an owner, a source and how far it was read; a number nobody stated says that it is our default', () => {
    for (const { id, owner, source, lead, confidence } of programSteps.values()) {
      expect([id, owner !== '', source !== '']).toEqual([id, true, true])
      const isOurs = confidence === 'memory' || confidence === 'default'
      if (isOurs && (lead.sort === 'before' || lead.sort === 'after' || lead.sort === 'window')) expect([id, source]).toEqual([id, expect.stringMatching(/our default/i)])
    }
    expect(tightDays).toEqual({ days: 14, source: 'our default, editable', confidence: 'default' })
    expect(programStepsOrigin).toMatchObject({ asOf: '2026-11', licence: 'Apache-2.0' })
  })
  test('CAT-60 every step stands in a template, and what it waits for or is reckoned from is a step', () => {
    const used = new Set(stepTemplates.flatMap(({ steps }) => steps))
    for (const { id, waitsFor, lead } of programSteps.values()) {
      expect([id, used.has(id)]).toEqual([id, true])
      for (const other of waitsFor) expect(programSteps.has(other)).toBe(true)
      if ('of' in lead && lead.of !== 'start') for (const template of stepTemplates.filter(({ steps }) => steps.includes(id))) expect(template.steps).toContain(lead.of)
    }
  })
  test('CAT-60 no step waits for itself by any way, and only a window comes before a window', () => {
    const after = (id: string, seen: readonly string[]): void => {
      expect(seen).not.toContain(id)
      const step = programSteps.get(id)
      for (const other of step?.waitsFor ?? []) {
        if (step?.lead.sort === 'window') expect(programSteps.get(other)?.lead.sort).toBe('window')
        after(other, [...seen, id])
      }
    }
    for (const id of programSteps.keys()) after(id, [])
  })
  test('CAT-61 every program goes by one template; one that no template names goes by the general one', () => {
    for (const id of programs.keys()) expect(templateOf(id)).toBeDefined()
    expect(stepTemplates.filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual(['generic'])
    expect([templateOf('sec-333-build-capacity'), templateOf('fms-cash'), templateOf('imet'), templateOf('treasury-ota')].map((one) => one?.id)).toEqual(['package', 'case', 'funded-education', 'generic'])
  })
  test('CAT-62 a step of law is asked only of programs whose own file calls for it', () => {
    expect(idsOf('sec-333-build-capacity')).toEqual(['assessment', 'proposal', 'disclosure', 'state-concurrence', 'vetting', 'vetting-washington', 'certification', 'notice', 'memorandum-of-request', 'country-clearance'])
    expect(idsOf('hca-401')).not.toContain('vetting')
    expect(idsOf('treasury-ota')).not.toContain('notice')
    for (const one of programs.values()) {
      const ids = stepsOf(one).map((step) => step.id)
      if (one.notification?.trigger === 'each-activity' && one.notification.days !== null) expect([one.id, ids.some((id) => programSteps.get(id)?.lead.sort === 'program-notice')]).toEqual([one.id, true])
      else if (one.notification === undefined) expect(ids.some((id) => programSteps.get(id)?.lead.sort === 'program-notice')).toBe(false)
    }
  })
})
