import ExcelJS from 'exceljs'
import { zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readActivityTable } from './activity-table.ts'
import { activityTargets, suggestMapping } from './column-mapping.ts'
import { readTableDay, readTableFiscalYear, readTableMoney, readTableSpan } from './table-cells.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const csv = (text: string) => readActivityTable(bytesOf(text), 'events.csv')

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** A workbook written by hand, so that it can hold what no spreadsheet program would write. */
function rawWorkbook(sheet: string, extra: Record<string, Uint8Array> = {}, workbookInner = ''): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return zipSync({
    '[Content_Types].xml': bytesOf('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': bytesOf(`<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>${workbookInner}</workbook>`),
    'xl/_rels/workbook.xml.rels': bytesOf(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    'xl/worksheets/sheet1.xml': bytesOf(`<worksheet xmlns="${main}">${sheet}</worksheet>`),
    ...extra,
  })
}
const inlineCell = (ref: string, text: string) => `<c r="${ref}" t="str"><v>${text}</v></c>`
const twoHeadings = `<sheetData><row r="1">${inlineCell('A1', 'Event')}${inlineCell('B1', 'Start')}</row></sheetData>`

describe('lists of activities', () => {
  test('EXC-30 cells of a workbook become text and nothing is run', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('FY27')
      sheet.addRow(['Event', 'Start', 'Cost', 'Status', 'Remarks', 'Place'])
      sheet.addRow([
        { richText: [{ text: 'Boat ' }, { text: 'training' }] }, new Date(Date.UTC(2026, 9, 20)), { formula: '1/10+2/10', result: 0.1 + 0.2 },
        true, { formula: 'HYPERLINK("http://x.invalid")', result: 'see there' }, { text: 'pier', hyperlink: 'http://x.invalid' },
      ])
      sheet.addRow(['=cmd|x', 46_315, { formula: 'A1/0', result: { error: '#DIV/0!' } }, null, { formula: 'B2+1' }])
    })
    const reading = await readActivityTable(bytes, 'events.xlsx')
    expect(reading).toMatchObject({
      kind: 'read',
      value: { rows: [
        { line: 2, cells: ['Boat training', '2026-10-20', '0.3', 'TRUE', 'see there', 'pier'] },
        { line: 3, cells: ['=cmd|x', '46315', '#DIV/0!'] },
      ] },
    })
  })

  test('EXC-30 a value merged down counts for every row, one merged across for its first column', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('S')
      sheet.addRows([['LOE', 'Event', 'Start'], ['Border', 'Talks', 'x'], ['', 'Patrol', 'y'], ['All year', '', '']])
      sheet.mergeCells('A2:A3')
      sheet.mergeCells('A4:C4')
    })
    expect(await readActivityTable(bytes, 'e.xlsx')).toMatchObject({
      value: { rows: [{ cells: ['Border', 'Talks', 'x'] }, { cells: ['Border', 'Patrol', 'y'] }, { cells: ['All year'] }] },
    })
  })

  test('EXC-30 a quoted CSV cell over two lines keeps the lines of the rows below right', async () => {
    expect(await csv('Event;Start\n"Staff\ntalks";20 OCT 26\nPatrol;x\n')).toMatchObject({
      kind: 'read', value: { rows: [{ line: 2, cells: ['Staff talks', '20 OCT 26'] }, { line: 4, cells: ['Patrol', 'x'] }] },
    })
  })

  test('EXC-31 headings are found below a title, on the sheet that has most of them', async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet('Read me').addRow(['Kept by the desk', 'ask there'])
      book.addWorksheet('Events').addRows([['FY27 events of the desk', 'as of today'], [], ['Event', 'Begin', 'End'], ['Talks', '20 OCT 26', '']])
    })
    expect(await readActivityTable(bytes, 'e.xlsx')).toMatchObject({
      value: { sheet: 'Events', sheets: ['Read me', 'Events'], headerLine: 3, headers: ['Event', 'Begin', 'End'], rows: [{ line: 4 }] },
    })
    expect(await readActivityTable(bytes, 'e.xlsx', { sheet: 'Read me' })).toMatchObject({ value: { sheet: 'Read me', headerLine: 1 } })
    expect(await readActivityTable(bytes, 'e.xlsx', { sheet: 'Events', headerLine: 1 })).toMatchObject({ value: { headerLine: 1 } })
    expect(await readActivityTable(bytes, 'e.xlsx', { sheet: 'Nowhere' })).toMatchObject({ kind: 'refused' })
  })

  test('EXC-36 an old .xls, a zip that is no workbook and an empty list are refused by name', async () => {
    expect(await readActivityTable(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'old.xls')).toMatchObject({ code: 'wrong-format' })
    expect(await readActivityTable(zipSync({ 'word/document.xml': bytesOf('<a/>') }), 'plan.docx')).toMatchObject({ code: 'not-recognized' })
    expect(await csv('\n\n,,\n')).toMatchObject({ code: 'empty' })
    expect(await csv('Event,Start\n"open,1\nTalks,2\n')).toMatchObject({ code: 'wrong-format', kind: 'refused' })
  })

  test('EXC-7 a classified banner in a cell refuses the list with its sheet and line', async () => {
    expect(await csv('Event,Start\nTalks,x\nSECRET,y\n')).toMatchObject({ code: 'classified', place: 'line 3' })
  })

  test('EXC-8 random text and a workbook cut short give a list or a refusal', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ maxLength: 200 }), async (text) => {
      expect(['read', 'refused']).toContain((await csv(text)).kind)
    }))
    const whole = await workbook((book) => book.addWorksheet('S').addRows([['Event', 'Start'], ['Talks', 1]]))
    await fc.assert(fc.asyncProperty(fc.integer({ min: 2, max: whole.length - 1 }), fc.nat(whole.length - 1), async (length, at) => {
      const changed = whole.map((byte, index) => (index === at ? byte ^ 0x55 : byte))
      expect((await readActivityTable(whole.subarray(0, length), 'e.xlsx')).kind).toBe('refused')
      expect(['read', 'refused']).toContain((await readActivityTable(changed, 'e.xlsx')).kind)
    }), { numRuns: 30 })
  })
})

