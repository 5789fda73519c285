/** Whether every word of a search stands in a text, upper and lower case alike. */
export function hasWords(text: string, words: string): boolean {
  const plain = text.toLowerCase()
  return words.toLowerCase().split(/\s+/).every((word) => plain.includes(word))
}
