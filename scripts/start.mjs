// npm start: installs what is missing, builds the screens when they changed, and serves them.
import { existsSync } from 'node:fs'
import handing from './hand-over.cjs'
import { install } from './install.mjs'
import { nodeOfThisClone } from './node-of-this-clone.mjs'
import { inside, root } from './repository.mjs'
import { startArguments, usage } from './start-arguments.mjs'
import { main, Trouble } from './trouble.mjs'
import { buildWeb } from './web-build.mjs'

await main(() => {
  const words = process.argv.slice(2)
  if (words.includes('--help') || words.includes('-h')) {
    console.log(usage)
    return
  }
  const args = startArguments(words, { root, from: process.env.INIT_CWD ?? process.cwd() })
  const server = inside('packages', 'server', 'src', 'main.ts')
  if (!existsSync(server)) throw new Trouble('packages/server/src/main.ts is missing, so there is nothing to serve. Restore it from the repository.')
  install()
  buildWeb()
  handing.handOver(nodeOfThisClone(), server, args)
})
