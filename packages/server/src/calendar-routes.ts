import { calendarFormats, calendarQuerySchema, calendarSchema, gatesSchema, onQuerySchema } from '@throughline/contract'
import { inBook } from './book-routes.ts'
import { fileAnswer, json, route, type Route } from './route.ts'

const written = {
  ics: { mediaType: 'text/calendar', as: 'a calendar file' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', as: 'an Excel workbook' },
} as const

const fileRoutes = calendarFormats.flatMap((format): readonly Route[] => {
  const { mediaType, as } = written[format]
  return [
    route({
      method: 'GET', path: `/api/books/:book/calendar.${format}`, summary: `The suspense calendar of a plan as ${as}`, params: inBook, query: calendarQuerySchema, files: [mediaType],
      run: async ({ app, who, params, query }) => fileAnswer(await app.calendarFile(who, params.book, format, query)),
    }),
    route({
      method: 'GET', path: `/api/calendar.${format}`, summary: `The suspense calendar of every plan as ${as}`, query: calendarQuerySchema, files: [mediaType],
      run: async ({ app, who, query }) => fileAnswer(await app.calendarFile(who, undefined, format, query)),
    }),
  ]
})

/** Gates of a plan, and what is due by when, in one plan or in all. */
export const calendarRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/api/books/:book/gates', summary: 'The gates of every activity of a plan, and the earliest honest starts', params: inBook, query: onQuerySchema, answer: gatesSchema,
    run: async ({ app, who, params, query }) => json(await app.gates(who, params.book, query.on)),
  }),
  route({ method: 'GET', path: '/api/calendar', summary: 'What is due in every plan', query: calendarQuerySchema, answer: calendarSchema, run: async ({ app, who, query }) => json(await app.calendar(who, query)) }),
  ...fileRoutes,
]
