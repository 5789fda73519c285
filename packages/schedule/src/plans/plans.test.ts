import { readdirSync, readFileSync } from 'node:fs'
import { createPlanGraph, daySchema, readPlanFile, runChecks, tellProblem, type PlanGraph } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { scheduleChecks } from '../checks.ts'
import { conflictsOf } from '../dates/conflicts.ts'
import { criticalPaths } from '../dates/paths.ts'
import { scheduleOf } from '../dates/plan-schedule.ts'

const folder = new URL('.', import.meta.url)
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const names = readdirSync(folder).filter((name) => name.endsWith('.expected.yaml')).map((name) => name.replace('.expected.yaml', ''))

/** Days as early start, early finish, late start, late finish, total float, free float. */
const expected = z.strictObject({
  on: daySchema, activities: z.record(z.string(), z.tuple([daySchema, daySchema, daySchema, daySchema, z.int(), z.int()])),
  criticalPaths: z.array(z.array(z.string())), conflicts: z.array(z.string()), findings: z.array(z.string()),
})

function planOf(name: string): PlanGraph {
  const read = readPlanFile(textOf(`${name}.yaml`))
  if (!read.ok) throw new Error(read.problems.map(tellProblem).join('\n'))
  return createPlanGraph({ book: read.file.book.id, records: read.file.records, cited: read.file.cites })
}

describe('plans as tests', () => {
  test('SCH-97 there are some', () => expect(names.length).toBeGreaterThan(2))

  test.each(names)('SCH-97 %s gives the dates, floats, paths, contradictions and findings it states, none missing and none extra', (name) => {
    const said = expected.parse(parse(textOf(`${name}.expected.yaml`)))
    const plan = planOf(name)
    const schedule = scheduleOf(plan, { on: said.on })
    expect({
      on: said.on,
      activities: Object.fromEntries(schedule.activities.map((one) => [one.id, [one.earlyStart, one.earlyFinish, one.lateStart, one.lateFinish, one.totalFloatDays, one.freeFloatDays]])),
      criticalPaths: criticalPaths(schedule), conflicts: conflictsOf(schedule).map(({ sort, activity, days }) => [sort, activity, ...(days === undefined ? [] : [days])].join(' ')),
      findings: runChecks(scheduleChecks, plan, said.on).map(({ check, record }) => `${check} ${record}`).sort((a, b) => (a < b ? -1 : 1)),
    }).toEqual(said)
  })
})
