// What can be said after `npm start --`.
import path from 'node:path'
import { Trouble } from './trouble.mjs'

export const usage = `npm start -- [--port N] [--data DIR]

  --port N    serve on this port (without it: 4173, or the next one that is free)
  --data DIR  keep the plans in this folder (without it: ./data)`

/**
 * Reads the arguments of `npm start` into those of the server. A relative folder is meant from where the person stands.
 * Refuses, in a `Trouble`, a port that is none, a missing value and an unknown word.
 *
 * @example startArguments(['--port', '5000'], { root: '/r', from: '/r' }) // → ['--data', '/r/data', '--port', '5000']
 */
export function startArguments(words, { root, from }) {
  const said = new Map()
  const rest = words.flatMap((word) => (/^--\w+=/.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word]))
  while (rest.length > 0) {
    const word = rest.shift()
    if (word !== '--port' && word !== '--data') throw new Trouble(`npm start does not know "${word}".\n\n${usage}`)
    const value = rest.shift()
    if (value === undefined || value === '' || value.startsWith('--')) throw new Trouble(`${word} needs a value.\n\n${usage}`)
    said.set(word, value)
  }
  const port = said.get('--port')
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
    throw new Trouble(`--port ${port} is not a port: give a whole number up to 65535.`)
  }
  const data = said.has('--data') ? path.resolve(from, said.get('--data')) : path.join(root, 'data')
  return ['--data', data, ...(port === undefined ? [] : ['--port', port])]
}
