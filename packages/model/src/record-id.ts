import { z } from 'zod'

/** A readable, stable id, unique over every book: `act-border-accord-signing`. */
export type RecordId = string & { readonly __brand: 'RecordId' }

/** A book: the shared library, a theater, or one plan: `library`, `bandaria`. */
export type BookId = string & { readonly __brand: 'BookId' }

const shape = /^[a-z0-9][a-z0-9-]{0,119}$/
const reserved = new Set(['constructor', 'prototype', 'hasownproperty', 'tostring', 'valueof'])
const isPlainId = (text: string) => shape.test(text) && !reserved.has(text)
const rule = 'use small letters, digits and hyphens, at most 120 characters (for example "act-staff-talks-2027")'

export const recordIdSchema = z
  .string()
  .refine(isPlainId, { error: `is not a record id: ${rule}` })
  .transform((text) => text as RecordId)

export const bookIdSchema = z
  .string()
  .refine(isPlainId, { error: `is not a book id: ${rule}` })
  .transform((text) => text as BookId)

/** Reads a record id, or throws a fault: for ids written in code and tests. `recordId('act-talks')` */
export const recordId = (text: string): RecordId => recordIdSchema.parse(text)

/** Reads a book id, or throws a fault: for ids written in code and tests. `bookId('library')` */
export const bookId = (text: string): BookId => bookIdSchema.parse(text)

const slugLength = 60

/** The words of a text as part of an id: `slug('Staff talks, round 2', 60) // 'staff-talks-round-2'`; empty for none. */
export const slug = (text: string, longest: number): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')

/**
 * A readable id for a new record that no record in `taken` has.
 * `newRecordId('act', 'Staff talks, round 2', new Set()) // act-staff-talks-round-2`
 */
export function newRecordId(prefix: string, title: string, taken: { has(id: string): boolean }): RecordId {
  const words = slug(title, slugLength)
  const base = words === '' ? prefix : `${prefix}-${words}`
  if (!taken.has(base)) return base as RecordId
  let n = 2
  while (taken.has(`${base}-${n}`)) n += 1
  return `${base}-${n}` as RecordId
}
