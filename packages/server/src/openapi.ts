import { problemSchema } from '@throughline/contract'
import { z } from 'zod'
import type { Route } from './route.ts'

type Json = Readonly<Record<string, unknown>>

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json =>
  z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' })

const contentOf = (schema: z.ZodType | undefined, io: 'input' | 'output', type = 'application/json') => ({ content: { [type]: { schema: schema === undefined ? {} : schemaOf(schema, io) } } })

function parametersOf(route: Route): readonly Json[] {
  const from = (schema: z.ZodType | undefined, where: 'path' | 'query') => {
    if (schema === undefined) return []
    const whole = schemaOf(schema, 'input')
    const properties = (whole['properties'] ?? {}) as Readonly<Record<string, unknown>>
    const required = (whole['required'] ?? []) as readonly string[]
    return Object.entries(properties).map(([name, shape]) => ({ name, in: where, required: where === 'path' || required.includes(name), schema: shape }))
  }
  return [...from(route.params, 'path'), ...from(route.query, 'query')]
}

function operationOf(route: Route): Json {
  const success = route.files === undefined
    ? contentOf(route.answer, 'output')
    : { content: Object.fromEntries(route.files.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])) }
  const request = route.upload === true
    ? { requestBody: { required: true, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } } }
    : route.body === undefined ? {} : { requestBody: { required: true, ...contentOf(route.body, 'input') } }
  return {
    summary: route.summary,
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[^a-zA-Z0-9]+(.)?/g, (_, c: string | undefined) => (c ?? '').toUpperCase())}`,
    parameters: parametersOf(route),
    ...request,
    responses: {
      '200': { description: 'Done', ...success },
      default: { description: 'Refused, or a fault: problem details (RFC 9457)', ...contentOf(problemSchema, 'output', 'application/problem+json') },
    },
  }
}

/**
 * The OpenAPI 3.1 description of the routes, from the schemas that check them.
 * `openApiOf(routes, '0.1.0').openapi // 3.1.0`
 */
export function openApiOf(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:([a-z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Throughline', version, description: 'Security cooperation plans: read, check, trace, change. Money of records is whole cents, that of a need or a sketch is dollars; days are YYYY-MM-DD.' },
    servers: [{ url: '/' }],
    paths,
  }
}
