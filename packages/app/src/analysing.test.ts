import { readFileSync } from 'node:fs'
import { jointList, rankGaps, roleTies, sharedInterests, packageOf, domainGrid, coverageOf } from '@throughline/analysis'
import { analysisSchema } from '@throughline/contract'
import { bookId, createPlanGraph, readPlanFile, tellProblem } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { aRecord, aWho, anAppWithPlan, nepal, valueOf } from './testing/builders.ts'

const read = readPlanFile(readFileSync(new URL('../../../examples/bandaria/bandaria.yaml', import.meta.url), 'utf8'))
if (!read.ok) throw new Error(read.problems.map(tellProblem).join('\n'))
const { book, records, cites } = read.file
const bandaria = createPlanGraph({ book: book.id, records, cited: cites })

describe('the analysis of Bandaria', () => {
  test('ANA-80 its gaps stand in the order of its authors', () => {
    expect(rankGaps(bandaria).map(({ gap }) => gap.id)).toEqual([
      'gap-joint-command', 'gap-night-surveillance', 'gap-land-interdiction', 'gap-sustainment', 'gap-lake-patrol', 'gap-lawful-handover', 'gap-flood-rescue', 'gap-engineer-deployment',
    ])
  })
  test.each([
    ['gap-joint-command', 'high', 'significant', 'low', 'very-high'], ['gap-night-surveillance', 'high', 'moderate', 'moderate', 'very-high'], ['gap-land-interdiction', 'high', 'significant', 'significant', 'high'],
    ['gap-sustainment', 'high', 'low', 'low', 'high'], ['gap-lake-patrol', 'significant', 'moderate', 'low', 'medium'], ['gap-lawful-handover', 'moderate', 'moderate', 'low', 'medium'],
    ['gap-flood-rescue', 'moderate', 'moderate', 'low', 'medium'], ['gap-engineer-deployment', 'low', 'low', 'low', 'low'],
  ])('ANA-70 ANA-80 %s is rated %s, %s and %s, its urgency %s', (id, operational, ofNotProviding, ofProviding, urgency) => {
    const found = rankGaps(bandaria).find(({ gap }) => gap.id === id)
    expect([found?.risk, found?.urgency, found?.unknown]).toEqual([{ operational, ofNotProviding, ofProviding }, urgency, []])
  })
  test('ANA-81 ANA-82 ANA-83 its gaps are worked through, what it buys is whole, its primary roles are tied', () => {
    for (const { id } of bandaria.of('gap')) expect([id, domainGrid(bandaria, id).workedBy]).toEqual([id, 'domains'])
    for (const { id } of bandaria.of('solution').filter(({ decision }) => decision === 'chosen')) expect([id, packageOf(bandaria, id).missing]).toEqual([id, []])
    expect(roleTies(bandaria).map(({ primary, missing }) => [primary.id, missing])).toEqual([['role-border-security', []], ['role-disaster-response', []], ['role-un-engineers', []]])
  })
  test('ANA-84 its sweet spot is border, disaster and joint command; the staging area is refused', () => {
    const shared = sharedInterests(bandaria)
    expect(shared.filter(({ isSweetSpot }) => isSweetSpot).map(({ interest }) => interest.id)).toEqual(['interest-border-security', 'interest-disaster-response', 'interest-joint-command'])
    expect(shared.filter(({ warns }) => warns !== undefined).map(({ interest }) => interest.id)).toEqual(['interest-staging-area'])
  })
  test('ANA-61 ANA-63 the primary roles are answered throughout, nothing is built for the role that is not wanted', () => {
    const states = new Map(coverageOf(bandaria).roles.map(({ role, steps }) => [String(role.id), new Set(steps.map(({ state }) => state))]))
    for (const id of ['role-border-security', 'role-disaster-response', 'role-un-engineers']) expect([id, states.get(id)]).toEqual([id, new Set(['answered'])])
    expect(states.get('role-no-cross-border-pursuit')?.has('open')).toBe(false)
  })
  test('ANA-85 each of its gaps has the service that plays its role', () => {
    expect(jointList(bandaria).filter(({ service }) => service === undefined)).toEqual([])
  })
})

describe('the use case', () => {
  test('APP-130 a plan is analysed in the shape of the contract; a book that is none is refused', async () => {
    const who = aWho()
    const { app } = await anAppWithPlan([aRecord({ kind: 'gap', id: 'gap-eyes', title: 'No eyes', operational: { likelihood: 'likely', consequence: 'major' } })])
    const answer = valueOf(await app.analyse(who, nepal))
    expect(analysisSchema.parse(answer)).toEqual(answer)
    expect([answer.gaps.map(({ id, risk }) => [id, risk.operational]), answer.open.some(({ step }) => step === 'roles')]).toEqual([[['gap-eyes', 'significant']], true])
    expect(await app.analyse(who, bookId('nowhere'))).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  })
})
