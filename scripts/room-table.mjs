// Holds the table of rooms and the rooms' own declarations to one another.

/**
 * Where the table and a room's tsconfig references or dependencies disagree, each as a sentence.
 *
 * @example tableTroubles({ model: { mayEnter: [] } }, [{ room: 'web', references: [], packages: [] }])
 * // → ['web has code but no line in scripts/rooms.json']
 */
export function tableTroubles(table, projects) {
  const inTable = new Set(Object.keys(table))
  const order = Object.entries(table).flatMap(([room, { mayEnter }], place, all) =>
    mayEnter
      .filter((entered) => all.findIndex(([name]) => name === entered) === -1 || all.findIndex(([name]) => name === entered) >= place)
      .map((entered) => `scripts/rooms.json: ${room} may enter ${entered}, which does not stand above it: arrows go one way`),
  )
  return [...order, ...projects.flatMap((project) => (inTable.has(project.room) ? projectTroubles(project, table[project.room].mayEnter) : [`${project.room} has code but no line in scripts/rooms.json`]))]
}

function projectTroubles({ room, references, packages }, mayEnter) {
  const declared = packages.filter((name) => name.startsWith('@throughline/')).map((name) => name.split('/')[1])
  return [
    ...differences(mayEnter, references).map((other) => `packages/${room}/tsconfig.json and scripts/rooms.json disagree on ${other}`),
    ...differences(mayEnter, declared).map((other) => `packages/${room}/package.json and scripts/rooms.json disagree on ${other}`),
  ]
}

function differences(one, other) {
  return [...one.filter((item) => !other.includes(item)), ...other.filter((item) => !one.includes(item))]
}
