'use strict'
// Hands the terminal over to a child process until it ends.
const { spawn } = require('node:child_process')
const os = require('node:os')

/** Node's notices about its own younger features are no news to a planner. */
const quiet = '--disable-warning=ExperimentalWarning'

/**
 * Runs a program file on the given Node with the terminal as its own, passes signals on, and ends as it ends.
 * Returns nothing: this process exits with the child's exit code (128 + the signal's number if it was killed).
 *
 * @example handOver(node, 'packages/server/src/main.ts', ['--port', '4173'])
 */
function handOver(node, file, args, env = process.env) {
  const child = spawn(node, [quiet, file, ...args], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the child by itself; sending it again would look like a second press.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    })
  }
  child.on('error', (trouble) => {
    process.stderr.write(`Cannot start ${node}: ${trouble.message}\n`)
    process.exit(2)
  })
  child.on('exit', (code, signal) => {
    process.exit(signal === null ? code : 128 + (os.constants.signals[signal] ?? 0))
  })
}

module.exports = { handOver, quiet }
