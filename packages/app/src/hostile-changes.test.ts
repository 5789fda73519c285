import { changeRequestSchema } from '@throughline/contract'
import { fieldsOf, kindIds } from '@throughline/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anActivity, anAppWithPlan, anEdit, aWho, nepal, valueOf } from './testing/builders.ts'

const desk = aWho()
const kind = fc.constantFrom(...kindIds)
const fieldName = kind.chain((one) => fc.oneof(fc.constantFrom(...Object.keys(fieldsOf(one))), fc.string(), fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', 'kind', 'id')))
const value = fc.oneof(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom('<script>alert(1)</script>', '=HYPERLINK("x")', '../../etc/passwd', 'act-talks', '2026-10-20', ''))
const request = fc.record({
  changes: fc.array(fc.record({
    action: fc.constantFrom('add', 'edit', 'remove'), kind,
    id: fc.constantFrom('act-talks', 'act-visit', 'imo-border', 'plan-nepal', 'new-1', 'new-2'),
    fields: fc.array(fc.record({ field: fieldName, before: value, after: value }, { requiredKeys: ['field'] }), { maxLength: 4 }),
    basedOn: fc.integer({ min: 0, max: 3 }),
  }, { requiredKeys: ['action', 'kind', 'id', 'fields'] }), { minLength: 1, maxLength: 4 }),
})

describe('what anyone may send', () => {
  test('APP-2 any change is done or refused, never a fault, and what is refused leaves no trace', async () => {
    await fc.assert(fc.asyncProperty(request, async (sent) => {
      const parsed = changeRequestSchema.safeParse(sent)
      if (!parsed.success) return
      const { app } = await anAppWithPlan()
      const before = valueOf(await app.readPlan(desk, nepal))
      const outcome = await app.change(desk, nepal, parsed.data)
      const after = valueOf(await app.readPlan(desk, nepal))
      if (outcome.ok) expect(outcome.value.revision).toBe(after.revision)
      else expect(after).toEqual(before)
      const out = valueOf(await app.exportPlan(desk, nepal))
      expect(await app.previewImport(desk, nepal, 'plan', { name: out.fileName, bytes: out.bytes })).toMatchObject({ ok: true, value: { add: [], change: [] } })
    }), { numRuns: 150 })
  })

  test.each([[4, 'does not'], [5, 'nested deeper'], [200_000, 'nested deeper']])('APP-2 a value nested %i deep is refused: %s', async (depth, words) => {
    const { app } = await anAppWithPlan()
    let nested: unknown = 'x'
    for (let n = 0; n < depth; n += 1) nested = [nested]
    const outcome = await app.change(desk, nepal, { changes: [anEdit(anActivity(), 'title', nested)] })
    expect(outcome.ok ? '' : outcome.refusal.code).toBe('invalid')
    expect(!outcome.ok && outcome.refusal.message.includes('nested deeper')).toBe(words === 'nested deeper')
  })
})
