import type { Rec } from '@throughline/model'
import { cell, columns, heading, named, row, strong, table, when } from '../block.ts'
import { choiceText, dayText, hasProse, nameOf, numberText, section, titleFor, type Paper } from '../paper.ts'
import type { Block, Section } from '../tree.ts'

/** Coordinating instructions, with who has agreed to what and the vetting of units. (Chapter 19, Country-Specific Security Cooperation Section (CSCS) Development.) */
export function coordinatingInstructions(paper: Paper): Section {
  const { plan } = paper
  const hasAgreements = plan.of('agreement').length > 0
  const hasUnits = plan.of('recipient-unit').length > 0
  return section(paper, {
    id: 'coordinating-instructions',
    open: hasProse(paper, 'coordinating-instructions') ? undefined : 'No instructions are written yet: who concurs, vets, releases, notifies and reports, and which dates to avoid.',
    blocks: [
      ...when(hasAgreements, heading(2, 'agreements', 'Who has agreed to what'), agreementTable(paper)),
      ...when(hasUnits, heading(2, 'units', 'Units and their vetting'), unitTable(paper)),
    ],
  })
}

const states = ['refused', 'lapsed', 'not-asked', 'asked', 'expected', 'held']

const agreementTable = ({ plan }: Paper): Block => table({
  id: 'agreements', caption: 'Agreements, the open ones first', alt: 'One agreement a row: what is agreed, about what, by whom, its state, date and conditions.', isDense: true,
  columns: columns(['Agreement', 33], ['About', 26], ['Party', 16], ['State, date', 12], ['Evidence, conditions', 25]),
  rows: plan.of('agreement').toSorted((a, b) => states.indexOf(a.state) - states.indexOf(b.state) || ((a.date ?? '9') < (b.date ?? '9') ? -1 : 1)).map((one) => row([
    one.title, cell([named(titleFor(plan, one.subject), one.subject)]), nameOf(plan, one.organization) ?? choiceText(one, 'party'),
    cell([one.state === 'refused' || one.state === 'lapsed' ? strong(choiceText(one, 'state')) : { text: choiceText(one, 'state') }], one.date === undefined ? undefined : dayText(one.date)),
    cell(one.evidence, ...(one.conditions ?? [])),
  ], { record: one.id })),
})

const inWords = new Intl.Collator('en', { numeric: true })

/** Units by their ministry and name. */
function unitTable({ plan, on }: Paper): Block {
  const ministryOf = (unit: Rec<'recipient-unit'>) => nameOf(plan, unit.ministry) ?? ''
  const units = plan.of('recipient-unit').toSorted((a, b) => inWords.compare(ministryOf(a), ministryOf(b)) || inWords.compare(a.name, b.name))
  const rows = units.map((unit) => {
    const isLapsed = unit.vettingStatus === 'current' && unit.vettingValidUntil !== undefined && unit.vettingValidUntil < on
    const state = isLapsed ? 'Lapsed' : choiceText(unit, 'vettingStatus')
    const isBarred = unit.vettingStatus === 'suspended' || isLapsed
    return row([
      cell([named(unit.name, unit.id)], unit.location), ministryOf(unit), unit.strength === undefined ? '' : numberText(unit.strength),
      cell([isBarred ? strong(state) : { text: state }], unit.vettingValidUntil === undefined ? undefined : `until ${dayText(unit.vettingValidUntil)}`), cell(unit.vettingNote, unit.absorptiveCapacity),
    ], { record: unit.id })
  })
  return table({
    id: 'units', caption: 'Partner units, their vetting and what they can absorb', alt: 'One unit a row: place, ministry, strength, state of vetting, notes.', isDense: true,
    columns: columns(['Unit', 30], ['Ministry', 18], ['>Strength', 9], ['Vetting', 14], ['Note', 29]), rows,
  })
}
