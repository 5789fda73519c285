import type { Country } from '@throughline/catalog'
import type { ImportProposal } from '@throughline/exchange'
import type { AnyRecord, Rec } from '@throughline/model'

const isHead = (record: AnyRecord): record is Rec<'plan'> => record.kind === 'plan'
const isCountryStrategy = (record: AnyRecord): record is Rec<'guidance-document'> =>
  record.kind === 'guidance-document' && record.level === 'country' && record.imported?.source === 'Country strategies' && record.status !== 'superseded'

/**
 * A plan for the country whose strategies come in answers to them from then on: the preview shows it as a change of the plan.
 * Nothing changes where the plan is about another country, or answers to them already.
 */
export function adoptStrategies(proposal: ImportProposal, existing: readonly AnyRecord[], country: Country): ImportProposal {
  const head = existing.find((record): record is Rec<'plan'> => isHead(record) && isAbout(record, existing, country))
  if (head === undefined) return proposal
  const answered = head.guidance ?? []
  const strategies = [...new Map([...existing, ...proposal.add].filter(isCountryStrategy).map((document) => [document.id, document])).values()]
  const fresh = strategies.filter(({ id }) => !answered.includes(id))
  if (fresh.length === 0) return proposal
  const after: Rec<'plan'> = { ...head, guidance: [...answered, ...fresh.map(({ id }) => id)] }
  return {
    ...proposal,
    change: [...proposal.change, { id: head.id, before: head, after }],
    notes: [...proposal.notes, `The plan will answer to ${fresh.map(({ title }) => `"${title}"`).join(' and ')}. Take one out of its guidance where it does not.`],
  }
}

function isAbout(head: Rec<'plan'>, existing: readonly AnyRecord[], country: Country): boolean {
  const partner = existing.find((record) => record.id === head.partner)
  return partner?.kind === 'partner' && partner.code === country.iso2
}