describe('hostile workbooks', () => {
  test('EXC-35 a part that unpacks past the limit is refused before it is unpacked', async () => {
    const bomb = rawWorkbook(twoHeadings, { 'xl/sharedStrings.xml': new Uint8Array(60 * 1_048_576) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await readActivityTable(bomb, 'e.xlsx')).toMatchObject({ code: 'too-large' })
  })

  test('EXC-35 a part that says it is small and is not is refused as soon as it goes on', async () => {
    const bytes = rawWorkbook('x'.repeat(40_000_000))
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let changed = 0
    for (let at = 0; at < bytes.length - 46; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000) {
        view.setUint32(at + 24, 1_000, true)
        changed += 1
      }
    }
    expect(changed).toBe(1)
    expect(await readActivityTable(bytes, 'events.xlsx')).toMatchObject({ kind: 'refused', code: 'too-large' })
  })

  test('EXC-35 a huge part the table does not need is never unpacked', async () => {
    expect(await readActivityTable(rawWorkbook(twoHeadings, { 'xl/media/a.png': new Uint8Array(60 * 1_048_576) }), 'e.xlsx')).toMatchObject({ kind: 'read' })
  })

  test('EXC-35 named ranges and merged areas over billions of cells do not hang the reader', async () => {
    const names = "<definedNames><definedName name=\"all\">'S'!$A$1:$XFD$1048576</definedName></definedNames>"
    const sheet = `${twoHeadings}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`
    expect(await readActivityTable(rawWorkbook(sheet, {}, names), 'e.xlsx')).toMatchObject({ kind: 'read', value: { headers: ['Event', 'Start'] } })
  })

  test('EXC-35 a document type in a part is refused', async () => {
    const doctype = bytesOf('<!DOCTYPE sst [<!ENTITY a "b">]><sst>&a;</sst>')
    expect(await readActivityTable(rawWorkbook(twoHeadings, { 'xl/sharedStrings.xml': doctype }), 'e.xlsx')).toMatchObject({ code: 'unsafe' })
  })

  test('EXC-35 a cell far to the right is refused, not filled up with empty ones', async () => {
    const sheet = `<sheetData><row r="1">${inlineCell('A1', 'Event')}${inlineCell('XFD1', 'Start')}</row></sheetData>`
    expect(await readActivityTable(rawWorkbook(sheet), 'e.xlsx')).toMatchObject({ code: 'too-large' })
  })
})

