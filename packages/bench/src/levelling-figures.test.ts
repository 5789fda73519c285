import { jobOf, searchPlans, shortestPlan } from '@throughline/schedule'
import { describe, expect, test } from 'vitest'
import { inventedProject } from './levelling-figures.ts'
import { readSm } from './sm-file.ts'

const text = `jobs (incl. supersource/sink ):  4
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           4
   4        1          0
************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
------------------------
  1      1     0       0    0
  2      1     3       2    0
  3      1     4       1    5
  4      1     0       0    0
************
RESOURCEAVAILABILITIES:
  R 1  R 2
    2    7
`

describe('levelling measured', () => {
  test('BEN-9 a project of PSPLIB is read whole', () => {
    const { steps, links, supplies, needs } = readSm(text)
    expect(steps.map(({ length }) => length)).toEqual([0, 3, 4, 0])
    expect(links.map(({ from, to }) => `${from}-${to}`)).toEqual(['1-2', '1-3', '2-4', '3-4'])
    expect(supplies.map(({ amount }) => amount)).toEqual([2, 7])
    expect(needs.map(({ step, capacity, amount }) => [step, capacity, amount])).toEqual([['2', 'R0', 2], ['3', 'R0', 1], ['3', 'R1', 5]])
    const job = jobOf(steps, links, supplies, needs)
    expect(Array.from(searchPlans(job, shortestPlan(job), { seed: 1, budget: 100 })).at(-1)?.cost).toBe(7)
  })
  test('BEN-9 what is no such project is refused by its missing heading', () => {
    expect(() => readSm('jobs: 3')).toThrow('the heading REQUESTS/DURATIONS is missing')
  })
  test('BEN-9 the invented project is the same at every run', () => expect(inventedProject(20)).toEqual(inventedProject(20)))
})
