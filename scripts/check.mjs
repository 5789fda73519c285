// npm run check: what can be known in a moment, without a browser. `npm test` is the whole.
import { install } from './install.mjs'
import { runSteps } from './run-steps.mjs'
import { lint, roomArrows, specs, types, unitTests } from './steps.mjs'
import { main } from './trouble.mjs'

await main(async () => {
  install()
  await runSteps([
    ['types', types],
    ['lint', lint],
    ['room arrows', roomArrows],
    ['specs', specs],
    ['tests', unitTests],
  ])
})
