// The Node this clone runs on, and ways to run files on it.
import { spawnSync } from 'node:child_process'
import handing from './hand-over.cjs'
import pinned from './pinned-node.cjs'
import { root } from './repository.mjs'
import { Trouble } from './trouble.mjs'

/** Path of a Node ≥ 24; `Trouble` where there is none. */
export function nodeOfThisClone() {
  const found = pinned.findNode(root)
  if (found.node === undefined) throw new Trouble(found.trouble)
  return found.node
}

/**
 * Runs a JavaScript or TypeScript file to its end on the Node of this clone, output to the terminal; returns the exit code.
 *
 * @example run(inside('node_modules/vite/bin/vite.js'), ['build'], { cwd: inside('packages/web') })
 */
export function run(file, args = [], { cwd = root, env = {} } = {}) {
  const done = spawnSync(nodeOfThisClone(), [handing.quiet, file, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (done.error !== undefined) throw new Trouble(`Cannot run ${file}: ${done.error.message}`)
  return done.status ?? 1
}
