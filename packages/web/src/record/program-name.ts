import { moneySourceById } from '@throughline/catalog'

/** A program as people call it; an unknown id is shown as such. `programName('sec-333-build-capacity') // Section 333` */
export function programName(id: string): string {
  const found = moneySourceById(id)?.program
  return found === undefined ? `${id} (not in the catalogue)` : (found.short ?? found.name)
}
