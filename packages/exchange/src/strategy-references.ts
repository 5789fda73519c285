/** A reference as strategies print them, cut into the document and the place in it. */
export interface StrategyReference {
  readonly text: string
  /** `SCA JRS` of `SCA JRS BO 2.3`. */
  readonly document: string
  /** `BO 2.3`; undefined where the text names a document as a whole. */
  readonly place: string | undefined
}

const places = /^(.+?) ((?:BO|BMO|SO|MO|DO|IR|LOE|Goal|Objective|Pillar|Priority|Line|Chapter|Section)\b.*|(?:DO|IR|BO|SO|M)\d.*)$/

/** `readReference('SCA JRS BO 2.3') // { document: 'SCA JRS', place: 'BO 2.3', … }` */
export function readReference(text: string): StrategyReference {
  const match = places.exec(text)
  return { text, document: match?.[1] ?? text, place: match?.[2] }
}

export type Family = 'whole-of-government' | 'defense' | 'state-usaid'
export type Level = 'president' | 'department' | 'chairman' | 'command' | 'country'

export interface DocumentSort {
  readonly family: Family
  readonly level: Level | undefined
  /** Its short name; undefined where the name holds none that is known. */
  readonly type: string | undefined
}

/** Rows of the side-by-side picture of the two planning chains (chapter heading: Analysis of Higher Level Guidance). */
const sorts: readonly { readonly words: RegExp; readonly sort: DocumentSort }[] = [
  { words: /\bNSS\b|National Security Strategy/i, sort: { family: 'whole-of-government', level: 'president', type: 'NSS' } },
  { words: /\bIndo-Pacific Strategy\b/i, sort: { family: 'whole-of-government', level: 'president', type: 'strategy' } },
  { words: /\bNDS\b|National Defense Strategy/i, sort: { family: 'defense', level: 'department', type: 'NDS' } },
  { words: /\bNMS\b|National Military Strategy/i, sort: { family: 'defense', level: 'chairman', type: 'NMS' } },
  { words: /\bJSCP\b/i, sort: { family: 'defense', level: 'chairman', type: 'JSCP' } },
  { words: /\b[CT]CP\b|Campaign Plan/i, sort: { family: 'defense', level: 'command', type: 'CCP' } },
  { words: /\bCSCS\b/i, sort: { family: 'defense', level: 'country', type: 'CSCS' } },
  { words: /\bJSP\b|Joint Strategic Plan/i, sort: { family: 'state-usaid', level: 'department', type: 'JSP' } },
  { words: /\bJRS\b|Joint Regional Strategy/i, sort: { family: 'state-usaid', level: 'chairman', type: 'JRS' } },
  { words: /\bFBS\b|Functional Bureau Strategy/i, sort: { family: 'state-usaid', level: 'chairman', type: 'FBS' } },
  { words: /\bR?CDCS\b|Country Development Cooperation Strategy/i, sort: { family: 'state-usaid', level: 'country', type: 'CDCS' } },
  { words: /\bICS\b|Integrated Country Strategy/i, sort: { family: 'state-usaid', level: 'country', type: 'ICS' } },
]

/** Where a document stands in the two chains, by its name; undefined where the name does not tell. `sortOf('SCA JRS')?.type // 'JRS'` */
export const sortOf = (name: string): DocumentSort | undefined => sorts.find(({ words }) => words.test(name))?.sort
