import { day } from '@throughline/model'
import { beforeAll, describe, expect, test } from 'vitest'
import { countrySection } from '../country-section.ts'
import { aPlan, bandaria } from '../testing/a-plan.ts'
import { unzip } from '../testing/unzip.ts'
import { writeDocx } from './write-docx.ts'

// A whole plan on a machine that is busy with everything else.
const wholePlanMs = 60_000

const on = day('2026-11-20')
const hostile = '<script>alert(1)</script> & "q" =1+1 {{x}} ]]>'
const tree = countrySection(bandaria(), { on, findings: [] })
let files: ReadonlyMap<string, string>
let xml = ''
const partsNamed = (start: string) => [...files].filter(([name]) => name.startsWith(`word/${start}`) && name.endsWith('.xml')).map(([, text]) => text)

beforeAll(async () => {
  files = unzip(await writeDocx(tree))
  xml = files.get('word/document.xml') ?? ''
}, wholePlanMs)

describe('the Word document', () => {
  test('DOC-20 the same plan and day give the same bytes', async () => {
    const plan = aPlan([{ kind: 'activity', id: 'act-a', title: 'Talks', start: '2027-01-11', end: '2027-01-13' }])
    const first = await writeDocx(countrySection(plan, { on, findings: [] }))
    expect(await writeDocx(countrySection(plan, { on, findings: [] }))).toEqual(first)
  })

  test('DOC-21 headings are real headings, numbered by the document', () => {
    for (const level of [1, 2, 3]) expect(xml).toContain(`<w:pStyle w:val="Heading${level}"/>`)
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>(?:(?!<\/w:pPr>).)*<w:numPr>/g)).toHaveLength(15)
  })

  test('DOC-22 every table has its title and description, repeats its header, and parts no row', () => {
    const tables = xml.split('<w:tbl>').slice(1).filter((one) => one.includes('<w:tblHeader'))
    expect(tables.length).toBeGreaterThan(50)
    expect(tables.filter((one) => !/<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]+"\/>/.test(one))).toEqual([])
    expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(xml.match(/<w:cantSplit\/>/g)?.length ?? 0)
  })

  test('DOC-22 the first row below a group keeps the next one with it, so that no table begins with a single row at the foot of a page', () => {
    const [, first = '', second = '', third = ''] = (xml.split('Objectives by level and rank').find((part) => part.includes('Objective</w:t>')) ?? '').split('<w:cantSplit/></w:trPr>')
    expect([first, second, third].map((row) => row.includes('<w:keepNext/>'))).toEqual([true, true, false])
    expect(first).toContain('Security cooperation objectives of the theater')
  })

  test('DOC-23 the matrix stands on landscape pages, as a picture with its description and as a table', () => {
    expect(xml).toContain('w:orient="landscape"')
    expect(xml).toMatch(/<wp:docPr[^>]*descr="Synchronization matrix by line of effort[^"]+184 activities/)
    expect(xml).toContain('asvg:svgBlip')
    const pictures = [...files.keys()].filter((name) => name.startsWith('word/media/'))
    expect(pictures.filter((name) => name.endsWith('.png')).length).toBeGreaterThanOrEqual(6)
    expect(pictures.filter((name) => name.endsWith('.svg'))).toHaveLength(pictures.length / 2)
  })

  test('DOC-24 captions are counted by fields and filled in', () => {
    expect(xml).toMatch(/<w:fldSimple w:instr="SEQ Table \\\* ARABIC"><w:r><w:t[^>]*>1<\/w:t>/)
    expect(xml).toMatch(/<w:fldSimple w:instr="SEQ Figure \\\* ARABIC"><w:r><w:t[^>]*>1<\/w:t>/)
  })

  test('DOC-25 the contents are a real field, filled in with pages, and nothing asks to be updated', () => {
    expect(xml).toContain('TOC \\h \\o')
    const pages = [...xml.matchAll(/PAGEREF (_Toc\d+) \\h"><w:r><w:t[^>]*>(\d+)<\/w:t>/g)].map(([, anchor, page]) => [anchor, Number(page)] as const)
    expect(pages.length).toBeGreaterThan(30)
    for (const [anchor] of pages) expect(xml).toContain(`<w:bookmarkStart w:name="${anchor}"`)
    expect(pages.map(([, page]) => page)).toEqual(pages.map(([, page]) => page).toSorted((a, b) => a - b))
    expect(xml).not.toMatch(/w:dirty="(true|1|on)"/)
    expect(files.get('word/settings.xml')).not.toContain('updateFields')
  })

  test('DOC-26 every page carries the marking above and below, and its number of all', () => {
    for (const part of [...partsNamed('header'), ...partsNamed('footer')]) expect(part).toContain('UNCLASSIFIED')
    for (const part of partsNamed('footer')) {
      expect(part).toMatch(/PAGE<.*NUMPAGES</)
      expect(part).toContain('Everything about Bandaria')
    }
  })

  test('DOC-27 the properties name title, language and the day of the plan', () => {
    const core = files.get('docProps/core.xml') ?? ''
    expect(core).toContain('<dc:title>Bandaria: country-specific security cooperation section, FY2027–FY2031</dc:title>')
    expect(core).toContain('<dc:language>en-US</dc:language>')
    expect(core.match(/2026-11-20T00:00:00Z/g)).toHaveLength(2)
  })

  test('DOC-28 whatever an author writes stays text', async () => {
    const plan = aPlan([
      { kind: 'activity', id: 'act-a', title: hostile, start: '2027-01-11', end: '2027-01-13', output: hostile },
      { kind: 'section-text', id: 'section-a', section: 'resources', text: hostile },
    ], { title: hostile, notice: hostile })
    const made = unzip(await writeDocx(countrySection(plan, { on, findings: [] })))
    for (const [name, text] of made) {
      if (!name.endsWith('.xml')) continue
      expect(text).not.toContain('<script')
      expect(text).not.toMatch(/&(?!(amp|lt|gt|quot|apos|#\d+);)/)
    }
    expect(made.get('word/document.xml')).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; ')
  })

  test('DOC-29 what XML cannot hold becomes a visible mark', async () => {
    const odd = countrySection(aPlan(), { on, findings: [] })
    const made = unzip(await writeDocx({ ...odd, title: 'A\u0000B\ud800C', cover: { ...odd.cover, title: 'A\u0000B\ud800C' } }))
    expect(made.get('word/document.xml')).toContain('A\ufffdB\ufffdC')
    expect(made.get('docProps/core.xml')).toContain('<dc:title>A\ufffdB\ufffdC</dc:title>')
  })
})
