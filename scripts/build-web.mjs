// npm run build: the screens, when their sources have changed.
import { install } from './install.mjs'
import { main } from './trouble.mjs'
import { buildWeb } from './web-build.mjs'

await main(() => {
  install()
  buildWeb()
})
