import { describe, expect, test } from 'vitest'
import { readSketch } from './reading-sketches.ts'
import { valueOf } from './testing/builders.ts'

describe('a sketch file', () => {
  const read = (text: string) => readSketch({ name: 'boats.yaml', bytes: new TextEncoder().encode(text) })
  const refused = (text: string) => {
    const outcome = read(text)
    return outcome.ok ? [] : [outcome.refusal.code, ...(outcome.refusal.errors ?? []).map(({ path, line, column, message }) => `${line}:${column} ${path} ${message}`)]
  }
  test('APP-106 YAML and JSON say the same', () => {
    expect(valueOf(read('# a sketch\ntitle: Boats\nsupport: [equipment]\nstart: 2027-10-01\n'))).toEqual(valueOf(read('{"title":"Boats","support":["equipment"],"start":"2027-10-01"}')))
  })
  test.each([
    ['unknown fields', 'title: B\nbudget: 1\nmoney:\n- {year: 2028, cents: 4}\n', ['unreadable', '2:1 budget is not known here', '4:16 money.0.cents is not known here']],
    ['a prototype key', 'title: B\n__proto__: {a: 1}\n', ['unreadable', '2:1 __proto__ is not known here']],
    ['a list', '- a\n', ['unreadable', '1:1  is no sketch: fields with values are expected, a title among them']],
    ['nothing', ' \n', ['unreadable', 'undefined:undefined  is empty: a sketch has at least a title']],
  ])('APP-106 %s: every bad field is named with line and column', (_, text, places) => {
    expect(refused(text)).toEqual(places)
  })
  test.each([
    ['broken YAML', 'unreadable', 'title: ['], ['aliases', 'unreadable', 'title: &a B\nsupport: [*a]\n'], ['a classified marking', 'classified', 'title: B\n# SECRET//NOFORN\n'],
    ['brackets without end', 'unreadable', '['.repeat(90_000)],
  ])('APP-106 a file with %s is refused as %s', (_, code, text) => {
    expect(refused(text)[0]).toBe(code)
  })
  test.each([[200_000, true], [200_001, false]])('APP-106 a file of %i bytes is read: %s', (size, isRead) => {
    expect(read(`title: B\n#${' '.repeat(size - 10)}`).ok).toBe(isRead)
  })
  test('APP-106 a file in another encoding is refused', () => {
    expect(readSketch({ name: 'b.yaml', bytes: new Uint8Array([0x74, 0xff, 0xfe]) })).toMatchObject({ refusal: { code: 'unsupported' } })
  })
})
