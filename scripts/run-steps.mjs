// Runs steps one after the other, each to its end, and says at the end how each went.
import { performance } from 'node:perf_hooks'
import { lastLine } from './test-counts.mjs'
import { Trouble } from './trouble.mjs'

/**
 * Runs every step, also after one failed, prints the table of results and, as the very last line, the counts.
 * Sets the exit code: 0 only when every step is met.
 *
 * @example await runSteps([['types', types], ['lint', lint]])
 */
export async function runSteps(steps) {
  const results = []
  for (const [name, step] of steps) {
    console.log(`\n── ${name}`)
    const start = performance.now()
    const result = await outcomeOf(step)
    const seconds = (performance.now() - start) / 1000
    results.push({ name, seconds, ...result })
    console.log(describe(results.at(-1)))
  }
  console.log(`\n${results.map(describe).join('\n')}\n`)
  process.exitCode = results.every(({ isMet }) => isMet) ? 0 : 1
  console.log(lastLine(results))
}

async function outcomeOf(step) {
  try {
    return await step()
  } catch (problem) {
    if (!(problem instanceof Trouble)) throw problem
    return { isMet: false, note: problem.message }
  }
}

function describe({ name, isMet, seconds, counts, note }) {
  const told = [counts && `${counts.passed} passed, ${counts.failed} failed`, note].filter(Boolean).join('; ')
  return `${isMet ? 'met   ' : 'FAILED'}  ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s${told === '' ? '' : `  ${told}`}`
}
