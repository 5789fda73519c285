import { gzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFileText } from './file-text.ts'
import { readXml } from './safe-xml.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const refusal = (bytes: Uint8Array, limit?: number) => {
  const reading = readFileText(bytes, 'f.tsv', limit)
  return reading.kind === 'refused' ? reading : undefined
}

describe('files', () => {
  test('EXC-1 gzip is told from the content, not from the name', () => {
    expect(readFileText(gzipSync(bytesOf('día\n')), 'plain.tsv')).toEqual({ kind: 'read', value: 'día\n' })
    expect(readFileText(bytesOf('día\n'), 'f.tsv.gz')).toEqual({ kind: 'read', value: 'día\n' })
  })

  test('EXC-1 gzip of two members is read whole', () => {
    const parts = [gzipSync(bytesOf('one\n')), gzipSync(bytesOf('two\n'))]
    const both = new Uint8Array(parts.flatMap((part) => [...part]))
    expect(readFileText(both, 'f.gz')).toEqual({ kind: 'read', value: 'one\ntwo\n' })
  })

  test('EXC-2 gzip cut short anywhere, or changed in its data, is refused', () => {
    const whole = gzipSync(bytesOf('a row of the report\n'.repeat(500)))
    for (let length = 2; length < whole.length; length += 7) expect(refusal(whole.subarray(0, length))?.kind).toBe('refused')
    expect(refusal(whole.subarray(0, whole.length - 8))?.code).toBe('truncated')
    expect(refusal(whole.map((byte, at) => (at === 40 ? byte ^ 0xff : byte)))?.kind).toBe('refused')
  })

  test('EXC-2 a changed byte that unpacks to the same length is refused by the check sum', () => {
    const stored = gzipSync(bytesOf('a row of the report\n'.repeat(20)), { level: 0 })
    expect(refusal(stored.map((byte, at) => (at === 100 ? byte ^ 1 : byte)))?.code).toBe('truncated')
  })

  test.each([[99, true], [100, true], [101, false]])('EXC-3 %i bytes against a limit of 100: read is %s', (size, isRead) => {
    const text = bytesOf('x'.repeat(size))
    expect(readFileText(text, 'f.tsv', 100).kind).toBe(isRead ? 'read' : 'refused')
    expect(readFileText(gzipSync(text), 'f.gz', 100).kind).toBe(isRead ? 'read' : 'refused')
  })

  test.each([[1_000, undefined], [1_001, 'wrong-format']])('EXC-3 gzip of %i members is refused as %s', (members, code) => {
    const one = gzipSync(bytesOf('x'))
    const many = new Uint8Array(one.length * (members + 1))
    for (let n = 0; n <= members; n += 1) many.set(one, n * one.length)
    expect(refusal(many)?.code).toBe(code)
  })

  test('EXC-3 a gzip bomb stops at the limit and is refused as too large', () => {
    expect(refusal(gzipSync(new Uint8Array(30_000_000)), 1_000_000)?.code).toBe('too-large')
  })

  test('EXC-4 a byte that is no UTF-8 is refused with its line and byte', () => {
    const bytes = new Uint8Array([...bytesOf('first\nsecond '), 0xe9, ...bytesOf(' end\n')])
    expect(refusal(bytes)).toMatchObject({ code: 'wrong-encoding', place: 'line 2, byte 14' })
    expect(refusal(bytes)?.message).toContain('Save it as UTF-8')
  })

  test('EXC-4 a byte order mark is dropped', () => {
    expect(readFileText(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), 'f.tsv')).toEqual({ kind: 'read', value: 'a' })
  })

  test.each([
    ['an empty file', new Uint8Array(), 'empty', 'nothing to read'],
    ['an empty gzip', gzipSync(new Uint8Array()), 'empty', 'nothing to read'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0]), 'wrong-encoding', 'UTF-16'],
    ['a zero byte', new Uint8Array([0x61, 0]), 'wrong-format', 'byte 2'],
  ])('EXC-5 %s is refused by its own sentence', (_what, bytes, code, words) => {
    expect(refusal(bytes)?.code).toBe(code)
    expect(refusal(bytes)?.message).toContain(words)
  })

  test('EXC-8 random bytes give a text or a refusal', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, asGzip) => {
      const given = asGzip ? new Uint8Array([0x1f, 0x8b, 8, 0, ...bytes]) : bytes
      expect(['read', 'refused']).toContain(readFileText(given, 'f').kind)
    }))
  })
})

describe('XML', () => {
  test('EXC-6 a document type declaration is refused with its line', () => {
    const bomb = '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x "yyyy">]>\n<a>&x;</a>'
    expect(readXml(bomb, 'f.xml')).toMatchObject({ kind: 'refused', code: 'unsafe', place: 'line 2' })
  })

  test('EXC-6 an encoding other than UTF-8 and a deep nesting are refused', () => {
    expect(readXml('<?xml version="1.0" encoding="ISO-8859-1"?><a/>', 'f.xml')).toMatchObject({ code: 'wrong-encoding' })
    expect(readXml('<a>'.repeat(5_000) + '</a>'.repeat(5_000), 'f.xml').kind).toBe('refused')
  })

  test('EXC-6 more tags than any report has are refused before they are read', () => {
    expect(readXml('<a><b/><b/></a>', 'f.xml', 4).kind).toBe('read')
    expect(readXml('<a><b/><b/></a>', 'f.xml', 3)).toMatchObject({ kind: 'refused', code: 'too-large' })
  })

  test('EXC-6 the five entities of XML and character numbers become text; others stay as written', () => {
    const reading = readXml('<a b="x &quot;y&quot;">A &amp; B &#233; &#xE9; &euro; &lt;i&gt;</a>', 'f.xml')
    expect(reading).toMatchObject({ kind: 'read', value: { text: 'A & B é é &euro; <i>' } })
    expect(reading.kind === 'read' && reading.value.attributes.get('b')).toBe('x "y"')
  })

  test('EXC-8 random markup gives an element or a refusal', () => {
    const pieces = fc.constantFrom('<a>', '</a>', '<__proto__>', '</__proto__>', '<a ', 'constructor="1"', '>', '/>', '&amp;', '&#999999999;', '<!--', '-->', '<![CDATA[', ']]>', 'text', '<?x ?>')
    fc.assert(fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      expect(['read', 'refused']).toContain(readXml(parts.join(''), 'f.xml').kind)
    }))
  })
})
