import { expect, test } from 'vitest'
import { proseBlocks } from './prose.ts'

test('DOC-15 paragraphs part at empty lines, lines that start with "- " are bullets, the line before them introduces them', () => {
  expect(proseBlocks('First.\n\nRoles\n- one\n- two')).toEqual([
    { kind: 'paragraph', runs: [{ text: 'First.' }] },
    { kind: 'paragraph', runs: [{ text: 'Roles', strong: true }], style: 'lead-in' },
    { kind: 'bullets', items: [[{ text: 'one' }], [{ text: 'two' }]] },
  ])
})

test.each([
  ['Main effort. The border.', true], ['What is at risk. Much.', true], ['One is broken. It was seen.', false], ['Objectives stand at three levels. Two are theirs.', false],
  ['A very long opening of many words. And more.', false], ['No stop here', false],
])('DOC-15 a short opening stands in bold, a sentence does not: %s', (text, isBold) => {
  const block = proseBlocks(text)[0]
  expect(block?.kind === 'paragraph' && block.runs[0]?.strong === true).toBe(isBold)
  expect(block?.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : '').toBe(text)
})
