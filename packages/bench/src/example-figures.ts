import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createApp, createMemoryStore } from '@throughline/app'
import { bookId, readPlanFile, writePlanFile } from '@throughline/model'
import { localMachine } from '@throughline/server'
import { timed, type Figure } from './measure.ts'

const folder = new URL('../../../examples/bandaria/', import.meta.url)
const bytesOf = async (name: string) => ({ name, bytes: new Uint8Array(await readFile(fileURLToPath(new URL(name, folder)))) })

/** The teaching plan: its document, and its plan file read and written. */
export async function exampleFigures(): Promise<readonly Figure[]> {
  const { clock, ids, localUser } = localMachine()
  const app = createApp({ clock, ids, store: createMemoryStore(), events: { revision: () => {} } })
  const loaded = await app.loadExample(localUser(), [await bytesOf('library.yaml'), await bytesOf('theater.yaml'), await bytesOf('bandaria.yaml')])
  if (!loaded.ok) throw new Error(loaded.refusal.message)
  const text = new TextDecoder().decode((await bytesOf('bandaria.yaml')).bytes)
  const read = readPlanFile(text)
  if (!read.ok) throw new Error('the example does not read')
  const document = await timed(5, async () => {
    const made = await app.document(localUser(), bookId('bandaria'), 'docx')
    if (!made.ok) throw new Error(made.refusal.message)
  })
  const reading = await timed(5, () => readPlanFile(text))
  const writing = await timed(5, () => writePlanFile(read.file))
  return [
    { what: 'country document of Bandaria, Word', ...document, unit: 'ms', budget: 2_000 },
    { what: `read the plan file of Bandaria, ${Math.round(text.length / 1000)} KB`, ...reading, unit: 'ms', budget: 1_000 },
    { what: 'write it', ...writing, unit: 'ms', budget: 1_000 },
  ]
}
