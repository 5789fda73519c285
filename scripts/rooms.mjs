// Holds the cut of the rooms: every source file against the table in rooms.json, and the table against the projects.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { filesBelow, inside, root, rooms as bornRooms } from './repository.mjs'
import { troublesIn } from './room-arrows.mjs'
import { tableTroubles } from './room-table.mjs'

const read = (file) => JSON.parse(readFileSync(file, 'utf8'))

const table = read(inside('scripts', 'rooms.json'))
const born = bornRooms()
const troubles = [...tableTroubles(table.rooms, born.map(projectOf)), ...born.filter((room) => table.rooms[room]).flatMap(roomTroubles)]
for (const trouble of troubles) console.error(trouble)
console.log(
  troubles.length === 0
    ? `The arrows hold in ${born.length} rooms.`
    : `${troubles.length} against the cut of the rooms (the table: scripts/rooms.json; why: CONTRIBUTING.md, "Rooms").`,
)
process.exitCode = troubles.length === 0 ? 0 : 1

function projectOf(room) {
  return {
    room,
    references: (read(inside('packages', room, 'tsconfig.json')).references ?? []).map((reference) => path.basename(reference.path)),
    packages: packagesOf(room),
  }
}

function packagesOf(room) {
  const { dependencies = {}, devDependencies = {} } = read(inside('packages', room, 'package.json'))
  return [...Object.keys(dependencies), ...Object.keys(devDependencies)]
}

function roomTroubles(room) {
  // The journeys are run by the root's vitest.
  const packages = room === 'e2e' ? [...packagesOf(room), 'vitest'] : packagesOf(room)
  return filesBelow(inside('packages', room, 'src'))
    .filter((file) => /\.[cm]?tsx?$/.test(file))
    .flatMap((file) => {
      const shown = path.relative(root, file).replaceAll('\\', '/')
      const source = { room, file: shown.replace(`packages/${room}/`, ''), text: readFileSync(file, 'utf8') }
      const rules = { rooms: table.rooms, packages, isLongAllowed: table.longFiles[shown] !== undefined }
      return troublesIn(source, rules).map(({ line, what }) => `${shown}:${line} ${what}`)
    })
}
