// npm run bom: the bill of materials (CycloneDX), every package with its version and licence, into bom.json.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { install, npm } from './install.mjs'
import { inside, root } from './repository.mjs'
import { main, Trouble } from './trouble.mjs'

await main(() => {
  install()
  const { command, args, shell } = npm(['sbom', '--sbom-format', 'cyclonedx'])
  const done = spawnSync(command, args, { cwd: root, shell, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
  if (done.status !== 0) throw new Trouble(`npm could not write the bill of materials:\n${done.stderr}`, { exitCode: 1 })
  const components = componentsOf(done.stdout)
  writeFileSync(inside('bom.json'), done.stdout)
  console.log(`bom.json: CycloneDX, ${components.length} components`)
})

function componentsOf(text) {
  try {
    const bom = JSON.parse(text)
    if (bom.bomFormat === 'CycloneDX' && Array.isArray(bom.components) && bom.components.length > 0) return bom.components
  } catch {
    // Told below: what npm printed is not a bill of materials.
  }
  throw new Trouble('What npm printed is not a CycloneDX bill of materials. Update npm and try again.', { exitCode: 1 })
}
