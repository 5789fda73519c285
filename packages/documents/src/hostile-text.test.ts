import { createPlanGraph, day, fieldsOf, kindIds, runChecks, type AnyRecord, type FieldType, type PlanGraph } from '@throughline/model'
import { checks } from '@throughline/rules'
import exceljs from 'exceljs'
import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { countrySection } from './country-section.ts'
import { writeHtml } from './html/write-html.ts'
import { summaryPage } from './summary-page.ts'
import { harmlessText, hostileText, planOfEveryField } from './testing/hostile-plan.ts'
import { unzip } from './testing/unzip.ts'
import { writeActivitiesWorkbook, writeDocx } from './writers.ts'

const on = day('2027-03-01')
const wholeDocumentMs = 60_000

const graphOf = (write: (place: string) => string): PlanGraph => {
  const { book, records } = planOfEveryField(write)
  return createPlanGraph({ book: book.id, records })
}
const hostile = graphOf(hostileText)
const harmless = graphOf(harmlessText)
const options = (plan: PlanGraph) => ({ on, findings: runChecks(checks, plan, on) })

/** Every text a record holds, groups and lists included. */
const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
const textTypes: readonly FieldType[] = ['line', 'prose', 'lines', 'program', 'programs']
const placeOf = (text: string) => /"x?([a-z][\w.-]*)"/i.exec(text.replace('http://x.invalid', ''))?.[1] ?? ''
const written = hostile.own.flatMap(textsOf).filter((text) => text.includes('<script>'))

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", apos: "'" }
const decoded = (text: string) => text.replace(/&([a-z]+|#39);/g, (whole, name: string) => entities[name] ?? whole)

interface Marks { readonly names: ReadonlySet<string>; readonly rest: string; readonly words: string }

/** Elements and attributes of a text of marks, as a strict reader sees them, and what is left beside them. */
function marksOf(text: string): Marks {
  const names = new Set<string>()
  const values: string[] = []
  const rest = text.replace(/<(\/?)([A-Za-z!?][^\s/>]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*[/?]?>/g, (_, _close: string, element: string, attributes: string) => {
    names.add(element)
    for (const [, name, value] of attributes.matchAll(/([^\s=>"]+)(?:="([^"]*)")?/g)) {
      names.add(`${element} ${name ?? ''}`)
      if (value !== undefined) values.push(decoded(value))
    }
    return ''
  })
  return { names, rest, words: `${decoded(rest)}\n${values.join('\n')}` }
}

/** How many of the hostile texts stand in a text, whole. */
const standing = (words: string) => written.filter((text) => words.includes(text)).length

describe('text of an attacker in every field', () => {
  test('DOC-60 every kind, and every field of it, is in the plan this is tried on', () => {
    const missing = kindIds.flatMap((kind) => Object.entries(fieldsOf(kind)).flatMap(([name, { type }]) => {
      const records: readonly AnyRecord[] = hostile.of(kind)
      const values = records.flatMap((record) => Object.entries(record).flatMap(([one, value]): readonly unknown[] => (one === name ? [value] : [])))
      const isTaken = values.length > 0 && (!textTypes.includes(type) || values.flatMap(textsOf).every((text) => text.includes('<img src=x onerror=')))
      return isTaken ? [] : [`${kind}.${name}`]
    }))
    expect(missing).toEqual([])
    expect(new Set(written.map(placeOf)).size).toBe(written.length)
  })

  test.each([
    ['the country section', (plan: PlanGraph) => writeHtml(countrySection(plan, options(plan))), 200],
    ['the one-page summary', (plan: PlanGraph) => writeHtml(summaryPage(plan, options(plan))), 5],
  ])('DOC-61 %s as HTML holds it as text: no element, attribute or handler that harmless text would not make', (_, write, most) => {
    const page = marksOf(write(hostile))
    const expected = marksOf(write(harmless)).names
    expect(page.rest).not.toContain('<')
    expect([...page.names].filter((name) => !expected.has(name))).toEqual([])
    expect([...page.names].filter((name) => / on|script|iframe/i.test(name))).toEqual([])
    expect(standing(page.words)).toBeGreaterThan(most)
  }, wholeDocumentMs)

  test('DOC-62 the Word document holds it as text: whole parts, no element, field or outside link that harmless text would not make', async () => {
    const partsOf = async (plan: PlanGraph) => [...unzip(await writeDocx(countrySection(plan, options(plan))))].filter(([name]) => isMarks(name))
    const namesIn = (files: readonly (readonly [string, string])[]) => new Set(files.flatMap(([name, text]) => [...marksOf(text).names].map((one) => `${name.replace(/\d+/g, '')} ${one}`)))
    const parts = await partsOf(hostile)
    const expected = namesIn(await partsOf(harmless))
    expect([...namesIn(parts)].filter((name) => !expected.has(name))).toEqual([])
    expect(parts.filter(isTaken).map(([name]) => name)).toEqual([])
    const body = parts.find(([name]) => name === 'word/document.xml')?.[1] ?? ''
    expect(standing(marksOf(body.replaceAll(/<\/w:t><\/w:r><w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:t[^>]*>/g, '')).words)).toBeGreaterThan(200)
  }, wholeDocumentMs)

  test('DOC-63 the workbook holds it as text: no formula and no link, in any cell', async () => {
    const bytes = await writeActivitiesWorkbook(hostile, on)
    expect([...unzip(bytes)].filter(([name]) => isMarks(name)).filter(isTaken).map(([name]) => name)).toEqual([])
    const book = new exceljs.Workbook()
    await book.xlsx.load(new Uint8Array(bytes).buffer)
    const texts: string[] = []
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => {
      expect([exceljs.ValueType.Formula, exceljs.ValueType.Hyperlink]).not.toContain(cell.type)
      if (typeof cell.value === 'string') texts.push(cell.value)
    })))
    expect(standing(texts.join('\n'))).toBeGreaterThan(30)
  })
})

/** A formula, a link, a field that runs, a link to outside, an element of a web page. */
const born = /<f[ >/]|<hyperlink|TargetMode="External"|<w:instrText[^>]*>[^<]*(?:x\.invalid|onerror)|w:instr="[^"]*(?:x\.invalid|onerror)|<(?:img|script)\b/

/** True where a part is not whole, or something was born of a text. */
const isTaken = ([, text]: readonly [string, string]) => XMLValidator.validate(text) !== true || marksOf(text).rest.includes('<') || born.test(text)

const isMarks = (name: string) => /\.(?:xml|rels|svg)$/.test(name)
