import { kindIds } from '@throughline/model'
import { z } from 'zod'
import { knownRecordId, plainLine, revisionSchema } from './shape.ts'

export const importFormats = ['fmtr', 'ics', 'activities', 'resources', 'tasks', 'analysis', 'project', 'plan'] as const
export type ImportFormat = (typeof importFormats)[number]

/** The largest file the browser and the API take, in bytes. */
export const importLimit = 32 * 1024 * 1024

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')

/** `?name=FILE&country=NP&apply=false` */
export const importQuerySchema = z.object({
  name: plainLine(300),
  /** ISO 3166 two-letter code of the country wanted. */
  country: z.string().max(100).optional(),
  apply: flag.optional(),
  /** Column → field, as JSON, where a reader is to be corrected. */
  mapping: z.string().max(20_000).optional(),
  /** Cells of an analysis workbook, as a JSON list of their keys, in which its value is taken though the plan has another; `all` for every one. */
  take: z.string().max(100_000).optional(),
  /** The name the printed totals came under. */
  totalsName: plainLine(300).optional(),
  /** How many bytes at the end of the body are the printed totals; the file is what stands before them. */
  totalsBytes: z.coerce.number().int().min(1).optional(),
})
export type ImportQuery = z.infer<typeof importQuerySchema>

/** A row or entry that found no place, and why; nothing is dropped in silence. */
export const notPlacedSchema = z.looseObject({ place: z.string(), reason: z.string() })
export interface NotPlaced { readonly place: string; readonly reason: string }

/** One cell of a workbook: what the plan says and what the file does, as the cell shows it. */
const cellSchema = z.object({ id: knownRecordId, title: z.string(), key: z.string(), label: z.string(), place: z.string(), plan: z.string(), file: z.string() })
/** A cell changed on both sides since the workbook was written; the plan's value stays unless the file's is taken. */
const conflictSchema = cellSchema.extend({ isTaken: z.boolean() })
export type ImportCell = z.infer<typeof cellSchema>
export type ImportConflict = z.infer<typeof conflictSchema>

export const totalsSchema = z.object({
  checked: z.number().int(),
  met: z.number().int(),
  differences: z.array(z.looseObject({})),
})

/** What an import would add, change, leave and could not place; after `apply` with the revision it made. */
export const importResponseSchema = z.object({
  add: z.array(z.object({ id: knownRecordId, kind: z.enum(kindIds), title: z.string() })),
  change: z.array(z.object({ id: knownRecordId, title: z.string(), fields: z.array(z.string()) })),
  /** How many records are in the plan already as the file has them. */
  same: z.number().int(),
  notPlaced: z.array(notPlacedSchema),
  notes: z.array(z.string()),
  /** Dates of placed rows that are missing or could not be read, every one of them. */
  datesNotRead: z.array(notPlacedSchema).optional(),
  /** Rows of the file: how many were read, found a place, belong to other countries. */
  rows: z.object({ read: z.number().int(), placed: z.number().int(), otherCountries: z.number().int() }).optional(),
  totals: totalsSchema.optional(),
  /** Changes cell by cell, and cells in conflict, where the file is a workbook written from the plan. */
  cells: z.array(cellSchema).optional(),
  conflicts: z.array(conflictSchema).optional(),
  unmappedCountries: z.array(z.string()).optional(),
  /** Columns of the file, and which field each was read as. */
  headers: z.array(z.string()).optional(),
  mapping: z.record(z.string(), z.string()).optional(),
  /** The revision the import made; left out in a preview and where there was nothing to write. */
  revision: revisionSchema.optional(),
})
export type ImportResponse = z.infer<typeof importResponseSchema>
