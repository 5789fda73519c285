import { joinNames, titleOf, type Activity, type Day, type PlanGraph } from '@throughline/model'
import type { Found } from './already-in-plan.ts'
import { programKnownTo } from './catalogue-of.ts'
import { matchNeed } from './match.ts'
import { needOf } from './need.ts'
import type { Proposal } from './readiness.ts'

const mostNamed = 6

/** Item 9: which other programs could provide the same, by the law of each as the catalogue holds it; those it cannot tell of yet are counted, never left out in silence. */
export function otherAuthorities(plan: PlanGraph, proposal: Proposal, activities: readonly Activity[], on: Day): Found {
  if (activities.length === 0) return { text: undefined, records: [], lacks: ['an activity of the package'] }
  const able = new Map<string, Activity[]>()
  const untold = new Set<string>()
  for (const activity of activities) {
    for (const { program, verdict } of matchNeed(plan, needOf(plan, activity), on)) {
      if (program === proposal.program) continue
      if (verdict === 'eligible') able.set(program, [...(able.get(program) ?? []), activity])
      else if (verdict === 'undetermined') untold.add(program)
    }
  }
  const open = [...untold].filter((id) => !able.has(id))
  const named = [...able].toSorted(([a, of], [b, others]) => others.length - of.length || (a < b ? -1 : 1)).map(([id, of]) => {
    const name = programKnownTo(plan, id)?.short ?? id
    return of.length === activities.length ? `${name} for all of it` : of.length > 3 ? `${name} for ${of.length} of ${activities.length} activities` : `${name} for ${sayTitles(of)}`
  })
  const told = named.length === 0 ? 'By the catalogue no other program is eligible as it stands' : `By the catalogue eligible as well: ${named.join('; ')}`
  const names = open.map((id) => programKnownTo(plan, id)?.short ?? id)
  return {
    text: `${told}.${open.length === 0 ? '' : ` Cannot tell yet of ${open.length} ${open.length === 1 ? 'other' : 'others'}.`}`, records: [],
    lacks: open.length === 0 ? [] : [`answers on ${joinNames(names.length > mostNamed ? [...names.slice(0, mostNamed), `${names.length - mostNamed} more`] : names)}: see the programs for each activity`],
  }
}

const sayTitles = (activities: readonly Activity[]) => activities.map((one) => `"${titleOf(one)}"`).join(', ')
