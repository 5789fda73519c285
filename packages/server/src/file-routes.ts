import {
  analysisFormats, documentFormats, importFormats, importQuerySchema, importResponseSchema, issueRequestSchema, issueSchema, issuesSchema, matrixFormats, matrixQuerySchema, noticeFormats, onQuerySchema, settingKeySchema, settingSchema, type ImportQuery,
} from '@throughline/contract'
import { recordIdSchema } from '@throughline/model'
import { z } from 'zod'
import { inBook } from './book-routes.ts'
import { calendarRoutes } from './calendar-routes.ts'
import { fileAnswer, json, refused, route, type Route } from './route.ts'

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  svg: 'image/svg+xml',
  xml: 'application/xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const

const mappingSchema = z.record(z.string().max(200), z.string().max(200))

function readMapping(text: string | undefined) {
  if (text === undefined) return { ok: true, mapping: undefined } as const
  try {
    const parsed = mappingSchema.safeParse(JSON.parse(text))
    return parsed.success ? ({ ok: true, mapping: parsed.data } as const) : ({ ok: false } as const)
  } catch {
    return { ok: false } as const
  }
}

const takeSchema = z.array(z.string().max(400)).max(5_000)

/** The keys of a JSON list; undefined where it is none. */
function readTake(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return []
  try {
    return takeSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Where a document goes to: Word, HTML or Excel by its ending. */
const documentRoutes = documentFormats.map((format) =>
  route({
    method: 'GET', path: `/api/books/:book/document.${format}`, summary: `The country section as .${format}`, params: inBook, query: onQuerySchema, files: [mediaTypes[format]],
    run: async ({ app, who, params, query }) => fileAnswer(await app.document(who, params.book, format, query.on), format === 'html'),
  }))

const ofProposal = inBook.extend({ id: recordIdSchema })
const noticeRoutes = noticeFormats.map((format) =>
  route({
    method: 'GET', path: `/api/books/:book/proposals/:id/notice.${format}`, summary: `The notice package of a proposal as .${format}`, params: ofProposal, query: onQuerySchema, files: [mediaTypes[format]],
    run: async ({ app, who, params, query }) => fileAnswer(await app.noticePackage(who, params.book, params.id, format, query.on), format === 'html'),
  }))

const analysisRoutes = analysisFormats.map((format) =>
  route({
    method: 'GET', path: `/api/books/:book/analysis.${format}`, summary: format === 'xlsx' ? 'The capabilities-based analysis as a workbook, to be filled and brought back' : 'The analysis as a brief of two slides', params: inBook, query: onQuerySchema, files: [mediaTypes[format]],
    run: async ({ app, who, params, query }) => fileAnswer(await app.analysisFile(who, params.book, format, query.on)),
  }))

const matrixRoutes = matrixFormats.map((format) =>
  route({
    method: 'GET', path: `/api/books/:book/matrix.${format}`, summary: `The synchronization matrix as .${format}`, params: inBook, query: matrixQuerySchema, files: [mediaTypes[format]],
    run: async ({ app, who, params, query }) => fileAnswer(await app.matrixFile(who, params.book, format, query), format === 'html'),
  }))

const issueRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/api/books/:book/issues', summary: 'What was issued', params: inBook, answer: issuesSchema, run: async ({ app, who, params }) => json(await app.issues(who, params.book)) }),
  route({
    method: 'POST', path: '/api/books/:book/issues', summary: 'Issue a document: freeze a baseline and the exact bytes', params: inBook, body: issueRequestSchema, answer: issueSchema,
    run: async ({ app, who, params, body }) => json(await app.issue(who, params.book, body), { status: 201 }),
  }),
  route({
    method: 'GET', path: '/api/books/:book/issues/:id/bytes', summary: 'The bytes that were issued', params: inBook.extend({ id: z.string().max(100) }), files: ['application/octet-stream'],
    run: async ({ app, who, params }) => fileAnswer(await app.issueBytes(who, params.book, params.id)),
  }),
]

/** One body carries the file and, behind it, the printed totals to check it against. */
function splitTotals(bytes: Uint8Array, query: ImportQuery) {
  const length = query.totalsBytes ?? 0
  if (length > bytes.byteLength) return undefined
  const at = bytes.byteLength - length
  const file = { name: query.name, bytes: bytes.subarray(0, at) }
  return length === 0 ? { file } : { file, totals: { name: query.totalsName ?? 'printed totals', bytes: bytes.subarray(at) } }
}

const importRoutes: readonly Route[] = [
  route({
    method: 'POST', path: '/api/books/:book/import/:format', summary: 'See what a file would add and change; apply=true writes it', upload: true,
    params: inBook.extend({ format: z.enum(importFormats) }), query: importQuerySchema, answer: importResponseSchema,
    run: async ({ app, who, params, query, bytes }) => {
      const mapping = readMapping(query.mapping)
      if (!mapping.ok) return refused({ code: 'invalid', message: 'The mapping is not JSON of column names and field names.', errors: [{ path: 'query.mapping', message: 'is not a mapping' }] })
      const take = readTake(query.take)
      if (take === undefined) return refused({ code: 'invalid', message: 'What is to be taken is not a JSON list of cells.', errors: [{ path: 'query.take', message: 'is not a list' }] })
      const parts = splitTotals(bytes, query)
      if (parts === undefined) return refused({ code: 'invalid', message: 'The printed totals are said to be longer than what was sent.', errors: [{ path: 'query.totalsBytes', message: 'is more than the body holds' }] })
      const options = { ...(query.country !== undefined && { country: query.country }), ...(mapping.mapping && { mapping: mapping.mapping }), ...(parts.totals && { totals: parts.totals }), ...(take.length > 0 && { take }) }
      const { file } = parts
      const act = query.apply === true ? app.applyImport : app.previewImport
      return json(await act(who, params.book, params.format, file, options))
    },
  }),
]

const keyed = z.object({ key: settingKeySchema })
const settingRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/api/settings/:key', summary: 'What the program remembers', params: keyed, answer: settingSchema,
    run: async ({ app, who, params }) => {
      const outcome = await app.setting(who, params.key)
      return outcome.ok ? { kind: 'json', value: { value: outcome.value ?? null } } : refused(outcome.refusal)
    },
  }),
  route({
    method: 'PUT', path: '/api/settings/:key', summary: 'Remember something', params: keyed, body: settingSchema, answer: settingSchema,
    run: async ({ app, who, params, body }) => {
      const outcome = await app.saveSetting(who, params.key, body.value)
      return outcome.ok ? { kind: 'json', value: { value: body.value } } : refused(outcome.refusal)
    },
  }),
]

/** Files in and out: documents, issues, imports, the plan file; and settings. */
export const fileRoutes: readonly Route[] = [
  ...documentRoutes,
  ...noticeRoutes,
  ...analysisRoutes, ...matrixRoutes,
  ...calendarRoutes,
  route({ method: 'GET', path: '/api/books/:book/plan.yaml', summary: 'The plan as a plan file', params: inBook, files: ['application/yaml'], run: async ({ app, who, params }) => fileAnswer(await app.exportPlan(who, params.book)) }),
  ...issueRoutes,
  ...importRoutes,
  ...settingRoutes,
]
