import type { Database } from './database.ts'
import { numberIn } from './database.ts'
import { migrations, type Migration } from './migrations.ts'

const ledger = 'CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL) STRICT'

/**
 * Brings a database to the newest shape, each step in a transaction of its own.
 * `newer` where a later version of the program has written it: nothing is touched then.
 */
export function migrate(db: Database, now: string, steps: readonly Migration[] = migrations): 'ready' | 'newer' {
  db.script(ledger)
  const done = new Set(db.all('SELECT number FROM migration').map((row) => numberIn(row, 'number')))
  const known = new Set(steps.map((step) => step.number))
  if ([...done].some((number) => !known.has(number))) return 'newer'
  for (const step of steps) {
    if (done.has(step.number)) continue
    db.transaction(() => {
      db.script(step.sql)
      db.run('INSERT INTO migration (number, name, at) VALUES (?, ?, ?)', step.number, step.name, now)
    })
  }
  return 'ready'
}
