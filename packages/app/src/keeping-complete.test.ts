import type { RecordChangeRequest } from '@throughline/contract'
import { describe, expect, test } from 'vitest'
import { aChange, anAppWithPlan, anEdit, aRecord, aWho, id, nepal, valueOf } from './testing/builders.ts'

const desk = aWho()
const assessment = aRecord({ kind: 'assessment', id: 'assessment-swot', title: 'Spring look', framework: 'swot', state: 'complete', summary: 'Sound.' })
const openOne = aRecord({ kind: 'assessment', id: 'assessment-open', title: 'Autumn look', framework: 'swot', state: 'in-work' })
const entry = aRecord({ kind: 'assessment-entry', id: 'entry-school', assessment: 'assessment-swot', heading: 'strengths', text: 'A sound school.' })
const openEntry = aRecord({ kind: 'assessment-entry', id: 'entry-open', assessment: 'assessment-open', heading: 'strengths', text: 'A sound school still.' })
const risk = aRecord({ kind: 'risk', id: 'risk-school', title: 'The school closes' })

const aKeptPlan = () => anAppWithPlan([assessment, openOne, entry, openEntry])
const newEntry = (of: string) => aRecord({ kind: 'assessment-entry', id: 'entry-new', assessment: of, heading: 'threats', text: 'A flood.' })

describe('a complete assessment is kept', () => {
  const refused: readonly (readonly [what: string, changes: readonly RecordChangeRequest[], path: string])[] = [
    ['a finding', [anEdit(entry, 'text', 'A poor school.')], 'records.entry-school.text'],
    ['a rating', [anEdit(entry, 'rating', 'mixed')], 'records.entry-school.rating'],
    ['its sum', [anEdit(assessment, 'summary', 'Poor.')], 'records.assessment-swot.summary'],
    ['its state', [anEdit(assessment, 'state', 'in-work')], 'records.assessment-swot.state'],
    ['a new entry', [aChange(undefined, newEntry('assessment-swot'))], 'records.entry-new'],
    ['an entry taken out', [{ action: 'remove', kind: 'assessment-entry', id: id('entry-school'), fields: [] }], 'records.entry-school'],
    ['an entry moved out', [anEdit(entry, 'assessment', 'assessment-open')], 'records.entry-school.assessment'],
    ['an entry moved in', [anEdit(openEntry, 'assessment', 'assessment-swot')], 'records.entry-open.assessment'],
    ['the whole', [{ action: 'remove', kind: 'assessment-entry', id: id('entry-school'), fields: [] }, { action: 'remove', kind: 'assessment', id: id('assessment-swot'), fields: [] }], 'records.entry-school'],
  ]
  test.each(refused)('APP-13 %s of a complete assessment is refused, with its place and the way out', async (_what, changes, path) => {
    const { app } = await aKeptPlan()
    const outcome = await app.change(desk, nepal, { changes: [...changes] })
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'invalid', message: expect.stringContaining('Begin an assessment that follows it') } })
    expect(outcome.ok ? [] : outcome.refusal.errors?.[0]?.path).toBe(path)
    expect(valueOf(await app.readPlan(desk, nepal)).revision).toBe(1)
  })

  test('APP-13 what the plan made of an entry, and its marking, may change', async () => {
    const { app } = await aKeptPlan()
    valueOf(await app.change(desk, nepal, { changes: [aChange(undefined, risk), anEdit(entry, 'becomes', ['risk-school']), anEdit(entry, 'marking', { level: 'cui', category: 'OPSEC', controlledBy: 'J5' })] }))
    expect(valueOf(await app.readPlan(desk, nepal)).records.find((one) => one.id === 'entry-school')).toMatchObject({ becomes: ['risk-school'], text: 'A sound school.' })
  })

  test('APP-13 an assessment in work changes freely, and one may come complete with its entries', async () => {
    const { app } = await aKeptPlan()
    valueOf(await app.change(desk, nepal, { changes: [anEdit(openEntry, 'text', 'A better school.'), aChange(undefined, newEntry('assessment-open'))] }))
    const whole = aRecord({ kind: 'assessment', id: 'assessment-whole', title: 'Winter look', framework: 'swot', state: 'complete' })
    const its = aRecord({ kind: 'assessment-entry', id: 'entry-whole', assessment: 'assessment-whole', heading: 'threats', text: 'Snow.' })
    expect(valueOf(await app.change(desk, nepal, { changes: [aChange(undefined, whole), aChange(undefined, its)] })).revision).toBe(3)
  })

  test('APP-14 completing can be taken back, and the entries change again', async () => {
    const { app } = await aKeptPlan()
    valueOf(await app.change(desk, nepal, { changes: [anEdit(openOne, 'state', 'complete')] }))
    expect((await app.change(desk, nepal, { changes: [anEdit(openEntry, 'text', 'Other.')] })).ok).toBe(false)
    valueOf(await app.undo(desk, nepal))
    expect((await app.change(desk, nepal, { changes: [anEdit(openEntry, 'text', 'Other.')] })).ok).toBe(true)
  })

  test('APP-14 an earlier change of an entry is not taken back under an assessment that someone has completed since', async () => {
    const { app } = await aKeptPlan()
    valueOf(await app.change(desk, nepal, { changes: [anEdit(openEntry, 'text', 'Other.')] }))
    valueOf(await app.change(aWho({ actor: 'colleague' }), nepal, { changes: [anEdit(openOne, 'state', 'complete')] }))
    expect(await app.undo(desk, nepal)).toMatchObject({ ok: false, refusal: { code: 'invalid', errors: [{ path: 'records.entry-open.text' }] } })
  })
})
