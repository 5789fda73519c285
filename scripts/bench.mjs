// npm run bench: measures the budgets of docs/bench.md on this machine.
import { existsSync } from 'node:fs'
import handing from './hand-over.cjs'
import { install } from './install.mjs'
import { nodeOfThisClone } from './node-of-this-clone.mjs'
import { inside } from './repository.mjs'
import { main, Trouble } from './trouble.mjs'

await main(() => {
  const bench = inside('packages', 'bench', 'src', 'main.ts')
  if (!existsSync(bench)) throw new Trouble('packages/bench/src/main.ts is missing, so there is nothing to measure. Restore it from the repository.')
  install()
  handing.handOver(nodeOfThisClone(), bench, process.argv.slice(2))
})
