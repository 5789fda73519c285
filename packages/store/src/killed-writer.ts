import { bookId, recordId, type AnyRecord } from '@throughline/model'
import { openStore } from './sqlite-store.ts'

/**
 * The victim of the kill test: writes revision after revision of three activities, and says each number once it is
 * acknowledged. `node killed-writer.ts FOLDER`
 */
const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the data folder')

const book = bookId('nepal')
const opened = await openStore(folder, { pid: process.pid, started: new Date().toISOString() })
if (!opened.ok) throw new Error(opened.refusal.message)
const store = opened.value
let head = (await store.book({ book, branch: 'main' }))?.revision ?? 0

const records = (n: number): readonly AnyRecord[] => ['act-a', 'act-b', 'act-c'].map((id) => ({ kind: 'activity', id: recordId(id), title: `Revision ${n}`, remarks: 'x'.repeat(4_000) }))

for (;;) {
  const n = head + 1
  const put = records(n)
  const committed = await store.commit([{
    book, branch: 'main', expects: head, ...(head === 0 && { create: { type: 'plan', title: 'Nepal' } }),
    at: new Date().toISOString(), actor: 'desk', organization: 'J5', cause: { type: 'edit' }, put, remove: [],
    changes: put.map((record) => ({ kind: record.kind, id: record.id, action: head === 0 ? 'add' : 'edit', fields: [{ field: 'title', before: head === 0 ? undefined : `Revision ${head}`, after: `Revision ${n}` }] })),
  }])
  if (!committed.ok) throw new Error('The head moved, and no one else writes')
  head = n
  process.stdout.write(`${n}\n`)
}
