import {
  analysisSchema, atQuerySchema, baselineRequestSchema, baselinesSchema, booksSchema, changeRequestSchema, changeResponseSchema, compareQuerySchema, compareSchema,
  findingsSchema, historyQuerySchema, historySchema, newPlanRequestSchema, newPlanResponseSchema, onQuerySchema, planRecordsSchema, revisionDetailSchema, theaterSchema, traceSchema,
} from '@throughline/contract'
import { bookIdSchema, recordIdSchema } from '@throughline/model'
import { z } from 'zod'
import { json, route, type Route } from './route.ts'

export const inBook = z.object({ book: bookIdSchema })
const revisionNumber = z.coerce.number().int().min(1)
const nothingYet = z.strictObject({}).optional()
export const etagOf = (book: string, revision: number): string => `"${book}:${revision}"`
const defined = ({ before, limit, record }: z.infer<typeof historyQuerySchema>) =>
  ({ ...(before !== undefined && { before }), ...(limit !== undefined && { limit }), ...(record !== undefined && { record }) })
const ifAsked = (ifRevision: number | undefined) => (ifRevision === undefined ? {} : { ifRevision })

/** Reading plans and what is derived from them. */
export const readingRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/api/books', summary: 'List the books', answer: booksSchema, run: async ({ app, who }) => json(await app.listBooks(who)) }),
  route({
    method: 'POST', path: '/api/books', summary: 'Start a plan for my country', body: newPlanRequestSchema, answer: newPlanResponseSchema,
    run: async ({ app, who, body }) => json(await app.newPlan(who, body), { status: 201 }),
  }),
  route({
    method: 'GET', path: '/api/books/:book/records', summary: 'Read a whole plan and what it cites', params: inBook, query: atQuerySchema, answer: planRecordsSchema,
    run: async ({ app, who, params, query }) => json(await app.readPlan(who, params.book, query.at), { etag: (plan) => etagOf(plan.book, plan.revision) }),
  }),
  route({
    method: 'GET', path: '/api/books/:book/findings', summary: 'Check a plan', params: inBook, query: onQuerySchema, answer: findingsSchema,
    run: async ({ app, who, params, query }) => json(await app.findings(who, params.book, query.on)),
  }),
  route({
    method: 'GET', path: '/api/books/:book/trace/:record', summary: 'Trace a record up to national strategy and down to money',
    params: inBook.extend({ record: recordIdSchema }), query: onQuerySchema, answer: traceSchema,
    run: async ({ app, who, params, query }) => json(await app.trace(who, params.book, params.record, query.on)),
  }),
  route({
    method: 'GET', path: '/api/books/:book/analysis', summary: 'The capabilities-based analysis: gaps by rank, how far each step is, what is open', params: inBook, answer: analysisSchema,
    run: async ({ app, who, params }) => json(await app.analyse(who, params.book)),
  }),
  route({
    method: 'GET', path: '/api/books/:book/theater', summary: 'The theater over the plans of its command: needed and available, what countries answer, send up and ask for; of a country plan its part',
    params: inBook, query: onQuerySchema, answer: theaterSchema, run: async ({ app, who, params, query }) => json(await app.theater(who, params.book, query.on)),
  }),
]

/** Changing plans, and the history of changes. */
export const changingRoutes: readonly Route[] = [
  route({
    method: 'POST', path: '/api/books/:book/changes', summary: 'Change records: one call is one revision', params: inBook, body: changeRequestSchema, answer: changeResponseSchema,
    run: async ({ app, who, params, body, ifRevision }) => json(await app.change(who, params.book, body, ifAsked(ifRevision)), { etag: (c) => etagOf(params.book, c.revision) }),
  }),
  route({
    method: 'POST', path: '/api/books/:book/undo', summary: 'Take back my last change', params: inBook, body: nothingYet, answer: changeResponseSchema,
    run: async ({ app, who, params, ifRevision }) => json(await app.undo(who, params.book, ifAsked(ifRevision)), { etag: (c) => etagOf(params.book, c.revision) }),
  }),
  route({
    method: 'POST', path: '/api/books/:book/redo', summary: 'Do again what I took back', params: inBook, body: nothingYet, answer: changeResponseSchema,
    run: async ({ app, who, params, ifRevision }) => json(await app.redo(who, params.book, ifAsked(ifRevision)), { etag: (c) => etagOf(params.book, c.revision) }),
  }),
  route({
    method: 'GET', path: '/api/books/:book/history', summary: 'Read the history of a book or of one record, newest first', params: inBook, query: historyQuerySchema, answer: historySchema,
    run: async ({ app, who, params, query }) => json(await app.history(who, params.book, defined(query))),
  }),
  route({
    method: 'GET', path: '/api/books/:book/history/:revision', summary: 'Read one revision', params: inBook.extend({ revision: revisionNumber }), answer: revisionDetailSchema,
    run: async ({ app, who, params }) => json(await app.revision(who, params.book, params.revision)),
  }),
  route({ method: 'GET', path: '/api/books/:book/baselines', summary: 'List the baselines', params: inBook, answer: baselinesSchema, run: async ({ app, who, params }) => json(await app.baselines(who, params.book)) }),
  route({
    method: 'POST', path: '/api/books/:book/baselines', summary: 'Give the present revision a name', params: inBook, body: baselineRequestSchema, answer: baselinesSchema,
    run: async ({ app, who, params, body }) => json(await app.addBaseline(who, params.book, body), { status: 201 }),
  }),
  route({
    method: 'GET', path: '/api/books/:book/compare', summary: 'Compare two revisions', params: inBook, query: compareQuerySchema, answer: compareSchema,
    run: async ({ app, who, params, query }) => json(await app.compare(who, params.book, query.from, query.to)),
  }),
]
