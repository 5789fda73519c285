import path from 'node:path'
import { expect, test } from 'vitest'
import { startArguments } from './start-arguments.mjs'

const places = { root: path.resolve('/clone'), from: path.resolve('/home/jo') }
const data = path.resolve('/clone/data')

test.each([
  ['nothing', [], ['--data', data]],
  ['a port', ['--port', '5000'], ['--data', data, '--port', '5000']],
  ['a port with =', ['--port=5000'], ['--data', data, '--port', '5000']],
  ['the last port', ['--port', '65535'], ['--data', data, '--port', '65535']],
  ['a folder, meant from where one stands', ['--data', 'plans'], ['--data', path.resolve('/home/jo/plans')]],
  ['a whole path', ['--data', path.resolve('/srv')], ['--data', path.resolve('/srv')]],
])('GRD-9 understands %s', (_what, words, args) => {
  expect(startArguments(words, places)).toEqual(args)
})

test.each([
  ['a port past the last', ['--port', '65536'], 'is not a port'],
  ['a port that is no number', ['--port', 'http'], 'is not a port'],
  ['a missing value', ['--port'], '--port needs a value'],
  ['a word for a value', ['--data', '--port', '1'], '--data needs a value'],
  ['an unknown word', ['--prot', '5000'], 'does not know "--prot"'],
])('GRD-9 refuses %s', (_what, words, told) => {
  expect(() => startArguments(words, places)).toThrow(told)
})
