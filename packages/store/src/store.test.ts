import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMemoryStore, type Store } from '@throughline/app'
import { openStore } from './index.ts'
import { describeStore } from './store-contract.ts'

const owner = { pid: 1, started: '2026-11-20T09:00:00.000Z' }

async function openNew(): Promise<Store> {
  const opened = await openStore(mkdtempSync(join(tmpdir(), 'throughline-store-')), owner)
  if (!opened.ok) throw new Error(opened.refusal.message)
  return opened.value
}

describeStore('SQLite', openNew)
describeStore('memory', async () => createMemoryStore())
