// Holds the specs and the tests to one another: a test cites a rule, and the rule exists.
import { parseSync } from 'vite'

const citation = /^([A-Z]{3}-\d+)\b/

/**
 * Every test title of a file, as `{ line, title }`. A table (`test.each`) whose title begins with a value has the titles of its rows, as far as they stand there.
 *
 * @example titlesIn('a.test.ts', "test('RUL-1 says why', () => {})") // → [{ line: 1, title: 'RUL-1 says why' }]
 */
export function titlesIn(file, text) {
  return testCallsIn(parseSync(file, text).program).flatMap((call) => {
    const line = text.slice(0, call.start).split('\n').length
    return titlesOf(call).map((title) => ({ line, title }))
  })
}

function titlesOf({ callee, arguments: [first] }) {
  const title = textOf(first)
  if (!/^[%$]/.test(title)) return [title]
  return textsIn(callee).filter((text) => citation.test(text))
}

/**
 * Ids of the rules of one spec, in order: `- **RUL-12** …`, or a row `| RUL-12 | … |`.
 *
 * @example rulesIn('- **RUL-1** A finding says why.\n') // → ['RUL-1']
 */
export function rulesIn(text) {
  return [...text.matchAll(/^\s*(?:[-*]\s+)?(?:\*\*|\|\s*\**|#+\s+)([A-Z]{3}-\d+)\b/gm)].map((match) => match[1])
}

/**
 * Where the tests and the specs disagree, each as a sentence.
 *
 * @example citationTroubles([{ place: 'a.test.ts:1', title: 'RUL-9 …' }], ['RUL-1'])
 * // → ['a.test.ts:1 cites RUL-9, which stands in no spec']
 */
export function citationTroubles(titles, rules) {
  const known = new Set(rules)
  const twice = [...new Set(rules.filter((rule, place) => rules.indexOf(rule) !== place))]
  return [
    ...twice.map((rule) => `${rule} stands twice in docs/spec: ids are never used again`),
    ...titles.flatMap(({ place, title }) => {
      const rule = citation.exec(title)?.[1]
      if (rule === undefined) return [`${place} cites no rule: begin "${title}" with the id of a rule in docs/spec`]
      return known.has(rule) ? [] : [`${place} cites ${rule}, which stands in no spec`]
    }),
  ]
}

function testCallsIn(node) {
  const own = node.type === 'CallExpression' && isTest(node.callee) && node.arguments.length > 1 ? [node] : []
  return [...own, ...childrenOf(node).flatMap(testCallsIn)]
}

/** `test(…)`, `it(…)`, `test.each(table)(…)`, `test.for(table)(…)`. */
function isTest(callee) {
  if (callee.type === 'Identifier') return callee.name === 'test' || callee.name === 'it'
  return callee.type === 'CallExpression' && callee.callee.type === 'MemberExpression' && isTest(callee.callee.object)
}

const textsIn = (node) => (node.type === 'Literal' || node.type === 'TemplateLiteral' ? [textOf(node)] : childrenOf(node).flatMap(textsIn))

function textOf(node) {
  if (node.type === 'TemplateLiteral') return node.quasis.map((part) => part.value.cooked).join('…')
  return typeof node.value === 'string' ? node.value : ''
}

function childrenOf(node) {
  return Object.values(node)
    .flat()
    .filter((value) => value !== null && typeof value === 'object' && typeof value.type === 'string')
}