describe('hostile lists of text', () => {
  const head = 'Event,Start\n'
  const wide = (columns: number) => `${head}Talks${','.repeat(columns - 1)}\n`
  test.each([
    ['EXC-38 a row of 299 columns is read', wide(299), 'read', ''],
    ['EXC-38 a row of 300 columns is read', wide(300), 'read', ''],
    ['EXC-38 a row of 301 columns is refused with its line', wide(301), 'too-large', '301 columns on line 2'],
    ['EXC-38 a row of a million and one characters is refused', `${head}${'x'.repeat(1_000_001)},y\n`, 'too-large', 'from line 2 on'],
    ['EXC-38 a quotation mark never closed is refused where it was opened', `${head}Talks,x\n"${'a,b\n'.repeat(400_000)}`, 'too-large', 'from line 3 on'],
    ['EXC-38 a line of 30 MB of tabs is refused before it is split', `Event\tStart\nTalks\tx\n${'\t'.repeat(30_000_000)}`, 'too-large', '16,384 columns on line 3'],
    ['EXC-38 more than a million and a half cells are refused, empty ones too', `${head}${`${','.repeat(299)}\n`.repeat(5_001)}`, 'too-large', '1,500,000 cells'],
    ['EXC-38 millions of lines are refused before they are split', head + 'a\n'.repeat(15_000_000), 'too-large', '50,000 rows'],
    ['EXC-38 more than 50,000 rows are refused', head + 'Talks,x\n'.repeat(50_001), 'too-large', '50,000 rows'],
  ])('%s', async (_, text, answer, words) => {
    const reading = await csv(text)
    expect(reading.kind === 'read' ? 'read' : reading.code).toBe(answer)
    expect(reading.kind === 'read' ? '' : reading.message).toContain(words)
  })
})

describe('columns', () => {
  test('EXC-32 the headings desk officers use are mapped, each part to one column', () => {
    const headers = ['#', 'Activity Title', 'LOE / LOA', 'IMO', 'Start Date', 'End Date', 'FY', 'Program/Authority', 'Cost ($K)', 'OPR', 'Location', 'Status', 'Remarks', 'Colour']
    expect(suggestMapping(headers, activityTargets)).toEqual({
      columns: { key: 0, title: 1, line: 2, objective: 3, start: 4, end: 5, fiscalYear: 6, program: 7, cost: 8, owner: 9, location: 10, status: 11, remarks: 12 },
      isInThousands: true,
      unused: [{ column: 13, header: 'Colour' }],
    })
  })

  test.each([
    ['Event', 'title'], ['Begin', 'start'], ['Finish', 'end'], ['Fiscal Year', 'fiscalYear'], ['Authority', 'program'], ['$K', 'cost'],
    ['Est. Cost', 'cost'], ['Owner', 'owner'], ['Lead Office', 'owner'], ['Where', 'location'], ['Line of Effort', 'line'], ['Objective', 'objective'],
    ['STATUS', 'status'], ['Notes', 'remarks'], ['Qty', 'students'],
  ])('EXC-32 the heading "%s" is read as %s', (header, target) => {
    expect(suggestMapping([header]).columns).toEqual({ [target]: 0 })
  })

  test('EXC-32 the better heading wins and the other is listed', () => {
    expect(suggestMapping(['Event description', 'Event'])).toMatchObject({ columns: { title: 1 }, unused: [{ column: 0 }] })
  })

  test.each([
    ['20 OCT 26', '2026-10-20'], ['10/20/2026', '2026-10-20'], ['2026-10-20', '2026-10-20'], ['Oct 20, 2026', '2026-10-20'],
    ['2026-10-20T08:00:00Z', '2026-10-20'], ['46315', '2026-10-20'], ['25568', undefined], ['25569', '1970-01-01'], ['73050', '2099-12-31'],
    ['73051', undefined], ['31 FEB 26', undefined], ['TBD', undefined],
  ])('EXC-33 the day "%s" is %s', (text, expected) => {
    expect(readTableDay(text)).toBe(expected)
  })

  test.each([
    ['20 OCT 26', '2026-10-20', undefined], ['20-24 OCT 26', '2026-10-20', '2026-10-24'], ['30 SEP - 2 OCT 26', '2026-09-30', '2026-10-02'],
    ['10/20/26 to 10/22/26', '2026-10-20', '2026-10-22'], ['FY27 Q1', '2026-10-01', '2026-12-31'], ['2Q FY27', '2027-01-01', '2027-03-31'], ['Q4 FY2027', '2027-07-01', '2027-09-30'],
  ])('EXC-33 the span "%s"', (text, start, end) => {
    expect(readTableSpan(text)).toEqual({ start, end })
  })

  test.each([['FY27', 2027], ['2027', 2027], ['27', 2027], ['FY 2027', 2027], ['FY99', 1999], ['next', undefined], ['1949', undefined]])(
    'EXC-33 the fiscal year "%s" is %s', (text, expected) => expect(readTableFiscalYear(text)).toBe(expected),
  )

  test.each([
    ['$38K', false, 3_800_000], ['1.2M', false, 120_000_000], ['38,000', false, 3_800_000], ['38', true, 3_800_000], ['$38.5', true, 3_850_000],
    ['38K', true, 3_800_000], ['0', true, 0], ['TBD', true, undefined], ['', false, undefined],
  ])('EXC-34 the amount "%s" (in thousands: %s) is %s cents', (text, isInThousands, cents) => {
    expect(readTableMoney(text, isInThousands)).toBe(cents)
  })
})
