import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from './repository.mjs'
import { sourcesOfWeb } from './web-build.mjs'

const sources = sourcesOfWeb().map((file) => path.relative(root, file).replaceAll('\\', '/'))

test.each(['packages/web/index.html', 'packages/model/src/index.ts', 'packages/contract/src/index.ts', 'package-lock.json'])(
  'GRD-14 the screens are made from %s',
  (file) => {
    expect(sources).toContain(file)
  },
)

test.each([
  ['the tests', /\.test\.tsx?$/],
  ['what was built', /^packages\/web\/dist\//],
  ['the server', /^packages\/server\//],
  ['installed packages', /node_modules/],
])('GRD-14 the screens are not made from %s', (_what, pattern) => {
  expect(sources.filter((file) => pattern.test(file))).toEqual([])
})
