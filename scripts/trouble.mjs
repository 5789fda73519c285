// Trouble the person at the keyboard can do something about.

/** A sentence for the person at the keyboard; shown as it is, without a stack. */
export class Trouble extends Error {
  constructor(sentence, { exitCode = 2 } = {}) {
    super(sentence)
    this.exitCode = exitCode
  }
}

/**
 * Runs a script's main work. A `Trouble` ends it with its sentence and exit code; anything else is our bug and keeps its stack.
 *
 * @example await main(async () => { throw new Trouble('Run "npm ci" first.') })  // prints it, exit code 2
 */
export async function main(work) {
  try {
    await work()
  } catch (problem) {
    if (!(problem instanceof Trouble)) throw problem
    process.stderr.write(`\n${problem.message}\n`)
    process.exitCode = problem.exitCode
  }
}
