// What a source file of a room may not do: enter a room against the arrows, or touch the world from a pure one.
import path from 'node:path'
import { parseSync } from 'vite'

const longestFile = 300

/** Rooms of every nature but "edge" give the same answer every time: no clock, no chance. */
const clockAndChance = new Map([
  ['Date.now', 'the clock'],
  ['Math.random', 'chance'],
  ['performance.now', 'the clock'],
  ['Temporal.Now', 'the clock'],
  ['crypto.randomUUID', 'chance'],
  ['crypto.getRandomValues', 'chance'],
])

/** Pure rooms run in the browser and in Node alike and reach neither. */
const world = new Set(
  ('process Buffer require __dirname __filename window document navigator location localStorage sessionStorage indexedDB ' +
    'globalThis fetch XMLHttpRequest WebSocket console setTimeout setInterval setImmediate').split(' '),
)

/**
 * Everything wrong with one source file, each as `{ line, what }` in reading order.
 * `rooms` is the table of scripts/rooms.json; `packages` the names of the packages the room declares.
 *
 * @example troublesIn({ room: 'model', file: 'src/day.ts', text: 'export const d = Date.now()' }, { rooms, packages: [] })
 * // → [{ line: 1, what: 'model is pure: Date.now is the clock; take it as an argument' }]
 */
export function troublesIn({ room, file, text }, { rooms, packages, isLongAllowed = false }) {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) return [{ line: 1, what: `cannot be parsed: ${errors[0].message}` }]
  const nodes = nodesOf(program)
  // A suite that several rooms' tests share has no .test name, and is known by what it imports.
  const isTest = /\.test\.tsx?$|\/testing\//.test(file) || nodes.some((node) => importedBy(node) === 'vitest')
  const troubles = nodes.flatMap((node) => importTroubles(node, { room, file, rooms, packages, isTest }))
  if (!isTest && rooms[room].nature !== 'edge') troubles.push(...natureTroubles(nodes, room, rooms[room].nature))
  const lines = text.split('\n').length - 1
  if (!isTest && !isLongAllowed && lines > longestFile) {
    troubles.push({ at: text.length, what: `has ${lines} lines, more than ${longestFile}: split it by idea` })
  }
  return troubles
    .sort((one, other) => one.at - other.at)
    .map(({ at, what }) => ({ line: text.slice(0, at).split('\n').length, what }))
}

function importTroubles(node, { room, file, rooms, packages, isTest }) {
  const name = importedBy(node)
  if (name === undefined) return []
  const trouble = (what) => [{ at: node.start, what: `imports ${name}: ${what}` }]
  if (name.startsWith('.')) {
    const entered = path.posix.join(file, '..', name)
    const isInside = entered.startsWith('src/') || entered === 'package.json'
    return isInside ? [] : trouble(`outside its own src; enter another room as "@throughline/…"`)
  }
  if (name.startsWith('node:')) {
    return rooms[room].nature === 'pure' && !isTest ? trouble(`${room} is pure and runs in the browser too`) : []
  }
  if (name.startsWith('@throughline/')) {
    const [, entered, ...deeper] = name.split('/')
    if (deeper.length > 0) return trouble(`a room is entered by its one door, "@throughline/${entered}"`)
    if (entered === room) return trouble('a room does not import itself; use "./…"')
    return rooms[room].mayEnter.includes(entered) ? [] : trouble(`${room} may not enter ${entered}`)
  }
  const isDeclared = packages.includes(packageOf(name)) || isTest
  return isDeclared ? [] : trouble(`${packageOf(name)} is not among the dependencies of packages/${room}/package.json`)
}

/** The name a node imports from, in all five ways to import; `undefined` where it is no import or names no constant. */
function importedBy(node) {
  const importing = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType']
  if (!importing.includes(node.type)) return undefined
  const value = (node.source ?? node.argument?.literal ?? node.argument)?.value
  return typeof value === 'string' ? value.replace(/\?.*$/, '') : undefined
}

const packageOf = (name) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

function natureTroubles(nodes, room, nature) {
  const own = declaredNames(nodes)
  const isGlobal = (node, name) => node?.type === 'Identifier' && node.name === name && !own.has(name)
  return nodes.flatMap((node) => {
    const trouble = (what) => [{ at: node.start, what: `${room} is ${nature}: ${what}` }]
    if (node.type === 'MemberExpression' && node.object.type === 'Identifier' && !own.has(node.object.name)) {
      const said = `${node.object.name}.${node.property.name ?? node.property.value}`
      if (clockAndChance.has(said)) return trouble(`${said} is ${clockAndChance.get(said)}; take it as an argument`)
    }
    if (node.type === 'NewExpression' && isGlobal(node.callee, 'Date') && node.arguments.length === 0) {
      return trouble('new Date() is the clock; take the day as an argument')
    }
    if (node.type === 'CallExpression' && isGlobal(node.callee, 'Date')) return trouble('Date() is the clock; take the day as an argument')
    if (nature === 'pure' && node.isRead && world.has(node.name) && !own.has(node.name)) {
      return trouble(`${node.name} reaches the world outside; take what it gives as an argument`)
    }
    return []
  })
}

/** Names the file declares anywhere: a parameter called `window` is a span of days, not the browser's. */
function declaredNames(nodes) {
  const names = new Set()
  const addPattern = (pattern) => {
    if (pattern?.type === 'Identifier') names.add(pattern.name)
    for (const child of childrenOf(pattern ?? {})) {
      if (/Pattern|Property|RestElement/.test(pattern.type)) addPattern(child)
    }
  }
  for (const node of nodes) {
    if (/^Import.*Specifier$/.test(node.type)) addPattern(node.local)
    if (node.type === 'VariableDeclarator' || /Function|Class/.test(node.type)) addPattern(node.id)
    if (node.type === 'CatchClause') addPattern(node.param)
    for (const parameter of node.params?.items ?? (Array.isArray(node.params) ? node.params : [])) addPattern(parameter)
  }
  return names
}

/** All nodes below one, itself first; an identifier that stands for a value carries `isRead`. */
function nodesOf(node, parent) {
  if (node.type === 'Identifier') node.isRead = isValue(node, parent)
  return [node, ...childrenOf(node).flatMap((child) => nodesOf(child, node))]
}

function isValue(node, parent) {
  if (parent === undefined || parent.type.startsWith('TS')) return false
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed
  if (parent.type === 'Property') return parent.value === node || parent.computed
  return !/Definition|Specifier|Label|Meta/.test(parent.type) || parent.value === node
}

function childrenOf(node) {
  return Object.values(node)
    .flat()
    .filter((value) => value !== null && typeof value === 'object' && typeof value.type === 'string')
}
