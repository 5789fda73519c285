import type { RenderDocument } from './issuing.ts'

/** The documents room makes the bytes. */
export const renderDocument: RenderDocument = async (_, __, format) => {
  throw new Error(`The documents room does not make .${format} yet`)
}
