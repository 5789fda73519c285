import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite'

export type Row = Readonly<Record<string, SQLOutputValue>>

/** A SQLite file with prepared statements kept by their text. */
export interface Database {
  all(sql: string, ...values: SQLInputValue[]): readonly Row[]
  get(sql: string, ...values: SQLInputValue[]): Row | undefined
  run(sql: string, ...values: SQLInputValue[]): void
  /** Runs several statements without values. */
  script(sql: string): void
  /** All of it or nothing: what throws inside is rolled back and thrown on. */
  transaction<T>(work: () => T): T
  close(): void
}

/**
 * Opens a database file for this process alone; every commit is on the disk when it returns.
 * Throws where another process holds it, or the file is none of ours.
 */
export function openDatabase(file: string): Database {
  const db = new DatabaseSync(file, { timeout: 500 })
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const prepare = (sql: string) => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const made = db.prepare(sql)
    statements.set(sql, made)
    return made
  }
  try {
    // Exclusive: the lock is taken by the first write below and held until the file is closed or the process ends.
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;')
    db.exec('BEGIN IMMEDIATE; COMMIT')
  } catch (error) {
    db.close()
    throw error
  }
  return {
    all: (sql, ...values) => prepare(sql).all(...values),
    get: (sql, ...values) => prepare(sql).get(...values),
    run: (sql, ...values) => void prepare(sql).run(...values),
    script: (sql) => db.exec(sql),
    transaction: (work) => {
      db.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        db.exec('COMMIT')
        return result
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK')
        throw error
      }
    },
    close: () => db.close(),
  }
}

/** The text in a column; a fault where there is none. */
export function textIn(row: Row, column: string): string {
  const value = row[column]
  if (typeof value === 'string') return value
  throw new Error(`Column "${column}" of the store holds no text`)
}

/** The text in a column, or undefined where it is empty. */
export const maybeTextIn = (row: Row, column: string): string | undefined => (row[column] === null ? undefined : textIn(row, column))

/** The whole number in a column; a fault where there is none. */
export function numberIn(row: Row, column: string): number {
  const value = row[column]
  if (typeof value === 'number') return value
  throw new Error(`Column "${column}" of the store holds no number`)
}

export const bytesIn = (row: Row, column: string): Uint8Array => {
  const value = row[column]
  if (value instanceof Uint8Array) return value
  throw new Error(`Column "${column}" of the store holds no bytes`)
}
