import { thresholds } from '@throughline/catalog'
import type { Rec } from '@throughline/model'

export type CaseType = Rec<'case'>['type']

/** What a threshold is held against, as the catalogue names it. */
export type Measured = 'major-defense-equipment' | 'articles-and-services' | 'construction' | 'firearms' | 'original-value'

/** The thresholds one way of transfer is held against, and the step that Congress is told of before. */
export interface TransferRule {
  readonly thresholds: readonly string[]
  readonly step: string
}

const ofFamily = (family: string): readonly string[] => [...thresholds.keys()].filter((id) => id.startsWith(`${family}/`))

const saleRule: TransferRule = { thresholds: ofFamily('aeca-36b'), step: 'the letter of offer' }
const rules: Readonly<Record<CaseType, TransferRule | undefined>> = {
  'foreign-military-sale': saleRule,
  // Told by the notice of the program that pays, whatever the amount.
  'building-partner-capacity': undefined,
  'direct-commercial-sale': { thresholds: ofFamily('aeca-36c'), step: 'the export license' },
  'excess-grant': { thresholds: ofFamily('eda'), step: 'the transfer' },
  'excess-sale': { thresholds: ofFamily('eda-sale'), step: 'the transfer' },
  lease: { thresholds: ofFamily('aeca-61'), step: 'the lease' },
  'third-party-transfer': { thresholds: ofFamily('aeca-3d'), step: 'consent to the transfer' },
}

/** What a case of a type is held against; undefined where no dollar threshold asks for its notice. */
export const transferRule = (type: CaseType): TransferRule | undefined => rules[type]

const types: ReadonlyMap<string, CaseType> = new Map([
  ['fms-cash', 'foreign-military-sale'], ['fmf-grant', 'foreign-military-sale'], ['fms-construction', 'foreign-military-sale'], ['dcs', 'direct-commercial-sale'],
  ['eda-grant-516', 'excess-grant'], ['eda-sale', 'excess-sale'], ['lease-aeca61', 'lease'], ['third-party-transfer', 'third-party-transfer'],
])

/** The type of case that work under a program is; undefined for programs that sell, give and lend nothing. `caseTypeOf('fmf-grant') // 'foreign-military-sale'` */
export const caseTypeOf = (program: string): CaseType | undefined => types.get(program)

/** What a threshold is held against. `measuredBy('aeca-36b/construction') // 'construction'` */
export function measuredBy(id: string): Measured | undefined {
  const threshold = thresholds.get(id)
  return threshold === undefined || !('of' in threshold) ? undefined : threshold.of
}
