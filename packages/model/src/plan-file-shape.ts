import { CST, Lexer } from 'yaml'

/** What a plan file may hold; the teaching plan nests seven deep and has some 100,000 marks. */
const deepest = 64
const widestIndent = 4 * deepest
const mostMarks = 3_000_000
/** Anchors and aliases are refused one by one with their places; a file of very many is not read to its end for that. */
const mostReferences = 1_000
/** A plan has four characters to a mark; a file that has fewer than this over its first many marks is no plan. */
const fewestCharacters = 1.25
const marksLookedAt = 300_000

/** What is wrong with the shape of a file before it is understood, and on which line. */
export interface ShapeProblem { readonly line: number; readonly message: string }

const tooDeep = 'is nested too deeply to be a plan file'

/**
 * Looks at the marks of a YAML text one after the other, building nothing: a file that nests too deep, or that consists
 * of marks and little else, is refused before it costs time and memory.
 * `shapeProblem('[[[[…') // { line: 1, message: 'is nested too deeply to be a plan file' }`
 */
export function shapeProblem(text: string): ShapeProblem | undefined {
  let line = 1
  let marks = 0
  let characters = 0
  let references = 0
  let flow = 0
  let onLine = 0
  let isLineStart = true
  for (const mark of new Lexer().lex(text)) {
    marks += 1
    characters += mark.length
    const type = CST.tokenType(mark)
    if (type === 'anchor' || type === 'alias') references += 1
    if (references > mostReferences) return { line, message: `uses more than ${mostReferences.toLocaleString('en-US')} anchors and aliases, which plan files do not allow: write the values out` }
    if (marks === marksLookedAt && characters < fewestCharacters * marks) return { line, message: `is too large: it is marks and little else, more than ${marksLookedAt.toLocaleString('en-US')} up to here, which no plan is` }
    if (type === 'newline') onLine = 0
    else if (type === 'flow-map-start' || type === 'flow-seq-start') flow += 1
    else if (type === 'flow-map-end' || type === 'flow-seq-end') flow -= 1
    else if (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind') onLine += 1
    if (flow > deepest || (flow <= 0 && onLine > deepest) || (type === 'space' && isLineStart && flow <= 0 && mark.length > widestIndent)) return { line, message: tooDeep }
    if (marks > mostMarks) return { line, message: `is too large: it has more than ${mostMarks.toLocaleString('en-US')} marks up to here, far more than a plan` }
    isLineStart = type === 'newline'
    line += breaksIn(mark)
  }
  return undefined
}

function breaksIn(mark: string): number {
  let count = 0
  for (let at = mark.indexOf('\n'); at !== -1; at = mark.indexOf('\n', at + 1)) count += 1
  return count
}
