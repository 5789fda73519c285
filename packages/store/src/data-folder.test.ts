import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bookId, day, recordId, type AnyRecord } from '@throughline/model'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from './index.ts'
import { migrations } from './migrations.ts'
import { aCommit } from './store-contract.ts'

const owner = { pid: 4711, started: '2026-11-20T09:00:00.000Z' }
const writer = fileURLToPath(new URL('./killed-writer.ts', import.meta.url))
const main = { book: bookId('nepal'), branch: 'main' }

async function openOrThrow(folder: string) {
  const opened = await openStore(folder, owner)
  if (!opened.ok) throw new Error(opened.refusal.message)
  return opened.value
}

/** Starts the writer, kills it hard once it has acknowledged so many and some more milliseconds have passed; what it acknowledged last. */
function writeAndKill(folder: string, afterAcknowledged: number, milliseconds: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let trouble = ''
    let isDying = false
    child.stderr.on('data', (text: Buffer) => { trouble += text.toString() })
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      if (isDying || said.split('\n').length <= afterAcknowledged) return
      isDying = true
      setTimeout(() => child.kill('SIGKILL'), milliseconds)
    })
    child.on('error', reject)
    child.on('close', (_, signal) => {
      // A line that was cut short was not acknowledged.
      const whole = said.slice(0, said.lastIndexOf('\n') + 1).trim().split('\n')
      if (signal === 'SIGKILL') resolve(Number(whole.at(-1)))
      else reject(new Error(`The writer ended by itself: ${trouble}`))
    })
  })
}

describe('the data folder', () => {
  let folder: string
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'throughline-folder-')) })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('STO-17 a second process is refused, naming the first and since when', async () => {
    const first = await openOrThrow(folder)
    const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
    let trouble = ''
    child.stderr.on('data', (text: Buffer) => { trouble += text.toString() })
    await new Promise((resolve) => child.on('close', resolve))
    expect(trouble).toContain('is in use by another Throughline (process 4711, started 2026-11-20T09:00:00.000Z)')
    expect(await openStore(folder, { pid: 2, started: 'later' })).toMatchObject({ ok: false, refusal: { code: 'in-use' } })
    await first.close()
    const second = await openOrThrow(folder)
    await second.close()
    expect(readdirSync(folder)).not.toContain('owner.json')
  })

  test('STO-18 killed 20 times in the middle of writes, it reopens with every acknowledged change and none half written', { timeout: 120_000 }, async () => {
    let before = 0
    for (let round = 0; round < 20; round += 1) {
      const acknowledged = await writeAndKill(folder, 1 + (round % 5), (round * 7) % 23)
      expect(acknowledged).toBeGreaterThan(before)
      const store = await openOrThrow(folder)
      const head = (await store.book(main))?.revision ?? 0
      // One revision may be on the disk whose acknowledgement was cut off.
      expect([acknowledged, acknowledged + 1]).toContain(head)
      for (let revision = head; revision > Math.max(before, head - 30); revision -= 1) {
        const titles = (await store.records({ ...main, revision })).map(({ record }) => (record.kind === 'activity' ? record.title : ''))
        expect(titles).toEqual(Array.from({ length: 3 }, () => `Revision ${revision}`))
        expect((await store.changes({ ...main, revision })).map(({ fields }) => fields[0]?.after)).toEqual(titles)
      }
      expect((await store.revisions(main, {})).map((row) => row.revision)).toEqual(Array.from({ length: head }, (_, n) => head - n))
      await store.close()
      before = head
    }
  })

  test('STO-19 the database has the shape on record', async () => {
    await (await openOrThrow(folder)).close()
    const db = new DatabaseSync(join(folder, 'throughline.db'), { readOnly: true })
    const shape = db.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name').all().map((row) => `${String(row['sql'])};`)
    db.close()
    await expect(`${shape.join('\n\n')}\n`).toMatchFileSnapshot('schema.snapshot.sql')
  })

  test('STO-19 a step of the database only adds, and steps are numbered from 1', () => {
    for (const { sql } of migrations) {
      const verbs = sql.split(';').map((statement) => statement.trim().split(/\s+/).slice(0, 2).join(' ')).filter((verb) => verb !== '')
      for (const verb of verbs) expect(['CREATE TABLE', 'CREATE INDEX', 'ALTER TABLE']).toContain(verb)
      expect(sql).not.toMatch(/\b(DROP|RENAME|DELETE|UPDATE)\b/i)
    }
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, n) => n + 1))
  })

  test('STO-22 what an earlier version wrote is read in the words of today, in records and in the history', async () => {
    const plan = bookId('nepal')
    const written = (state: string) => ({ kind: 'plan' as const, id: recordId('plan-nepal'), title: 'Nepal', scope: 'country' as const, start: day('2026-10-01'), end: day('2031-09-30'), approvals: [{ step: 'Draft', state }] }) as unknown as AnyRecord
    const first = await openOrThrow(folder)
    await first.commit([aCommit(plan, 0, [{ after: written('Open') }])])
    await first.commit([aCommit(plan, 1, [{ before: written('Open'), after: written('Done with two comments') }])])
    await first.close()
    const store = await openOrThrow(folder)
    const today = [{ step: 'Draft', state: 'done', note: 'With two comments' }]
    expect((await store.records({ ...main, revision: 2 }))[0]?.record).toMatchObject({ approvals: today })
    expect((await store.recordsOfKind({ ...main, revision: 2 }, 'plan'))[0]?.record).toMatchObject({ approvals: today })
    expect(await store.lastVersions(main, [recordId('plan-nepal')])).toMatchObject([{ approvals: today }])
    expect((await store.changes({ ...main, revision: 2 }))[0]?.fields).toEqual([{ field: 'approvals', before: [{ step: 'Draft', note: 'Open' }], after: today }])
    await store.close()
  })

  test('STO-20 a file where the data folder should be is refused by name and left as it is', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, 'kept')
    for (const path of [file, join(file, 'below')]) expect(await openStore(path, owner)).toMatchObject({ ok: false, refusal: { code: 'unreadable', message: expect.stringContaining('cannot be made a data folder') } })
    expect(readFileSync(file, 'utf8')).toBe('kept')
  })

  test('STO-20 a file that is no database is refused and left as it is', async () => {
    const file = join(folder, 'throughline.db')
    const text = 'these are my holiday pictures, not a database\n'.repeat(200)
    writeFileSync(file, text)
    expect(await openStore(folder, owner)).toMatchObject({ ok: false, refusal: { code: 'unreadable' } })
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  test('STO-20 a folder that a later version wrote is refused', async () => {
    await (await openOrThrow(folder)).close()
    const db = new DatabaseSync(join(folder, 'throughline.db'))
    db.exec("INSERT INTO migration (number, name, at) VALUES (999, 'from the future', '2030-01-01')")
    db.close()
    expect(await openStore(folder, owner)).toMatchObject({ ok: false, refusal: { code: 'unsupported' } })
  })
})
