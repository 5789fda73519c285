import { matchAnswerSchema, onQuerySchema, programIdSchema, programPageSchema, programsFoundSchema, programsQuerySchema, sketchSchema } from '@throughline/contract'
import { recordIdSchema } from '@throughline/model'
import { inBook } from './book-routes.ts'
import { json, route, type Route } from './route.ts'

/** The programs of the catalogue, and what a need may use of them. */
export const lawRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/api/programs', summary: 'Find programs by what is needed; without words all of them', query: programsQuerySchema, answer: programsFoundSchema,
    run: async ({ app, who, query }) => json(await app.findPrograms(who, query.words ?? '', query.on)),
  }),
  route({
    method: 'GET', path: '/api/programs/:id', summary: 'One program, its facts and the same in plain words', params: programIdSchema, query: onQuerySchema, answer: programPageSchema,
    run: async ({ app, who, params, query }) => json(await app.readProgram(who, params.id, query.on)),
  }),
  route({
    method: 'GET', path: '/api/books/:book/match/:record', summary: 'Match every program to an activity', params: inBook.extend({ record: recordIdSchema }), query: onQuerySchema, answer: matchAnswerSchema,
    run: async ({ app, who, params, query }) => json(await app.match(who, params.book, params.record, query.on)),
  }),
  route({
    method: 'POST', path: '/api/books/:book/match', summary: 'Match every program to a sketch of a need (its amounts are dollars)', params: inBook, query: onQuerySchema, body: sketchSchema, answer: matchAnswerSchema,
    run: async ({ app, who, params, query, body }) => json(await app.matchSketch(who, params.book, body, query.on)),
  }),
]
