import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

export interface Ended { readonly code: number | null; readonly out: string; readonly err: string }

/** A file of the examples. `example('bandaria/bandaria.yaml')` */
export const example = (name: string): string => fileURLToPath(new URL(`../../../../examples/${name}`, import.meta.url))

/** Runs the command line as a user does. `await run('check', plan, '--json')` */
export function run(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString() })
    child.stderr.on('data', (chunk: Buffer) => { err += chunk.toString() })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, err }))
  })
}
