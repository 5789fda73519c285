import { type Check, joinNames, named } from '@throughline/model'
import { chapter, isNotNeeded, primaryRoles, rolesBehind } from './reading.ts'

const words = { support: 'support role', governance: 'governance role' } as const

export const roleNotTied: Check = {
  id: 'role/not-tied',
  severity: 'error',
  title: 'Primary role without those behind it',
  why: 'A primary role acts on the threat; support roles (lift, surveillance, repair) let it act; governance roles (law, money, people, upkeep) let it last. The chapter says all three must be defined: a unit that is trained and has nobody behind it is lost with its first broken vehicle or its first budget.',
  severityBecause: 'The chapter says supporting and governance roles must be defined with the primary one.',
  source: chapter('Problem Analysis', 'Besides the primary role, supporting and governance or oversight roles are defined.'),
  spec: 'ANA-113',
  *find(plan) {
    for (const role of primaryRoles(plan)) {
      const missing = (['support', 'governance'] as const).filter((type) => rolesBehind(plan, role, type).length === 0 && !isNotNeeded(plan, `roles/${type}`, role.id))
      if (missing.length === 0) continue
      yield {
        record: role.id,
        message: `${named(role)} has no ${joinNames(missing.map((type) => words[type]))} behind it.`,
        next: 'Name who carries it and who lets it last, and tie them by "Supports"; or say why none is needed.',
      }
    }
  },
}
