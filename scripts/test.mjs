// npm test: installs what is missing, the browser included, and runs everything.
import { install } from './install.mjs'
import { nodeOfThisClone } from './node-of-this-clone.mjs'
import { runSteps } from './run-steps.mjs'
import { journeys, lint, roomArrows, specs, types, unitTests, webBuild } from './steps.mjs'
import { main } from './trouble.mjs'

await main(async () => {
  install()
  console.log(`Running on ${nodeOfThisClone()}`)
  await runSteps([
    ['types', types],
    ['lint', lint],
    ['room arrows', roomArrows],
    ['specs', specs],
    ['tests', unitTests],
    ['web build', webBuild],
    ['journeys', journeys],
  ])
})
